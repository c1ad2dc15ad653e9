import { describe, expect, it } from '@jest/globals';
import type { BreachRow, CaseFile, Entry, EvidenceRow, LoggedEntry, Stored } from '@vaern/case-file';
import { Calendar } from '@vaern/platform';
import { entryShown, filesBeside, missingOf, outside, periodOf, witnessesOf } from './dossier';

const fact = (factId: string, more: object = {}): Entry => ({
  factId,
  occurredAt: '2026-03-10T08:00:00.000Z',
  recordedAt: '2026-03-10T09:00:00.000Z',
  occurredFrom: '2026-03-10T08:00:00.000Z',
  precision: 'minute',
  ...more,
});
const logged = (entryRef: string, ...facts: readonly Entry[]): LoggedEntry => ({
  entryRef,
  occurredFrom: String(facts[0]?.occurredFrom),
  facts,
});
const endOf = (day: string) => `${day}T23:00:00.000Z`;
const calendar = new Calendar();
const days = {
  dayOf: (at: string) => calendar.todayInDenmark(new Date(at)),
  endOfDay: (day: string) => calendar.endOfDay(day),
};
const nothing = { ...days, period: undefined, alleged: [], files: [], opened: new Map() };
const served = fact('s', { type: 'OrderServed', at: '2026-03-04T09:00:00.000Z' });
const order = (until: string | null, ...life: readonly Entry[]) => ({ until, order: { life } });

describe('the period of an order', () => {
  it('is from its service until its last day is over in Denmark', () =>
    expect(periodOf(order('2031-03-03', served), endOf)).toEqual({
      from: '2026-03-04T09:00:00.000Z',
      to: '2031-03-03T23:00:00.000Z',
    }));
  it('is from the start of its first day, if that is later', () => {
    const issued = (from: string) => fact('i', { type: 'OrderIssued', from });
    const from = (day: string) => periodOf(order('2031-03-03', issued(day), served), endOf)?.from;
    expect(from('2026-03-06')).toBe('2026-03-05T23:00:00.000Z');
    expect(from('2026-03-04')).toBe('2026-03-04T09:00:00.000Z');
  });
  it('ends when it was revoked, if that came first', () => {
    const revoked = fact('r', { type: 'OrderRevoked', occurredAt: '2026-05-01T10:00:00.000Z' });
    expect(periodOf(order('2031-03-03', served, revoked), endOf)?.to).toBe('2026-05-01T10:00:00.000Z');
    expect(periodOf(order(null, served, revoked), endOf)?.to).toBe('2026-05-01T10:00:00.000Z');
    expect(periodOf(order('2026-04-01', served, revoked), endOf)?.to).toBe('2026-04-01T23:00:00.000Z');
  });
  it('is open to the end of a provisional one', () =>
    expect(periodOf(order(null, served), endOf)).toEqual({ from: '2026-03-04T09:00:00.000Z' }));
  it('is unknown without an order, or before its service', () => {
    expect(periodOf(undefined, endOf)).toBeUndefined();
    expect(periodOf(order('2031-03-03', fact('i', { type: 'OrderIssued' })), endOf)).toBeUndefined();
  });
});

