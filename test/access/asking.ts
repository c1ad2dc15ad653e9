import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from './document';
import type { Answer, House } from './house';
import type { Account } from './identity-provider';

export type Ids = Readonly<Record<string, string>>;

/** An id that nothing has. */
export const NOBODY = '99999999-9999-4999-8999-999999999999';
const nowhere: Ids = { receipt: 'a'.repeat(26), entryRef: 'zzzzzzzz', staff: 'nobody' };
/** By how their path ends. */
const query: Readonly<Record<string, string>> = {
  '/bundle': '?edition=perpetrator',
  '/bundle.pdf': '?edition=police',
  '/journal.pdf': '?part=screening',
  '/preview': '?to=police:1465/intake&purpose=protection&legalBasis=crime-prevention&fieldSets=identity',
  '/oversight/forgotten': `?case=${NOBODY}&person=${NOBODY}`,
  '/dashboard/export': '?period=2024-Q1',
  '/dashboard/export.csv': '?period=2024',
  '/oversight/disclosures': `?case=${NOBODY}`,
  '/oversight/as-of': `?date=2026-03-03&case=${NOBODY}`,
  '{referralId}/drafts': '?form=question',
  '/tracks/{trackId}/drafts': '?form=session',
  '}/drafts': '?form=log-entry',
  '/drafts': '?form=contact',
  '}/as-of': '?date=2026-03-03',
};

interface Asked {
  readonly operation: Operation;
  readonly ids?: Ids;
  readonly headers?: Ids;
  /** What the body says instead of the example. */
  readonly body?: Ids;
}
const aBody = { to: 'municipality:0561/family', reason: 'wrong-unit' };

/** Sends an operation: to these ids, with its first example, whose ids are these too. */
export async function ask(house: House, who: Account | undefined, asked: Asked): Promise<Answer> {
  const { operation, ids = {}, headers = {} } = asked;
  const request = requestOf(operation, ids);
  if (operation.path.endsWith('/stream')) return opened(house, who, request);
  const purpose = operation.parameters.some(({ name }) => name === 'Purpose') && { Purpose: 'case-work' };
  if (operation.method === 'GET') return house.send(who, request, { headers: { ...purpose, ...headers } });
  return house.send(who, request, { headers: { ...purpose, ...headers }, body: bodyOf(asked) });
}

function bodyOf({ operation, ids = {}, body = {} }: Asked): object {
  const example = { ...(operation.examples[0]?.value ?? aBody) };
  const named = Object.entries(ids).filter(([name]) => name in example);
  return { ...example, ...Object.fromEntries(named), ...body };
}

function requestOf({ method, path }: Operation, ids: Ids): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? nowhere[name] ?? NOBODY);
  const asked = Object.entries(query).find(([end]) => path.endsWith(end))?.[1] ?? '';
  return `${method} ${address}${asked}`;
}

/** Of a stream, how it begins. */
async function opened(house: House, who: Account | undefined, request: string): Promise<Answer> {
  const abort = new AbortController();
  const { status, headers, body } = await house.fetch(who, request, { signal: abort.signal });
  const { value } = await body!.getReader().read();
  abort.abort();
  const text = new TextDecoder().decode(value);
  return { status, headers, text, body: status < 300 ? text : JSON.parse(text) };
}

/** What must be the same byte for byte, whoever asks for whatever is not there. */
export const bytesOf = ({ status, text, headers }: Answer) =>
  JSON.stringify([
    status,
    text.replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:'),
    [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
  ]);

/** Asks, and asks again when it is time: there are more routes than somebody may ask in a moment. */
export async function inTime(asks: () => Promise<Answer>): Promise<Answer> {
  const answer = await asks();
  if (answer.status !== 429) return answer;
  await pause(Number(answer.headers.get('retry-after')) * 1000);
  return inTime(asks);
}
