import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account } from './accounts';
import { House } from './house';
import type { Account } from './identity-provider';
import { aContact, atHome, gateway, Stage } from './stage';

const screening = {
  basis: 'affected',
  findings: ['persistent'],
  refusal: 'clear',
  replies: 'none',
  outcome: 'stalking',
  concern: 'high',
  reviewOn: '2099-01-31',
  reasons: 'Vedvarende.',
};
const body = { course: 'screening', at: '2025-03-02', validUntil: '2099-03-02' };

let house: House;
let stage: Stage;
beforeAll(async () => {
  house = await House.open();
  stage = new Stage(house);
});
afterAll(() => house?.close());

const said = (answer: { status: number; body: unknown }) =>
  answer.status < 300 ? String(answer.status) : `${answer.status} ${(answer.body as { type: string }).type}`;
async function screens(who: Account): Promise<string> {
  const caseId = await stage.open(who);
  return said(await house.send(who, `POST ${gateway(who)}/cases/${caseId}/screenings`, { body: screening }));
}
const records = async (recorder: Account, staffId: string) =>
  said(await house.send(recorder, `POST ${gateway(recorder)}/staff/${staffId}/trainings`, { body }));

describe('whoever was never trained', () => {
  it.each(['police', 'centre'] as const)('does not screen in the %s, until it is recorded there', async (kind) => {
    const who = { ...atHome[kind], id: `${atHome[kind].id}-new` };
    expect(await screens(who)).toBe('422 /problems/not-trained');
    await stage.train(who);
    expect(await screens(who)).toBe('201');
  });

  it('is not trained by what another district records of the same id', async () => {
    const who = { ...atHome.police, id: 'officer-of-two' };
    const elsewhere = account('police/intake-officer', { agency: 'police:1465' });
    expect(await records(elsewhere, who.id)).toBe('201');
    expect(await screens(who)).toBe('422 /problems/not-trained');
  });
});

interface Person {
  readonly id: string;
  readonly trainings: readonly { readonly course: string; readonly validUntil: string }[];
}
const listFor = async (who: Account) =>
  (await house.done<{ items: readonly Person[] }>(who, `GET ${gateway(who)}/trainings`)).items;

describe('a training', () => {
  it('is listed with its end for whoever records it, beside those who have none', async () => {
    const manager = account('municipality/manager');
    const before = await listFor(manager);
    const of = (list: readonly Person[], id: string) => list.find((person) => person.id === id)?.trainings;
    expect(of(before, 'demo-visitator')).toMatchObject([{ course: 'screening' }]);
    expect(of(before, 'demo-family-counsellor')).toEqual([]);
    expect(await records(manager, 'demo-family-counsellor')).toBe('201');
    expect(of(await listFor(manager), 'demo-family-counsellor')).toEqual([body]);
    const elsewhere = await listFor(account('municipality/manager', { agency: 'municipality:0573' }));
    expect(elsewhere.map(({ id }) => id)).not.toContain('demo-visitator');
    expect((await house.send(atHome.municipality, 'GET /api/municipality/trainings')).status).toBe(403);
  });

  it.each(['municipality/manager', 'police/intake-officer', 'centre/manager'] as const)(
    'is recorded by the %s of others, and never their own',
    async (post) => {
      const recorder = account(post);
      expect(await records(recorder, recorder.id)).toBe('422 /problems/own-training');
      expect(await records(recorder, 'a-colleague')).toBe('201');
    },
  );
});

describe('in the demo', () => {
  it.each([
    ['case-officer', 'police'],
    ['counsellor', 'centre'],
  ] as const)('the %s is trained, and screens a case that begins there', async (user, kind) => {
    const signedIn = await house.send<{ access_token: string }>(undefined, 'POST /demo/token', { body: { user } });
    const headers = { Authorization: `Bearer ${signedIn.body.access_token}` };
    const contact = { ...aContact, reporter: 'affected' };
    const reported = await house.send(undefined, `POST /api/${kind}/contacts`, { headers, body: contact });
    expect(reported.status).toBe(201);
    await house.settled();
    const cases = `/api/${kind}/cases`;
    const page = await house.send<{ items: { caseId: string }[] }>(undefined, `GET ${cases}?limit=1`, { headers });
    const at = `POST ${cases}/${page.body.items[0]!.caseId}/screenings`;
    expect(said(await house.send(undefined, at, { headers, body: screening }))).toBe('201');
  });
});
