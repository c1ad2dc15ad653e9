import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Post } from '@vaern/access';
import type { Reading } from '@vaern/vault';
import { account, kindOf, posts } from './accounts';
import { ask, bytesOf, type Ids } from './asking';
import { House, type Answer } from './house';
import type { Account } from './identity-provider';
import { aContact, atHome, gateway, Stage } from './stage';
import { whoHas } from './who-has-what';

const neighbours = { municipality: 'municipality:0573', police: 'police:1465' } as const;
/** The same roles as in Esbjerg and in South Jutland, at their neighbours. */
const neighbouring = posts.flatMap((post): [Post, Account][] => {
  const kind = kindOf(post);
  return kind === 'centre' ? [] : [[post, account(post, { agency: neighbours[kind] })]];
});
const TOKEN = 'Kragsbjerghulen4711';

let house: House;
let ids: Ids;
beforeAll(async () => {
  house = await House.open();
  const stage = new Stage(house);
  const { municipality: visitator } = atHome;
  const { caseId, referralId } = await stage.referred('police:1464/intake');
  await stage.act(account('police/case-officer'), caseId, `referrals/${referralId}/acceptance`);
  const described = { capacities: ['witness'], identityStatus: 'known', addressProtection: 'none', name: TOKEN };
  const personId = await stage.act(visitator, caseId, 'persons', described);
  const { contacts } = await stage.caseFile(visitator, caseId);
  const receipt = await receiptOf(visitator);
  ids = { caseId, referralId, personId, factId: contacts[0]!.factId, receipt };
}, 60_000);
afterAll(() => house?.close());

async function receiptOf(who: Account): Promise<string> {
  const body = aContact;
  return (await house.done<{ receipt: string }>(who, `POST ${gateway(who)}/contacts`, { body })).receipt;
}
const routesOf = (who: Account, post: Post) =>
  house.document.operations.filter(
    ({ path, right }) => path.startsWith(`${gateway(who)}/`) && right !== undefined && whoHas[right].includes(post),
  );
const mentions = (answer: Answer) =>
  Object.values(ids).some((id) => answer.text.includes(id)) || answer.text.includes(TOKEN);

describe('the people of Varde and of Fyn', () => {
  it.each(neighbouring)('%s there, sees and does nothing in a case of Esbjerg and South Jutland', async (post, who) => {
    const [found, bytes]: [string[], Set<string>] = [[], new Set()];
    for (const operation of routesOf(who, post)) {
      const answer = await ask(house, who, { operation, ids });
      if (/\{(caseId|receipt)\}/.test(operation.path)) bytes.add(bytesOf(answer));
      if (mentions(answer)) found.push(operation.name);
    }
    expect(found).toEqual([]);
    expect(bytes.size).toBeLessThanOrEqual(1);
    for (const one of bytes) expect(one).toMatch(/^\[404,/);
  });

  it('find their lists, worklists and feeds empty', async () => {
    const [visitator, officer, feed] = (
      ['municipality/visitator', 'police/case-officer', 'police/feed-client'] as const
    ).map((post) => neighbouring.find(([one]) => one === post)![1]);
    const lists = [
      [visitator!, '/api/municipality/cases'],
      [visitator!, '/api/municipality/inbox'],
      [officer!, '/api/police/cases'],
      [officer!, '/api/police/inbox'],
    ] as const;
    for (const [who, path] of lists) {
      const { body } = await house.send<{ items: object[] }>(who, `GET ${path}`);
      expect([path, body.items.filter((line) => JSON.stringify(line).includes(ids.caseId!))]).toEqual([path, []]);
    }
    const { body } = await house.send<{ subject: string }[]>(feed, 'GET /api/police/feed?limit=1000');
    expect(body.map(({ subject }) => subject)).not.toContain(`case/${ids.caseId}`);
  });

  it('find nothing of theirs in the read log, but that they themselves searched and found nothing', async () => {
    const log = async (who: Account) => {
      const { body } = await house.send<{ items: Reading[] }>(who, 'GET /api/oversight/read-log?limit=200');
      return body.items;
    };
    const searches = {
      'municipality/data-protection-officer': ['employee-safety', 'visitator'],
      'police/data-protection-officer': ['case-officer', 'intake-officer'],
    } as const;
    for (const [post, roles] of Object.entries(searches)) {
      const read = await log(neighbouring.find(([one]) => one === post)![1]);
      expect(read.filter((row) => row.caseId === ids.caseId)).toEqual([]);
      // The CaseDesk looks for her address in the words of their own cases, which the demo tells.
      const own = read.filter(({ role }) => role !== 'casedesk');
      expect(own.map(({ role }) => role).toSorted()).toEqual(roles);
      for (const row of own) expect(row).toMatchObject({ kind: 'search', hit: false, persons: [], parts: 0 });
      expect(own.filter((row) => 'caseId' in row)).toEqual([]);
    }
    expect(await log(account('municipality/data-protection-officer'))).not.toEqual([]);
  });

  it('are not let in by the ids, cursors and receipts of others', async () => {
    const visitator = neighbouring.find(([post]) => post === 'municipality/visitator')![1];
    const { body } = await house
      .done<{ items: unknown[]; next: string }>(atHome.municipality, 'GET /api/municipality/cases?limit=1')
      .then((page) => ({ body: page }));
    const stolen = await house.send(visitator, `GET /api/municipality/cases?after=${encodeURIComponent(body.next)}`);
    expect([stolen.status, (stolen.body as { errors: unknown }).errors]).toEqual([
      400,
      [{ parameter: 'after', code: 'is-cursor', detail: expect.any(String) }],
    ]);
    const receipt = await house.send(visitator, `GET /api/municipality/contacts/${ids.receipt}`);
    expect(receipt.status).toBe(404);
    expect((await house.send(atHome.municipality, `GET /api/municipality/contacts/${ids.receipt}`)).status).toBe(200);
  });
});

describe('the people of Esbjerg and of South Jutland, who are asked the same', () => {
  it('see it: what proves nothing for them proves nothing for others', async () => {
    for (const who of [atHome.municipality, account('police/case-officer')]) {
      const page = await house.send(who, `GET ${gateway(who)}/cases/${ids.caseId}`, {
        headers: { Purpose: 'case-work' },
      });
      expect([page.status, mentions(page)]).toEqual([200, true]);
    }
  });
});
