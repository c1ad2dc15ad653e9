import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Post, Right } from '@vaern/access';
import { account, kindOf, posts } from './accounts';
import { ask, bytesOf } from './asking';
import type { Operation } from './document';
import { House } from './house';
import { whoHas } from './who-has-what';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house?.close());

const isAboutCase = ({ path }: Operation) =>
  ['{caseId}', '{receipt}', '{trackId}', '{groupId}'].some((id) => path.includes(id));
const servedTo = ({ path }: Operation, post: Post) =>
  /^\/api\/(oversight|knowledge)\//.test(path) || path.startsWith(`/api/${kindOf(post)}/`);

/** The first example is about counselling; those who treat perpetrators say what they offer themselves. */
const ofItsOwn = ({ path }: Operation, post: Post) =>
  path.endsWith('/capacity') && post === 'centre/perpetrator-counsellor' ? { service: 'treatment' } : {};

/** In words, so that a difference can be read. */
function expected(operation: Operation, post: Post): string {
  const right = operation.right!;
  if (!servedTo(operation, post) || !whoHas[right].includes(post)) return '403 /problems/not-your-role';
  if (isAboutCase(operation)) return '404 /problems/not-found';
  return operation.method === 'GET' || operation.path.endsWith('/search') ? '200' : '201';
}
const said = ({ status, body }: { status: number; body: unknown }) =>
  status < 300 ? String(status) : `${status} ${(body as { type: string }).type}`;

describe('the table of who has which right', () => {
  it('does not compile with a right that has no row', () => {
    const { 'case.open': _, ...rest } = whoHas;
    // @ts-expect-error a right without a row
    const incomplete: Readonly<Record<Right, readonly Post[]>> = rest;
    expect(incomplete['case.open']).toBeUndefined();
  });

  it('speaks of every role there is', () => {
    expect(posts).toHaveLength(11 + 8 + 9);
    const idle = posts.filter((post) => !Object.values(whoHas).some((has) => has.includes(post)));
    expect(idle).toEqual([]);
  });
});

describe('every route, asked by', () => {
  const guarded = () => house.document.operations.filter(({ right }) => right !== undefined);

  it.each(posts)('%s, answers as the table says', async (post) => {
    const differences: string[] = [];
    for (const operation of guarded()) {
      const answer = said(await ask(house, account(post), { operation, body: ofItsOwn(operation, post) }));
      const wanted = expected(operation, post);
      if (answer !== wanted) differences.push(`${operation.name}: ${answer}, not ${wanted}`);
    }
    expect(differences).toEqual([]);
  });

  it('nobody, answers 401, but for those that are open', async () => {
    const open: string[] = [];
    for (const operation of house.document.operations) {
      const { status, headers } = await ask(house, undefined, { operation });
      const isClosed = status === 401 && headers.get('www-authenticate') === 'Bearer, DPoP algs="ES256 EdDSA"';
      if (!isClosed) open.push(operation.name);
    }
    expect(open.toSorted()).toEqual([
      'GET /api/knowledge',
      'GET /api/knowledge/dcat',
      'GET /api/knowledge/guidance-package',
      'GET /api/knowledge/numbers/{year}',
      'GET /api/knowledge/numbers/{year}/csv',
      'GET /api/knowledge/places',
      'GET /api/own/evidence/uploads/{uploadId}',
      'GET /api/own/help',
      'GET /api/own/key',
      'GET /demo/users',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/own/contacts',
      'POST /api/own/evidence',
      'POST /api/own/evidence/uploads',
      'POST /api/own/evidence/uploads/{uploadId}',
      'POST /api/own/log',
      'POST /api/own/session',
      'POST /demo/authorization',
      'POST /demo/token',
    ]);
  });

  it('somebody whose token is of another audience, expired, or of nobody known, answers 401', async () => {
    const sound = account('municipality/visitator');
    const past = Math.floor(Date.parse('2026-01-01') / 1000);
    const tokens = await Promise.all([
      house.provider.sign(sound, { aud: 'https://another.example' }),
      house.provider.sign(sound, { iat: past, exp: past + 300 }),
      house.provider.sign(sound, { iss: 'https://another.example' }),
      house.provider.sign(sound, { agency: 'municipality:0573' }),
      house.provider.sign({ ...account('police/feed-client') }),
    ]);
    for (const token of tokens) {
      const headers = { Authorization: `Bearer ${token}` };
      const answers = await Promise.all(
        guarded().map((operation) => ask(house, undefined, { operation, headers }).then(({ status }) => status)),
      );
      expect([...new Set(answers)]).toEqual([401]);
    }
  });

  it('whoever may, says the same bytes of every case that is not there', async () => {
    const visitator = account('municipality/visitator');
    const ofCases = guarded().filter(
      (operation) => isAboutCase(operation) && expected(operation, 'municipality/visitator').startsWith('404'),
    );
    const answers = [];
    for (const operation of ofCases) answers.push(bytesOf(await ask(house, visitator, { operation })));
    expect(answers.length).toBeGreaterThan(25);
    expect(new Set(answers).size).toBe(1);
  });

  it('anybody, answers 404 where the document names nothing', async () => {
    const hidden = ['/api', '/api/municipality', '/admin', '/.env', '/docs', '/api/own/log', '/api/police/search'];
    for (const path of hidden) {
      const answers = await Promise.all(
        [undefined, account('municipality/operator')].map((who) => house.send(who, `GET ${path}`)),
      );
      expect([path, ...answers.map(({ status }) => status)]).toEqual([path, 404, 404]);
    }
  });
});

describe('the door between gateways and the CaseDesk', () => {
  it('answers 401 to whoever no gateway vouches for', async () => {
    const body = { ask: 'contact', receipt: 'a'.repeat(26) };
    const answers = await Promise.all(
      [undefined, account('police/case-officer'), account('municipality/visitator')].map((who) =>
        house.send(who, 'POST /desk', { body }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
