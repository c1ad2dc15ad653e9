import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account } from './accounts';
import { Hearing } from './hearing';
import { House } from './house';
import type { Account } from './identity-provider';
import { aContact, atHome, deputies, named, Stage } from './stage';

const visitator = atHome.municipality;
const varde = account('municipality/visitator', { agency: 'municipality:0573' });
const officer = account('police/case-officer');
const counsellor = account('centre/counsellor');
const otherDoor = account('centre/perpetrator-counsellor');
const coordinator = account('municipality/coordinator');
const [reader, notNamed] = [named.municipality, account('municipality/employee-safety')];
const NOWHERE = '99999999-9999-4999-8999-999999999999';

let house: House;
let stage: Stage;
const open: Hearing[] = [];
beforeAll(async () => {
  house = await House.open();
  stage = new Stage(house);
});
afterAll(async () => {
  for (const hearing of open) hearing.leave();
  await house?.close();
});

const listen = async (who: Account, caseId?: string) => {
  const hearing = await Hearing.of(house, who, caseId);
  open.push(hearing);
  return hearing;
};
const listening = () => house.hub.rooms.reduce((sum, { questions }) => sum + questions.changes.streams.count, 0);
const versionOf = (said: string | undefined) => Number(/"version":"(\d+)"/.exec(said ?? '')?.[1]);
const wish = (who: Account, caseId: string) =>
  stage.act(
    who,
    caseId,
    'wishes',
    house.document.operations.find(({ name }) => name.endsWith('/wishes'))!.examples[0]!.value,
  );

describe('the stream of changes', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await stage.open(visitator);
  });

  it('says which version the case on the screen has, and each new one as soon as it can be read', async () => {
    const hearing = await listen(visitator, caseId);
    const [begun, ...more] = await hearing.heard(house);
    expect(more).toEqual([]);
    await wish(deputies.municipality, caseId);
    const [said, ...lists] = await hearing.heard(house);
    expect(versionOf(said)).toBe(versionOf(begun) + 1);
    expect(lists).toEqual(['lists {}']);
    const page = await house.done<{ version: string; items: { by: string; version: string }[] }>(
      visitator,
      `GET /api/municipality/cases/${caseId}/timeline`,
    );
    expect([page.version, page.items.at(-1)]).toMatchObject([
      String(versionOf(said)),
      { by: 'somebody', version: page.version },
    ]);
    hearing.leave();
  });

  it('is about one case, by its id', async () => {
    for (const query of ['?case=3f8a', `?case=${caseId}&case=${caseId}`, '?unit=police:1464/intake'])
      expect((await house.send(visitator, `GET /api/municipality/changes/stream${query}`)).status).toBe(400);
  });

  it('says nothing else than that: no fact, no name, no id but the one that the page has', async () => {
    const hearing = await listen(visitator, caseId);
    await wish(deputies.municipality, caseId);
    for (const said of await hearing.heard(house))
      expect(said).toMatch(new RegExp(`^(lists \\{\\}|case \\{"caseId":"${caseId}","version":"\\d+"\\})$`));
    hearing.leave();
  });

  it('is silent to other units and agencies, whatever they ask for', async () => {
    const others = [varde, officer, counsellor, otherDoor, account('municipality/family-counsellor')];
    const hearings = await Promise.all(others.map((who) => listen(who, caseId)));
    await wish(visitator, caseId);
    for (const hearing of hearings) expect([hearing.status, await hearing.heard(house)]).toEqual([200, []]);
    hearings.forEach((hearing) => hearing.leave());
  });

  it('says that lists changed to whoever is told of the case from now on', async () => {
    const [centre, police] = [await listen(counsellor), await listen(officer)];
    await stage.refer(visitator, caseId, 'centre:dk/affected');
    expect(await centre.heard(house)).toEqual(['lists {}']);
    expect(await police.heard(house)).toEqual([]);
    centre.leave();
    police.leave();
  });

  it('names a case to nobody who may not open it, though their lists show it', async () => {
    const terms = { purpose: 'coordination', legalBasis: 'authority-need' };
    const referralId = await stage.refer(visitator, caseId, 'municipality:0561/coordination', terms);
    await stage.act(coordinator, caseId, `referrals/${referralId}/acceptance`);
    await house.settled();
    const colleague = account('municipality/coordinator', { name: 'second' });
    const [hers, beside] = [await listen(coordinator, caseId), await listen(colleague, caseId)];
    await wish(coordinator, caseId);
    expect((await hers.heard(house)).filter((said) => said.startsWith('case'))).not.toEqual([]);
    expect((await beside.heard(house)).filter((said) => said.startsWith('case'))).toEqual([]);
    hers.leave();
    beside.leave();
  });
});

describe('of a restricted case the stream', () => {
  let caseId: string;
  beforeAll(async () => {
    await house.done(visitator, 'POST /api/municipality/contacts', {
      body: { ...aContact, affectedIsEmployee: 'yes' },
    });
    await house.settled();
    const { items } = await house.done<{ items: { caseId: string }[] }>(reader, 'GET /api/municipality/cases?limit=1');
    caseId = items[0]!.caseId;
  });

  it('speaks to the named, and to nobody else', async () => {
    const [hers, other, before] = [
      await listen(reader, caseId),
      await listen(notNamed, caseId),
      await listen(visitator, caseId),
    ];
    await wish(reader, caseId);
    expect((await hers.heard(house)).at(-1)).toBe('lists {}');
    expect(await other.heard(house)).toEqual([]);
    expect(await before.heard(house)).toEqual([]);
    [hers, other, before].forEach((hearing) => hearing.leave());
  });

  it('begins as for a case that is not there', async () => {
    const [hidden, none] = [await listen(notNamed, caseId), await listen(notNamed, NOWHERE)];
    expect([hidden.status, await hidden.heard(house)]).toEqual([none.status, await none.heard(house)]);
    hidden.leave();
    none.leave();
  });

  it('says to whoever has it on the screen when it becomes one, and then no more', async () => {
    const ordinary = await stage.open(visitator);
    const [shown, inList] = [await listen(visitator, ordinary), await listen(deputies.municipality)];
    await shown.heard(house);
    await stage.act(visitator, ordinary, 'restriction', { reason: 'protection' });
    expect(await shown.heard(house)).toEqual([`case {"caseId":"${ordinary}"}`, 'lists {}']);
    expect(await inList.heard(house)).toEqual(['lists {}']);
    await wish(reader, ordinary);
    expect([await shown.heard(house), await inList.heard(house)]).toEqual([[], []]);
    shown.leave();
    inList.leave();
  });
});

describe('streams', () => {
  it('leave nothing behind when the line is cut', async () => {
    for (const hearing of open) hearing.leave();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = listening();
    const hearings = await Promise.all(Array.from({ length: 5 }, () => listen(visitator)));
    expect(listening()).toBe(before + 5);
    hearings.forEach((hearing) => hearing.leave());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(listening()).toBe(before);
  });

  it('are so many for one person, and as many for the next', async () => {
    const statuses: number[] = [];
    for (let one = 0; one < 14; one += 1) statuses.push((await listen(varde)).status);
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429, 429]);
    expect((await listen(account('municipality/visitator', { name: 'next' }))).status).toBe(200);
  });

  it('are ended when the hub stops, and do not keep it waiting', async () => {
    const hearing = await listen(visitator);
    const begun = Date.now();
    house.hub.rooms.forEach(({ questions }) => questions.changes.close());
    expect(await hearing.ended).toBe(true);
    expect(Date.now() - begun).toBeLessThan(1_000);
    expect(listening()).toBe(0);
  });
});
