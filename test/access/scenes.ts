import { Browser } from '../../libs/gateway/src/testing/browser';
import type { Kind } from '@vaern/access';
import { daysAfter } from '@vaern/casework';
import { account } from './accounts';
import { evidenceScenes } from './evidence-scenes';
import type { Sending } from './house';
import type { Account } from './identity-provider';
import { ownScenes } from './own';
import { scenesOfChildren, urgentService } from './scenes-of-children';
import { exportScenes, scenesForEverybody, scenesOfAnyone } from './scenes-of-anyone';
import { scenesOfLinks } from './scenes-of-links';
import { aContact, atHome, deputies, named, today, whoAnswers, whoRecords, type Stage } from './stage';
import { supportScenes } from './support-scenes';
import { trackScenes } from './track-scenes';

/** What a route is sent with: by whom, to which ids, and which ids its body names. */
export interface Scene {
  /** What is sent instead of an example: bytes. */
  readonly sending?: Sending;
  readonly who?: Account;
  readonly params?: Readonly<Record<string, string>>;
  readonly ids?: Readonly<Record<string, unknown>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type SetUp = (stage: Stage, kind: Kind) => Promise<Scene> | Scene;

const unitOf: Readonly<Record<Kind, string>> = {
  municipality: 'municipality:0561/family',
  police: 'police:1464/intake',
  centre: 'centre:dk/affected',
};
const incident = {
  occurredFrom: '2025-09-14T17:30:00Z',
  precision: 'day',
  toldBy: 'affected',
  channels: ['call'],
  behaviours: ['contact'],
  direction: 'incoming',
};
const anAction = { kind: 'follow-up', due: '2099-01-15', what: 'Ring til hende om en uge.' };
const inOwnCase =
  (name?: string, path = '', body: object = {}): SetUp =>
  async (stage, kind) => {
    const who = atHome[kind];
    const caseId = await stage.open(who);
    const made = name === undefined ? {} : { [name]: await stage.act(who, caseId, path, { ...body }) };
    return { who, params: { caseId, ...made } };
  };
const withQuery =
  (query: string, of: SetUp = inOwnCase()): SetUp =>
  async (stage, kind) => ({ ...(await of(stage, kind)), query });
const aWitness = { capacities: ['witness'], identityStatus: 'known', addressProtection: 'none' };
const ofHer = inOwnCase('personId', 'persons', { ...aWitness, capacities: ['affected'] });
const withSafeReach: SetUp = async (stage, kind) => {
  const scene = await ofHer(stage, kind);
  const { caseId, personId } = scene.params as Record<'caseId' | 'personId', string>;
  const reach = { channel: 'phone', value: '00 00 12 41', mayCall: true, mayLeaveMessage: false };
  await stage.act(atHome[kind], caseId, `persons/${personId}/safe-reach`, { ...reach, perpetratorHasAccess: 'no' });
  return scene;
};
const withHer: SetUp = async (stage, kind) => {
  const { who, params } = await ofHer(stage, kind);
  return { who, params, ids: { with: params!.personId! } } as Scene;
};
const twice: SetUp = async (stage, kind) => {
  const scene = await inOwnCase('personId', 'persons', aWitness)(stage, kind);
  const into = await stage.act(atHome[kind], scene.params!.caseId!, 'persons', { ...aWitness, name: 'Bo' });
  return { ...scene, ids: { into } };
};
const running: SetUp = async (stage, kind) => {
  const scene = await inOwnCase()(stage, kind);
  return { ...scene, ids: { running: await stage.dangerIn(atHome[kind], scene.params!.caseId!) } };
};
const closed: SetUp = async (stage, kind) => {
  const scene = await inOwnCase()(stage, kind);
  await stage.close(atHome[kind], scene.params!.caseId!);
  return scene;
};
const withHit: SetUp = async (stage, kind) => {
  const who = atHome[kind];
  const caseId = await stage.open(who);
  const her = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'protected' };
  await stage.act(who, caseId, 'persons', { ...her, address: { street: 'Klintevej 904' } });
  await stage.act(who, caseId, 'dangers', { sign: 'other', by: 'other', text: 'Han kender Klintevej 904.' });
  const { addressHits } = await stage.caseFile(who, caseId);
  return { who, params: { caseId, hitId: addressHits[0]!.hitId } };
};
const ofFact =
  (choose: (file: Awaited<ReturnType<Stage['caseFile']>>) => Scene['params'], ids?: 'words'): SetUp =>
  async (stage, kind) => {
    const who = atHome[kind];
    const { caseId } = (await inOwnCase('wish', 'wishes', { report: 'yes' })(stage, kind)).params as { caseId: string };
    const file = await stage.caseFile(who, caseId);
    const person = file.contacts[0]!.words.find((words) => words.class === 'narrative')!.person;
    return { who, params: { caseId, ...choose(file) }, ...(ids && { ids: { personId: person } }) };
  };
