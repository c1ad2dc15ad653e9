import { describe, expect, it } from '@jest/globals';
import { countedOf } from './count-case';
import type { MeasureName } from './measures';
import {
  agencyOf,
  contact,
  corrected,
  history,
  logged,
  opened,
  restricted,
  retracted,
  screened,
  sent,
  unrestricted,
  withdrawn,
  type Dated,
} from './testing/history';

const year = { from: '2024-12-31T23:00:00.000Z', until: '2025-12-31T23:00:00.000Z' };
const begun = (day: string): readonly Dated[] => [
  [day, opened],
  [day, contact],
];
const june = begun('2025-06-01');
type Case = readonly Dated[];
const countedOfOne = (...cases: readonly Case[]) =>
  countedOf(
    cases.map((dated) => ({ facts: history(...dated), agencyOf })),
    year,
  );
const counted = (...dated: Case) => countedOfOne(dated);
const of = (measure: MeasureName, ...dated: readonly Dated[]) =>
  counted(...dated)
    .filter((item) => item.measure === measure)
    .map(({ codes }) => codes);

describe('a case is counted', () => {
  const cases = (...dated: readonly Dated[]) => of('cases', ...dated);

  it('in the year of its contact', () =>
    expect(cases(...june)).toEqual([
      { agency: ['municipality:0561'], relation: ['stranger'], reporter: ['affected'], outcome: ['not-screened'] },
    ]));
  it('in no other year', () => {
    expect(cases(...begun('2024-06-01'))).toEqual([]);
    expect(cases(...begun('2026-06-01'))).toEqual([]);
  });
  it('from the first moment of the year in Denmark, until the last', () => {
    expect(cases(...begun(year.from))).toHaveLength(1);
    expect(cases(...begun('2024-12-31T22:59:59.999Z'))).toEqual([]);
    expect(cases(...begun('2025-12-31T22:59:59.999Z'))).toHaveLength(1);
    expect(cases(...begun(year.until))).toEqual([]);
  });
  it('as it was screened by the end of the year', () => {
    const inJuly: Dated = ['2025-07-01', screened('conflict')];
    expect(cases(...june, inJuly)).toMatchObject([{ outcome: ['conflict'] }]);
    expect(cases(...june, inJuly, ['2025-12-01', screened('stalking')])).toMatchObject([{ outcome: ['stalking'] }]);
    expect(cases(...june, inJuly, ['2026-01-01', screened('stalking')])).toMatchObject([{ outcome: ['conflict'] }]);
  });
  it('without what was retracted by then, and with what was retracted later', () => {
    const inJuly: Dated = ['2025-07-01', screened('conflict')];
    expect(cases(...june, inJuly, ['2025-08-01', retracted(3)])).toMatchObject([{ outcome: ['not-screened'] }]);
    expect(cases(...june, inJuly, ['2026-08-01', retracted(3)])).toMatchObject([{ outcome: ['conflict'] }]);
  });
  it('unless its contact was entered in error', () => {
    expect(cases(...june, ['2025-08-01', retracted(2)])).toEqual([]);
    expect(cases(...june, ['2026-08-01', retracted(2)])).toHaveLength(1);
  });
});

describe('an incident is counted', () => {
  const incidents = (...dated: readonly Dated[]) => of('incidents', ...june, ...dated);
  const sms = { channel: ['sms', 'call'], behaviour: ['contact'] };

  it('in the year in which it was written down, in whichever year its case began', () => {
    expect(incidents(['2025-07-01', logged()])).toEqual([sms]);
    expect(of('incidents', ...begun('2024-06-01'), ['2025-07-01', logged()])).toEqual([sms]);
    expect(of('incidents', ...begun('2024-06-01'), ['2024-07-01', logged()])).toEqual([]);
    expect(incidents(['2026-07-01', logged()])).toEqual([]);
  });
  it('as corrected by the end of the year', () => {
    const right: Dated = ['2025-08-01', corrected({ channels: ['email'] })];
    expect(incidents(['2025-07-01', logged()], right)).toMatchObject([{ channel: ['email'] }]);
    expect(incidents(['2025-07-01', logged()], right, ['2025-09-01', retracted(4)])).toEqual([sms]);
    expect(incidents(['2025-07-01', logged()], ['2026-08-01', corrected({ channels: ['email'] })])).toEqual([sms]);
  });
  it('not a second time when it is corrected in another year', () =>
    expect(of('incidents', ...begun('2024-06-01'), ['2024-07-01', logged()], ['2025-07-01', corrected({})])).toEqual(
      [],
    ));
  it('unless it was retracted, with its corrections', () =>
    expect(incidents(['2025-07-01', logged()], ['2025-08-01', corrected({})], ['2025-09-01', retracted(3)])).toEqual(
      [],
    ));
  it('unless it is a reply of the affected person', () =>
    expect(incidents(['2025-07-01', logged({ direction: 'reply' })])).toEqual([]));
});

describe('a referral is counted', () => {
  const referrals = (...dated: readonly Dated[]) => of('referrals', ...june, ...dated);

  it('in the year in which it was sent', () => {
    expect(referrals(['2025-07-01', sent])).toEqual([{ purpose: ['protection'] }]);
    expect(of('referrals', ...begun('2024-06-01'), ['2024-07-01', sent])).toEqual([]);
    expect(referrals(['2026-07-01', sent])).toEqual([]);
  });
  it('also if it was withdrawn, but not if it was sent in error', () => {
    expect(referrals(['2025-07-01', sent], ['2025-08-01', withdrawn('no-longer-needed')])).toHaveLength(1);
    expect(referrals(['2025-07-01', sent], ['2025-08-01', withdrawn('sent-in-error')])).toEqual([]);
  });
});

describe('a person with two cases is counted', () => {
  const july = begun('2025-07-01');
  const entry: Dated = ['2025-08-01', logged()];
  const measured = (...cases: readonly Case[]) => countedOfOne(...cases).map(({ measure }) => measure);

  it('once, as the older case says, with what was logged and sent in both', () => {
    const older: Case = [...june, ['2025-07-01', screened('conflict')], entry];
    expect(measured(older, [...july, entry, ['2025-08-01', sent]])).toEqual([
      'cases',
      'incidents',
      'incidents',
      'referrals',
    ]);
    expect(countedOfOne(older, july)[0]?.codes).toMatchObject({ outcome: ['conflict'] });
  });
  it('in the year of the first contact, and in no other', () =>
    expect(measured(begun('2024-06-01'), [...july, entry])).toEqual(['incidents']));
  it('by the other contact, if the first was entered in error', () =>
    expect(measured([...begun('2024-06-01'), ['2025-08-01', retracted(2)]], july)).toEqual(['cases']));
  it('by the other case alone while one is restricted', () =>
    expect(measured([...begun('2024-06-01'), ['2026-01-10', restricted]], [...july, entry])).toEqual([
      'cases',
      'incidents',
    ]));
});

describe('nothing is counted of a case that is restricted', () => {
  const busy: readonly Dated[] = [...june, ['2025-07-01', logged()], ['2025-07-02', sent]];

  it('though much would be', () => expect(counted(...busy)).toHaveLength(3));
  it('by the end of the year', () => expect(counted(...busy, ['2025-08-01', restricted])).toEqual([]));
  it('since then', () => expect(counted(...busy, ['2026-01-10', restricted])).toEqual([]));
  it('as long as it is', () =>
    expect(counted(...busy, ['2025-08-01', restricted], ['2026-01-10', unrestricted])).toHaveLength(3));
});
