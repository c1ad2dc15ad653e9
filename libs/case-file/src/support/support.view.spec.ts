import { describe, expect, it } from '@jest/globals';
import { at, folded, part } from '../testing/folded';
import { demandIn } from './demand';
import { groupView } from './group.view';
import { supportView } from './support.view';
import { bySchoolYear } from './teaching';

type Told = readonly [type: string, data: object];
const after = (...told: readonly Told[]) => folded(supportView('centre'), ...told)[''];
const wish = (factId: string, area: string): Told => ['SupportGroupInterestRegistered', { factId, area }];
const placed: Told = ['SupportGroupPlaced', { factId: 'p', groupId: 'g', placeId: 'x' }];
const course = (courseId: string): Told => ['CourseOpened', { factId: `o-${courseId}`, courseId }];
const over = (courseId: string): Told => ['CourseClosed', { factId: `c-${courseId}`, courseId }];

describe('the help that a case tells of', () => {
  it('says where she waits for a group, and since when, until she has a place', () => {
    expect(after(wish('a', 'denmark'))).toMatchObject({ area: 'denmark', waitsSince: at(1) });
    expect(after(wish('a', 'denmark'), wish('b', 'region:1083'))).toMatchObject({
      area: 'region:1083',
      waitsSince: at(2),
    });
    expect(after(wish('a', 'denmark'), placed)).toMatchObject({ area: 'denmark', waitsSince: null });
    expect(after(wish('a', 'denmark'), placed, wish('b', 'denmark'))).toMatchObject({ waitsSince: at(3) });
  });
  it('counts the courses that run', () =>
    expect(after(course('1'), course('2'), over('1'))).toMatchObject({ openCourses: 1 }));
  it('keeps the sessions with their course, also when they are told again with more words', () => {
    const session = (parts: readonly object[]): Told => ['SessionHeld', { factId: 's', courseId: '1', parts }];
    const row = after(course('1'), session([]), session([part('n')])) as { support: { courses: object } };
    expect(row.support.courses).toMatchObject({ '1': { sessions: [{ factId: 's', parts: [part('n')] }] } });
  });
});

it('demand is by the area that each chose, never by one that holds it, the most wanted first', () => {
  const offers = [{ area: 'denmark', places: 2, taken: ['a', 'b', 'c'] }];
  const wishes = [{ area: 'denmark' }, { area: 'municipality:0561' }, { area: 'municipality:0561' }, { area: null }];
  expect(demandIn(wishes, offers)).toEqual([
    { area: 'municipality:0561', waiting: 2, groups: 0, freePlaces: 0 },
    { area: 'denmark', waiting: 1, groups: 1, freePlaces: 0 },
  ]);
});

it('a place in a group counts once, however often it is told', () => {
  const taken: Told = ['PlaceTaken', { factId: 't', placeId: 'x' }];
  const opened: Told = ['SupportGroupOpened', { factId: 'o', area: 'denmark', places: 3 }];
  expect(folded(groupView('centre'), opened, taken, taken)['']).toMatchObject({ places: 3, taken: ['x'] });
});

it('classes and pupils are counted by school year and audience', () => {
  const held = (schoolYear: string, pupils: number) => ({ schoolYear, audience: 'oldest-pupils', pupils });
  expect(bySchoolYear([held('2025/2026', 20), held('2024/2025', 5), held('2025/2026', 4)])).toEqual([
    { schoolYear: '2025/2026', audience: 'oldest-pupils', sessions: 2, pupils: 24 },
    { schoolYear: '2024/2025', audience: 'oldest-pupils', sessions: 1, pupils: 5 },
  ]);
});
