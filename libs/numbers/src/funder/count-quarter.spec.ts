import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@vaern/casework';
import { contact, factId, history, opened, restricted, retracted, type Dated } from '../testing/history';
import { countedForFunder } from './count-quarter';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const centre = `u-${'d'.repeat(26)}`;
const police = `u-${'c'.repeat(26)}`;
const home = `u-${'a'.repeat(26)}`;
const quarter = { from: '2026-03-31T22:00:00.000Z', until: '2026-06-30T22:00:00.000Z' };
const begun: readonly Dated[] = [
  ['2026-01-10', opened],
  ['2026-01-10', contact],
];
const { ReferralSent, ReferralAccepted, ReferralDeclined, ReferralWithdrawn, CourseOpened } = catalogue;
const { SupportGroupInterestRegistered, SupportGroupPlaced } = catalogue;
const sent = (to = centre, referralId = id(4)) =>
  ReferralSent.of({
    referralId,
    from: home,
    to,
    purpose: 'counselling',
    legalBasis: 'consent',
    fieldSets: [],
    affectedInformed: 'before',
    toldWhatStays: true,
    tableVersion: 1,
    urgency: 'urgent',
    respondBy: '2026-06-09T12:00:00.000Z',
  });
const accepted = ReferralAccepted.of({ referralId: id(4), handler: `s-${'a'.repeat(26)}`, staff: { handler: 'x' } });
const withdrawn = (reason: 'sent-in-error' | 'no-longer-needed') => ReferralWithdrawn.of({ referralId: id(4), reason });
const course = (byUnit = centre) => CourseOpened.of({ courseId: id(5), byUnit, form: 'individual' });
const wish = (area: string) => SupportGroupInterestRegistered.of({ interestId: id(6), area });
const placed = SupportGroupPlaced.of({ groupId: id(7), placeId: id(8) });

const countedOfOne = (...cases: readonly (readonly Dated[])[]) =>
  countedForFunder(
    cases.map((dated) => ({ facts: history(...begun, ...dated), isCentre: (alias) => alias === centre })),
    quarter,
  );
const counted = (...dated: readonly Dated[]) => countedOfOne(dated);
const answers = (...dated: readonly Dated[]) => counted(...dated).flatMap(({ codes }) => codes.answer ?? []);

describe('a funder’s figures count', () => {
  it('a referral to the centre in the quarter in which it was sent, with its urgency', () => {
    expect(counted(['2026-05-01', sent()])).toEqual([
      { measure: 'centre-referrals', codes: { urgency: ['urgent'], answer: ['waiting'] } },
    ]);
    for (const day of ['2026-03-31T21:59:59.999Z', '2026-06-30T22:00:00.000Z', '2026-02-01'])
      expect([day, counted([day, sent()])]).toEqual([day, []]);
    expect(counted(['2026-05-01', sent(police)])).toEqual([]);
  });

  it('how long its answer took, as it was when the quarter ended', () => {
    const after = (day: string) => answers(['2026-05-01', sent()], [day, accepted]);
    expect(
      ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-08', '2026-05-09'].map((day) => after(day)[0]),
    ).toEqual(['day0', 'days1to2', 'days1to2', 'days3to7', 'days3to7', 'over7']);
    expect(after('2026-07-01')).toEqual(['waiting']);
    const declined = ReferralDeclined.of({ referralId: id(4), reason: 'no-capacity' });
    expect(answers(['2026-05-01', sent()], ['2026-05-02', declined])).toEqual(['days1to2']);
  });

  it('one that was withdrawn as that, and one that was sent in error not at all', () => {
    expect(answers(['2026-05-01', sent()], ['2026-05-02', withdrawn('no-longer-needed')])).toEqual(['withdrawn']);
    expect(
      answers(['2026-05-01', sent()], ['2026-05-02', accepted], ['2026-05-03', withdrawn('no-longer-needed')]),
    ).toEqual(['days1to2']);
    expect(counted(['2026-05-01', sent()], ['2026-05-02', withdrawn('sent-in-error')])).toEqual([]);
  });

  it('courses of the centre, wishes once a person with the last, and places', () => {
    expect(counted(['2026-05-01', course()], ['2026-05-02', course(home)])).toEqual([
      { measure: 'centre-courses', codes: {} },
    ]);
    expect(
      counted(['2026-05-01', wish('denmark')], ['2026-05-02', wish('region:1083')], ['2026-07-02', wish('denmark')]),
    ).toEqual([{ measure: 'group-wishes', codes: { area: ['region:1083'] } }]);
    expect(counted(['2026-05-01', placed], ['2026-05-02', placed])).toEqual([{ measure: 'group-places', codes: {} }]);
  });

  it('a person with two cases as one: the last wish and one place, with the referrals and courses of both', () => {
    const measured = countedOfOne(
      [
        ['2026-05-01', sent()],
        ['2026-05-04', wish('denmark')],
        ['2026-05-05', placed],
      ],
      [
        ['2026-05-02', sent()],
        ['2026-05-03', wish('region:1083')],
        ['2026-05-05', placed],
        ['2026-05-06', course()],
      ],
    );
    expect(measured.map(({ measure }) => measure)).toEqual([
      'centre-referrals',
      'centre-referrals',
      'centre-courses',
      'group-wishes',
      'group-places',
    ]);
    expect(measured.find(({ measure }) => measure === 'group-wishes')?.codes).toEqual({ area: ['denmark'] });
  });

  it('nothing that was retracted by then, and nothing of a case that is restricted by now', () => {
    expect(counted(['2026-05-01', course()], ['2026-05-02', retracted(3)])).toEqual([]);
    expect(factId(3)).toMatch(/3$/);
    expect(counted(['2026-05-01', course()], ['2026-09-01', restricted])).toEqual([]);
  });
});
