import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account } from './accounts';
import { bytesOf } from './asking';
import { begun, bytesSent, chat, kept } from './files';
import { House } from './house';
import type { Account } from './identity-provider';
import { atHome, gateway, Stage } from './stage';

const visitator = atHome.municipality;
const officer = account('police/case-officer');
const intake = account('police/intake-officer');
const colleague = account('police/case-officer', { name: 'colleague' });
const funen = account('police/case-officer', { agency: 'police:1465' });
const family = account('municipality/family-counsellor');
const counsellor = account('centre/counsellor');
const varde = account('municipality/visitator', { agency: 'municipality:0573' });
const purpose = { headers: { Purpose: 'case-work' } };

let house: House;
let stage: Stage;
let caseId: string;
let listed: string;
let handed: string;
let quarantined: string;
let ours: string;

beforeAll(async () => {
  house = await House.open();
  stage = new Stage(house);
  caseId = await stage.open(visitator);
  [listed, handed] = [await kept(stage, visitator, caseId), await kept(stage, visitator, caseId)];
  quarantined = await kept(stage, visitator, caseId, 'stue.jpg');
  const accepted = async (by: Account, fieldSets: readonly string[]) => {
    const referralId = await stage.refer(visitator, caseId, by.unit, { fieldSets });
    await stage.act(by, caseId, `referrals/${referralId}/acceptance`);
    await house.settled();
    return referralId;
  };
  const referralId = await accepted(officer, ['identity', 'evidence']);
  await accepted(funen, ['identity', 'evidence']);
  await accepted(family, ['identity', 'evidence']);
  await accepted(counsellor, ['identity', 'evidence']);
  await stage.act(visitator, caseId, `evidence/${handed}/hand-over`, { referralId });
  ours = await kept(stage, officer, caseId);
}, 120_000);
afterAll(() => house?.close());

const asked = (who: Account, path: string) => house.send(who, `GET ${gateway(who)}/cases/${caseId}${path}`, purpose);
const nobody = async (who: Account) =>
  bytesOf(await house.send(who, `GET ${gateway(who)}/cases/99999999-9999-4999-8999-999999999999`, purpose));

describe('a file is read', () => {
  it.each<[string, Account, () => string]>([
    ['the home, every one of its own', visitator, () => listed],
    ['the home, one that others received', visitator, () => ours],
    ['the officer to whom it was handed over', officer, () => handed],
    ['the officer who received it', officer, () => ours],
  ])('by %s', async (_, who, evidenceId) => {
    const answer = await asked(who, `/evidence/${evidenceId()}`);
    expect([answer.status, answer.text]).toEqual([200, chat.bytes.toString()]);
    expect((await asked(who, `/evidence/${evidenceId()}/custody`)).status).toBe(200);
  });

  it.each<[string, Account, () => string]>([
    ['an officer who was told of it', officer, () => listed],
    ['intake, after the referral was accepted', intake, () => handed],
    ['another officer of the same unit', colleague, () => handed],
    ['another district that was told of it', funen, () => handed],
    ['the family unit', family, () => handed],
    ['the centre', counsellor, () => handed],
    ['another municipality', varde, () => handed],
    ['anybody, where there is none', visitator, () => caseId],
  ])('not by %s: to them it is not there, by the same bytes', async (_, who, evidenceId) => {
    expect(bytesOf(await asked(who, `/evidence/${evidenceId()}`))).toBe(await nobody(who));
    const verification = `POST ${gateway(who)}/cases/${caseId}/evidence/${evidenceId()}/verification`;
    expect(bytesOf(await house.send(who, verification, { body: {}, ...purpose }))).toBe(await nobody(who));
  });

  it('by nobody while it is in quarantine, but looked into by the home', async () => {
    const refused = await asked(visitator, `/evidence/${quarantined}`);
    expect([refused.status, refused.body]).toMatchObject([422, { type: '/problems/evidence-quarantined' }]);
    await stage.act(visitator, caseId, `evidence/${quarantined}/verification`);
    expect(bytesOf(await asked(officer, `/evidence/${quarantined}`))).toBe(await nobody(officer));
  });

  it('for no purpose that fits nothing, and taken with one for a purpose that is stated', async () => {
    const path = (at: string) => `GET ${gateway(officer)}/cases/${caseId}/evidence/${at}`;
    expect((await house.send(officer, path(handed))).status).toBe(200);
    expect((await house.send(officer, path(handed), { headers: { Purpose: 'supervision' } })).status).toBe(404);
    expect((await house.send(officer, path('export'))).status).toBe(400);
    expect((await house.send(officer, path('export'), purpose)).status).toBe(200);
  });
});

describe('an upload', () => {
  it('is its owner’s alone: not a colleague’s, not in another case', async () => {
    const { uploadId } = await begun(stage, visitator, caseId);
    const at = (who: Account, of: string) => `${gateway(who)}/cases/${of}/evidence/uploads/${uploadId}`;
    const deputy = account('municipality/visitator', { name: 'deputy' });
    const other = await stage.open(visitator);
    for (const [who, of] of [
      [deputy, caseId],
      [visitator, other],
      [officer, caseId],
    ] as const) {
      expect(bytesOf(await house.send(who, `GET ${at(who, of)}`))).toBe(await nobody(who));
      expect(bytesOf(await house.send(who, `POST ${at(who, of)}`, bytesSent(chat.bytes)))).toBe(await nobody(who));
      const body = { uploadId, kind: 'message', obtained: 'export', filename: 'x.txt' };
      const received = await house.send(who, `POST ${gateway(who)}/cases/${of}/evidence`, { body });
      expect(bytesOf(received)).toBe(await nobody(who));
    }
    expect((await house.send(visitator, `GET ${at(visitator, caseId)}`)).body).toMatchObject({ offset: 0 });
  });

  it('is begun by nobody for whom there is no such case', async () => {
    for (const who of [varde, colleague]) {
      const path = `POST ${gateway(who)}/cases/${caseId}/evidence/uploads`;
      expect(bytesOf(await house.send(who, path, { body: { size: 5 } }))).toBe(await nobody(who));
    }
  });
});

it('who read which file stands in the read log of their agency, and of no other', async () => {
  const log = async (who: Account) =>
    (await house.done<{ items: { file?: string; account: string }[] }>(who, 'GET /api/oversight/read-log?limit=200'))
      .items;
  const readers = async (who: Account, file: string) => [
    ...new Set((await log(who)).filter((row) => row.file === file).map((row) => row.account)),
  ];
  expect(await readers(account('police/data-protection-officer'), handed)).toEqual([officer.id]);
  expect(await readers(account('municipality/data-protection-officer'), handed)).toEqual([]);
  expect(await readers(account('municipality/data-protection-officer'), listed)).toEqual([visitator.id]);
});
