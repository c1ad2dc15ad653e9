import { describe, expect, it } from '@jest/globals';
import { bring } from './bring';
import { Broken, type Answer } from './hub';

const answer = (status: number, retryAfter = 0): Answer => ({ status, body: {}, retryAfter });

/** What becomes of a contact that the hub answers so, one try after the other. */
async function brought(answers: readonly (Answer | Broken)[], dropAfter = Infinity) {
  const [sent, paused]: [string[], number[]] = [[], []];
  const outcome = await bring('sealed', 'one key', {
    hub: {
      postSealed: async (...what) => {
        sent.push(what.join(' '));
        const said = answers[sent.length - 1]!;
        if (said instanceof Broken) throw said;
        return said;
      },
    },
    pause: async (milliseconds) => void paused.push(milliseconds),
    isDropped: () => sent.length >= dropAfter,
    waits: () => undefined,
  });
  return { outcome, sent, paused };
}

describe('a first contact on its way', () => {
  it('is tried until it is there, more and more seldom, with one key', async () => {
    const broken = Array.from({ length: 8 }, () => new Broken());
    const { outcome, sent, paused } = await brought([...broken, answer(201)]);
    expect(outcome).toBe('sent');
    expect(new Set(sent)).toEqual(new Set(['/contacts sealed one key']));
    expect(paused).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000]);
  });
  it('waits as long as it is told where many write at once', async () =>
    expect(await brought([answer(429, 17), answer(201)])).toMatchObject({ outcome: 'sent', paused: [17_000] }));
  it('is not sent again when the hub refuses it', async () =>
    expect(await brought([answer(422)])).toMatchObject({ outcome: answer(422), sent: ['/contacts sealed one key'] }));
  it('is dropped when she leaves', async () =>
    expect(await brought([new Broken()], 1)).toMatchObject({ outcome: 'dropped', paused: [] }));
});
