import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { changeBy } from '../apps/timekeeper/src/deadlines';
import { clockOwesCase, type Deadline } from '../libs/casework/src/index';
import { Story, stories } from '../libs/casework/src/testing/history';

describe('what the clock owes a case', () => {
  const endOfDay = (day: string) => `${day}T22:59:59.999Z`;
  const named = ({ kind, about, dueAt }: Deadline) => `${kind} ${about} ${dueAt}`;
  const endings: readonly string[] = ['consent', 'order'];

  it('is what the timekeeper waits for, in any story', () => {
    let owed = 0;
    fc.assert(
      fc.property(stories, ({ before, commands }) => {
        const story = new Story(before);
        for (const command of commands) story.send(command);
        const waiting = new Map<string, Deadline>();
        for (const told of story.facts) {
          const made = changeBy(told, endOfDay);
          if (made && 'set' in made) waiting.set(`${made.set.kind} ${made.set.about}`, made.set);
          if (made && 'lift' in made) waiting.delete(`${made.lift.kind} ${made.lift.about}`);
        }
        const due = [...waiting.values()].filter(({ kind }) => endings.includes(kind));
        const owes = clockOwesCase(story.state, { today: '2050-01-01', endOfDay });
        owed += owes.length;
        expect(owes.map(named).toSorted()).toEqual(due.map(named).toSorted());
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(owed).toBeGreaterThan(20);
  });
});
