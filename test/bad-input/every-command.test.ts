import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kind, Post } from '@vaern/access';
import { account } from '../access/accounts';
import { NOBODY } from '../access/asking';
import type { Operation } from '../access/document';
import { House, type Sending } from '../access/house';
import { whoHas } from '../access/who-has-what';
import { stored } from './ledgers';

const ECHO = 'Kragsbjerghulen';
let house: House;
let before: Readonly<Record<string, number>>;
beforeAll(async () => {
  house = await House.open();
  before = await stored(house);
});
afterAll(() => house?.close());

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly type?: string;
}
const schemaOf = ({ body }: Operation): Schema => body as Schema;
let turn = 0;
/** Somebody who may send it; another one each time, since nobody may ask without end. */
function senderOf({ path, right }: Operation) {
  const [, kind] = /^\/api\/(\w+)\//.exec(path) as unknown as [string, Kind | 'oversight' | 'knowledge'];
  const at = kind === 'oversight' ? 'municipality' : kind === 'knowledge' ? 'centre' : kind;
  const post = whoHas[right!].find((one) => one.startsWith(`${at}/`)) as Post;
  return account(post, { name: `colleague-${turn++ % 40}` });
}
const addressOf = ({ path }: Operation) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'entryRef' ? 'zzzzzzzz' : NOBODY));

interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
async function refusal(operation: Operation, sending: Sending): Promise<string> {
  const answer = await house.send<Problem>(senderOf(operation), `POST ${addressOf(operation)}`, sending);
  if (answer.text.includes(ECHO)) return 'says again what was sent';
  const errors = answer.body.errors ?? [];
  return [answer.status, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)].join(' | ');
}
/** A whole log may be long. */
const measureOf = (path: string) => (path.endsWith('/log-import') ? 150_000 : 20_000);
/** What each command answers, where that is not what was wanted. */
async function differing(wanted: string | RegExp, sendingOf: (operation: Operation) => Sending): Promise<string[]> {
  const commands = house.document.operations.filter(({ right, body }) => right !== undefined && body !== undefined);
  const searches = commands.filter(({ path }) => path.endsWith('/search'));
  expect(searches).toHaveLength(3);
  const apart = 7 * 2 + 3 + 4 + 2 + 8 + 1 + 4 * 3 + (2 * 3 + 2 * 2);
  expect(commands).toHaveLength(
    (29 + 4 + 6 + 1 + 3) * 3 + 5 * 3 + 3 * 3 + 5 + 1 + 11 * 3 + 1 + 5 * 3 + 9 + 2 + 2 * 3 + 1 + apart + searches.length,
  );
  const differences: string[] = [];
  for (const operation of commands) {
    const answer = await refusal(operation, sendingOf(operation));
    if (!(typeof wanted === 'string' ? answer === wanted : wanted.test(answer)))
      differences.push(`${operation.name}: ${answer}`);
  }
  return differences;
}
const exampleOf = ({ examples }: Operation) => ({ ...examples[0]?.value });

describe('every command of every gateway', () => {
  it('refuses what is no JSON', async () =>
    expect(await differing('400 | # is-json', () => ({ body: `{"${ECHO}` }))).toEqual([]));

  it('refuses what is no object', async () =>
    expect(await differing('400 | # is-object', () => ({ body: [ECHO] }))).toEqual([]));

  it('refuses a field that it does not have', async () =>
    expect(
      await differing(/^400 \| #\/admin unknown-field/, (operation) => ({
        body: { ...exampleOf(operation), admin: ECHO },
      })),
    ).toEqual([]));

  it('refuses the ids of its own route in its body', async () => {
    const inPath = ({ path }: Operation) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const twice = (operation: Operation) => Object.fromEntries(inPath(operation).map((name) => [name, NOBODY]));
    const differences = await differing(/^400 \| #\/\w+ unknown-field/, (operation) => ({ body: twice(operation) }));
    expect(
      differences.filter(
        (one) =>
          !/\/(contacts|search|numbers|tracks|teaching|episodes|groups|capacity|nudges|\w+\/drafts|\w+\/drafts\/discard):/.test(
            one,
          ),
      ),
    ).toEqual([]);
  });

  it('refuses another content type', async () =>
    expect(await differing('415', () => ({ body: '{}', headers: { 'Content-Type': 'text/plain' } }))).toEqual([]));

  it('refuses a body beyond all measure', async () =>
    expect(await differing('413', ({ path }) => ({ body: `{"text": "${ECHO.repeat(measureOf(path))}"}` }))).toEqual(
      [],
    ));

  it('names each field that is missing', async () => {
    const differences: string[] = [];
    for (const operation of house.document.operations.filter(({ right, body }) => right && body)) {
      const answer = await refusal(operation, { body: {} });
      const missing = schemaOf(operation).required!.filter((name) => !answer.includes(`#/${name} `));
      if (missing.length > 0) differences.push(`${operation.name} says nothing of ${missing.join()}`);
    }
    expect(differences).toEqual([]);
  });

  it('names each field of another type', async () => {
    const wrong = house.document.operations.filter(({ right, body }) => right && body).flatMap(wrongFields);
    const differences: string[] = [];
    for (const { operation, name, value } of wrong) {
      const answer = await refusal(operation, { body: { ...exampleOf(operation), [name]: value } });
      const isNamed = answer.startsWith('400 |') && answer.includes(`#/${name}`);
      if (!isNamed) differences.push(`${operation.name} ${name}: ${answer}`);
    }
    expect(differences).toEqual([]);
    expect(wrong.length).toBeGreaterThan(1000);
  }, 120_000);

  it('stores nothing of it, and fails at nothing', async () => {
    await house.settled();
    expect(await stored(house)).toEqual(before);
    expect(house.lines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
    expect(house.lines.join('')).not.toContain(ECHO);
  });
});

/** Every field of a command with values that it does not take. */
const wrongFields = (operation: Operation) =>
  Object.entries(schemaOf(operation).properties ?? {}).flatMap(([name, schema]) =>
    [{ [ECHO]: ECHO }, null, [[ECHO]]]
      .filter((value) => !fits(schema, value))
      .map((value) => ({ operation, name, value })),
  );
const fits = ({ type }: Schema, value: unknown) =>
  type === typeof value || (type === 'object' && value instanceof Object);
