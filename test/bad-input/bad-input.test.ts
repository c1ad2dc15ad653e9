import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { account } from '../access/accounts';
import { House, type Answer } from '../access/house';
import { atHome, Stage } from '../access/stage';
import { stored } from './ledgers';

/** Stands in every value that is sent, and in no answer. */
const ECHO = 'Kragsbjerghulen';
const who = atHome.municipality;
const incident = {
  occurredFrom: '2025-09-14T17:30:00.000Z',
  precision: 'minute',
  toldBy: 'affected',
  channels: ['sms'],
  behaviours: ['contact'],
  direction: 'incoming',
  audience: 'police',
  text: ECHO,
};
const person = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'none', name: ECHO };

let house: House;
let caseId: string;
let before: Readonly<Record<string, number>>;
beforeAll(async () => {
  house = await House.open();
  const stage = new Stage(house);
  await stage.train(who);
  caseId = await stage.open(who);
  await stage.furnish(who, caseId);
  await house.atRest();
  before = await stored(house);
}, 60_000);
afterAll(() => house?.close());

/** Nothing is stored, nothing is lost, and nothing of it stands in the log. */
afterEach(async () => {
  await house.atRest();
  expect(await stored(house)).toEqual(before);
  expect(house.lines.join('')).not.toContain(ECHO);
  expect(house.lines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
  house.lines.length = 0;
});

interface Fault {
  readonly pointer?: string;
  readonly header?: string;
  readonly parameter?: string;
  readonly code: string;
  readonly detail: string;
}
interface Problem {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly Fault[];
}
interface Bad {
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const faults = ({ status, errors = [] }: Problem) => [
  status,
  ...errors.map(({ pointer, header, parameter, code }) => `${pointer ?? header ?? parameter} ${code}`),
];

async function inBoth({ path = 'log', body, headers = {} }: Bad): Promise<readonly Problem[]> {
  const request = path.startsWith('GET') ? path : `POST /api/municipality/cases/${caseId}/${path}`;
  const answers = [];
  for (const language of ['da', 'en-GB;q=0.9, da;q=0.1']) {
    const answer = await house.send<Problem>(who, request, {
      body,
      headers: { 'Accept-Language': language, ...headers },
    });
    expectProblem(answer, language.slice(0, 2));
    answers.push(answer.body);
  }
  return answers;
}

/** A problem that tells what is wrong, in that language, and neither how the hub is made nor what was sent. */
function expectProblem({ status, headers, text, body }: Answer<Problem>, language: string): void {
  expect([status >= 400 && status < 500, headers.get('content-type')]).toEqual([
    true,
    'application/problem+json; charset=utf-8',
  ]);
  expect(headers.get('content-language')).toBe(language);
  expect(text).not.toContain(ECHO);
  expect(text).not.toMatch(/node_modules|\.ts:|\.js:|at [A-Z]\w+\.|Error:|select |insert /);
  expect([body.title, body.detail, ...(body.errors ?? []).map(({ detail }) => detail)]).not.toContain('');
}

const refusedAs = (sent: Bad, wanted: readonly unknown[]) => async () => {
  const [danish, english] = await inBoth(sent);
  expect(faults(danish!)).toEqual(wanted);
  expect(faults(english!)).toEqual(wanted);
  expect(danish!.title).not.toBe(english!.title);
  for (const [at, { detail }] of (danish!.errors ?? []).entries())
    expect(detail).not.toBe(english!.errors![at]!.detail);
};

describe('a body that is no JSON', () => {
  it('is cut off', refusedAs({ body: `{"text": "${ECHO}"` }, [400, '# is-json']));
  it('has a comma too many', refusedAs({ body: `{"text": "${ECHO}",}` }, [400, '# is-json']));
  it('is a word', refusedAs({ body: ECHO }, [400, '# is-json']));
  it('is not UTF-8', refusedAs({ body: Buffer.from(`{"text": "${ECHO}\xff"}`, 'latin1') }, [400, '# is-utf8']));
  it('is a list', refusedAs({ body: [ECHO] }, [400, '# is-object']));
  it('gives a name twice', refusedAs({ body: `{"text": "a", "text": "${ECHO}"}` }, [400, '#/text is-given-once']));
  it(
    'is deep',
    refusedAs({ body: `{"text": ${'['.repeat(5000)}"${ECHO}"${']'.repeat(5000)}}` }, [
      400,
      expect.stringMatching(/^#\/text(\/0)? is-shallow$/),
    ]),
  );
});

describe('a body of another kind', () => {
  const typed = (type: string) => ({ body: JSON.stringify(incident), headers: { 'Content-Type': type } });
  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16'])(
    'is %s',
    (type) => refusedAs(typed(type), [415])(),
  );
  it('is compressed', refusedAs({ body: 'x', headers: { 'Content-Encoding': 'br' } }, [415]));
  it('is huge', refusedAs({ body: { ...incident, text: ECHO.repeat(40_000) } }, [413]));
});

describe('a field', () => {
  it(
    'does not exist',
    refusedAs({ body: { ...incident, [ECHO.toLowerCase()]: ECHO, admin: ECHO } }, [
      400,
      '#/kragsbjerghulen unknown-field',
      '#/admin unknown-field',
    ]),
  );
  it(
    'does not exist within another',
    refusedAs({ path: 'persons', body: { ...person, address: { street: ECHO, floor: ECHO } } }, [
      400,
      '#/address/floor unknown-field',
    ]),
  );
  it(
    'has another type',
    refusedAs({ body: { ...incident, count: ECHO, channels: ECHO, text: [ECHO], audience: 7 } }, [
      400,
      '#/audience is-code',
      '#/channels is-list',
      '#/count is-count',
      '#/text is-words',
    ]),
  );
  it('is null', refusedAs({ body: { ...incident, text: null } }, [400, '#/text is-words']));
  it(
    'has no such code',
    refusedAs({ body: { ...incident, behaviours: ['contact', ECHO] } }, [400, '#/behaviours is-code']),
  );
  it('is missing', refusedAs({ path: 'wishes', body: {} }, [400, '#/report is-code']));
  it('is too long', refusedAs({ body: { ...incident, text: ECHO.repeat(1400) } }, [400, '#/text is-words']));
  it('is blank', refusedAs({ body: { ...incident, text: ' \n ' } }, [400, '#/text is-words']));
  it('is an id of no form', refusedAs({ body: { ...incident, against: ECHO } }, [400, '#/against is-id']));
  it(
    'is a unit of no form',
    refusedAs({ path: 'wishes', body: { report: 'no', keepFrom: [ECHO] } }, [400, '#/keepFrom is-unit']),
  );
  it('holds NUL', refusedAs({ body: { ...incident, text: `${ECHO}\0` } }, [400, '#/text is-text']));
  it(
    'holds half of a surrogate pair',
    refusedAs({ body: JSON.stringify(incident).replace(ECHO, `${ECHO}\\ud83d`) }, [400, '#/text is-text']),
  );
  it('is the prototype', refusedAs({ body: `{"__proto__": {"${ECHO}": 1}}` }, [400, '# is-allowed-name']));
});

describe('a date', () => {
  const from = (occurredFrom: unknown, more: object = {}) => ({ body: { ...incident, occurredFrom, ...more } });
  it.each([
    '2025-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '9999-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '2025-13-01T10:00:00Z',
    '2025-01-01T24:00:00Z',
    '2025-01-01T23:59:60Z',
    '2025-01-01',
    '+275760-09-13T00:00:00Z',
    1_700_000_000_000,
    {},
  ])('that cannot be: %s', (at) => refusedAs(from(at), [400, '#/occurredFrom is-instant'])());
  it('of the future', async () => {
    const [problem] = await inBoth(from('2199-01-01T00:00:00Z'));
    expect([problem!.status, problem!.type]).toEqual([422, '/problems/in-future']);
  });
  it('of an end before its start', async () => {
    const [problem] = await inBoth(from('2025-09-14T17:30:00Z', { occurredTo: '2025-09-14T17:29:59Z' }));
    expect([problem!.status, problem!.type]).toEqual([422, '/problems/end-before-start']);
  });
  it(
    'of birth that cannot be',
    refusedAs({ path: 'persons', body: { ...person, born: '1990-02-30' } }, [400, '#/born is-day']),
  );
  it.each(['3002364008', '0113364008', '020436400', '0204364008x', '02043640٨8'])('in a CPR number: %s', (cpr) =>
    refusedAs({ path: 'persons', body: { ...person, cpr } }, [400, '#/cpr is-cpr'])(),
  );
});

describe('a header', () => {
  const headed = (headers: Record<string, string>) => ({ body: incident, headers });
  it.each(['', ECHO, '1', `${randomUUID()} `.repeat(2).trim()])('Idempotency-Key is no key: "%s"', (key) =>
    refusedAs(headed({ 'Idempotency-Key': key }), [400, 'Idempotency-Key is-key'])(),
  );
  it.each([ECHO, '*', 'W/"1"', '""'])('If-Match is no version: %s', (version) =>
    refusedAs(headed({ 'If-Match': version }), [400, 'If-Match is-version'])(),
  );
  it('If-Match is a version long past', async () => {
    const [problem] = await inBoth(headed({ 'If-Match': '"0"' }));
    expect([problem!.status, problem!.type]).toEqual([409, '/problems/conflict']);
  });
  it('Purpose is none', async () =>
    refusedAs({ path: `GET /api/municipality/cases/${caseId}`, headers: { Purpose: ECHO } }, [
      400,
      'Purpose is-purpose',
    ])());
  it('is a language that the hub does not speak: it speaks Danish', async () => {
    const languages = ['fr', ECHO, '*', 'en;q=0', 'da;q=0.5, fr', ','.repeat(5000)];
    for (const language of languages) {
      const headers = { 'Accept-Language': language };
      const answer = await house.send(who, `POST /api/municipality/cases/${caseId}/log`, { body: {}, headers });
      expect([answer.status, answer.headers.get('content-language')]).toEqual([400, 'da']);
    }
  });
});

describe('a query', () => {
  const list = 'GET /api/municipality/cases';
  it.each([
    ['?limit=0', 'limit is-parameter'],
    ['?limit=201', 'limit is-parameter'],
    ['?limit=-1', 'limit is-parameter'],
    ['?limit=1;drop', 'limit is-parameter'],
    ['?limit=1&limit=2', 'limit is-given-once'],
    ['?after=kragsbjerghulen', 'after is-cursor'],
    ['?order=kragsbjerghulen', 'order is-parameter'],
    ['?after=%FF', ' is-utf8'],
    ['?after=%00', ' is-utf8'],
  ])('%s', (query, fault) => refusedAs({ path: `${list}${query}` }, [400, fault])());
  it('that asks for a class that does not exist', async () =>
    refusedAs({ path: `GET /api/municipality/cases/${caseId}?open=${ECHO}` }, [400, 'open is-parameter'])());
  it('of a preview that no referral could be sent on', async () => {
    const at = `GET /api/municipality/cases/${caseId}/referrals/preview`;
    const terms = 'to=police:1464/intake&purpose=report&legalBasis=consent&fieldSets=identity';
    for (const [name, value] of [
      ['purpose', ECHO],
      ['legalBasis', ECHO],
      ['fieldSets', ECHO],
      ['consentId', ECHO],
    ] as const) {
      const query = new URLSearchParams(terms);
      query.set(name, value);
      await refusedAs({ path: `${at}?${query.toString()}` }, [400, `${name} is-parameter`])();
    }
  });
});

describe('an id in the path', () => {
  it.each([
    ['a word', ECHO],
    ['a number', '1'],
    ['a way up', '..%2f..'],
    ['no UUID of a version', '00000000-0000-0000-0000-000000000000'],
    ['very long', 'x'.repeat(5000)],
    ['SQL', "1'%20or%20'1'='1"],
    ['half of UTF-8', '%F0%9F'],
    ['NUL', '%00'],
    ['a prototype', '__proto__'],
  ])('that is %s names nothing', async (_, id) => {
    for (const request of [`GET /api/municipality/cases/${id}`, `POST /api/municipality/cases/${id}/log`]) {
      const answer = await house.send<Problem>(who, request, { ...(request.startsWith('POST') && { body: incident }) });
      expectProblem(answer, 'da');
      expect(answer.status).toBe(404);
    }
  });
  it('in capitals names nothing, and does not name the same case', async () =>
    expect((await house.send(who, `GET /api/municipality/cases/${caseId.toUpperCase()}`)).status).toBe(404));
});

describe('a key that was used', () => {
  it('for another body is refused, and its first answer stands', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const request = `POST /api/municipality/cases/${caseId}/dangers`;
    const first = await house.send(who, request, { headers, body: { sign: 'weapon', by: 'relative', text: 'Kniv.' } });
    await house.atRest();
    before = await stored(house);
    const [problem] = await inBoth({ path: 'dangers', headers, body: { sign: 'weapon', by: 'relative', text: ECHO } });
    expect([problem!.status, problem!.type]).toEqual([409, '/problems/key-used-otherwise']);
    const again = await house.send(who, request, { headers, body: { sign: 'weapon', by: 'relative', text: 'Kniv.' } });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
  });
});

describe('a token', () => {
  it('of another audience lets nobody in, whatever the body is', async () => {
    const token = await house.provider.sign(who, { aud: 'https://another.example' });
    for (const body of [incident, ECHO, '{']) {
      const answer = await house.send<Problem>(undefined, `POST /api/municipality/cases/${caseId}/log`, {
        body,
        headers: { Authorization: `Bearer ${token}` },
      });
      expectProblem(answer, 'da');
      expect([answer.status, answer.body.errors]).toEqual([401, undefined]);
    }
  });
  it.each([
    ['no token', 'Bearer'],
    ['a letter', 'Bearer x'],
    ['a password', `Basic ${ECHO}`],
    ['very long', `Bearer ${'a.'.repeat(4500)}`],
    ['nothing but dots', 'Bearer ..'],
    ['half of one', 'DPoP eyJ.e30.x'],
  ])('that is %s lets nobody in', async (_, value) => {
    const headers = { Authorization: value };
    expect((await house.send(undefined, 'GET /api/municipality/cases', { headers })).status).toBe(401);
  });
});

describe('headers beyond all measure', () => {
  it('are refused before anybody reads them', async () => {
    const headers = { Authorization: `Bearer ${'a'.repeat(100_000)}` };
    const answer = await house.fetch(undefined, 'GET /api/municipality/cases', { headers });
    const text = await answer.text();
    const body = JSON.parse(text) as Problem;
    expectProblem({ status: answer.status, headers: answer.headers, text, body }, 'da');
    expect([answer.status, body.type]).toEqual([431, '/problems/headers-too-large']);
  });
});

describe('somebody at work meanwhile', () => {
  it('is not hindered', async () => {
    expect((await house.send(account('police/intake-officer'), 'GET /api/police/inbox')).status).toBe(200);
    expect((await house.send(undefined, 'GET /health/ready')).status).toBe(200);
  });
});
