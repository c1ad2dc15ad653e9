import type { JsonObject } from '@vaern/event-store';
import { systemChance } from '@vaern/platform';
import { PgSealer, type Sealed } from '@vaern/vault';
import { story } from './case';
import type { Measure } from './figure';
import { Floor, type FloorRow } from './floor';
import { buildHouse, type House } from './house';
import { inTurns, perSecond } from './pace';

const ROUNDS = 5;
const MILLISECONDS = 1_000;
const CASES_A_LANE = 8;
const HOME = 'municipality:0561/visitation';

interface Stream {
  readonly caseId: string;
  readonly person: string;
  revision: number;
}

/** A fact with two sealed parts, and one without, at 1, 8 and 32 in flight. */
export const appending: Measure = async (place) => {
  const house = await buildHouse(place, 'appending');
  const floor = await Floor.lay(house.url);
  const figures = [];
  for (const sealed of [true, false]) {
    for (const inFlight of [1, 8, 32]) {
      const append = appender(house, sealed, inFlight);
      await append(0);
      const row = await rowOf(house, sealed);
      const insert = () => floor.insert(row);
      await perSecond(append, inFlight, MILLISECONDS / 2);
      const measured = await inTurns(
        ROUNDS,
        () => perSecond(insert, inFlight, MILLISECONDS),
        () => perSecond(append, inFlight, MILLISECONDS),
      );
      const what = `append, ${sealed ? 'two sealed parts' : 'no parts'}, ${inFlight} in flight`;
      const aim = inFlight === 32 ? { aim: { atLeast: sealed ? 0.6 : 1.4 } } : {};
      figures.push({ what, unit: '/s', ...measured, ...aim, n: `${ROUNDS} × ${MILLISECONDS / 1_000} s each` });
    }
  }
  await floor.close();
  await house.close();
  return figures;
};

/** As the CaseDesk does it: keys first, durable, then the fact. Each lane has streams of its own. */
function appender({ core: { storage } }: House, sealed: boolean, lanes: number): (lane: number) => Promise<void> {
  const store = storage.storeFor('vaern_casedesk');
  const seat = storage.connections.seat('vaern_casedesk');
  const sealer = new PgSealer({ seat, keyring: storage.keys.keyring, chance: systemChance });
  const streams = Array.from({ length: lanes }, () =>
    Array.from({ length: CASES_A_LANE }, (): Stream => ({
      caseId: systemChance.id(),
      person: systemChance.id(),
      revision: -1,
    })),
  );
  let turn = 0;
  return async (lane) => {
    const stream = streams[lane]?.[turn++ % CASES_A_LANE];
    if (!stream) return;
    const id = systemChance.id();
    const { parts, meta } = sealed ? await seal(sealer, stream, id) : { parts: [], meta: {} };
    const event = { id, type: 'IncidentLogged', ...factOf(parts, meta) };
    stream.revision = (await store.append(`case-${stream.caseId}`, stream.revision, [event])).revision;
  };
}

async function seal(sealer: PgSealer, { caseId, person }: Stream, factId: string) {
  const words = ['log-text', 'place'].map((kind) => ({
    factId,
    class: kind,
    person,
    fields: { text: kind === 'place' ? 'Opgangen ved hendes hjem' : story },
    holder: HOME,
  }));
  const { parts, sequence } = await sealer.seal(caseId, words, systemChance);
  return { parts, meta: { vault: sequence } };
}

const factOf = (parts: readonly Sealed[], meta: JsonObject) => ({
  data: {
    plain: {
      entryRef: 'k7m2q9ab',
      occurredFrom: '2026-11-20T10:00:00.000Z',
      precision: 'minute',
      toldBy: 'affected',
      channels: ['in-person'],
      behaviours: ['home-visit'],
      direction: 'incoming',
      audience: 'police',
      witnesses: [],
    },
    parts: parts.map((part) => ({ ...part })),
    occurredAt: '2026-11-20T10:00:00.000Z',
    recordedAt: '2026-11-21T10:00:00.000Z',
    by: { actor: `s-${'b'.repeat(26)}`, unit: `u-${'c'.repeat(26)}`, role: 'visitator' },
    salt: 'Zm9ydHktdHdvIGJ5dGVzIQ',
  },
  meta: { command: '5b1c1b1e-8a53-4a2e-9d5c-0c1f4c1f9f10', body: 'c2FsdA'.repeat(7), answer: 'k7m2q9ab', ...meta },
});

/** What the floor stores: the very row that ours stored last. */
async function rowOf({ core }: House, sealed: boolean): Promise<FloorRow> {
  const last = await core.storage.storeFor('vaern_casedesk').last();
  if (!last || (last.data.parts as unknown[]).length !== (sealed ? 2 : 0)) throw new Error('nothing was appended');
  return last;
}