const toAnswer =
  (accepted = false): SetUp =>
  async (stage, kind) => {
    const params = await stage.referred(unitOf[kind]);
    const who = whoAnswers[kind];
    if (accepted) await stage.act(who, params.caseId, `referrals/${params.referralId}/acceptance`);
    return { who, params };
  };
const onConsent: SetUp = async (stage, kind) => {
  const from = atHome.municipality;
  const caseId = await stage.open(from);
  const to = unitOf[kind];
  const purpose = kind === 'centre' ? 'counselling' : 'protection';
  const consentId = await stage.act(from, caseId, 'consents', {
    by: 'affected',
    how: 'phone',
    explainedVersion: '2026-1',
    recipients: [to],
    purposes: [purpose],
    fieldSets: ['identity', 'narrative'],
  });
  const terms = { purpose, legalBasis: 'consent', noConsentReason: undefined, consentId, toldWhatStays: true };
  const referralId = await stage.refer(from, caseId, to, terms);
  await stage.act(whoAnswers[kind], caseId, `referrals/${referralId}/acceptance`);
  return { who: whoAnswers[kind], params: { caseId, referralId } };
};
const sentByUs =
  (asked = false): SetUp =>
  async (stage, kind) => {
    const who = atHome[kind];
    const caseId = await stage.open(who);
    const to = kind === 'municipality' ? 'police' : 'municipality';
    const referralId = await stage.refer(who, caseId, unitOf[to]);
    const question = { question: 'Hvem har set ham?' };
    const path = `referrals/${referralId}/questions`;
    const questionId = asked ? await stage.act(whoAnswers[to], caseId, path, question) : '';
    return { who, params: { caseId, referralId }, ids: { questionId } };
  };
/** Restricted by its home unit, and from then on its named readers' alone. */
const restricted: SetUp = async (stage, kind) => {
  const caseId = await stage.open(atHome[kind]);
  await stage.act(atHome[kind], caseId, 'restriction', { reason: 'protection' });
  return { who: named[kind], params: { caseId } };
};
const screened: SetUp = async (stage, kind) => {
  const caseId = await stage.open(atHome[kind]);
  const screeningId = await stage.act(atHome[kind], caseId, 'screenings', {
    basis: 'affected',
    findings: ['persistent'],
    refusal: 'clear',
    replies: 'none',
    outcome: 'stalking',
    concern: 'high',
    reviewOn: '2099-01-31',
    reasons: 'Vedvarende.',
  });
  if (kind === 'police') await stage.act(atHome.police, caseId, 'colleagues', { colleague: deputies.police.id });
  return { who: deputies[kind], params: { caseId, screeningId } };
};
const him = { capacities: ['perpetrator'], identityStatus: 'known', addressProtection: 'none' };
const seenOrder = {
  kind: 'no-contact',
  from: '2025-03-03',
  to: daysAfter(today(), 2),
  servedAt: '2025-09-14T17:30:00Z',
  knownFrom: 'document-seen',
};
/** Somebody whom an order may be against, and police who have taken the case on, or are about to serve it. */
const orderable: SetUp = async (stage, kind) => {
  const who = atHome[kind];
  const caseId = await stage.open(who);
  const against = await stage.act(who, caseId, 'persons', him);
  if (kind === 'police') await stage.act(who, caseId, 'approaches', { ...urgentService, personId: against });
  else {
    const referralId = await stage.refer(who, caseId, unitOf.police);
    await stage.act(whoAnswers.police, caseId, `referrals/${referralId}/acceptance`);
  }
  return { who, params: { caseId }, ids: { against } };
};
const ofOrder =
  (path: string, body: object): SetUp =>
  async (stage, kind) => {
    const { who, params, ids } = await orderable(stage, kind);
    const caseId = params!.caseId!;
    const orderId = await stage.act(who!, caseId, path, { ...body, against: ids!.against });
    return { who: who!, params: { caseId, orderId } };
  };
