import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Purpose } from '@vaern/access';
import { normalForm, searchLimits, type Reading } from '@vaern/vault';
import {
  affected,
  consent,
  contact,
  onConsent,
  perpetrator,
  safeReach,
  stalking,
  step,
  trains,
} from '../journeys/telling';
import { centre, police, visitation } from '../journeys/units';
import { courierDown, startWorld, type Exchange, type World } from '../world';
import { account } from './accounts';
import { House } from './house';

type Body = Readonly<Record<string, unknown>>;
interface Item {
  readonly caseId: string;
  readonly person: string;
  readonly by: string;
}

const cpr = '0204364008';
const hers = '00 00 12 71';
const his = '00 00 12 72';
const safe = 'sofie.safe@example.dk';
const nobodys = { cpr: '0105374003' };

let world: World;
let caseId: string;
let her: string;
let him: string;
let consentId: string;
let told: (who: string, path: string, body?: Body) => Promise<string>;

const searched = (who: string, body: unknown, purpose: Purpose = 'case-work') =>
  world.as(who).sends('/search', body as object, { purpose });
const itemsIn = ({ status, text }: Exchange): readonly Item[] => {
  expect([status, text]).toEqual([200, expect.any(String)]);
  return (JSON.parse(text) as { items: readonly Item[] }).items;
};
const finds = async (who: string, body: Body) => itemsIn(await searched(who, body));
const findsHer = (by: string, of = caseId) => [{ caseId: of, person: her, by }];

/** An answer but for what differs between any two. */
const bytes = ({ bytes: all }: Exchange) =>
  all.replace(/^(Date|x-request-id|X-Request-Id): .*\r\n/gim, '').replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:');
/** More than the hub lets one person search at once: the tests move on in time. */
let minute = 0;
const later = () => world.at(new Date(Date.parse('2026-03-02T09:00:00Z') + ++minute * 600_000).toISOString());
const readings = async (officer: string) =>
  (await world.as(officer).asks<{ items: readonly Reading[] }>('/api/oversight/read-log?limit=100')).items;
async function tokens(kind: string, of = caseId): Promise<readonly string[]> {
  const { rows } = await world.pool.query<{ recipient: string }>(
    'select distinct recipient from vault.token where case_id = $1 and kind = $2 order by 1',
    [of, kind],
  );
  return rows.map(({ recipient }) => recipient);
}

async function newCase(): Promise<string> {
  await world.as('visitator').post('/contacts', contact({}));
  await world.settled();
  const { items } = await world.as('visitator').asks<{ items: { caseId: string }[] }>('/cases?limit=100');
  const known = new Set([caseId, ...others]);
  const found = items.map((one) => one.caseId).find((one) => !known.has(one)) ?? '';
  others.push(found);
  return found;
}
const others: string[] = [];

beforeAll(async () => {
  world = await startWorld({ seed: 'search' });
  await trains(world);
  caseId = await newCase();
  told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
  world.canaries.given('cpr', [], cpr);
  world.canaries.given('phone', [], normalForm('phone', hers)?.slice(3) ?? '');
  her = await told('visitator', '/persons', affected({ name: 'Sofie', cpr, phones: [hers, 'ring aldrig'] }));
  await told('visitator', `/persons/${her}/safe-reach`, {
    ...safeReach('', { channel: 'email', value: safe }),
    personId: undefined,
  });
  him = await told('visitator', '/persons', perpetrator({ name: 'Torben', phones: [his] }));
  await told('visitator', '/screenings', stalking(him, 'Ord'));
  const fieldSets = ['identity', 'cpr', 'reach'];
  consentId = await told('visitator', '/consents', consent([centre, police], ['counselling', 'report'], fieldSets));
}, 60_000);
afterAll(() => world?.stop());

