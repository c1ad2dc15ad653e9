import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import type { Notice } from '@vaern/ledger';
import { Fold } from '@vaern/views';
import { caseFileView, type CaseFileRow } from './case-file.view';
import type { Stored, WhoIsWho } from './case-in-hand';
import { isHomeRow, isHomeToday, isThereFor, readersIn } from './restricted';
import { referralView } from './referral.view';
import { seenBy } from './seen-by';

const at = '2026-03-02T08:00:00.000Z';
const opened = (ground: string) =>
  ['AccessOpened', { ground, basis: ground.startsWith('home') ? 'home' : 'authority-need', classes: [] }] as const;
const passing = (from: string) => ({ from, to: 'u-safety' });
const restricted = [
  'CaseRestricted',
  { factId: 'f', unit: 'u-safety', units: [passing('u-home'), passing('u-family')], readers: ['s-me', 's-two'] },
] as const;
const readers = (unit: string, ...named: string[]) =>
  ['RestrictedReadersChanged', { factId: `r ${unit}`, unit, readers: named }] as const;
const over = ['CaseUnrestricted', { factId: 'o', units: [{ from: 'u-safety', to: 'u-home' }] }] as const;
const caseOpened = ['CaseOpened', { factId: 'c', homeUnit: 'u-home' }] as const;

function fileAfter(...told: readonly (readonly [type: string, data: object])[]) {
  const fold = new Fold(caseFileView('municipality'));
  for (const [type, data] of told)
    fold.apply({
      type,
      data,
      stream: 'case',
      caseId: 'case',
      number: 1,
      occurredAt: at,
      recordedAt: at,
      toldAt: at,
    } as unknown as Notice);
  const [kept] = fold.takeChanges().kept;
  return { ...kept?.row, caseId: 'case', key: '' } as unknown as Stored<CaseFileRow>;
}

const who: WhoIsWho = {
  pseudonymOf: (_, { id }) => `s-${id}`,
  standingOf: (unit) => (unit.endsWith('/restricted') ? 'restricted' : 'family'),
};
const somebody = (id: string, unit: string): Actor => ({ id, unit, agency: 'a', role: 'employee-safety', roles: [] });
const [me, other] = [somebody('me', 'a/restricted'), somebody('other', 'a/restricted')];
const colleague = somebody('me', 'a/visitation');

describe('a restricted case in the file of its home', () => {
  const row = fileAfter(opened('home#1'), caseOpened, restricted);

  it('is its own in whatever period, and stands as restricted', () => {
    expect(isHomeRow(row)).toBe(true);
    expect(isHomeRow(fileAfter(opened('r#1')))).toBe(false);
    expect(seenBy(who, me, row, { referrals: [], orders: [] })).toMatchObject({
      standing: 'restricted',
      readers: ['s-me', 's-two'],
    });
  });

  it('is there for those it names, and for nobody else of the unit', () => {
    expect(isThereFor(who, me, row)).toBe(true);
    expect(isThereFor(who, other, row)).toBe(false);
    expect(isThereFor(who, me, fileAfter(opened('home#1'), caseOpened))).toBe(false);
  });

  it('names anew whom it is there for, unit by unit', () => {
    const changed = fileAfter(opened('home#1'), restricted, readers('u-safety', 's-other'), readers('u-police', 's-p'));
    expect([isThereFor(who, me, changed), isThereFor(who, other, changed)]).toEqual([false, true]);
    expect(readersIn(changed)).toEqual(['s-other', 's-p']);
  });

  it('knows its home by every name it had, and by that of a colleague whose work passed to it', () => {
    const isHome = (unit: string, since = at) => isHomeToday(row, unit, since);
    expect(['u-home', 'u-safety', 'u-family', 'u-police'].map((unit) => isHome(unit))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isHomeToday(fileAfter(opened('home'), caseOpened), 'u-family', at)).toBe(false);
  });

  it('knows what a colleague does once it is restricted no more as that colleague’s', () => {
    const back = fileAfter(opened('home#2'), caseOpened, restricted, over);
    expect(['u-home', 'u-family'].map((unit) => isHomeToday(back, unit, '2026-03-03T08:00:00.000Z'))).toEqual([
      true,
      false,
    ]);
    expect(isHomeToday(back, 'u-family', at)).toBe(true);
  });

  it('is everybody’s of the ordinary unit once it is restricted no more', () => {
    const back = fileAfter(opened('home#2'), caseOpened, restricted, over);
    expect(back.file.restriction).toBeUndefined();
    expect(readersIn(back)).toEqual([]);
    expect(isThereFor(who, colleague, back)).toBe(true);
    expect(seenBy(who, colleague, back, { referrals: [], orders: [] })).toEqual({
      me: 's-me',
      assigned: [],
      standing: 'home',
      unaccepted: false,
    });
  });
});

it('a referral is the same in whatever period access was opened on it', () => {
  const fold = new Fold(referralView('police'));
  for (const ground of ['r#1', 'home#1'])
    fold.apply({
      type: 'AccessOpened',
      data: { ground },
      stream: 'case',
      caseId: 'case',
      toldAt: at,
    } as unknown as Notice);
  expect(fold.takeChanges().kept.map(({ place }) => place.key)).toEqual(['r']);
});
