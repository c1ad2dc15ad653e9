import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kind } from '@vaern/access';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { Operation } from './document';
import { House, type Sending } from './house';
import { others, scenes, type Scene } from './scenes';
import { atHome, deputies, Stage } from './stage';

let house: House;
let stage: Stage;
beforeAll(async () => {
  house = await House.open();
  stage = new Stage(house);
  await stage.train(...Object.values(atHome), ...Object.values(deputies));
});
afterAll(() => house?.close());

/** Of the demo, nobody can do these: which refusal says so. */
const refusedInTheDemo: Readonly<Record<string, string>> = {
  'POST /api/centre/cases/{caseId}/referrals/{referralId}/forwarding': 'forward-beyond-terms',
};
/** The centre has nobody to forward to, and so no example. */
const toNobody = { name: 'to another kind of agency', value: { to: 'municipality:0561/family', reason: 'wrong-unit' } };

/** The body with these ids wherever it names them. */
const withIds = (body: Readonly<Record<string, unknown>>, ids: Scene['ids'] = {}): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(body), (name, value: unknown) => ids[name] ?? value) as Readonly<Record<string, unknown>>;
const addressed = (path: string, { params = {}, query = '' }: Scene) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? `no-${name}`) + query;
const takesPurpose = ({ parameters }: Operation) => parameters.some(({ name }) => name === 'Purpose');
const isCommand = ({ parameters }: Operation) => parameters.some(({ name }) => name === 'Idempotency-Key');

async function sceneOf({ method, path, name }: Operation): Promise<Scene> {
  const [, kind, rest = ''] = /^\/api\/(municipality|police|centre)\/(.*)$/.exec(path) ?? [];
  const setUp = kind === undefined ? others[name] : scenes[`${method} ${rest}`];
  if (!setUp) throw new Error(`nothing is set up for ${name}`);
  return setUp(stage, (kind ?? 'municipality') as Kind);
}

/** One answer for each example; one for a route that takes no body. */
async function answersOf(operation: Operation) {
  const { method, path, body, examples } = operation;
  const samples = body === undefined ? [undefined] : examples.length > 0 ? examples : [toNobody];
  const answers = [];
  for (const sample of samples) {
    const scene = await sceneOf(operation);
    const sending: Sending = scene.sending ?? {
      ...(sample && { body: withIds(sample.value, scene.ids) }),
      headers: { ...(takesPurpose(operation) && { Purpose: 'case-work' }), ...scene.headers },
    };
    const answer = await house.send(scene.who, `${method} ${addressed(path, scene)}`, sending);
    answers.push(`${answer.status}${answer.status < 300 ? '' : ` ${(answer.body as { type: string }).type}`}`);
  }
  return answers;
}

async function firstOfStream({ path }: Operation, { who }: Scene): Promise<string> {
  const abort = new AbortController();
  const answer = await house.fetch(who, `GET ${path}`, { signal: abort.signal });
  const { value } = await answer.body!.getReader().read();
  abort.abort();
  return `${answer.status} ${answer.headers.get('content-type')} ${new TextDecoder().decode(value).split('\n')[0]}`;
}

describe('the OpenAPI document of the hub', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(house.document.openApi));
    expect([valid, errors, validator.version]).toEqual([true, undefined, '3.1']);
  });

  it('has an example for every body, but for what nobody can do', () => {
    const without = house.document.operations.filter(({ body, examples }) => body && examples.length === 0);
    expect(without.map(({ name }) => name)).toEqual([
      'POST /api/centre/cases/{caseId}/referrals/{referralId}/forwarding',
    ]);
  });

  it('names the key that every command that creates needs', () => {
    const creating = house.document.operations.filter(({ parameters }) =>
      parameters.some(({ name, required }) => name === 'Idempotency-Key' && required),
    );
    expect(creating.filter(({ method }) => method !== 'POST')).toEqual([]);
    expect(creating.every(isCommand)).toBe(true);
    expect(creating.length).toBe(
      27 +
        2 * 3 +
        2 * 3 +
        6 +
        2 +
        4 * 3 +
        5 * 3 +
        3 * 3 +
        6 +
        1 +
        3 +
        3 +
        (4 * 2 + 2 + 1) +
        (2 + 2 + 2 + 2) +
        1 +
        (3 + 2) +
        1,
    );
  });

  it('is kept: each route answers each of its examples as it says', async () => {
    const wrong: string[] = [];
    let sent = 0;
    for (const operation of house.document.operations) {
      if (operation.path.endsWith('/stream')) continue;
      const answers = await answersOf(operation);
      const refusal = refusedInTheDemo[operation.name];
      const fits = (answer: string) => (refusal ? answer === `422 /problems/${refusal}` : /^20[01]$/.test(answer));
      sent += answers.length;
      wrong.push(...answers.filter((answer) => !fits(answer)).map((answer) => `${operation.name}: ${answer}`));
    }
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(house.document.operations.length);
  }, 600_000);

  it('is kept by the streams, too', async () => {
    const streams = house.document.operations.filter(({ path }) => path.endsWith('/stream'));
    expect(streams).toHaveLength(3 + 3);
    for (const stream of streams)
      expect(await firstOfStream(stream, await sceneOf(stream))).toMatch(/^200 text\/event-stream.* (id: 1|:)/);
  });
});
