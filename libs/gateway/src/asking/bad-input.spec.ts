import { Controller, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, type IntentOf } from '@vaern/casework';
import { logger } from '@vaern/platform';
import { request as send } from 'node:http';
import { z } from 'zod';
import { Right, ServedTo } from '../rights/right.decorator';
import { startGateway, type Gateway } from '../testing/gateway';
import { Asked } from './asked.decorator';
import { Command, type IntentCommand } from './command.decorator';
import { Intent } from './intent.decorator';
import { pageQuery } from './paging';

const caseId = '6f1c2d3e-4b5a-4c6d-8e7f-901234567890';
const referralId = '0a1b2c3d-4e5f-4a6b-9c7d-8e9f01234567';
const key = '7b1c2d3e-4b5a-4c6d-8e7f-901234567891';

@Controller('api')
@ServedTo('municipality')
class ApiController {
  @Post('contacts')
  @Right('contact.report')
  report(@Command('ReportContact', { creates: true }) command: IntentCommand) {
    return command;
  }

  @Post('cases/:caseId/wishes')
  @Right('wish.state')
  wish(@Intent('StateWish') intent: IntentOf<'StateWish'>) {
    return intent;
  }

  @Post('cases/:caseId/referrals/:referralId/acceptance')
  @Right('referral.accept')
  accept(@Command('AcceptReferral') command: IntentCommand) {
    return command;
  }

  @Post('cases/:caseId/log/:entryRef/audience')
  @Right('entry-audience.change')
  audience(@Intent('ChangeEntryAudience') intent: IntentOf<'ChangeEntryAudience'>) {
    return intent;
  }

  @Get('list')
  @Right('case.list')
  list(@Asked(pageQuery) query: z.infer<typeof pageQuery>) {
    return query;
  }

  @Get('refused')
  @Right('case.list')
  refused() {
    throw refusal('no-such-case');
  }

  @Get('broken')
  @Right('case.list')
  broken() {
    throw new Error('Havrevænget 912');
  }
}

let gateway: Gateway;
let token: string;
const lines: string[] = [];
beforeAll(async () => {
  const to = { write: (line: string) => void lines.push(line) };
  gateway = await startGateway([ApiController], { logger: logger({ to }) });
  token = await gateway.tokenOf('municipality:0561', 'visitator');
});
afterAll(() => gateway.close());

const sound = {
  channel: 'phone',
  reporter: 'affected',
  immediateDanger: false,
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
};
const report = (body: unknown, headers: Record<string, string> = {}) =>
  gateway.post('/api/contacts', body, token, { 'Idempotency-Key': key, ...headers });
const wish = (body: unknown, headers: Record<string, string> = {}) =>
  gateway.post(`/api/cases/${caseId}/wishes`, body, token, headers);
interface Told {
  type: string;
  status: number;
  errors?: { pointer?: string; header?: string; parameter?: string; code: string; detail: string }[];
}
const told = async (answer: Response) => (await answer.json()) as Told;
const faults = async (answer: Response) => {
  const { status, errors = [] } = await told(answer);
  return [status, ...errors.map(({ pointer, header, parameter, code }) => `${pointer ?? header ?? parameter} ${code}`)];
};

describe('a body that is the intent', () => {
  it('becomes the command: intent, case, actor, route, key and version', async () => {
    const answer = await gateway.post(`/api/cases/${caseId}/referrals/${referralId}/acceptance`, {}, token, {
      'Idempotency-Key': key.toUpperCase(),
      'If-Match': '"v-12"',
    });
    expect(await answer.json()).toEqual({
      intent: 'AcceptReferral',
      body: { referralId },
      caseId,
      actor: expect.objectContaining({ agency: 'municipality:0561', role: 'visitator' }),
      route: 'POST /api/cases/:caseId/referrals/:referralId/acceptance',
      key,
      ifMatch: 'v-12',
    });
  });

  it('may be left out where nothing is needed', async () => {
    const answer = await fetch(`${gateway.url}/api/cases/${caseId}/referrals/${referralId}/acceptance`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ body: { referralId } });
  });

  it('may say its charset', async () =>
    expect((await wish({ report: 'yes' }, { 'Content-Type': 'Application/JSON; charset="UTF-8"' })).status).toBe(201));
});

