import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../world';
import {
  affected,
  consent,
  contact,
  incident,
  onConsent,
  onDuty,
  opens,
  perpetrator,
  safeReach,
  stalking,
  step,
  trains,
  witness,
} from './telling';
import { centre, frontline, funen, police, visitation } from './units';

/** A story in which every protected value has a name, told with some of them changed, or with more facts. */
interface Variation {
  readonly changed?: readonly string[];
  readonly more?: (world: World, of: { caseId: string; him: string }) => Promise<unknown>;
}

const outsiders = [frontline, funen, 'logs'];

/** The values of each sealed class by who is told them: to everybody else the story must not differ by a byte. */
const values: readonly (readonly [told: readonly string[], values: readonly string[]])[] = [
  [
    [],
    [
      'contact reach',
      'affected cpr',
      'affected street',
      'affected works at',
      'affected note',
      'perpetrator place',
      'entry place',
      'support entry',
      'advice note',
      'assessment',
      'evidence step',
    ],
  ],
  [
    [police],
    [
      'contact',
      'screening reasons',
      'affected phone',
      'perpetrator name',
      'witness name',
      'entry',
      'entry witness',
      'safety step',
      'summary to the police',
    ],
  ],
  [[centre], ['entry effect', 'summary to the centre']],
  [
    [police, centre],
    ['affected name', 'danger'],
  ],
];

const extra = (world: World, path: string, body: object) => world.as('visitator').does(path, body, `extra ${path}`);

/** Facts by who is told them besides the visitation. */
const facts: readonly (readonly [fact: string, told: readonly string[], more: NonNullable<Variation['more']>])[] = [
  [
    'an entry for support only',
    [centre],
    (world, { caseId, him }) =>
      extra(world, `/cases/${caseId}/log`, incident(him, { audience: 'support', text: 'Kun til støtte.' })),
  ],
  [
    'a wish, and a note on who must not interpret',
    [police],
    async (world, { caseId }) => {
      await extra(world, `/cases/${caseId}/wishes`, { report: 'not-yet' });
      await extra(world, `/cases/${caseId}/persons`, witness({ notInterpretedBy: 'Hans fætter' }));
    },
  ],
  [
    'advice to her, and a step that is none for her safety',
    [centre],
    async (world, { caseId }) => {
      await extra(world, `/cases/${caseId}/advice`, { items: [{ id: 'keep-a-log', version: 1 }] });
      await extra(world, `/cases/${caseId}/actions`, { kind: 'follow-up', due: '2026-06-02', what: 'Ring igen.' });
    },
  ],
  [
    'a report that is prepared, and an order that was not served',
    [police],
    async (world, { caseId, him }) => {
      await extra(world, `/cases/${caseId}/reports`, { entries: [], summary: 'Kort fortalt.' });
      const order = { kind: 'no-contact', against: him, from: '2026-03-01', to: '2027-03-01' };
      const area = { area: 'Ved hendes hjem', knownFrom: 'document-seen' };
      await extra(world, `/cases/${caseId}/orders/known`, { ...order, ...area });
    },
  ],
  [
    'an order in force',
    [police, centre],
    async (world, { caseId, him }) => {
      const order = { kind: 'no-contact', against: him, from: '2026-02-01', to: '2027-02-01' };
      const served = { servedAt: '2026-02-02T10:00:00.000Z', knownFrom: 'document-seen' };
      await extra(world, `/cases/${caseId}/orders/known`, { ...order, ...served });
    },
  ],
  [
    'a consent and a referral to another district',
    [funen],
    async (world, { caseId }) => {
      await extra(world, `/cases/${caseId}/consents`, consent([funen], ['report'], ['identity']));
      const terms = { to: funen, purpose: 'protection', fieldSets: ['identity'], summary: 'Hun flytter måske.' };
      await extra(world, `/cases/${caseId}/referrals`, onDuty(terms));
    },
  ],
  [
    'another case',
    [],
    (world) => extra(world, '/contacts', contact({ reporter: 'relative', immediateDanger: true, text: 'En anden.' })),
  ],
];

describe('what somebody was not told does not move a byte of what he is handed', () => {
  let plain: World;
  beforeAll(async () => {
    plain = await tells();
  });
  afterAll(() => plain.stop());

  it('is told the same twice', async () => {
    await alike({}, [police, centre, visitation, ...outsiders, `${police} (feed)`, `${centre} (feed)`]);
  });

  it.each(values)('values that only these are told: %s', (told, changed) =>
    alike({ changed }, untold(told), (other) => {
      for (const party of told) expect(other.handedOut.bytesOf(party)).not.toEqual(plain.handedOut.bytesOf(party));
      const read = other.handedOut.bytesOf(visitation).join();
      for (const value of changed) expect(read).toContain(changedTo(value));
    }),
  );

  it.each(facts)('%s', (_, told, more) =>
    alike(
      { more },
      untold(told).filter((party) => party !== 'logs'),
      (other) => {
        for (const party of [visitation, ...told])
          expect(other.handedOut.bytesOf(party)).not.toEqual(plain.handedOut.bytesOf(party));
      },
    ),
  );

  async function alike(
    variation: Variation,
    parties: readonly string[],
    also: (other: World) => void = () => undefined,
  ): Promise<void> {
    const other = await tells(variation);
    try {
      for (const party of parties) {
        expect(other.handedOut.bytesOf(party).length).toBeGreaterThan(0);
        expect(other.handedOut.bytesOf(party)).toEqual(plain.handedOut.bytesOf(party));
      }
      also(other);
    } finally {
      await other.stop();
    }
  }
});