const known = ofOrder('orders/known', seenOrder);
const unserved = ofOrder('orders/known', { ...seenOrder, servedAt: undefined });
const toDecide = ofOrder('orders', {
  kind: 'no-contact',
  policeUnit: unitOf.police,
  fieldSets: ['identity'],
  legalBasis: 'crime-prevention',
});
const withEntry: SetUp = async (stage, kind) => {
  const scene = await inOwnCase('entryRef', 'log', { ...incident, audience: 'police' })(stage, kind);
  const { caseId, entryRef } = scene.params as Record<'caseId' | 'entryRef', string>;
  return { who: atHome[kind], params: { caseId }, ids: { entries: [entryRef] } };
};
const prepared: SetUp = async (stage, kind) => {
  const { who, params } = await withEntry(stage, kind);
  const reportId = await stage.act(who!, params!.caseId!, 'reports', { entries: [], summary: 'Kort.' });
  return { who: who!, params: { ...params, reportId } };
};
const breached: SetUp = async (stage, kind) => {
  const { who, params, ids } = await withEntry(stage, kind);
  const [entryRef = ''] = ids!.entries as string[];
  const breachId = await stage.breach(who!, { ...params, entryRef });
  await stage.house.settled();
  return { who: who!, params: { ...params, breachId } };
};

const received: SetUp = async (stage, kind) => {
  const who = atHome[kind];
  const { receipt } = await stage.house.done<{ receipt: string }>(who, `POST /api/${kind}/contacts`, {
    body: aContact,
  });
  return { who, params: { receipt } };
};
const preview: SetUp = async (stage, kind) => ({
  ...(await inOwnCase()(stage, kind)),
  query: '?to=police:1465/intake&purpose=protection&legalBasis=crime-prevention&fieldSets=identity,narrative',
});
const feedReader: SetUp = (_, kind) => ({ who: kind === 'police' ? account('police/feed-client') : atHome[kind] });

