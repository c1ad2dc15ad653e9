import { describe, expect, it } from '@jest/globals';
import type { Notice } from '@vaern/ledger';
import { Fold, type Row } from '@vaern/views';
import { otherCaseView } from './other-case.view';
import { matchesAndLinksOf } from './routes/other-case-answers';
import type { OtherCase } from './other-cases';

const at = (day: number) => `2026-03-0${day}T08:00:00.000Z`;
const noticed = (alike: readonly string[]): [string, object] => [
  'MatchNoticed',
  { matchId: 'm', unit: 'u', other: 'c-a', alike },
];
const decided = (decision: string): [string, object] => ['MatchDecided', { matchId: 'm', unit: 'u', decision }];
const lapsed: [string, object] = ['MatchLapsed', { matchId: 'm', unit: 'u' }];
const linked: [string, object] = [
  'CasesLinked',
  { linkId: 'l', unit: 'u', other: 'c-a', relation: 'same-affected', matchId: 'm' },
];
const unlinked: [string, object] = ['CasesUnlinked', { linkId: 'l', unit: 'u', reason: 'linked-in-error' }];

function rows(...told: readonly [type: string, data: object][]): Record<string, Row> {
  const fold = new Fold(otherCaseView('police'));
  told.forEach(([type, data], index) => {
    const times = { occurredAt: at(index + 1), recordedAt: at(index + 1), toldAt: at(index + 1) };
    fold.apply({
      type,
      data: { factId: String(index), ...data },
      number: index + 1,
      stream: 'case',
      caseId: 'c',
      ...times,
    } as unknown as Notice);
  });
  return Object.fromEntries(fold.takeChanges().kept.map(({ place, row }) => [place.key, row]));
}
const shown = (...told: readonly [string, object][]) =>
  matchesAndLinksOf(Object.entries(rows(...told)).map(([key, row]) => ({ ...row, key, caseId: 'c' }) as OtherCase));

describe('the matches of a case', () => {
  it('wait until they are decided, since they were noticed first', () => {
    expect(rows(noticed(['phone']), noticed(['cpr', 'phone'])).m).toMatchObject({ waits: true, since: at(1) });
    expect(rows(noticed(['phone']), decided('different')).m).toMatchObject({ waits: false });
    expect(shown(noticed(['phone']), decided('same')).matches).toMatchObject([{ alike: ['phone'], decision: 'same' }]);
  });
  it('wait again when more is found alike, unless they were the same', () => {
    expect(rows(noticed(['phone']), decided('different'), noticed(['cpr', 'phone'])).m).toMatchObject({ waits: true });
    expect(rows(noticed(['phone']), decided('same'), noticed(['cpr', 'phone'])).m).toMatchObject({
      waits: false,
      said: { decision: 'same', alike: ['cpr', 'phone'] },
    });
  });
  it('stay decided when they are told again', () =>
    expect(rows(noticed(['phone']), decided('different'), noticed(['phone'])).m).toMatchObject({ waits: false }));
  it('are shown no more when they lapsed', () => {
    expect(rows(noticed(['phone']), lapsed).m).toMatchObject({ waits: false });
    expect(shown(noticed(['phone']), lapsed).matches).toEqual([]);
  });
  it('are none where a decision is about none', () => expect(rows(decided('same'), lapsed)).toEqual({}));
});

describe('the links of a case', () => {
  it('stand beside the match that they were made of, with why they were undone', () => {
    const all = shown(noticed(['cpr']), decided('same'), linked, unlinked, decided('different'));
    expect(all.links).toMatchObject([
      { linkId: 'l', other: 'c-a', relation: 'same-affected', undone: 'linked-in-error' },
    ]);
    expect(all.matches).toMatchObject([{ matchId: 'm', decision: 'different' }]);
  });
  it('are none where only their end was told', () => expect(rows(unlinked)).toEqual({}));
});
