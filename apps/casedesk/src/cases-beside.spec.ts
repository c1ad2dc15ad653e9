import { describe, expect, it } from '@jest/globals';
import type { DecideRequest } from '@vaern/case-desk';
import { TIMEKEEPER } from '@vaern/casework';
import { aDesk, contact, officer, safety, visitator } from '../test/desk';

const hub = {
  id: TIMEKEEPER,
  agency: 'municipality:0561',
  unit: visitator.unit,
  role: TIMEKEEPER,
  roles: [TIMEKEEPER],
};
const her = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'none' };

function aHouse() {
  const desk = aDesk();
  let keys = 0;
  const opens = async (more: object = {}) => (await desk.decide(contact(`k${(keys += 1)}`, undefined, more))).caseId;
  const does = (caseId: string, intent: DecideRequest['intent'], body: object, actor = visitator) =>
    desk.decide({ intent, caseId, actor, route: `POST ${intent}`, body: body as DecideRequest['body'] });
  const affectedOf = async (caseId: string) => (await does(caseId, 'DescribePerson', her)).id;
  const factsIn = async (caseId: string) => {
    const types: string[] = [];
    for await (const { type } of desk.store.read(`case-${caseId}`)) if (/^(Match|Cases)/.test(type)) types.push(type);
    return types;
  };
  const nameOf = (caseId: string, other: string) => desk.secrets.nameBeside(caseId, other);
  return { desk, opens, does, affectedOf, factsIn, nameOf };
}

describe('another case', () => {
  it('is called by each case in its own way, and by its own id in none', async () => {
    const { desk, opens, does, nameOf } = aHouse();
    const [one, two, three] = [await opens(), await opens(), await opens()];
    await does(one, 'LinkCases', { other: two, relation: 'household' });
    const stored = JSON.stringify(await desk.store.last());
    expect(stored).toContain(nameOf(one, two));
    expect(stored).not.toContain(two);
    expect(new Set([nameOf(one, two), nameOf(three, two), nameOf(one, three)]).size).toBe(3);
    expect(desk.secrets.caseBeside(one, nameOf(one, two))).toBe(two);
    expect(desk.secrets.caseBeside(three, nameOf(one, two))).not.toBe(two);
    expect(desk.secrets.caseBeside(one, 'u-x')).toBeUndefined();
  });

  it('that a match is noticed with is asked who its affected person is, and no one else', async () => {
    const { opens, does, affectedOf, factsIn } = aHouse();
    const [older, newer] = [await opens(), await opens()];
    const [person, inOther] = [await affectedOf(older), await affectedOf(newer)];
    const notice = (alike: object) => does(older, 'NoticeMatch', { other: newer, alike: [alike] }, hub);
    await notice({ kind: 'cpr', person, inOther: person });
    expect(await factsIn(older)).toEqual([]);
    await notice({ kind: 'cpr', person, inOther });
    await notice({ kind: 'cpr', person, inOther });
    expect(await factsIn(older)).toEqual(['MatchNoticed']);
    expect(await factsIn(newer)).toEqual([]);
  });

  it('is shown to the home alone, by its id where it is open, and not at all once it is restricted for others', async () => {
    const { desk, opens, does, nameOf } = aHouse();
    const [one, two] = [await opens(), await opens()];
    const name = nameOf(one, two);
    const shown = (actor = visitator) => desk.beside.shown(one, [name, nameOf(one, one), 'c-x'], actor);
    expect(await shown()).toEqual({ [name]: { caseId: two } });
    expect(await shown(officer)).toEqual({});
    await does(two, 'RestrictCase', { reason: 'protection' });
    expect(await shown()).toEqual({});
    await does(one, 'RestrictCase', { reason: 'protection' });
    expect(await shown(safety)).toEqual({ [name]: { caseId: two } });
    expect(await shown()).toEqual({});
  });

  it('may be linked with one that links back at the same time: neither waits for the other', async () => {
    const { opens, does, factsIn } = aHouse();
    const [one, two] = [await opens(), await opens()];
    await Promise.all([
      does(one, 'LinkCases', { other: two, relation: 'household' }),
      does(two, 'LinkCases', { other: one, relation: 'household' }),
    ]);
    expect([await factsIn(one), await factsIn(two)]).toEqual([['CasesLinked'], ['CasesLinked']]);
  });

  it('that is linked is known to what must keep them apart, also over a third, and until the link is undone', async () => {
    const { desk, opens, does } = aHouse();
    const [one, two, three, four] = [await opens(), await opens(), await opens(), await opens()];
    const { id: linkId } = await does(one, 'LinkCases', { other: two, relation: 'roles-swapped' });
    await does(two, 'LinkCases', { other: three, relation: 'same-affected' });
    await does(three, 'LinkCases', { other: one, relation: 'household' });
    expect(await desk.beside.linkedWith(one)).toEqual([two, three]);
    expect(await desk.beside.linkedWith(four)).toEqual([]);
    await does(two, 'RestrictCase', { reason: 'protection' });
    expect(await desk.beside.linkedWith(one)).toEqual([two, three]);
    await does(one, 'UnlinkCases', { linkId, reason: 'linked-in-error' }).catch(() => undefined);
    expect(await desk.beside.linkedWith(one)).toEqual([two, three]);
  });

  it('stands linked there, too, as the hub hands it in: told to the unit that linked it', async () => {
    const { desk, opens, does, factsIn } = aHouse();
    const [one, two] = [await opens(), await opens()];
    const { id: linkId } = await does(one, 'LinkCases', { other: two, relation: 'household' });
    const pass = { other: one, linkId, relation: 'household' };
    await does(two, 'PassLinkOn', pass, hub);
    await does(two, 'PassLinkOn', pass, hub);
    expect(await factsIn(two)).toEqual(['CasesLinked']);
    expect(await desk.beside.linkedWith(two)).toEqual([one]);
    await does(two, 'UnlinkCases', { linkId, reason: 'linked-in-error' });
    await does(one, 'PassLinkOn', { ...pass, other: two, reason: 'linked-in-error' }, hub);
    expect([await desk.beside.linkedWith(one), await desk.beside.linkedWith(two)]).toEqual([[], []]);
  });
});
