import type { Chance } from '@vaern/platform';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { BodyTooLarge, HeadersTooLarge, NotHttp, TooSlow } from '../problems/errors';
import { problemOf, type Problem } from '../problems/problem';

/** Milliseconds for which a caller may still be sending what nobody reads, so that they read the answer. */
const LINGERING = 1_000;

const byCode: Readonly<Record<string, new () => Error>> = {
  HPE_HEADER_OVERFLOW: HeadersTooLarge,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: BodyTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: TooSlow,
};

/**
 * Answers what Node cannot read as a request, which no route ever sees: a problem like any other, in Danish, since
 * nobody can say what the caller prefers; then the line is cut.
 */
export function answerTheUnreadable(server: Server, chance: Chance): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  const answered = new WeakSet<Duplex>();
  server.on('request', ({ socket }, response: ServerResponse) => answering.set(socket, response));
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket: Duplex) => {
    if (answered.has(socket)) return;
    answered.add(socket);
    if (code === 'ECONNRESET' || !socket.writable || isHalfSaid(answering.get(socket))) {
      socket.destroy();
      return;
    }
    const id = chance.id();
    socket.end(asHttp(problemOf(new (byCode[code] ?? NotHttp)(), 'da', id), id));
    setTimeout(() => socket.destroy(), LINGERING).unref();
  });
}

/** Another text must not go into the middle of an answer. */
const isHalfSaid = (response: ServerResponse | undefined) =>
  response?.headersSent === true && !response.writableFinished;

function asHttp(problem: Problem, id: string): string {
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Language: da',
    `X-Request-Id: ${id}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    "Content-Security-Policy: default-src 'none';frame-ancestors 'none'",
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
