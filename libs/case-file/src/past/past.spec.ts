import { describe, expect, it } from '@jest/globals';
import type { Notice } from '@vaern/ledger';
import { Past } from './past';

const CASE = '00000000-0000-4000-8000-000000000001';
const UNIT = 'police:1464/intake';
const at = (hour: number) => new Date(Date.UTC(2026, 2, 3, hour));
const told = (hour: number, type: string, data?: object) =>
  ({
    type,
    data,
    number: hour,
    stream: 'case',
    caseId: CASE,
    occurredAt: at(0).toISOString(),
    recordedAt: at(0).toISOString(),
    toldAt: at(hour),
    legalBasis: 'consent',
  }) as unknown as Notice;
const entry = (ref: string, from: string) => ({ factId: ref, entryRef: ref, occurredFrom: from });

const ledger: readonly Notice[] = [
  told(1, 'AccessOpened', { ground: 'r', basis: 'consent', classes: [] }),
  told(2, 'IncidentLogged', entry('b', '2026-03-02T10:00:00.000Z')),
  told(3, 'IncidentLogged', entry('a', '2026-03-02T11:00:00.000Z')),
  told(4, 'IncidentLogged'),
  told(5, 'FactRetracted', { factId: 'a', reason: 'entered-in-error' }),
];
const past = new Past({
  schema: 'police',
  ledger: {
    async *ofCase() {
      yield* ledger;
    },
  },
  isForgottenHere: () => true,
});
const known = async (hour: number) => {
  const { told: count, row, log } = await past.known(UNIT, CASE, at(hour));
  return { count, isThere: row !== undefined, log: log.map(({ key }) => key) };
};

describe('what a unit knew then', () => {
  it('is nothing before it was told anything', async () =>
    expect(await known(1)).toEqual({ count: 0, isThere: false, log: [] }));
  it('is what it was told before that moment, what happened last first', async () => {
    expect(await known(3)).toEqual({ count: 2, isThere: true, log: ['b'] });
    expect(await known(4)).toEqual({ count: 3, isThere: true, log: ['a', 'b'] });
  });
  it('counts what was told and has lost its data since', async () =>
    expect(await known(5)).toEqual({ count: 4, isThere: true, log: ['a', 'b'] }));
  it('is without what it knew to be taken back', async () =>
    expect(await known(6)).toEqual({ count: 5, isThere: true, log: ['b'] }));
  it('is also whom it was not to call then, until when', async () => {
    const plan = { factId: 'p', approachId: 'q', personId: 'him', when: at(9).toISOString(), doNotCall: true };
    const made = told(6, 'ApproachMade', { factId: 'm', approachId: 'q' });
    const notices = [ledger[0]!, told(2, 'ApproachPlanned', plan), made];
    const then = new Past({
      schema: 'police',
      ledger: {
        async *ofCase() {
          yield* notices;
        },
      },
      isForgottenHere: () => true,
    });
    const holds = async (hour: number) =>
      (await then.known(UNIT, CASE, at(hour))).approaches.map(({ doNotCallBefore }) => doNotCallBefore);
    expect(await holds(5)).toEqual([at(9).toISOString()]);
    expect(await holds(7)).toEqual([undefined]);
  });
});
