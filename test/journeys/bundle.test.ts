import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import {
  affected,
  consent,
  incident,
  onConsent,
  opens,
  perpetrator,
  safeReach,
  stalking,
  step,
  trains,
  witness,
} from './telling';
import { textOf } from './pdf-text';
import { police, visitation } from './units';

const HIM = 'the alleged perpetrator';
const fieldSets = [
  'identity',
  'reach',
  'cpr',
  'address',
  'place',
  'narrative',
  'log-text',
  'effect',
  'witness',
  'evidence',
  'police-ref',
];

interface Bundle {
  readonly copy: string;
  readonly caseId?: string;
  readonly chronology: readonly { readonly entryRef: string; readonly number: number; readonly tellings: object[] }[];
  readonly typical: readonly number[];
  readonly orders: readonly object[];
  readonly evidence: readonly { readonly entry?: number; readonly filename?: string }[];
}

const inOrder = (one: string, other: string) => one.localeCompare(other);

describe('the bundle of a case, in two editions', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let orderId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const entries: Record<string, string> = {};
  const prints: string[] = [];

  const both = (name: string) => world.canaries.words(name, [visitation, police]);
  const all = (name: string) => world.canaries.words(name, [visitation, police, HIM]);
  const get = (who: string, path: string) => world.as(who).get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const issued = async (edition: string, more = ''): Promise<Bundle> => {
    const { text } = await get('case-officer', `/bundle?edition=${edition}${more}`);
    if (edition === 'perpetrator') world.canaries.delivered(HIM, 'bundle', text);
    return JSON.parse(text) as Bundle;
  };
  const printed = async (edition: string): Promise<string> => {
    const { status, raw, headers } = await get('case-officer', `/bundle.pdf?edition=${edition}`);
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    prints.push(headers['x-request-id'] ?? '');
    const text = await textOf(raw);
    world.canaries.delivered(edition === 'perpetrator' ? HIM : police, 'printed bundle', text);
    return text;
  };
  const logs = async (name: string, body: object) => {
    entries[name] = await told('visitator', '/log', incident(him, body));
  };
  /** A file of an entry, called after it. */
  const keeps = async (name: string, readers: readonly string[]) => {
    const words = (what: string) => world.canaries.words(`${what} of ${name}`, readers);
    const bytes = Buffer.from(`Samtale\n${words('what is in the file')}\n`.repeat(20));
    const begun = await world.as('visitator').post(`/cases/${caseId}/evidence/uploads`, { size: bytes.length });
    const { uploadId } = JSON.parse(begun.text) as { uploadId: string };
    const at = `/cases/${caseId}/evidence/uploads/${uploadId}`;
    await world.as('visitator').sendsBytes(at, bytes, { 'Upload-Offset': '0' });
    const about = { kind: 'message', obtained: 'export', filename: `${words('file')}.txt` };
    return told('visitator', '/evidence', { uploadId, entryRef: entries[name], ...about });
  };
  const entriesWithFiles = ({ chronology, evidence }: Bundle) =>
    evidence.map(({ entry }) => chronology.find(({ number }) => number === entry)?.entryRef ?? '').toSorted(inOrder);
  const refsOf = ({ chronology }: Bundle) => chronology.map(({ entryRef }) => entryRef);

  beforeAll(async () => {
    world = await startWorld({ seed: 'bundle' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: both('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const her = await told(
      'visitator',
      '/persons',
      affected({
        name: all('her name'),
        born: world.canaries.given('her birthday', [visitation, police], '1988-04-02'),
        phones: [both('her phone')],
        address: { street: world.canaries.given('her street', [visitation], 'Granholtparken 12') },
      }),
    );
    await told(
      'visitator',
      `/persons/${her}/safe-reach`,
      safeReach(her, { personId: undefined, value: both('safe reach'), neverUse: [both('never use')] }),
    );
    him = await told('visitator', '/persons', perpetrator({ name: all('his name'), phones: [both('his phone')] }));
    const neighbour = await told(
      'visitator',
      '/persons',
      witness({ name: both('witness name'), phones: [both('witness phone')] }),
    );
    await told('visitator', '/screenings', stalking(him, both('reasons')));
    await logs('open', {
      occurredFrom: '2026-01-10T17:30:00.000Z',
      text: all('open entry'),
      place: both('open place'),
      effect: both('open effect'),
      witnesses: [{ personId: neighbour, saw: all('what the neighbour saw') }],
    });
    await logs('police', { occurredFrom: '2026-01-11T17:30:00.000Z', audience: 'police', text: both('police entry') });
    await logs('reply', {
      occurredFrom: '2026-01-12T17:30:00.000Z',
      direction: 'reply',
      audience: 'perpetrator',
      text: all('her reply'),
    });
    await logs('narrowed', { occurredFrom: '2026-01-13T17:30:00.000Z', text: both('narrowed entry') });
    await logs('widened', {
      occurredFrom: '2026-01-14T17:30:00.000Z',
      audience: 'police',
      text: all('widened entry'),
    });
    const support = world.canaries.words('support entry', [visitation]);
    await logs('support', { occurredFrom: '2026-01-15T17:30:00.000Z', audience: 'support', text: support });
    await logs('opened', {
      occurredFrom: '2026-01-16T17:30:00.000Z',
      audience: 'support',
      text: both('opened entry'),
    });
    await keeps('support', [visitation]);
    await keeps('widened', [visitation, police]);
    const handedOver = await keeps('opened', [visitation, police]);
    const { audience: _, ...corrected } = incident(him, {
      occurredFrom: '2026-01-10T18:00:00.000Z',
      reason: 'wrong-time',
      text: all('correction'),
    });
    await told('visitator', `/log/${entries.open}/corrections`, corrected);
    const consentId = await told('visitator', '/consents', consent([police], ['report', 'order'], fieldSets));
    const toPolice = await told(
      'visitator',
      '/referrals',
      onConsent(consentId, {
        to: police,
        purpose: 'report',
        fieldSets,
        addressReason: 'patrol',
        summary: both('summary'),
      }),
    );
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
    await told('visitator', `/log/${entries.narrowed}/audience`, { audience: 'police', reason: 'asked-by-affected' });
    await told('visitator', `/log/${entries.widened}/audience`, {
      audience: 'perpetrator',
      reason: 'asked-by-affected',
    });
    await told('visitator', `/log/${entries.opened}/audience`, { audience: 'police', reason: 'asked-by-affected' });
    await told('visitator', `/evidence/${handedOver}/hand-over`, { referralId: toPolice });
    const report = { summary: both('report summary'), entries: [entries.open, entries.police, entries.widened] };
    const reportId = await told('visitator', '/reports', report);
    await told('case-officer', `/reports/${reportId}/filing`, {
      provisions: ['straffeloven-242'],
      journalNumber: both('journal number'),
    });
    await told('visitator', '/items', { kind: 'gift', heldBy: 'affected', what: both('a gift') });
  }, 120_000);
  afterAll(() => world.stop());

  it('has for the police every entry they may see, with corrections, replies, witnesses and who can be called how', async () => {
    const bundle = await issued('police');
    const names = ['open', 'police', 'reply', 'narrowed', 'widened', 'opened'];
    expect(refsOf(bundle)).toEqual(names.map((name) => entries[name]));
    expect(bundle).toMatchObject({
      caseId,
      typical: [1, 2, 5],
      corrected: [1],
      replies: [3],
      reports: [{ filed: true, provisions: ['straffeloven-242'], entries: [1, 2, 5] }],
      witnesses: [{ number: 1, entries: [1] }],
      items: [{ kind: 'gift' }],
    });
    expect(bundle.chronology[0]?.tellings).toHaveLength(2);
    expect(world.canaries.reached(police)).toEqual(
      expect.arrayContaining([
        'safe reach',
        'never use',
        'witness phone',
        'open effect',
        'open place',
        'journal number',
      ]),
    );
  });

  it('lists for the police the files of every entry that stands, and for him none that came in before its entry was meant for him', async () => {
    expect(entriesWithFiles(await issued('police'))).toEqual([entries.widened!, entries.opened!].toSorted(inOrder));
    expect(world.canaries.reached(police)).toEqual(expect.arrayContaining(['file of widened', 'file of opened']));
    expect((await issued('perpetrator')).evidence).toEqual([]);
  });

  it('says for the police where she lives in no field', async () => {
    const bundle = JSON.stringify(await issued('police'));
    expect(bundle).not.toContain('street');
    expect(world.canaries.reached(police)).not.toContain('her street');
  });

  it('has for him what may stand in a file that he can read, and nothing else', async () => {
    const bundle = await issued('perpetrator');
    expect(refsOf(bundle)).toEqual(['open', 'reply', 'widened'].map((name) => entries[name]));
    expect(bundle).toMatchObject({
      corrected: [1],
      replies: [2],
      witnesses: [{ number: 1, entries: [1] }],
      referrals: [],
      reports: [],
      breaches: [],
      items: [],
    });
    expect(bundle.caseId).toBeUndefined();
    const his = [
      'her name',
      'his name',
      'open entry',
      'what the neighbour saw',
      'her reply',
      'widened entry',
      'correction',
    ];
    expect(world.canaries.reached(HIM).toSorted()).toEqual(his.toSorted());
  });

  it('names no order to him before it was served', async () => {
    const request = { kind: 'no-contact', against: him, fieldSets: ['identity'], legalBasis: 'crime-prevention' };
    orderId = await told('visitator', '/orders', { ...request, policeUnit: police });
    await told('case-officer', `/orders/${orderId}/issue`, {
      from: '2026-03-02',
      to: '2027-03-01',
      area: both('area of the order'),
    });
    expect((await issued('perpetrator')).orders).toEqual([]);
    expect((await issued('police')).orders).toMatchObject([{ kind: 'no-contact', status: 'issued' }]);
    await world.at('2026-03-03T10:00:00.000Z');
    await told('case-officer', `/orders/${orderId}/service`, {
      at: '2026-03-03T09:00:00.000Z',
      urgencyReason: 'evidence-at-risk',
    });
    expect((await issued('perpetrator')).orders).toMatchObject([{ kind: 'no-contact', status: 'served' }]);
  });

  it('is printed with the same words, on pages that are counted', async () => {
    const [forPolice, forHim] = [await printed('police'), await printed('perpetrator')];
    expect(forPolice).toContain('Sagsmappe til politiet');
    expect(forPolice).toContain('Side 1 af ');
    expect(forPolice).toContain('Sikker kontaktvej: Telefon');
    expect(forHim).toContain('10. januar 2026 kl. 19.00');
    expect(forHim).toContain('Vidne 1');
    expect(forHim).not.toContain('Sikker kontaktvej');
  });

  it('can be traced: the number of the copy is in the read log, with who issued it and what was opened', async () => {
    const { copy } = await issued('perpetrator');
    const { items } = await world.as('dpo-police').asks<{ items: readonly Read[] }>('/api/oversight/read-log');
    const reading = items.find(({ requestId }) => requestId === copy);
    expect(reading).toMatchObject({ caseId, role: 'case-officer', purpose: 'case-work' });
    expect(reading?.classesOpened.toSorted()).toEqual(['identity', 'log-text', 'witness']);
  });

  it('can be of a time: days in Denmark, both included', async () => {
    const bundle = await issued('police', '&from=2026-01-11&to=2026-01-12');
    expect(refsOf(bundle)).toEqual([entries.police, entries.reply]);
    expect((await get('case-officer', '/bundle?edition=everybody')).status).toBe(400);
  });

  it('is for the police alone', async () => {
    const { status } = await world.as('visitator').get(`/api/police/cases/${caseId}/bundle?edition=police`);
    expect(status).toBe(403);
    expect((await get('intake-officer', '/bundle?edition=police')).status).toBe(404);
  });

  it('nothing reached anybody who was not told', () => proves(world, { atTheDoor: prints }));
});

interface Read {
  readonly requestId: string;
  readonly classesOpened: readonly string[];
}