/** How each route gets what it needs, by its path within the gateway. */
export const scenes: Readonly<Record<string, SetUp>> = {
  ...scenesOfChildren,
  ...scenesOfLinks,
  ...scenesOfAnyone,
  'GET drafts': (_, kind) => ({ who: atHome[kind], query: '?form=contact' }),
  'GET cases/{caseId}/drafts': withQuery('?form=log-entry'),
  'POST cases/{caseId}/drafts': inOwnCase(),
  'POST cases/{caseId}/drafts/discard': inOwnCase(),
  'GET cases/{caseId}/referrals/{referralId}/drafts': withQuery('?form=question', toAnswer()),
  'POST cases/{caseId}/referrals/{referralId}/drafts': toAnswer(),
  'POST cases/{caseId}/referrals/{referralId}/drafts/discard': toAnswer(),
  'GET contacts/{receipt}': received,
  'GET feed': feedReader,
  'GET feed/stream': feedReader,
  'GET cases/{caseId}': inOwnCase(),
  'GET cases/{caseId}/log': inOwnCase('entryRef', 'log', { ...incident, audience: 'police' }),
  'GET cases/{caseId}/timeline': inOwnCase(),
  ...exportScenes,
  'GET cases/{caseId}/as-of': async (...of) => ({ ...(await inOwnCase()(...of)), query: `?date=${today()}` }),
  'GET cases/{caseId}/referrals/preview': preview,
  'GET trainings': (_, kind) => ({ who: whoRecords[kind] }),
  'POST staff/{staff}/trainings': (_, kind) => ({ who: whoRecords[kind], params: { staff: atHome[kind].id } }),
  'POST cases/{caseId}/persons': inOwnCase(),
  'POST cases/{caseId}/persons/{personId}/retraction': inOwnCase('personId', 'persons', {
    capacities: ['witness'],
    identityStatus: 'known',
    addressProtection: 'none',
  }),
  'POST cases/{caseId}/persons/{personId}/safe-reach': ofHer,
  'POST cases/{caseId}/persons/{personId}/safe-reach/end': withSafeReach,
  'POST cases/{caseId}/wishes': inOwnCase(),
  'POST cases/{caseId}/dangers': inOwnCase(),
  'POST cases/{caseId}/dangers/{dangerId}/clearance': inOwnCase('dangerId', 'dangers', { sign: 'threat', by: 'other' }),
  'POST cases/{caseId}/facts/{factId}/retraction': ofFact(({ wish }) => ({ factId: wish!.factId })),
  'POST cases/{caseId}/facts/{factId}/strike': ofFact(({ contacts }) => ({ factId: contacts[0]!.factId }), 'words'),
  'POST cases/{caseId}/consents': inOwnCase(),
  'POST cases/{caseId}/consents/{consentId}/withdrawal': inOwnCase('consentId', 'consents', {
    by: 'affected',
    how: 'phone',
    explainedVersion: '2026-1',
    recipients: ['police:1465/intake'],
    purposes: ['report'],
    fieldSets: ['identity'],
  }),
  'POST cases/{caseId}/screenings': inOwnCase(),
  'POST cases/{caseId}/screenings/{screeningId}/second-opinions': screened,
  'POST cases/{caseId}/advice': inOwnCase(),
  'POST cases/{caseId}/actions': inOwnCase(),
  'POST cases/{caseId}/actions/{actionId}/completion': inOwnCase('actionId', 'actions', anAction),
  'POST cases/{caseId}/actions/{actionId}/dropping': inOwnCase('actionId', 'actions', anAction),
  'POST cases/{caseId}/conversations': withHer,
  'POST cases/{caseId}/emergency-calls': inOwnCase(),
  'POST cases/{caseId}/persons/{personId}/merge': twice,
  'POST cases/{caseId}/closure': running,
  'POST cases/{caseId}/reopening': closed,
  'POST cases/{caseId}/address-hits/{hitId}/decision': withHit,
  'POST cases/{caseId}/restriction': inOwnCase(),
  'POST cases/{caseId}/restriction/readers': restricted,
  'POST cases/{caseId}/restriction/end': restricted,
  'POST cases/{caseId}/reports': withEntry,
  'POST cases/{caseId}/reports/{reportId}/filing': prepared,
  'POST cases/{caseId}/orders': orderable,
  'POST cases/{caseId}/orders/known': orderable,
  'POST cases/{caseId}/orders/{orderId}/request': known,
  'POST cases/{caseId}/orders/{orderId}/issue': toDecide,
  'POST cases/{caseId}/orders/{orderId}/denial': toDecide,
  'POST cases/{caseId}/orders/{orderId}/service': unserved,
  'POST cases/{caseId}/orders/{orderId}/extension': known,
  'POST cases/{caseId}/orders/{orderId}/revocation': known,
  'POST cases/{caseId}/breaches': withEntry,
  'POST cases/{caseId}/breaches/{breachId}/assessment': breached,
  'GET cases/{caseId}/breaches/{breachId}/dossier': breached,
  'GET cases/{caseId}/bundle': withQuery('?edition=perpetrator'),
  'GET cases/{caseId}/bundle.pdf': withQuery('?edition=police'),
  'GET cases/{caseId}/journal.pdf': withQuery('?part=contact'),
  ...evidenceScenes,
  'POST cases/{caseId}/log': inOwnCase(),
  'POST cases/{caseId}/own-access': inOwnCase(),
  'POST cases/{caseId}/own-access/end': inOwnCase('accessId', 'own-access', {
    means: 'written-down',
    perpetratorHasAccess: 'no',
  }),
  'POST cases/{caseId}/log-import': inOwnCase(),
  'POST cases/{caseId}/log/{entryRef}/corrections': inOwnCase('entryRef', 'log', { ...incident, audience: 'police' }),
  'POST cases/{caseId}/log/{entryRef}/audience': inOwnCase('entryRef', 'log', { ...incident, audience: 'police' }),
  'POST cases/{caseId}/referrals': inOwnCase(),
  'POST cases/{caseId}/referrals/{referralId}/receipt': toAnswer(),
  'POST cases/{caseId}/referrals/{referralId}/acceptance': toAnswer(),
  'POST cases/{caseId}/referrals/{referralId}/decline': toAnswer(),
  'POST cases/{caseId}/referrals/{referralId}/forwarding': toAnswer(),
  'POST cases/{caseId}/referrals/{referralId}/questions': toAnswer(),
  'POST cases/{caseId}/referrals/{referralId}/information': sentByUs(true),
  'POST cases/{caseId}/referrals/{referralId}/withdrawal': sentByUs(),
  'POST cases/{caseId}/referrals/{referralId}/completion': toAnswer(true),
  'POST cases/{caseId}/referrals/{referralId}/continuation': onConsent,
  ...trackScenes,
  ...supportScenes,
};

