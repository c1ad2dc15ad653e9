import type { Clock } from '@vaern/platform';
import type { Request, Response } from 'express';
import { once } from 'node:events';
import { BadInput } from '../problems/errors';

export interface EventMessage {
  /** What the client sends back as `Last-Event-ID`. */
  readonly id?: string;
  readonly event?: string;
  readonly data: unknown;
}

export interface EventStream {
  /** The messages, until the signal says that nobody listens any more. */
  readonly messages: (signal: AbortSignal) => AsyncIterable<EventMessage>;
  /** When the listener's token ends, and the stream with it. */
  readonly until: Date;
  /** Whether the listener is signed in still: asked before each message and at each sign of life. Always, without it. */
  readonly isStillIn?: (() => Promise<boolean>) | undefined;
  readonly clock: Clock;
  /** Milliseconds between signs of life; 15,000 without it. */
  readonly heartbeat?: number;
}

/** The number after which to go on: `Last-Event-ID` wins over the query, as a client that comes back sends both. @throws BadInput */
export function numberToGoOnFrom(request: Request, after: number): number {
  const last = request.headers['last-event-id'];
  if (last === undefined || last === '') return after;
  if (typeof last !== 'string' || !/^\d{1,15}$/.test(last))
    throw new BadInput([{ in: 'header', at: 'Last-Event-ID', code: 'is-cursor' }]);
  return Number(last);
}

/** Serves server-sent events until the client goes or signs out, the messages end, or the token does; then says `end` and closes. */
export async function serveEvents(response: Response, stream: EventStream): Promise<void> {
  const over = new AbortController();
  const end = () => over.abort();
  response.on('close', end);
  const left = stream.until.getTime() - stream.clock.now().getTime();
  const expiry = setTimeout(end, Math.max(0, Math.min(left, 2 ** 31 - 1)));
  const heart = setInterval(() => void beat(response, stream, end), stream.heartbeat ?? 15_000);
  try {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    response.write(': \n\n');
    await pour(response, stream, over.signal);
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    clearTimeout(expiry);
    clearInterval(heart);
    over.abort();
    response.off('close', end);
  }
  response.end('event: end\ndata: {}\n\n');
}

/** Says that the stream lives, to whoever is signed in still. */
async function beat(response: Response, stream: EventStream, end: () => void): Promise<void> {
  if (!(await isIn(stream))) end();
  else if (!response.writableEnded) response.write(': \n\n');
}

const isExpired = ({ clock, until }: EventStream): boolean => clock.now() >= until;
/** Whoever cannot be known to be signed in is not. */
const isIn = async (stream: EventStream): Promise<boolean> =>
  !isExpired(stream) && ((await stream.isStillIn?.().catch(() => false)) ?? true);

async function pour(response: Response, stream: EventStream, signal: AbortSignal): Promise<void> {
  const messages = stream.messages(signal)[Symbol.asyncIterator]();
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  while (!signal.aborted && !isExpired(stream)) {
    const next = await Promise.race([messages.next(), aborted]);
    if (next === undefined || next.done === true || !(await isIn(stream))) break;
    if (!response.write(written(next.value))) await Promise.race([once(response, 'drain'), aborted]);
  }
  void messages.return?.();
}

function written({ id, event, data }: EventMessage): string {
  const lines = [
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    `data: ${JSON.stringify(data)}`,
  ];
  return `${lines.join('\n')}\n\n`;
}

const oneLine = (text: string) => text.replace(/[\r\n\0]/g, ' ');