const untold = (told: readonly string[]) =>
  [police, centre, ...outsiders]
    .filter((party) => !told.includes(party))
    .flatMap((party) => (party === police || party === centre ? [party, `${party} (feed)`] : [party]));

const changedTo = (name: string) => (name === 'affected cpr' ? '1804364712' : `Noget andet om ${name}, længere`);

async function tells({ changed = [], more }: Variation = {}): Promise<World> {
  const world = await startWorld({ seed: 'non-interference' });
  const say = (name: string) => (changed.includes(name) ? changedTo(name) : `Ord om ${name}`);
  await trains(world);
  const { caseId } = await opens(world, 'frontline', {
    relation: 'colleague',
    text: say('contact'),
    phones: [say('contact reach')],
  });
  const told = async (who: string, path: string, body?: object) => step(world, caseId)(world.as(who), path, body);
  await world.at('2026-03-02T13:00:00.000Z');
  const her = await told(
    'visitator',
    '/persons',
    affected({
      addressProtection: 'protected',
      name: say('affected name'),
      cpr: changed.includes('affected cpr') ? changedTo('affected cpr') : '1704364711',
      address: { street: say('affected street'), postcode: '6700' },
      phones: [say('affected phone')],
      worksAt: say('affected works at'),
      notInterpretedBy: say('affected note'),
    }),
  );
  await told('visitator', `/persons/${her}/safe-reach`, safeReach(her, { personId: undefined, value: '00 00 12 01' }));
  const him = await told(
    'visitator',
    '/persons',
    perpetrator({ name: say('perpetrator name'), worksAt: say('perpetrator place') }),
  );
  const neighbour = await told('visitator', '/persons', witness({ name: say('witness name') }));
  await told('visitator', '/screenings', stalking(him, say('screening reasons')));
  await told(
    'visitator',
    '/log',
    incident(him, {
      audience: 'police',
      text: say('entry'),
      place: say('entry place'),
      effect: say('entry effect'),
      witnesses: [{ personId: neighbour, saw: say('entry witness') }],
    }),
  );
  await told('visitator', '/log', incident(him, { audience: 'support', text: say('support entry') }));
  await told('visitator', '/dangers', { sign: 'threat', by: 'affected', text: say('danger') });
  await told('visitator', '/advice', {
    items: [{ id: 'change-number', version: 2 }],
    deviation: 'health-of-affected',
    assessment: say('assessment'),
    note: say('advice note'),
  });
  await told('visitator', '/actions', { kind: 'safety', due: '2026-06-01', what: say('safety step') });
  await told('visitator', '/actions', { kind: 'evidence', due: '2026-06-01', what: say('evidence step') });
  await more?.(world, { caseId, him });
  await world.settled();
  const toCentre = ['identity', 'effect', 'narrative'];
  const consentId = await told('visitator', '/consents', consent([centre], ['counselling'], toCentre));
  const counselled = await told(
    'visitator',
    '/referrals',
    onConsent(consentId, {
      to: centre,
      purpose: 'counselling',
      fieldSets: toCentre,
      summary: say('summary to the centre'),
    }),
  );
  const reported = await told(
    'visitator',
    '/referrals',
    onDuty({
      to: police,
      purpose: 'protection',
      fieldSets: ['identity', 'reach', 'log-text', 'witness', 'narrative'],
      summary: say('summary to the police'),
    }),
  );
  await world.at('2026-03-03T09:00:00.000Z');
  await asks(world, caseId, 'intake-officer');
  await told('counsellor', `/referrals/${counselled}/acceptance`);
  await told('case-officer', `/referrals/${reported}/acceptance`);
  for (const user of ['case-officer', 'intake-officer-fyn', 'counsellor', 'frontline', 'visitator'])
    await asks(world, caseId, user);
  await world.as('counsellor').get('/dashboard');
  for (const machine of ['feed-client', 'counsellor']) {
    const feed = await world.as(machine).asks<readonly unknown[]>('/feed?limit=1000');
    await world.as(machine).listens('/feed/stream', feed.length);
  }
  return world;
}

async function asks(world: World, caseId: string, user: string): Promise<void> {
  for (const path of [
    '/inbox',
    '/cases',
    `/cases/${caseId}`,
    `/cases/${caseId}?open=address,place,cpr`,
    `/cases/${caseId}/log`,
    `/cases/${caseId}/timeline`,
  ])
    await world.as(user).get(path, { purpose: 'case-work' });
  await world.as(user).post(`/cases/${caseId}/wishes`, { report: 'fejl' });
}
