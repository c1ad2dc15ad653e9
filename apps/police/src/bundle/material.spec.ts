import { describe, expect, it } from '@jest/globals';
import type { CaseFile, Entry } from '@vaern/case-file';
import { materialOf, type Known } from './material';

const part = (of: string) => ({ id: `${of} part`, class: of, person: 'her', commitment: '' });
const told = (factId: string, more: object = {}): Entry => ({
  factId,
  occurredAt: '2026-03-01T08:00:00.000Z',
  recordedAt: '2026-03-01T08:00:00.000Z',
  ...more,
});
const logged = (factId: string, ...of: readonly string[]): Entry =>
  told(factId, { audience: 'perpetrator', parts: of.map(part) });
const persons = {
  her: [told('named', { capacities: ['affected'], parts: [part('identity')] })],
  him: [told('his', { capacities: ['perpetrator'], parts: [part('identity')] })],
};

/** A case with these entries, in whose words something of hers was found. */
const known = (found: readonly string[], entries: Readonly<Record<string, readonly Entry[]>>): Known => ({
  file: { persons, merged: {}, safeReach: {}, reachRevoked: {} } as unknown as CaseFile,
  referrals: [],
  entries: Object.entries(entries).map(([entryRef, facts]) => ({ entryRef, occurredFrom: '', facts })),
  audiences: new Map(),
  matters: { reports: [], orders: [], breaches: [] },
  evidence: [],
  leadsToHer: (factId, of) => found.includes(`${factId} ${of}`),
  dayOf: (instant) => instant.slice(0, 10),
});
const inHis = (found: readonly string[], entries: Readonly<Record<string, readonly Entry[]>>) =>
  materialOf(known(found, entries), 'perpetrator').entries.map(({ entryRef }) => entryRef);

const entries = {
  one: [logged('one', 'log-text', 'place', 'witness')],
  two: [logged('two', 'log-text'), logged('two corrected', 'log-text')],
};

describe('the edition that he can read', () => {
  it('has entries in which nothing of hers was found', () => expect(inHis([], entries)).toEqual(['one', 'two']));
  it.each(['log-text', 'witness'])('has none that may lead to her: %s', (of) =>
    expect(inHis([`one ${of}`], entries)).toEqual(['two']),
  );
  it('has none of which a correction may', () => expect(inHis(['two corrected log-text'], entries)).toEqual(['one']));
  it('has one of which only words may that it does not print', () =>
    expect(inHis(['one place'], entries)).toEqual(['one', 'two']));
  it('has no name that may', () => {
    const { affected, perpetrators } = materialOf(known(['named identity'], {}), 'perpetrator');
    expect(affected.map(({ described }) => described)).toEqual([[]]);
    expect(perpetrators.map(({ described }) => described.length)).toEqual([1]);
  });
});
