import { expect } from '@jest/globals';
import { verifyChain } from '@vaern/ledger';
import type { Books } from './books';
import type { Clerk } from './clerk';
import type { Told } from './story';

const HOME = 'municipality:0561/visitation';

/** Everything that must hold after any number of kills. */
export async function expectNothingLost(books: Books, clerk: Clerk, told: readonly Told[]): Promise<void> {
  await expectFirstAnswers(clerk);
  await books.settled();
  await expectFactsOnce(books, clerk);
  await expectLedgersWhole(books);
  for (const story of told) await expectWords(clerk, story);
  for (const story of told) await expectClosed(books, clerk, story);
  await expectReadingsSigned(books, clerk);
  await expectViewsAsRebuilt(books);
}

/** A command that is repeated under its key finds its first answer. */
async function expectFirstAnswers(clerk: Clerk): Promise<void> {
  const again = [];
  for (const command of clerk.acknowledged) again.push(await clerk.send(command));
  expect(again).toEqual(clerk.acknowledged.map(({ answer }) => answer));
}

/** Streams have no gap, and every acknowledged command stands in the facts exactly once. */
async function expectFactsOnce(books: Books, clerk: Clerk): Promise<void> {
  const facts = await books.facts();
  const streams = new Map<string, number[]>();
  for (const { stream, revision } of facts) streams.set(stream, [...(streams.get(stream) ?? []), revision]);
  for (const revisions of streams.values()) expect(revisions).toEqual(revisions.map((_, at) => at));
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);

  const answered = facts.filter(({ meta }) => meta.answer !== undefined);
  expect(new Set(answered.map(({ meta }) => meta.command)).size).toBe(answered.length);
  const times = counted(answered.map(({ stream, meta }) => `${stream} ${meta.answer as string}`));
  const inCases = clerk.acknowledged.filter(({ answer }) => answer.caseId !== undefined);
  const wanted = counted(inCases.map(({ answer }) => `case-${answer.caseId} ${answer.id}`));
  for (const [name, count] of wanted) expect({ name, count: times.get(name) }).toEqual({ name, count });
}

const sorted = (texts: Iterable<unknown>) => Array.from(texts, String).sort();

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/** Numbers without gaps, one chain to the head, no notice twice; and the home was told every fact of its cases once. */
async function expectLedgersWhole(books: Books): Promise<void> {
  const heads = await books.rows<{ recipient: string; number: string; hash: Buffer }>('select * from ledger.head');
  for (const { recipient, number, hash } of heads) {
    const notices = await books.ledger(recipient);
    const upTo = { number: Number(number), hash: hash.toString('base64url') };
    expect({ recipient, ...verifyChain(notices, { upTo }) }).toEqual({ recipient, intact: true, head: upTo });
    expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
  }
  const facts = await books.factsSince();
  const homes = new Map<string, number>();
  for (const { data } of await books.ledger(HOME)) {
    const id = String(data?.factId);
    homes.set(id, (homes.get(id) ?? 0) + 1);
  }
  expect(facts.flatMap(({ id }) => (homes.get(id) === 1 ? [] : [{ id, told: homes.get(id) }]))).toEqual([]);
}

interface LogPage {
  readonly items: readonly { entryRef?: string; words: readonly { fields: { text?: string } }[] }[];
  readonly next?: string;
}

/** The words of the log open, for the home and for the police, each once. */
async function expectWords(clerk: Clerk, { caseId, log }: Told): Promise<void> {
  for (const who of ['visitator', 'case-officer'] as const) {
    const found: (string | undefined)[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const from: string = next === '' ? '' : `&after=${next}`;
      const page = await clerk.asks<LogPage>(who, `/cases/${caseId}/log?limit=100${from}`);
      found.push(...(page?.items ?? []).flatMap(({ words }) => words.flatMap(({ fields }) => fields.text ?? [])));
      next = page?.next;
    }
    expect({ who, words: sorted(found) }).toEqual({ who, words: sorted(log.values()) });
  }
}

/** A withdrawn consent: the centre's case is gone, its keys are gone, and no bar is left waiting. */
async function expectClosed(books: Books, clerk: Clerk, { caseId }: Told): Promise<void> {
  const seen = await clerk.asks('counsellor', `/cases/${caseId}`);
  const keys = await books.rows<{ count: string }>(
    `select count(*) from vault.holding h join vault.root r on r.id = h.root
      where r.case_id = $1 and r.recipient = 'centre:dk/affected'`,
    [caseId],
  );
  const bars = await books.rows('select from vault.bar where case_id = $1 and closed_at is null', [caseId]);
  expect({ gone: seen === undefined, keys: Number(keys[0]?.count), waiting: bars.length }).toEqual({
    gone: true,
    keys: 0,
    waiting: 0,
  });
}

/** Every answer that showed words has its row in the read log, whatever died afterwards. */
async function expectReadingsSigned(books: Books, clerk: Clerk): Promise<void> {
  const rows = await books.rows<{ request_id: string; classes_opened: readonly string[] }>(
    `select request_id, classes_opened from vault.read_log where hit`,
  );
  const signed = new Map(rows.map(({ request_id: id, classes_opened: classes }) => [id, classes]));
  const unsigned = clerk.shown.filter(({ requestId, classes }) =>
    classes.some((name) => !signed.get(requestId)?.includes(name)),
  );
  expect(clerk.shown.length).toBeGreaterThan(0);
  expect(unsigned).toEqual([]);
}

async function expectViewsAsRebuilt(books: Books): Promise<void> {
  const before = await books.views();
  await books.rebuild();
  expect(await books.views()).toEqual(before);
}
