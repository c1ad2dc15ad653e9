import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import { MemoryEventStore } from '@vaern/event-store';
import { aDesk, contact, safety, visitator } from '../test/desk';

const atTheCentre = (id: string, role: string, unit = 'affected'): Actor => ({
  id,
  agency: 'centre:dk',
  unit: `centre:dk/${unit}`,
  role,
  roles: [role],
});
const counsellor = atTheCentre('c', 'counsellor');
const organiser = atTheCentre('g', 'group-organiser');
const named = atTheCentre('c', 'counsellor', 'restricted');
const AREA = 'denmark';

let links: Record<string, readonly string[]>;
let store: MemoryEventStore;
let desk: ReturnType<typeof aDesk>;
let groupId: string;
beforeEach(async () => {
  links = {};
  store = new MemoryEventStore();
  // Links stand in cases: they are looked up in the turn of each.
  desk = aDesk(store, (caseId) => desk.cases.with(caseId, async () => links[caseId] ?? []));
  const opening = { intent: 'OpenGroup', actor: organiser, key: 'group', route: 'POST groups' } as const;
  ({ caseId: groupId } = await desk.decide({ ...opening, body: { area: AREA, places: 2 } }));
});

const ask = (
  intent: 'RegisterGroupInterest' | 'LinkTrack' | 'PlaceInGroup',
  caseId: string,
  body: object,
  actor = counsellor,
) => desk.decide({ intent, caseId, actor, route: `POST ${intent}`, body: { ...body } });
const waits = async (key: string, actor = counsellor, more: object = {}) => {
  const { caseId } = await desk.decide(contact(key, actor, more));
  await ask('RegisterGroupInterest', caseId, { area: AREA }, actor);
  return caseId;
};
const place = (caseId: string, actor = organiser) => ask('PlaceInGroup', caseId, { groupId, caseId }, actor);
const inGroup = async () => {
  const types: string[] = [];
  for await (const { type, data } of store.read(`group-${groupId}`)) types.push(`${type} ${JSON.stringify(data)}`);
  return types;
};

describe('a place in a group', () => {
  it('stands in the group’s own stream, once, under a name that is no case’s', async () => {
    const caseId = await waits('a');
    await place(caseId);
    await place(caseId);
    const [, ...taken] = await inGroup();
    expect(taken).toHaveLength(1);
    expect(taken.join()).not.toContain(caseId);
  });
  it('is not given beside a linked case, from either side, and is when nobody linked is there', async () => {
    const [her, his, other] = [await waits('a'), await waits('b'), await waits('c')];
    links = { [her]: [his], [his]: [her] };
    await place(her);
    await expect(place(his)).rejects.toThrow('no-place-in-group');
    await place(other);
    expect(await inGroup()).toHaveLength(3);
  });
  it('is not given where every place is taken', async () => {
    const [first, second, third] = [await waits('a'), await waits('b'), await waits('c')];
    await place(first);
    await place(second);
    await expect(place(third)).rejects.toThrow('no-place-in-group');
    expect(await inGroup()).toHaveLength(3);
  });
  it('is not to be had in a restricted case: those of the group would see that there is one', async () => {
    const caseId = await waits('r', named, { affectedIsEmployee: 'yes' });
    await expect(place(caseId, named)).rejects.toThrow('no-such-group');
    await expect(place(caseId)).rejects.toThrow('no-such-case');
    expect(await inGroup()).toHaveLength(1);
  });
  it('is not given by anybody else', async () =>
    expect(place(await waits('a', visitator), visitator)).rejects.toThrow('no-such-case'));
});

it('a restricted case at home at the centre is helped with by those who are named, and by nobody else there', async () => {
  const { caseId } = await desk.decide(contact('r', named, { affectedIsEmployee: 'yes' }));
  const helps = (actor: Actor) =>
    desk.decide({ intent: 'OpenCourse', caseId, actor, route: 'POST courses', body: { form: 'phone' } });
  await expect(helps(counsellor)).rejects.toThrow('no-such-case');
  expect(await helps(named)).toMatchObject({ caseId });
});

describe('which track is his', () => {
  const opens = async (actor: Actor) =>
    desk.decide({
      intent: 'OpenTrack',
      actor,
      key: `track ${actor.id}`,
      route: 'POST tracks',
      body: { identityStatus: 'unknown' },
    });
  it('may be said by the readers of a restricted case of one that the ordinary unit of their agency opened', async () => {
    const { caseId: trackId } = await opens(visitator);
    const { caseId } = await desk.decide(contact('e', safety, { affectedIsEmployee: 'yes' }));
    await ask('LinkTrack', caseId, { trackId }, safety);
    const linked = [];
    for await (const { type } of store.read(`case-${caseId}`)) linked.push(type);
    expect(linked.at(-1)).toBe('TrackLinked');
  });
  it('but of no other agency’s, and they open none of their own', async () => {
    const { caseId: trackId } = await opens(atTheCentre('p', 'perpetrator-counsellor', 'perpetrators'));
    const { caseId } = await desk.decide(contact('e', safety, { affectedIsEmployee: 'yes' }));
    await expect(ask('LinkTrack', caseId, { trackId }, safety)).rejects.toThrow('no-such-track');
    await expect(opens(safety)).rejects.toThrow('no-such-case');
  });
});
