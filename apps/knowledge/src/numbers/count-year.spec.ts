import { expect, it } from '@jest/globals';
import { catalogue, streamName, type Decided, type StreamKind } from '@vaern/casework';
import { MemoryEventStore, NO_STREAM } from '@vaern/event-store';
import type { MeasureName } from '@vaern/numbers';
import { countYear } from './count-year';

const { CaseOpened, ContactReported, PlaceTaken, TeachingHeld, TrackOpened, TrackReferred } = catalogue;

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

async function countedIn(...streams: readonly (readonly [StreamKind, readonly Decided[]])[]) {
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
  const tally = await countYear(store, year, () => 'municipality:0561');
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