describe('an entry of the dossier', () => {
  const period = { from: '2026-03-04T09:00:00.000Z', to: '2026-03-20T23:00:00.000Z' };
  const shown = (entry: LoggedEntry, within: typeof period | undefined = period) =>
    entryShown(entry, { ...nothing, period: within, alleged: ['aaaaaaaa'] });
  const at = (occurredFrom: string) => logged('aaaaaaaa', fact('a', { occurredFrom }));

  it('says whether it happened while the order held', () => {
    expect(shown(at('2026-03-04T09:00:00.000Z')).withinPeriod).toBe(true);
    expect(shown(at('2026-03-04T08:59:59.999Z')).withinPeriod).toBe(false);
    expect(shown(at('2026-03-20T23:00:00.000Z')).withinPeriod).toBe(false);
    expect(entryShown(at('2026-03-10T08:00:00.000Z'), nothing)).toMatchObject({
      withinPeriod: undefined,
      alleged: false,
    });
  });
  it('does not say so of what only reached into it, or was maybe after its service that day', () => {
    const occurredFrom = '2026-03-01T08:00:00.000Z';
    const flood = logged('aaaaaaaa', fact('a', { occurredFrom, occurredTo: '2026-03-10T08:00:00.000Z' }));
    const thatDay = logged('aaaaaaaa', fact('a', { occurredFrom: '2026-03-04T11:00:00.000Z', precision: 'day' }));
    const dayAfter = logged('aaaaaaaa', fact('a', { occurredFrom: '2026-03-05T11:00:00.000Z', precision: 'day' }));
    expect([flood, thatDay, dayAfter].map((entry) => shown(entry).withinPeriod)).toEqual([undefined, undefined, true]);
    expect(outside([flood, thatDay, dayAfter], { ...days, period })).toEqual([]);
  });
  it('goes by its last correction, and shows each telling with who recorded it when', () => {
    const by = { actor: 's-x', unit: 'u-x', role: 'visitator' };
    const corrected = logged(
      'aaaaaaaa',
      fact('a', { occurredFrom: '2026-03-01T08:00:00.000Z', by }),
      fact('b', { type: 'IncidentCorrected', direction: 'reply' }),
    );
    expect(shown(corrected)).toMatchObject({
      withinPeriod: true,
      corrected: true,
      reply: true,
      byPolice: false,
      tellings: [{ factId: 'a', by, recordedAt: '2026-03-10T09:00:00.000Z' }, { factId: 'b' }],
    });
  });
  it('says whether the police wrote it, or it was told by them', () => {
    const officer = { by: { actor: 's-x', unit: 'u-x', role: 'case-officer' } };
    expect(shown(logged('bbbbbbbb', fact('a', officer)))).toMatchObject({ byPolice: true, alleged: false });
    expect(shown(logged('bbbbbbbb', fact('a', { toldBy: 'police' }))).byPolice).toBe(true);
  });
  it('says whether it may be a breach of the order, as told last; without an order that is known, of any', () => {
    const marked = fact('a', { possibleBreachOf: 'order' });
    const of = (orderId: string | undefined, ...facts: readonly Entry[]) =>
      entryShown(logged('bbbbbbbb', ...facts), { ...nothing, period, orderId }).possibleBreach;
    expect([of('order', marked), of('other', marked), of(undefined, marked)]).toEqual([true, false, true]);
    expect([of('order', fact('a')), of(undefined, fact('a'))]).toEqual([false, false]);
    const corrected = fact('b', { type: 'IncidentCorrected' });
    expect([of('order', marked, corrected), of('order', corrected, marked)]).toEqual([false, true]);
  });
  it('has its words, salts and commitments beside it once they are open', () => {
    const parts = [{ id: 'p', class: 'log-text', person: 'her', commitment: 'c', ciphertext: 'x' }];
    const opened = new Map([['p', { id: 'p', class: 'log-text', person: 'her', fields: { text: 'T' }, salt: 's' }]]);
    const [telling] = entryShown(logged('aaaaaaaa', fact('a', { parts })), { ...nothing, period, opened }).tellings;
    expect(telling?.words).toEqual([
      { class: 'log-text', person: 'her', fields: { text: 'T' }, salt: 's', commitment: 'c' },
    ]);
  });
  it('stands apart if no telling of it lies in the period', () => {
    const before = logged('aaaaaaaa', fact('a', { occurredFrom: '2026-03-01T08:00:00.000Z' }));
    const inside = logged('bbbbbbbb', fact('b'));
    const moved = logged('cccccccc', fact('c'), fact('d', { occurredFrom: '2026-03-01T08:00:00.000Z' }));
    expect(outside([before, inside, moved], { ...days, period })).toEqual([before]);
    expect(outside([before], nothing)).toEqual([]);
  });
});

describe('the files beside an entry', () => {
  const part = { id: 'p', class: 'evidence', person: 'her', commitment: 'c' };
  const row = (key: string, entryRef: string | null, ...parts: readonly object[]) =>
    ({
      key,
      entryRef,
      since: '',
      keeping: {
        received: fact(`${key}-line`, { evidenceId: key, parts: [{ ...part, id: `${key}-line`, ciphertext: 'x' }] }),
        stored: fact(`${key}-key`, { evidenceId: key, parts }),
        handedOver: [],
        verified: [],
      },
    }) as unknown as Stored<EvidenceRow>;
  const rows = [
    row('handed', 'aaaaaaaa', { ...part, ciphertext: 'x' }),
    row('heard of', 'aaaaaaaa'),
    row('taken back', 'aaaaaaaa', part),
    row('of no entry', null, { ...part, ciphertext: 'x' }),
    row('of another', 'cccccccc', { ...part, ciphertext: 'x' }),
  ];
  const entries = [logged('aaaaaaaa', fact('a')), logged('bbbbbbbb', fact('b'))];

  it('are those that the unit has, and no file that it merely heard of', () =>
    expect(filesBeside(rows, entries).map(({ key }) => key)).toEqual(['handed']));
  it('stand at their entry alone', () =>
    expect(
      entries.map((entry) => {
        const files = filesBeside(rows, entries);
        const { evidence } = entryShown(entry, { ...nothing, files });
        return evidence;
      }),
    ).toMatchObject([[{ evidenceId: 'handed', readable: true }], []]));
});

describe('what a breach rests on', () => {
  const breach = { breach: { reported: fact('r', { entries: ['aaaaaaaa', 'bbbbbbbb'] }) } } as unknown as BreachRow;
  it('is named when it may not be read', () =>
    expect(missingOf(breach, [logged('aaaaaaaa', fact('a'))])).toEqual(['bbbbbbbb']));
});

describe('the witnesses of the dossier', () => {
  const described = fact('d', {
    parts: ['identity', 'address', 'place', 'cpr'].map((name) => ({ id: name, class: name, person: 'w' })),
  });
  const file = {
    persons: { w: [described], other: [fact('o')] },
    merged: { twin: 'w' },
    safeReach: { w: fact('reach') },
  } as unknown as CaseFile;
  it('are those whom the entries name, under whatever id, with how to reach them, and no address', () => {
    const seen = [
      logged('aaaaaaaa', fact('a', { witnesses: ['w'] })),
      logged('bbbbbbbb', fact('b', { witnesses: ['twin'] })),
      logged('cccccccc', fact('c', { witnesses: [] })),
    ];
    const [witness, ...others] = witnessesOf(file, seen);
    expect(others).toEqual([]);
    expect(witness).toMatchObject({
      personId: 'w',
      saw: ['aaaaaaaa', 'bbbbbbbb'],
      reach: { safeReach: { factId: 'reach' } },
    });
    expect(witness?.described[0]?.parts?.map((part) => part.class)).toEqual(['identity']);
  });
});