describe('the home', () => {
  it('finds her by her CPR number, her phone however written, and the safe way to reach her', async () => {
    expect(await finds('visitator', { cpr })).toEqual(findsHer('cpr'));
    for (const phone of [hers, '+4500001271', '0045 00-00-12-71', '\u202A(+45) 00–00.12,71\u202C']) {
      expect(await finds('visitator', { phone })).toEqual(findsHer('phone'));
    }
    expect(await finds('visitator-deputy', { email: ' Sofie.Safe@Example.dk' })).toEqual(findsHer('email'));
    expect(await finds('visitator', { phone: his })).toEqual([{ caseId, person: him, by: 'phone' }]);
  });

  it('finds by several at once, in one order, each once', async () => {
    await told('visitator', '/persons', affected({ personId: her, phones: [hers] }));
    const found = await finds('visitator', { cpr, phone: hers, email: safe });
    expect(found).toEqual([...findsHer('cpr'), ...findsHer('email'), ...findsHer('phone')]);
    const second = await newCase();
    const again = await world.as('visitator').does(`/cases/${second}/persons`, affected({ cpr }));
    await world.settled();
    const inBoth = [...findsHer('cpr'), { caseId: second, person: again.id, by: 'cpr' }];
    expect(await finds('visitator', { cpr })).toEqual(inBoth.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)));
    await told('visitator', '/wishes', { report: 'yes' });
  });

  it('is not asked by those whose role never searches', async () => {
    for (const who of [
      'frontline',
      'coordinator',
      'family-counsellor',
      'manager',
      'perpetrator-counsellor',
      'feed-client',
    ])
      expect([who, (await searched(who, { cpr })).status]).toEqual([who, 403]);
  });
});

describe('others', () => {
  let toPolice: string;
  let toCentre: string;

  it('find nothing that their unit was not told, by the very bytes of what nobody has', async () => {
    await later();
    const fieldSets = ['identity', 'cpr', 'reach'];
    const terms = { fieldSets, summary: 'Ord' };
    toPolice = await told('visitator', '/referrals', onConsent(consentId, { ...terms, to: police, purpose: 'report' }));
    expect(await tokens('cpr')).toEqual(expect.arrayContaining([visitation, police, 'police:1465/intake']));
    for (const who of ['visitator-varde', 'case-officer', 'case-officer-fyn', 'counsellor', 'employee-safety']) {
      const miss = bytes(await searched(who, nobodys));
      expect([who, bytes(await searched(who, { cpr }))]).toEqual([who, miss]);
      expect([who, bytes(await searched(who, { phone: hers }))]).toEqual([who, miss]);
    }
  });

  it('find her once they are told: the police that took it on, and no other district', async () => {
    await later();
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
    expect(await finds('case-officer', { cpr })).toEqual(findsHer('cpr'));
    expect(await finds('case-officer', { phone: hers })).toEqual(findsHer('phone'));
    expect(await finds('case-officer-fyn', { cpr })).toEqual([]);
  });

  it('learn, as an officer who does not handle it, that there is a case, and no word of it', async () => {
    expect(await finds('intake-officer', { cpr })).toEqual(findsHer('cpr'));
    const { status } = await world.as('intake-officer').get(`/cases/${caseId}`, { purpose: 'case-work' });
    expect(status).toBe(404);
  });

  it('find her by what they may be told, as long as consent stands', async () => {
    await later();
    const terms = { fieldSets: ['identity', 'reach'], summary: 'Ord', to: centre, purpose: 'counselling' };
    toCentre = await told('visitator', '/referrals', onConsent(consentId, terms));
    expect(await finds('counsellor', { phone: hers })).toEqual([]);
    await told('counsellor', `/referrals/${toCentre}/acceptance`);
    expect(await finds('counsellor', { phone: hers, email: safe })).toEqual([
      ...findsHer('email'),
      ...findsHer('phone'),
    ]);
    expect(await finds('counsellor', { cpr })).toEqual([]);
    expect(await finds('counsellor', { phone: his })).toEqual([]);
    expect(await tokens('cpr')).not.toContain(centre);
    expect(await tokens('phone')).toContain(centre);
  });

  it('find her no more once it is withdrawn, also while nobody carries it; and again when she consents anew', async () => {
    await later();
    const courierUp = await courierDown(world.pool);
    const withdrawal = { by: 'affected', how: 'phone', pressureAsked: 'asked-none', recipients: [centre] };
    expect(
      (await world.as('visitator').post(`/cases/${caseId}/consents/${consentId}/withdrawal`, withdrawal)).status,
    ).toBe(201);
    const miss = bytes(await searched('counsellor', nobodys));
    expect(bytes(await searched('counsellor', { phone: hers }))).toBe(miss);
    await courierUp();
    await world.settled();
    expect(bytes(await searched('counsellor', { phone: hers }))).toBe(miss);
    expect(await finds('case-officer', { phone: hers })).toEqual(findsHer('phone'));
    const anew = await told('visitator', '/consents', consent([centre], ['counselling'], ['identity', 'reach']));
    const terms = { fieldSets: ['identity', 'reach'], summary: 'Ord', to: centre, purpose: 'counselling' };
    const again = await told('visitator', '/referrals', onConsent(anew, terms));
    await told('counsellor', `/referrals/${again}/acceptance`);
    expect(await finds('counsellor', { phone: hers })).toEqual(findsHer('phone'));
  });
});