/** Somebody who signed in with a browser. */
export async function byBrowser({ house }: Stage): Promise<Scene> {
  const browser = new Browser(house.hub);
  await browser.signIn('visitator');
  const { csrf } = await browser.session();
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { headers: { Cookie: cookie, 'X-CSRF-Token': csrf } };
}
const recordsOwner = account('municipality/records-owner');
const toForget = async (stage: Stage) => {
  const who = atHome.municipality;
  const caseId = await stage.open(who);
  const [contact] = (await stage.caseFile(who, caseId)).contacts;
  await stage.close(who, caseId);
  return { caseId, person: contact!.words.find((words) => words.class === 'narrative')!.person };
};
const decidedOn = async (stage: Stage, caseId: string, path: string, body: object) =>
  (await stage.house.done<{ id: string }>(recordsOwner, `POST /api/oversight/cases/${caseId}/${path}`, { body })).id;
const forgetting = async (stage: Stage, who: Account): Promise<Scene> => {
  const { caseId, person } = await toForget(stage);
  const asked = { persons: [person], reason: 'retention-over' };
  return { who, params: { caseId, forgettingId: await decidedOn(stage, caseId, 'forgetting', asked) } };
};

/** Whoever asks for a year that is frozen. */
const frozen: SetUp = async ({ house }) => {
  await house.done(account('centre/manager'), 'POST /api/knowledge/numbers', { body: { year: 2023 } });
  return { params: { year: '2023' } };
};

/** The routes that are no agency's. */
export const others: Readonly<Record<string, SetUp>> = {
  ...ownScenes,
  ...scenesForEverybody,
  'POST /api/oversight/cases/{caseId}/forgetting': async (stage) => {
    const { caseId, person } = await toForget(stage);
    return { who: recordsOwner, params: { caseId }, ids: { 0: person } };
  },
  'POST /api/oversight/cases/{caseId}/forgetting/{forgettingId}/approval': (stage) =>
    forgetting(stage, atHome.municipality),
  'POST /api/oversight/cases/{caseId}/forgetting/{forgettingId}/cancellation': (stage) =>
    forgetting(stage, recordsOwner),
  'POST /api/oversight/cases/{caseId}/legal-holds': async (stage) => ({
    who: recordsOwner,
    params: { caseId: await stage.open(atHome.municipality) },
  }),
  'POST /api/oversight/cases/{caseId}/legal-holds/{holdId}/end': async (stage) => {
    const caseId = await stage.open(atHome.municipality);
    const holdId = await decidedOn(stage, caseId, 'legal-holds', { why: 'complaint' });
    return { who: recordsOwner, params: { caseId, holdId } };
  },
  'GET /api/oversight/forgotten': async (stage) => {
    const { caseId, person } = await toForget(stage);
    return { who: recordsOwner, query: `?case=${caseId}&person=${person}` };
  },
  'GET /api/oversight/as-of': async (stage) => ({
    who: account('municipality/data-protection-officer'),
    query: `?date=${today()}&case=${await stage.open(atHome.municipality)}`,
  }),
  'GET /api/oversight/disclosures': async (stage) => ({
    who: account('municipality/data-protection-officer'),
    query: `?case=${(await stage.referred('police:1464/intake')).caseId}`,
  }),
  'GET /api/oversight/feed': () => ({ who: account('municipality/operator') }),
  'GET /api/oversight/read-log': () => ({ who: account('municipality/data-protection-officer') }),
  'POST /api/knowledge/numbers': () => ({ who: account('centre/manager') }),
  'GET /api/knowledge/numbers/{year}': frozen,
  'GET /api/knowledge/numbers/{year}/csv': frozen,
  'GET /metrics': () => ({ who: account('municipality/operator') }),
  'POST /demo/authorization': ({ house }) => ({ ids: { redirect_uri: `${house.hub.url}/auth/callback` } }),
  'GET /auth/session': byBrowser,
  'POST /auth/logout': byBrowser,
};
