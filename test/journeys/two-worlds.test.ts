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
  stalking,
  step,
  trains,
} from './telling';
import { expectAlike, saying, type Variation } from './twins';
import { centre, family, frontline, funen, police, treatment, visitation } from './units';

/** Her case and his track at once, told with some values changed, or with more facts on one side. */
type Told = Variation<Ids>;
interface Ids {
  readonly caseId: string;
  readonly him: string;
  readonly trackId: string;
}

const withFeed = (parties: readonly string[]) => parties.flatMap((party) => [party, `${party} (feed)`]);
/** Whoever reads her case, and whoever reads his track: the family unit opened it, and was told nothing of hers. */
const her = [...withFeed([visitation, police, centre]), frontline, funen];
const him = [...withFeed([treatment]), family];

const HER_STREET = 'Havnegade 12';
const AWAY = 'Strandvejen 7';
const at = (street: string) => ({ street, postcode: '6700' });
const hers = ['name', 'phone', 'contact', 'his name there', 'reasons', 'entry', 'danger', 'summary'].map(
  (name) => `her ${name}`,
);
const his = ['name', 'phone', 'street', 'advice note', 'summary', 'session'].map((name) => `his ${name}`);

const extra = (world: World, who: string, path: string, body: object) =>
  world.as(who).does(path, body, `extra ${path}`);
const moreOfHers: readonly (readonly [string, NonNullable<Told['more']>])[] = [
  [
    'an entry',
    (world, { caseId, him: of }) =>
      extra(world, 'visitator', `/cases/${caseId}/log`, incident(of, { audience: 'police', text: 'Igen.' })),
  ],
  [
    'a danger',
    (world, { caseId }) => extra(world, 'visitator', `/cases/${caseId}/dangers`, { sign: 'weapon', by: 'relative' }),
  ],
  [
    'where she moved to, found in words that stand already',
    (world, { caseId }) =>
      extra(world, 'visitator', `/cases/${caseId}/persons`, {
        ...affected({ address: at(AWAY) }),
      }),
  ],
  [
    'an approach to him',
    (world, { caseId, him: personId }) =>
      extra(world, 'visitator', `/cases/${caseId}/approaches`, {
        personId,
        kind: 'hearing',
        when: '2026-04-01T09:00:00.000Z',
        doNotCall: true,
      }),
  ],
  [
    'an order against him',
    (world, { caseId, him: against }) =>
      extra(world, 'visitator', `/cases/${caseId}/orders`, {
        kind: 'no-contact',
        against,
        policeUnit: police,
        fieldSets: ['identity'],
        legalBasis: 'crime-prevention',
      }),
  ],
  [
    'that her case is restricted',
    (world, { caseId }) =>
      extra(world, 'visitator', `/cases/${caseId}/restriction`, { reason: 'protection', mustNotKnow: [] }),
  ],
  [
    'another case',
    (world) => extra(world, 'frontline', '/contacts', contact({ reporter: 'relative', immediateDanger: true })),
  ],
];
const moreOfHis: readonly (readonly [string, NonNullable<Told['more']>])[] = [
  [
    'a session',
    (world, { trackId }) => extra(world, 'perpetrator-counsellor', `/tracks/${trackId}/sessions`, { note: 'Igen.' }),
  ],
  [
    'advice',
    (world, { trackId }) =>
      extra(world, 'family-counsellor', `/tracks/${trackId}/advice`, {
        items: [{ id: 'get-help-to-stop', version: 1 }],
      }),
  ],
  [
    'her address, in his words',
    (world, { trackId }) =>
      extra(world, 'perpetrator-counsellor', `/tracks/${trackId}/sessions`, { note: `Han ved: ${HER_STREET}` }),
  ],
  ['another track', (world) => extra(world, 'perpetrator-counsellor', '/tracks', { identityStatus: 'unknown' })],
  [
    'that he took his consent back',
    async (world, { trackId }) => {
      const given = await extra(world, 'family-counsellor', `/tracks/${trackId}/consents`, {
        ...hisConsent,
        explainedVersion: '2026-2',
      });
      await extra(world, 'family-counsellor', `/tracks/${trackId}/consents/${given.id}/withdrawal`, {
        how: 'phone',
        pressureAsked: 'asked-none',
      });
    },
  ],
];
const hisConsent = {
  how: 'phone',
  explainedVersion: '2026-1',
  recipients: [treatment],
  fieldSets: ['identity', 'reach'],
};