describe('what is taken back is found no more', () => {
  interface File {
    readonly persons: readonly {
      readonly personId: string;
      readonly descriptions: readonly { readonly factId: string }[];
    }[];
  }
  const described = async (of: string, person: string) => {
    const file = await world.as('visitator').asks<File>(`/cases/${of}`, { purpose: 'case-work' });
    return file.persons.find(({ personId }) => personId === person)!.descriptions[0]!.factId;
  };

  it('struck words, by anyone', async () => {
    await later();
    const factId = await described(caseId, her);
    const strike = { personId: her, class: 'cpr', basis: 'not-needed' };
    await told('visitator', `/facts/${factId}/strike`, strike);
    expect(await finds('visitator', { cpr })).not.toContainEqual(findsHer('cpr')[0]);
    expect(await finds('case-officer', { cpr })).toEqual([]);
    expect(await tokens('cpr')).toEqual([]);
    expect(await finds('visitator', { phone: hers })).toEqual(findsHer('phone'));
  });

  it('a retracted person, though the home keeps the record', async () => {
    const phone = '00 00 12 73';
    const witness = await told('visitator', '/persons', {
      capacities: ['witness'],
      identityStatus: 'known',
      addressProtection: 'none',
      phones: [phone],
    });
    expect(await finds('visitator', { phone })).toEqual([{ caseId, person: witness, by: 'phone' }]);
    await told('visitator', `/persons/${witness}/retraction`, { reason: 'duplicate', replacedBy: her });
    expect(await finds('visitator', { phone })).toEqual([]);
  });

  it('what was sealed for a fact that was never appended', async () => {
    const phone = '00 00 12 74';
    const orphan = await newCase();
    const { id: person } = await world.as('visitator').does(`/cases/${orphan}/persons`, affected({ phones: [phone] }));
    await world.settled();
    expect(await finds('visitator', { phone })).toEqual([{ caseId: orphan, person, by: 'phone' }]);
    await world.pool.query(
      `with other as (
         insert into vault.holding select h.root, gen_random_uuid(), h.ground, h.class, h.fact_id, h.wrapped
           from vault.holding h join vault.root r on r.id = h.root
          where r.case_id = $1 and r.recipient = $2 and h.class = 'reach' returning part)
       update vault.token t set part = other.part from other where t.case_id = $1 and t.recipient = $2`,
      [orphan, visitation],
    );
    expect(await finds('visitator', { phone })).toEqual([]);
    expect((await readings('dpo'))[0]).toMatchObject({ kind: 'search', hit: true, caseId: orphan });
  });
});

