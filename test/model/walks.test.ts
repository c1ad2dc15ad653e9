import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { storiesFrom } from '../../libs/casework/src/testing/history';
import { machines, type Arrow } from './arrows';
import { starts } from './beginnings';
import type { Standing } from './never-passed';
import { Walk } from './walk';

const walks = Number(process.env.VAERN_WALKS ?? 10_000);
/** The same walks at every run, so that a red one is the change's; `VAERN_SEED` walks elsewhere. */
const seed = Number(process.env.VAERN_SEED ?? 20_261_121);
const MOST_STEPS = 24;

describe(`in ${walks} random walks of intents by random actors`, () => {
  const taken = new Set<Arrow>();
  const stood: Standing[] = [];
  let leftOut = 0;

  it('states, refusals, access and what everyone holds are those of the second model and of the table by hand', () => {
    fc.assert(
      fc.property(storiesFrom(starts, MOST_STEPS), ({ before, commands }) => {
        const walk = new Walk(before);
        for (const command of commands) walk.step(command);
        for (const arrow of walk.taken) taken.add(arrow);
        stood.push(...walk.compared);
        if (walk.leavesOut) leftOut += 1;
      }),
      { numRuns: walks, seed },
    );
  }, 1_800_000);

  it('many of them went on in a restricted case, and in one that is restricted no more', () => {
    const often = (standing: Standing) => stood.filter((one) => one === standing).length / walks;
    expect(often('restricted')).toBeGreaterThan(0.2);
    expect(often('restricted no more')).toBeGreaterThan(0.05);
    expect(leftOut / walks).toBeLessThan(0.005);
  });

  it('every arrow of the second model was gone along', () => {
    const never = machines.flatMap(({ name, arrows }) =>
      arrows.filter((arrow) => !taken.has(arrow)).map(({ from, fact }) => `${name}, ${from}: ${fact}`),
    );
    expect(never).toEqual([]);
  });
});