describe('a body that is no JSON', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  it.each([
    ['half of it', '{"report": "yes"'],
    ['a trailing comma', '{"report": "yes",}'],
    ['single quotes', "{'report': 'yes'}"],
    ['NaN', '{"report": NaN}'],
    ['a line break in a text', '{"report": "a\nb"}'],
    ['two values', '{} {}'],
  ])('%s', async (_, body) => expect(await faults(await wish(body))).toEqual([400, '# is-json']));
  it('is not UTF-8', async () =>
    expect(await faults(await wish(bytes('{"report": "\xff"}')))).toEqual([400, '# is-utf8']));
  it('is UTF-8 written too long', async () =>
    expect(await faults(await wish(bytes('{"report": "\xc0\xaf"}')))).toEqual([400, '# is-utf8']));
  it.each(['[]', '"x"', '1', 'null', 'true'])('is %s and no object', async (body) =>
    expect(await faults(await wish(body))).toEqual([400, '# is-object']),
  );
});

describe('a body that means harm', () => {
  it('is deeper than anything meant', async () => {
    const deep = `{"report": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await faults(await wish(deep))).toEqual([400, '#/report/0 is-shallow']);
  });
  it.each(['__proto__', 'constructor', 'prototype'])('names %s', async (name) => {
    expect(await faults(await wish(`{"report": "yes", "${name}": {"polluted": true}}`))).toEqual([
      400,
      '# is-allowed-name',
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  it('names __proto__ by escapes, and deep inside', async () =>
    expect(await faults(await wish('{"a": [{"\\u005f_proto__": {}}]}'))).toEqual([400, '#/a/0 is-allowed-name']));
  it('gives a name twice', async () =>
    expect(await faults(await wish('{"report": "no", "report": "yes"}'))).toEqual([400, '#/report is-given-once']));
  it('gives a name twice by escapes', async () =>
    expect(await faults(await wish('{"report": "no", "r\\u0065port": "yes"}'))).toEqual([
      400,
      '#/report is-given-once',
    ]));
  it('holds NUL', async () =>
    expect(await faults(await wish('{"report": "a\\u0000"}'))).toEqual([400, '#/report is-text']));
  it('holds half of a surrogate pair', async () =>
    expect(await faults(await wish('{"report": "\\ud83d"}'))).toEqual([400, '#/report is-text']));
  it('names the ids of its route', async () =>
    expect(await faults(await wish({ report: 'yes', caseId }))).toEqual([400, '#/caseId unknown-field']));
});

describe('a body that is not the intent', () => {
  it('has a field that does not exist', async () =>
    expect(await faults(await wish({ report: 'yes', admin: true }))).toEqual([400, '#/admin unknown-field']));
  it('has a code that does not exist', async () =>
    expect(await faults(await wish({ report: 'maybe' }))).toEqual([400, '#/report is-code']));
  it('lacks a field', async () => expect(await faults(await wish({}))).toEqual([400, '#/report is-code']));
  it('has several faults, each told', async () =>
    expect(
      await faults(
        await report({ ...sound, channel: 'owl', immediateDanger: 'no', receivedAt: '2026-02-30T10:00:00Z' }),
      ),
    ).toEqual([400, '#/channel is-code', '#/immediateDanger is-flag', '#/receivedAt is-instant']));
  it.each(['9999-01-01T00:00:00Z', '2026-02-30T10:00:00.000Z', 'yesterday', 5])(
    'has the absurd time %s',
    async (receivedAt) =>
      expect(await faults(await report({ ...sound, receivedAt }))).toEqual([400, '#/receivedAt is-instant']),
  );
  it('is told in Danish, and in English to those who ask', async () => {
    const danish = await told(await wish({ report: 'yes', admin: true }));
    expect(danish.errors?.[0]?.detail).toBe('Feltet findes ikke.');
    const answer = await wish({ report: 'yes', admin: true }, { 'Accept-Language': 'en-GB' });
    expect(answer.headers.get('content-language')).toBe('en');
    expect((await told(answer)).errors?.[0]?.detail).toBe('There is no such field.');
  });
  it('is never repeated to the one who sent it', async () => {
    const text = await (await wish({ report: 'Havrevænget 912', where: 'Havrevænget 912' })).text();
    expect(text).not.toContain('Havrevænget');
  });
});

describe('an id in the route', () => {
  it('that the intent does not take is not there', async () =>
    expect(
      (await gateway.post(`/api/cases/${caseId}/log/no-ref/audience`, { audience: 'police', reason: 'x' }, token))
        .status,
    ).toBe(404));
});

describe('a body of another kind', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin1',
    'multipart/form-data',
    'application/jsonp',
  ])('is %s: 415', async (type) =>
    expect((await told(await wish('{"report": "yes"}', { 'Content-Type': type }))).type).toBe(
      '/problems/wrong-content-type',
    ),
  );
  it('is compressed: 415', async () =>
    expect((await wish('{"report": "yes"}', { 'Content-Encoding': 'gzip' })).status).toBe(415));
});

describe('a body that is too large', () => {
  it('is told so: 413', async () => {
    const answer = await wish(`{"report": "${'x'.repeat(300 * 1024)}"}`);
    expect([answer.status, (await told(answer)).type]).toEqual([413, '/problems/body-too-large']);
  });
  it('is refused before it is read when it says how much it would be', async () => {
    const { port } = new URL(gateway.url);
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Content-Length': 1e12 };
    const status = await new Promise((resolve, reject) => {
      const asking = send({ port, method: 'POST', path: `/api/cases/${caseId}/wishes`, headers }, (answer) => {
        resolve([answer.statusCode, answer.headers.connection]);
        asking.destroy();
      }).on('error', reject);
      asking.write('{');
    });
    expect(status).toEqual([413, 'close']);
  });
  it('is not even looked at without a token', async () =>
    expect((await gateway.post('/api/contacts', '{"'.repeat(400_000))).status).toBe(401));
});

describe('headers', () => {
  it('a command that creates needs a key', async () =>
    expect(await faults(await gateway.post('/api/contacts', sound, token))).toEqual([400, 'Idempotency-Key is-key']));
  it.each(['1', 'x'.repeat(36), `${key}, ${key}`])('a key is a UUID, not %s', async (wrong) =>
    expect(await faults(await report(sound, { 'Idempotency-Key': wrong }))).toEqual([400, 'Idempotency-Key is-key']),
  );
  it.each(['*', 'W/"v-1"', 'v-1', '"a", "b"', '""'])('a version is one in quotes, not %s', async (version) =>
    expect(await faults(await report(sound, { 'If-Match': version }))).toEqual([400, 'If-Match is-version']),
  );
});

describe('a query', () => {
  const list = (query: string) => gateway.get(`/api/list${query}`, token);
  it('has its defaults', async () => expect(await (await list('')).json()).toEqual({ limit: 50 }));
  it('is read', async () =>
    expect(await (await list('?limit=7&after=abc')).json()).toEqual({ limit: 7, after: 'abc' }));
  it.each([
    ['?limit=1&limit=2', 'limit is-given-once'],
    ['?limit=0', 'limit is-parameter'],
    ['?limit=201', 'limit is-parameter'],
    ['?limit=1e2', 'limit is-parameter'],
    ['?limit[]=1', 'limit[] is-parameter'],
    ['?admin=1', 'admin is-parameter'],
    ['?__proto__=1', '__proto__ is-parameter'],
    ['?toString=1', 'toString is-parameter'],
    ['?after=%FF', ' is-utf8'],
    ['?after=%00', ' is-utf8'],
    ['?after=', 'after is-parameter'],
  ])('%s is refused', async (query, fault) => expect(await faults(await list(query))).toEqual([400, fault]));
});

describe('whatever is not there', () => {
  it('is told in the same bytes, whether the route, the case or the access is missing', async () => {
    const asked = await Promise.all(
      ['/api/nothing', '/api/refused', '/api/cases/x/wishes', '/%ZZ', '/%00'].map((path) => gateway.get(path, token)),
    );
    const bodies = await Promise.all(asked.map(async (answer) => (await answer.text()).replace(/urn:uuid:[^"]+/, '')));
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(bodies).size).toBe(1);
    const names = asked.map((answer) =>
      [...answer.headers.keys()]
        .filter((name) => name !== 'date')
        .toSorted()
        .join(),
    );
    expect(new Set(names).size).toBe(1);
  });
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('a method that no route has is 405: %s', async (method) => {
    const answer = await fetch(`${gateway.url}/api/list`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});

describe('a fault of ours', () => {
  it('tells nothing, and is logged without words', async () => {
    lines.length = 0;
    const answer = await gateway.get('/api/broken', token);
    const problem = await answer.json();
    expect(problem).toEqual({
      type: '/problems/fault',
      title: 'Der skete en fejl hos os',
      status: 500,
      detail: expect.any(String),
      instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
    });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(lines.join('')).toContain(answer.headers.get('x-request-id'));
    expect(lines.join('')).not.toContain('Havrevænget');
  });
  it('is the only thing logged: input that does not fit is not', async () => {
    lines.length = 0;
    await wish('{');
    await gateway.get('/api/refused', token);
    expect(lines).toEqual([]);
  });
});
