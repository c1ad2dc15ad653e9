import { expect } from '@jest/globals';
import { feedOf, type World } from '../world';
import { contact } from './telling';

/** A case that nobody has. */
const NOBODYS = '99999999-9999-4999-8999-999999999999';

export interface CaseLine {
  readonly caseId: string;
  readonly restricted?: { readonly reason: string; readonly certain: boolean };
}
export interface Lists {
  readonly toScreen: readonly CaseLine[];
  readonly toClear: readonly CaseLine[];
}

/** Reports a contact, and finds the case on the worklist of those who look after employees, where it began restricted. */
export async function opensRestricted(world: World, who: string, body: object): Promise<string> {
  const known = await toScreen(world);
  await world.as(who).does('/contacts', contact(body));
  await world.settled();
  return (await toScreen(world)).find((caseId) => !known.includes(caseId)) ?? '';
}

const toScreen = async (world: World) =>
  (await world.as('employee-safety').asks<Lists>('/worklist')).toScreen.map(({ caseId }) => caseId);

/** Whoever looks after employees screens, once trained. */
export const trainsSafety = async (world: World) => {
  for (const staff of ['demo-employee-safety', 'demo-employee-safety-deputy'])
    await world
      .as('manager')
      .does(`/staff/${staff}/trainings`, { course: 'screening', at: '2025-09-01', validUntil: '2027-09-01' });
};

/** An answer without what differs from one request to the next. */
const bytesOf = ({ status, text }: { status: number; text: string }) =>
  `${status} ${text.replaceAll(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:')}`;

const asked = (caseId: string) => [
  `/cases/${caseId}`,
  `/cases/${caseId}?open=address,place,cpr`,
  `/cases/${caseId}/log`,
  `/cases/${caseId}/timeline`,
  `/cases/${caseId}/as-of?date=2026-03-02`,
];
const acts = [
  ['wishes', { report: 'no' }],
  ['dangers', { sign: 'threat', by: 'other' }],
  ['restriction', { reason: 'protection' }],
  ['emergency-calls', { service: 'alarm-112', at: '2026-03-02T08:00:00.000Z' }],
] as const;

/** For these the case answers to the byte as one that nobody has, and stands in none of their lists and feeds. */
export async function doesNotExist(
  world: World,
  caseId: string,
  { people, machines = [] }: { people: readonly string[]; machines?: readonly string[] },
): Promise<void> {
  for (const user of people) {
    const client = world.as(user);
    for (const [at, path] of asked(caseId).entries()) {
      const [there, nobodys] = [await client.get(path, why), await client.get(asked(NOBODYS)[at] ?? '', why)];
      expect(bytesOf(there)).toBe(bytesOf(nobodys));
      expect(there.status).toBe(404);
    }
    for (const [path, body] of acts) {
      const there = await client.post(`/cases/${caseId}/${path}`, body);
      expect(bytesOf(there)).toBe(bytesOf(await client.post(`/cases/${NOBODYS}/${path}`, body)));
    }
    for (const list of ['/cases?limit=100', '/inbox', '/worklist', '/dashboard'])
      expect((await client.get(list)).text).not.toContain(caseId);
  }
  for (const machine of machines)
    expect((await feedOf(world.as(machine))).filter(({ subject }) => subject.includes(caseId))).toEqual([]);
}
const why = { purpose: 'case-work' } as const;

/** By what somebody is looked for, and in which cases the asker finds them. */
export async function finds(world: World, user: string, by: object): Promise<readonly string[]> {
  const answer = await world.as(user).sends('/search', by, { purpose: 'case-work' });
  return (JSON.parse(answer.text) as { items: readonly { caseId: string }[] }).items.map(({ caseId }) => caseId);
}
