import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chained, toCloudEvent, type CloudEvent, type Notice } from '../src/index';
import { chainOf, draft, part } from './drafts';

const program = path.resolve('docs/feed/verify.mjs');
const notices = chainOf([
  draft('one'),
  draft('two', {
    data: { '10': 'tal', '9': 'først', ø: 'æøå "citat" \u2028', parts: [part('a'), part('b', null)] },
  }),
  draft('three', { type: 'AccessClosed', data: {} }),
  draft('four'),
]);
const feed = notices.map(toCloudEvent);
const { data: _, ...closed } = feed[1]!;
const retold = chained(draft('retold'), notices[0]!, 1);
const head = (notice: Notice) => `${notice.number}:${notice.hash}`;
const at = (nth: number, change: Partial<CloudEvent>) =>
  feed.map((event, index) => (index === nth ? { ...event, ...change } : event));

async function verify(events: unknown, ...args: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [program, '-', ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  child.stdin.end(JSON.stringify(events));
  const code = await new Promise<number>((resolve) => child.on('close', resolve));
  return { code, said };
}

describe('the program that verifies a feed', () => {
  it('says up to where a good one is intact', async () => {
    expect(await verify(feed)).toEqual({ code: 0, said: `intact up to ${head(notices[3]!)}\n` });
    expect(await verify([])).toEqual({ code: 0, said: `intact up to 0:${'A'.repeat(43)}\n` });
  });

  it('is content when a case was closed', async () => {
    expect(await verify([feed[0], closed, ...feed.slice(2)])).toMatchObject({ code: 0 });
  });

  it('goes on from a checkpoint', async () => {
    expect(await verify(feed.slice(2), head(notices[1]!))).toMatchObject({ code: 0 });
    expect(await verify(feed.slice(2), head(notices[0]!))).toMatchObject({ code: 1 });
  });

  it.each([
    [
      'a number left out, hash and all',
      [feed[0], toCloudEvent(chained(draft('x'), { ...notices[0]!, number: 5 }, 1))],
      2,
    ],
    ['one retold in its place, hash and all', [feed[0], toCloudEvent(retold), ...feed.slice(2)], 3],
    ['a missing notice', feed.toSpliced(1, 1), 2],
    ['two swapped', [feed[0], feed[2], feed[1], feed[3]], 2],
    ['one doubled', [feed[0], feed[0], ...feed.slice(1)], 2],
    ['another basis', at(2, { legalbasis: 'vital-interest' }), 3],
    ['another time', at(0, { time: '2026-11-20T09:00:00.001Z' }), 1],
    ['another word', at(0, { data: { ...notices[0]!.data, urgency: 'normal' } }), 1],
    ['another commitment', at(3, { data: { ...notices[3]!.data, parts: [{ ...part('four'), commitment: 'x' }] } }), 4],
    ['an attribute added', at(1, { extra: 'x' }), 2],
    ['a hash that fits nothing', at(3, { hash: notices[0]!.hash }), 4],
  ])('finds %s', async (_what, events, number) => {
    const { code, said } = await verify(events);
    expect(code).toBe(1);
    expect(said).toContain(`broken at ${number}:`);
  });

  it('is short enough to read before trusting it', () => {
    const lines = readFileSync(program, 'utf8').split('\n');
    expect(lines.filter((line) => line.trim() && !line.startsWith('//')).length).toBeLessThanOrEqual(30);
  });
});