describe('two worlds', () => {
  let plain: World;
  beforeAll(async () => {
    plain = await tells();
  }, 60_000);
  afterAll(() => plain.stop());

  it('are told the same twice', () => alike({}, [...her, ...him], []));
  it('no value of hers moves a byte of what anybody in his is handed', () =>
    alike({ changed: hers }, him, [visitation, police, centre]));
  it('no value of his moves a byte of what anybody in hers is handed', () =>
    alike({ changed: his }, her, [family, treatment]));
  it.each(moreOfHers)('nor does one more fact of hers: %s', (_, more) => alike({ more }, him, [visitation]));
  it.each(moreOfHis)('nor does one more fact of his: %s', (_, more) => alike({ more }, her, [treatment]));
  it('nothing of hers stands in his feed, and nothing of his in hers', () => {
    const idsIn = (party: string) =>
      new Set(
        plain.handedOut
          .bytesOf(`${party} (feed)`)
          .join()
          .match(/[0-9a-f]{8}-[0-9a-f-]{27}/g),
      );
    const digests = (party: string) =>
      new Set(
        plain.handedOut
          .bytesOf(`${party} (feed)`)
          .join()
          .match(/[\w-]{43}(?=")/g),
      );
    const [inHis, hashes] = [idsIn(treatment), digests(treatment)];
    for (const party of [visitation, police, centre]) {
      expect([...idsIn(party)].filter((id) => inHis.has(id))).toEqual([]);
      expect([...digests(party)].filter((hash) => hashes.has(hash) && !/^A+$/.test(hash))).toEqual([]);
    }
    expect(inHis.size).toBeGreaterThan(10);
  });

  const alike = async (variation: Told, same: readonly string[], different: readonly string[]) =>
    expectAlike(plain, await tells(variation), { same, different });
});

async function tells({ changed = [], more }: Told = {}): Promise<World> {
  const world = await startWorld({ seed: 'two worlds' });
  const say = saying(changed);
  await trains(world);
  const { caseId } = await opens(world, 'frontline', { relation: 'former-partner', text: say('her contact') });
  const inHers = async (who: string, path: string, body?: object) => step(world, caseId)(world.as(who), path, body);
  await inHers(
    'visitator',
    '/persons',
    affected({ name: say('her name'), phones: [say('her phone')], address: at(HER_STREET) }),
  );
  const of = await inHers('visitator', '/persons', perpetrator({ name: say('her his name there') }));
  await inHers('visitator', '/screenings', stalking(of, say('her reasons')));
  await inHers('visitator', '/log', incident(of, { audience: 'police', text: `${say('her entry')}, ${AWAY}` }));
  await inHers('visitator', '/dangers', { sign: 'threat', by: 'affected', text: say('her danger') });
  const { trackId, inHis } = await opensTrack(world, say);
  const consented = await inHers(
    'visitator',
    '/consents',
    consent([centre], ['counselling'], ['identity', 'narrative']),
  );
  const terms = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary: say('her summary') };
  const counselled = await inHers('visitator', '/referrals', onConsent(consented, terms));
  const toPolice = {
    to: police,
    purpose: 'protection',
    fieldSets: ['identity', 'reach', 'log-text', 'narrative'],
    summary: say('her summary'),
  };
  const reported = await inHers('visitator', '/referrals', onDuty(toPolice));
  await world.at('2026-03-03T09:00:00.000Z');
  await inHers('counsellor', `/referrals/${counselled}/acceptance`);
  await inHers('case-officer', `/referrals/${reported}/acceptance`);
  await inHis('perpetrator-counsellor', '/acceptance');
  await inHis('perpetrator-counsellor', '/sessions', { note: say('his session') });
  await more?.(world, { caseId, him: of, trackId });
  await world.settled();
  await asks(world, { caseId, trackId });
  return world;
}

async function opensTrack(world: World, say: (name: string) => string) {
  const said = {
    name: say('his name'),
    phones: [say('his phone')],
    address: { street: say('his street'), postcode: '6700' },
  };
  const opened = await world.as('family-counsellor').post('/tracks', { identityStatus: 'known', ...said });
  const { trackId } = JSON.parse(opened.text) as { trackId: string };
  await world.settled();
  const inHis = async (who: string, path: string, body: object = {}) => {
    const { id } = await world.as(who).does(`/tracks/${trackId}${path}`, body);
    await world.settled();
    return id;
  };
  await inHis('family-counsellor', '/advice', {
    items: [{ id: 'leave-her-alone', version: 1 }],
    note: say('his advice note'),
  });
  const consentId = await inHis('family-counsellor', '/consents', hisConsent);
  const referral = {
    to: treatment,
    consentId,
    fieldSets: ['identity', 'reach'],
    urgency: 'normal',
    summary: say('his summary'),
  };
  await inHis('family-counsellor', '/referrals', referral);
  return { trackId, inHis };
}

async function asks(world: World, { caseId, trackId }: Omit<Ids, 'him'>): Promise<void> {
  const purpose = 'case-work' as const;
  for (const user of [
    'visitator',
    'case-officer',
    'intake-officer-fyn',
    'counsellor',
    'frontline',
    'perpetrator-counsellor',
    'family-counsellor',
  ])
    for (const path of [
      '/inbox',
      '/cases',
      `/cases/${caseId}`,
      `/cases/${caseId}/log`,
      `/cases/${caseId}/timeline`,
      '/tracks',
      `/tracks/${trackId}?open=address,cpr`,
    ])
      await world.as(user).get(path, { purpose });
  await world.as('counsellor').get('/dashboard');
  await world.as('counsellor').post(`/tracks/${trackId}/acceptance`);
  await world.as('perpetrator-counsellor').post(`/cases/${caseId}/dangers`, { sign: 'threat', by: 'other' });
  for (const machine of ['visitator', 'feed-client', 'counsellor', 'perpetrator-counsellor'])
    await world.as(machine).get('/feed?limit=1000');
}
