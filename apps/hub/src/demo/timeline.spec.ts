import { describe, expect, it } from '@jest/globals';
import { SetClock } from '@vaern/platform';
import { Timeline } from './timeline';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 3, hour));

/** What was told and when, as `hour what`; `–` is where time passed. */
function told() {
  const said: string[] = [];
  const clock = new SetClock(at(12));
  const passing = async () => void said.push(`${clock.now().getUTCHours()} –`);
  const timeline = new Timeline(clock, passing);
  const says = async (what: string) => {
    await Promise.resolve();
    said.push(`${clock.now().getUTCHours()} ${what}`);
  };
  const story =
    (name: string, ...hours: readonly number[]) =>
    async () => {
      for (const hour of hours) {
        await timeline.at(at(hour));
        await says(name);
      }
    };
  return { timeline, said, story };
}

describe('stories that are told beside each other', () => {
  it('go on in the order of their moments, and time passes once between two', async () => {
    const { timeline, said, story } = told();
    await timeline.tell([story('a', 2, 5), story('b', 1, 2, 9)]);
    expect(said).toEqual(['12 –', '1 b', '1 –', '2 a', '2 b', '2 –', '5 a', '5 –', '9 b', '9 –']);
  });

  it('may each have strands, and go on when all of these were told', async () => {
    const { timeline, said, story } = told();
    const branched = async () => {
      await story('a', 1)();
      await timeline.beside([story('x', 3, 6), story('y', 2)]);
      await story('a', 7)();
    };
    await timeline.tell([branched, story('b', 4)]);
    expect(said.filter((line) => !line.endsWith('–'))).toEqual(['1 a', '2 y', '3 x', '4 b', '6 x', '7 a']);
  });

  it('do not go back', async () => {
    const { timeline, story } = told();
    await expect(timeline.tell([story('a', 3, 2)])).rejects.toThrow('goes back to 2026-03-03T02:00');
  });

  it('end with what one of them throws', async () => {
    const { timeline, story } = told();
    const fails = async () => {
      await timeline.at(at(2));
      throw new Error('no such person');
    };
    await expect(timeline.tell([story('a', 1, 9), fails])).rejects.toThrow('no such person');
  });
});
