import { Controller, Get, Res } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { Open } from '../rights/right.decorator';
import { chance, startGateway, type Gateway } from '../testing/gateway';
import { answerTheUnreadable } from './unreadable';

@Controller('open')
class OpenController {
  @Get()
  @Open('health')
  open() {
    return { open: true };
  }

  @Get('half')
  @Open('health')
  half(@Res() response: Response) {
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.write('half of it');
  }
}

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway([OpenController]);
});
afterAll(() => gateway.close());

/** Everything that comes back on one line until it is cut; each text is sent when something came back for the one before. */
const sent = (...texts: readonly string[]) =>
  new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    let back = '';
    const left = [...texts];
    socket.write(left.shift() ?? '');
    socket.on('data', (bytes) => {
      back += bytes.toString();
      const next = left.shift();
      if (next !== undefined) socket.write(next);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(back));
  });
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
const problemIn = (answer: string) => JSON.parse(answer.slice(answer.indexOf('{'))) as Record<string, unknown>;
const large = (bytes: number) => get('/open', `Authorization: Bearer ${'a'.repeat(bytes)}\r\n`);

describe('what cannot be read as a request', () => {
  it.each([
    ['headers beyond 16 kB', large(17_000), 431, 'headers-too-large'],
    ['headers beyond all measure', large(5_000_000), 431, 'headers-too-large'],
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'not-http'],
    ['a header that is none', get('/open', 'no colon\r\n'), 400, 'not-http'],
    ['a line within a header', get('/open', 'X: a\rb\r\n'), 400, 'not-http'],
    ['two lengths', get('/open', 'Content-Length: 1\r\nContent-Length: 2\r\n'), 400, 'not-http'],
    ['a length beside pieces', get('/open', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n'), 400, 'not-http'],
  ])('%s is answered with a problem, and the line is cut', async (_, text, status, code) => {
    const answer = await sent(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('\r\nContent-Type: application/problem+json; charset=utf-8\r\n');
    expect(answer).toContain('\r\nCache-Control: no-store\r\n');
    expect(answer).toContain('\r\nConnection: close\r\n');
    const [, id] = /\r\nX-Request-Id: (\S+)\r\n/.exec(answer) ?? [];
    expect(problemIn(answer)).toEqual({
      type: `/problems/${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      instance: `urn:uuid:${id}`,
    });
  });

  it('is answered after what was answered before on the same line', async () => {
    const answer = await sent(get('/open'), 'hello\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"open":true\}HTTP\/1\.1 400 /);
  });

  it('never goes into the middle of an answer', async () => {
    const answer = await sent(get('/open/half'), 'hello\r\n\r\n');
    expect(answer).toContain('half of it');
    expect(answer).not.toContain('400');
  });

  it('is answered once, and listened to no longer than it takes to read the answer', async () => {
    const [server, socket] = [new EventEmitter(), new PassThrough()];
    answerTheUnreadable(server as Server, chance);
    for (let turn = 0; turn < 2; turn += 1) server.emit('clientError', { code: 'HPE_HEADER_OVERFLOW' }, socket);
    expect([socket.writableEnded, socket.destroyed]).toEqual([true, false]);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(socket.destroyed).toBe(true);
  });

  it('hinders nobody else', async () => {
    await Promise.all([sent('hello\r\n\r\n'), sent(large(100_000))]);
    expect((await gateway.get('/open')).status).toBe(200);
  });
});
