import { Controller, Get, Req, Res } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Request, Response as Answer } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import type { SignedIn } from '../front-door/notes';
import { SignedInAs } from '../rights/by.decorator';
import { Right, ServedTo } from '../rights/right.decorator';
import { startGateway, type Gateway } from '../testing/gateway';
import { numberToGoOnFrom, serveEvents, type EventMessage } from './events';

let source: (signal: AbortSignal, after: number) => AsyncIterable<EventMessage>;
let gateway: Gateway;
let stopped: AbortSignal | undefined;
let isStillIn: (() => Promise<boolean>) | undefined;

@Controller('feed')
@ServedTo('municipality')
class FeedController {
  @Get('stream')
  @Right('feed.read')
  async stream(@Req() request: Request, @Res() response: Answer, @SignedInAs() { expiresAt }: SignedIn): Promise<void> {
    const after = numberToGoOnFrom(request, 0);
    const messages = (signal: AbortSignal) => {
      stopped = signal;
      return source(signal, after);
    };
    await serveEvents(response, { messages, until: expiresAt, isStillIn, clock: gateway.clock, heartbeat: 20 });
  }
}

beforeEach(async () => {
  isStillIn = undefined;
  gateway = await startGateway([FeedController]);
});
afterEach(() => gateway.close());

const stream = async (headers: Record<string, string> = {}, signal?: AbortSignal) => {
  const token = await gateway.tokenOf('municipality:0561', 'visitator');
  const init = { headers: { Authorization: `Bearer ${token}`, ...headers }, ...(signal && { signal }) };
  return fetch(`${gateway.url}/feed/stream`, init);
};
/** Until the signal says that nobody listens. */
const silence = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
const withoutHeartbeats = (text: string) => text.replaceAll(': \n\n', '');

describe('server-sent events', () => {
  it('are sent as they come, with id, event and data, until there are no more', async () => {
    source = async function* () {
      yield { id: '1', event: 'notice', data: { a: 1 } };
      yield { id: '2\nevent: forged', data: 'line\nbreak' };
    };
    const answer = await stream();
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(withoutHeartbeats(await answer.text())).toBe(
      'id: 1\nevent: notice\ndata: {"a":1}\n\nid: 2 event: forged\ndata: "line\\nbreak"\n\nevent: end\ndata: {}\n\n',
    );
  });

  it('give a sign of life while nothing happens', async () => {
    source = async function* (signal) {
      await Promise.race([wait(90), silence(signal)]);
      yield { data: 1 };
    };
    expect((await (await stream()).text()).split(': \n\n').length).toBeGreaterThan(3);
  });

  it('end when the token does, even while nothing happens', async () => {
    const token = await gateway.tokenOf('municipality:0561', 'visitator', { exp: gateway.issuer.now() + 1 });
    source = async function* (signal) {
      yield { data: 'in time' };
      await silence(signal);
    };
    const answer = await fetch(`${gateway.url}/feed/stream`, { headers: { Authorization: `Bearer ${token}` } });
    expect(withoutHeartbeats(await answer.text())).toBe('data: "in time"\n\nevent: end\ndata: {}\n\n');
  });

  it('say nothing more once the token has ended', async () => {
    source = async function* () {
      yield { data: 'in time' };
      gateway.clock.forward(400_000);
      yield { data: 'too late' };
    };
    const text = withoutHeartbeats(await (await stream()).text());
    expect(text).toBe('data: "in time"\n\nevent: end\ndata: {}\n\n');
  });

  it('say nothing more to whoever has signed out, though there is something to say', async () => {
    let isIn = true;
    isStillIn = async () => isIn;
    source = async function* () {
      yield { data: 'in time' };
      isIn = false;
      yield { data: 'too late' };
    };
    expect(withoutHeartbeats(await (await stream()).text())).toBe('data: "in time"\n\nevent: end\ndata: {}\n\n');
  });

  it.each([
    ['has signed out', async () => false],
    ['cannot be known to be signed in', () => Promise.reject(new Error('the database is down'))],
  ])('end for whoever %s, while nothing happens', async (_, answer) => {
    isStillIn = answer;
    source = async function* (signal) {
      await silence(signal);
      yield { data: 'too late' };
    };
    expect(withoutHeartbeats(await (await stream()).text())).toBe('event: end\ndata: {}\n\n');
  });

  it('stop their source when the listener goes', async () => {
    source = async function* (signal) {
      yield { data: 1 };
      await silence(signal);
    };
    const listener = new AbortController();
    const answer = await stream({}, listener.signal);
    await answer.body?.getReader().read();
    listener.abort();
    await wait(50);
    expect(stopped?.aborted).toBe(true);
  });

  it('break off when their source fails, so that nobody takes it for the end', async () => {
    source = async function* () {
      yield { data: 1 };
      throw new Error('gone');
    };
    const read = async () => (await stream()).text();
    await expect(read()).rejects.toThrow(/^(terminated|fetch failed)$/);
  });

  it('wait for a slow listener', async () => {
    let made = 0;
    source = async function* () {
      for (; made < 2_000; made += 1) yield { data: 'x'.repeat(10_000) };
    };
    const answer = await stream();
    await wait(150);
    expect(made).toBeLessThan(2_000);
    expect(withoutHeartbeats(await answer.text()).length).toBeGreaterThan(20_000_000);
  });

  it('go on after the last one that arrived', async () => {
    source = async function* (_, after) {
      yield { data: after };
    };
    expect(await (await stream({ 'Last-Event-ID': '41' })).text()).toContain('data: 41');
  });

  it.each(['-1', '1.5', '9'.repeat(16), 'x'])('refuse to go on after %s', async (id) => {
    source = async function* () {};
    const answer = await stream({ 'Last-Event-ID': id });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ header: 'Last-Event-ID', code: 'is-cursor' }] });
  });
});
