import { describe, expect, it } from '@jest/globals';
import { outreachLife } from '../outreach';
import { drawn, givenIn } from '../testing/decision';
import { police, units, visitator } from '../testing/people';
import { TeachingHeld } from './facts';
import { holdTeaching } from './hold-teaching';

const body = { audience: 'oldest-pupils', schoolYear: '2025/2026', pupils: 24 } as const;
const held = TeachingHeld.of({ teachingId: drawn(1), byUnit: units.visitation, ...body });

describe('a class was taught', () => {
  it('and is counted', () => givenIn(outreachLife).when(holdTeaching, body).by(visitator).gives(held));
  it('and another of as many, too', () =>
    givenIn(outreachLife, held).when(holdTeaching, body).by(visitator).gives(held));
  it('in a school year that has begun', () =>
    givenIn(outreachLife)
      .when(holdTeaching, { ...body, schoolYear: '2026/2027' })
      .by(visitator)
      .refuses('in-future'));
  it.each(['2025/2027', '2025-2026', '2025', '2026/2025'])('and %s is none', (schoolYear) =>
    expect(() =>
      givenIn(outreachLife)
        .when(holdTeaching, { ...body, schoolYear })
        .by(visitator)
        .decided(),
    ).toThrow('the body is not the intent'),
  );
  it('by a municipality', () => givenIn(outreachLife).when(holdTeaching, body).by(police).refuses('no-such-unit'));
});
