import { request } from 'node:http';
import { noteMet } from './met';

/** What was asked for over one connection. */
export interface Asked {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; bytes as they are. */
  readonly body?: unknown;
}

/** An answer as it came: every byte that its caller was handed. */
export interface Exchange {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as it came. */
  readonly raw: Buffer;
  /** Status line, headers and body. */
  readonly bytes: string;
}

/** Sends one request; `enough` ends a stream that would go on. */
export function exchange(asked: Asked, enough: (text: string) => boolean = () => false): Promise<Exchange> {
  const { url, method, headers = {}, body } = asked;
  const sent = body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body);
  const type =
    sent === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers: { ...type, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      const done = () => {
        const raw = Buffer.concat(chunks);
        const text = raw.toString();
        const { statusCode = 0, statusMessage = '', rawHeaders } = answer;
        noteMet(statusCode, text);
        const pairs = rawHeaders.flatMap((name, at) =>
          at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
        );
        const lines = pairs.map(([name, value]) => `${name}: ${value}`);
        resolve({
          status: statusCode,
          headers: Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value])),
          text,
          raw,
          bytes: [`HTTP/${answer.httpVersion} ${statusCode} ${statusMessage}`, ...lines, '', text].join('\r\n'),
        });
      };
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (!enough(Buffer.concat(chunks).toString())) return;
        done();
        asking.destroy();
      });
      answer.on('end', done);
      answer.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(sent);
  });
}
