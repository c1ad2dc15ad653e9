import { describe, expect, it } from '@jest/globals';
import { catalogue, streamName, type Decided, type StreamKind } from '@vaern/casework';
import { MemoryEventStore, NO_STREAM } from '@vaern/event-store';
import { publish, type MeasureName } from '@vaern/numbers';
import { countYear } from './count-year';

const { CaseOpened, CaseRestricted, CasesLinked, ContactReported, IncidentLogged } = catalogue;
const { PlaceTaken, TeachingHeld, TrackOpened, TrackReferred } = catalogue;

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const home = `u-${'a'.repeat(26)}`;
const measured: readonly MeasureName[] = ['cases', 'incidents', 'referrals'];
const year = { from: '2025-12-31T23:00:00.000Z', until: '2026-12-31T23:00:00.000Z' };
const at = '2026-03-02T09:00:00.000Z';
const contact = ContactReported.of({
  contactId: uuid(2),
  channel: 'phone',
  receivedAt: at,
  receivedByUnit: home,
  reporter: 'affected',
  reporterId: uuid(1),
  affectedAware: 'yes',
  immediateDanger: false,
  childrenInvolved: 'no',
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
  relation: 'stranger',
  anonymousToward: 'none',
});
const aCase = [CaseOpened.of({ homeUnit: home, affected: uuid(1) }), contact];
const aTrack = [
  TrackOpened.of({ homeUnit: home, perpetrator: uuid(3) }),
  TrackReferred.of({
    referralId: uuid(4),
    from: home,
    to: home,
    purpose: 'treatment',
    legalBasis: 'consent',
    consentId: uuid(5),
    fieldSets: [],
    tableVersion: 1,
    urgency: 'normal',
    respondBy: at,
    narrative: { text: 'x' },
  }),
];

const taught = TeachingHeld.of({
  teachingId: uuid(7),
  byUnit: home,
  audience: 'oldest-pupils',
  schoolYear: '2025/2026',
  pupils: 24,
});

type Stream = readonly [StreamKind, readonly Decided[]];

async function tallied(...streams: readonly Stream[]) {
  const store = new MemoryEventStore();
  let ids = 100;
  for (const [kind, facts] of streams) {
    const name = streamName({ kind, id: uuid(++ids) });
    const by = { actor: `s-${'a'.repeat(26)}`, unit: home, role: 'visitator' };
    const frame = { parts: [], occurredAt: at, recordedAt: at, by, salt: '' };
    const events = facts.map(({ type, plain }) => ({
      id: uuid(++ids),
      type,
      data: { ...frame, plain: plain as Record<string, string> },
      meta: {},
    }));
    await store.append(name, NO_STREAM, events);
  }
  return countYear(store, year, () => 'municipality:0561');
}

async function countedIn(...streams: readonly Stream[]) {
  const tally = await tallied(...streams);
  return measured.map((name) => [name, tally.total(name)]);
}

it('tracks, groups and teaching are no cases: they move no number', async () => {
  const alone = await countedIn(['case', aCase]);
  const beside = await countedIn(
    ['track', aTrack],
    ['case', aCase],
    ['group', [PlaceTaken.of({ placeId: uuid(6) })]],
    ['outreach', [taught]],
  );
  expect(beside).toEqual(alone);
  expect(alone).toContainEqual(['cases', { count: 1, persons: 1, largest: 1 }]);
});

describe('a woman who was reported by two', () => {
  const linked = (n: number) =>
    CasesLinked.of({ linkId: uuid(50 + n), unit: home, other: `c-${'a'.repeat(26)}`, relation: 'same-affected' });
  const logged = (letter = 'a') =>
    IncidentLogged.of({
      entryRef: letter.repeat(8),
      occurredFrom: at,
      precision: 'day',
      toldBy: 'affected',
      channels: ['sms'],
      behaviours: ['contact'],
      direction: 'incoming',
      audience: 'police',
      witnesses: [],
    });
  const restricted = CaseRestricted.of({
    reason: 'employee',
    certain: true,
    unit: home,
    units: [{ from: home, to: home }],
    readers: [],
    excluded: [],
  });
  const cases = (of: readonly (readonly Decided[])[]): readonly Stream[] =>
    of.map((more) => ['case', [...aCase, ...more]]);
  const twice = <T>(all: readonly T[]) => [...all, ...all];
  const shown = async (streams: readonly Stream[]) =>
    publish(await tallied(...streams), []).map(({ name, total }) => [name, total]);

  it('is one person: of three with two cases each nothing is published', async () => {
    const six = [1, 2, 3].map((n) => [linked(n), logged()]);
    expect(await shown(cases(twice(six)))).toEqual(measured.map((name) => [name, undefined]));
    const apart = twice(six).map((_, n) => [linked(n), logged()]);
    expect(await shown(cases(apart))).toEqual([
      ['cases', 5],
      ['incidents', 5],
      ['referrals', undefined],
    ]);
  });

  it('makes up more than half with what stands in both', async () => {
    const others = [1, 2, 3, 4, 5].map(() => [logged()]);
    const three = [logged('a'), logged('b'), logged('c')];
    const hers = twice([[linked(1), ...three]]);
    expect((await shown(cases([...others, ...hers])))[1]).toEqual(['incidents', undefined]);
    expect((await shown(cases([...others, three, three])))[1]).toEqual(['incidents', 10]);
  });

  it('is not known by a restricted case: what is published is the same without it', async () => {
    const around = [[linked(1)], [linked(2)], [], [], []];
    const bytes = async (...more: readonly (readonly Decided[])[]) =>
      JSON.stringify(publish(await tallied(...cases([...more, ...around])), []));
    expect(await bytes([linked(1), linked(2), restricted])).toBe(await bytes());
  });
});