describe('a search', () => {
  const refusal = async (body: unknown, headers: Readonly<Record<string, string>> = { Purpose: 'case-work' }) => {
    const { status, text } = await world.as('visitator').sends('/search', body as object, { headers });
    const { errors = [] } = JSON.parse(text) as { errors?: { pointer?: string; header?: string; code: string }[] };
    return [status, ...errors.map(({ pointer, header, code }) => `${pointer ?? header} ${code}`)];
  };

  it('says why: there is no purpose that goes without saying, and not every purpose fits', async () => {
    await later();
    expect(await refusal({ phone: hers }, {})).toEqual([400, 'Purpose needs-purpose']);
    for (const Purpose of ['curiosity', 'supervision', 'access-request'])
      expect(await refusal({ phone: hers }, { Purpose })).toEqual([400, 'Purpose is-purpose']);
    for (const purpose of ['referral-handling', 'emergency'] as const)
      expect(itemsIn(await searched('visitator', { phone: hers }, purpose))).toEqual(findsHer('phone'));
  });

  it('is for a number or an address that can be one', async () => {
    await later();
    expect(await refusal({})).toEqual([400, '# needs-one-of']);
    expect(await refusal({ cpr: '3002364008' })).toEqual([400, '#/cpr is-cpr']);
    expect(await refusal({ phone: 'hendes', email: 'sofie' })).toEqual([400, '#/phone is-phone', '#/email is-email']);
    expect(await refusal({ phone: hers, name: 'Sofie' })).toEqual([400, '#/name unknown-field']);
    expect(await refusal([cpr])).toEqual([400, '# is-object']);
  });

  it('stands in the read log of the one who asked, hit or miss, and what was looked for does not', async () => {
    await later();
    await searched('visitator', { phone: hers, cpr: nobodys.cpr }, 'emergency');
    await searched('visitator', nobodys, 'referral-handling');
    const [miss, hit] = await readings('dpo');
    const who = {
      kind: 'search',
      account: 'demo-visitator',
      unit: visitation,
      role: 'visitator',
      recipient: visitation,
    };
    expect(hit).toMatchObject({
      ...who,
      purpose: 'emergency',
      hit: true,
      caseId,
      persons: [her],
      classesOpened: ['phone'],
    });
    expect(hit?.classesAsked.toSorted()).toEqual(['cpr', 'phone']);
    expect(hit?.policies).toEqual(['role-has-the-right']);
    expect(miss).toMatchObject({
      ...who,
      purpose: 'referral-handling',
      hit: false,
      persons: [],
      classesAsked: ['cpr'],
    });
    expect(miss).not.toHaveProperty('caseId');
    const foreign = await readings('dpo-varde');
    expect(foreign.map(({ hit: any }) => any)).toEqual([false, false, false]);
  });

  it('tells nobody, and no log, what was looked for', () => {
    expect(world.canaries.bytes).toBeGreaterThan(10_000);
    expect(world.canaries.leaks()).toEqual([]);
  });

  it('answers 503 when it cannot be signed for, for the existing and the absent alike', async () => {
    await later();
    await world.pool.query('alter table vault.read_log add constraint full_disk check (false) not valid');
    const answers = [await searched('visitator', { phone: hers }), await searched('visitator', nobodys)];
    await world.pool.query('alter table vault.read_log drop constraint full_disk');
    expect(answers.map(({ status, headers }) => [status, headers['retry-after']])).toEqual([
      [503, '2'],
      [503, '2'],
    ]);
    expect(new Set(answers.map(bytes)).size).toBe(1);
  });

  it('is refused when one person searches too much, at once and over time, with the time to wait', async () => {
    await later();
    const statusOf = async () => (await searched('visitator-deputy', nobodys)).status;
    const atOnce: number[] = [];
    for (let n = 0; n < 11; n++) atOnce.push(await statusOf());
    expect(atOnce).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    for (let n = 10; n < searchLimits.perAccount - 1; n++) {
      await later();
      expect(await statusOf()).toBe(200);
    }
    await later();
    const refused = await searched('visitator-deputy', { phone: hers });
    expect([refused.status, (JSON.parse(refused.text) as { type: string }).type]).toEqual([
      429,
      '/problems/too-many-requests',
    ]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(300);
    expect((await searched('visitator', nobodys)).status).toBe(200);
  });
});

describe('the examples in the document', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house?.close());

  it.each([
    ['municipality/visitator', 'by her CPR number', 1],
    ['municipality/visitator', 'by her phone', 1],
    ['police/case-officer', 'by her phone', 1],
    ['centre/counsellor', 'by a phone of a case that closed here', 0],
  ] as const)('for %s, %s, finds %d', async (post, name, count) => {
    const route = `POST /api/${post.split('/')[0]}/search`;
    const example = house.document.operations
      .find((one) => one.name === route)!
      .examples.find((one) => one.name === name)!;
    const headers = { Purpose: 'case-work' };
    const { items } = await house.done<{ items: Item[] }>(account(post), route, { body: example.value, headers });
    expect(items).toHaveLength(count);
  });
});
