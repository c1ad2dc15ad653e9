import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@vaern/platform';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Books } from './books';
import { Clerk } from './clerk';
import { FileClerk } from './file-clerk';
import { House } from './house';
import { atEvidence } from './describe-kills';
import { referUrgently, train } from './story';

const MB = 1024 * 1024;
const WORDS = 'Ord-der-aldrig-må-ligge-på-disken';
/** Text, so that nothing of it needs a release; its words stand at every piece's edge. */
const fileOf = (name: string, length = 9 * MB) => {
  const line = `${name} ${WORDS} `;
  return Buffer.from(line.repeat(Math.ceil(length / line.length))).subarray(0, length);
};

let house: House;
let books: Books;
let clerk: FileClerk;
let caseId: string;
/** Files that the demo's stories speak of. */
let earlier: number;
const acknowledged = new Map<string, Buffer>();

beforeAll(async () => {
  house = await House.build();
  if (!(await house.start())) throw new Error(house.deaths[0]?.said);
  books = await Books.open(house);
  earlier = (await factsOf()).size;
  const people = new Clerk(house);
  await train(people, systemClock.now());
  ({ caseId } = await referUrgently(people, 'beviser', systemClock.now()));
  clerk = new FileClerk(house, 'visitator', caseId);
  await books.settled();
}, 120_000);
afterAll(async () => {
  await books.close();
  await house.tearDown();
});

const objects = () => {
  const root = path.join(house.folder, 'data', 'evidence');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.join(entry.parentPath, entry.name));
};
/** The facts that name files, by the id of the evidence. */
async function factsOf(): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = new Map<string, readonly string[]>();
  for (const { type, data } of await books.facts()) {
    const { evidenceId } = (data as { plain: { evidenceId?: string } }).plain;
    if (evidenceId !== undefined) named.set(evidenceId, [...(named.get(evidenceId) ?? []), type]);
  }
  return named;
}

async function expectNothingLost(): Promise<void> {
  await books.settled();
  const facts = await factsOf();
  for (const [id, bytes] of acknowledged) {
    expect({ id, facts: facts.get(id) }).toEqual({ id, facts: ['EvidenceReceived', 'EvidenceStored'] });
    expect((await clerk.reads(id)).equals(bytes)).toBe(true);
  }
  expect(facts.size).toBe(earlier + acknowledged.size);
  for (const file of objects()) expect(readFileSync(file).includes(WORDS)).toBe(false);
}

/** Every n-th hit of each: the first piece and a later one. */
const kills = [
  ...atEvidence.map((name) => `${name}:1`),
  'evidence.after-piece:3',
  'desk.after-keys:1',
  'desk.after-append:1',
];

describe('a hub that is killed while files come in', () => {
  it.each(kills)(
    'at %s, in pieces, loses nothing that was acknowledged',
    async (failpoint) => {
      const deaths = house.deaths.length;
      await house.start(failpoint);
      const bytes = fileOf(failpoint);
      const { id, again } = await clerk.sends(bytes, 'bevis.txt', 3 * MB);
      acknowledged.set(id, bytes);
      expect(house.deaths.slice(deaths)).toMatchObject([{ signal: 'SIGKILL' }]);
      expect(await again()).toBe(id);
      await expectNothingLost();
    },
    120_000,
  );

  it.each(kills)(
    'at %s, in a form, loses nothing that was acknowledged',
    async (failpoint) => {
      const deaths = house.deaths.length;
      await house.start(failpoint);
      const bytes = fileOf(`form ${failpoint}`);
      const { id, again } = await clerk.sendsForm(bytes, 'bevis.txt');
      acknowledged.set(id, bytes);
      expect(house.deaths.slice(deaths)).toMatchObject([{ signal: 'SIGKILL' }]);
      expect(await again()).toBe(id);
      await expectNothingLost();
    },
    120_000,
  );

  it('clears away what was left on its way in, a day later, and nothing that a fact names', async () => {
    house.letPass(3);
    await house.start();
    for (let waited = 0; objects().some((file) => file.includes('uploads')) && waited < 100; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(objects().filter((file) => file.includes('uploads'))).toEqual([]);
    await expectNothingLost();
  }, 120_000);
});
