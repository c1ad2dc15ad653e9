import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoPeople } from '@vaern/directory';
import { DemoMark, SetClock } from '@vaern/platform';
import type { Request, Response as Answer } from 'express';
import { numberToGoOnFrom, serveEvents } from '../answering/events';
import { demoAddressOf } from '../demo-identity/local';
import { DemoIdentity } from '../demo-identity/demo-identity';
import { DemoProvider } from '../demo-identity/demo-provider';
import type { SignedIn } from '../front-door/notes';
import { By, SignedInAs } from '../rights/by.decorator';
import { Right, ServedTo } from '../rights/right.decorator';
import { Browser } from '../testing/browser';
import { chance, startGateway, type Gateway } from '../testing/gateway';
import { MemorySessions } from '../testing/memory-sessions';

let sent = 0;

@Controller('api')
@ServedTo('municipality', 'police', 'centre')
class AnyController {
  @Get('inbox')
  @Right('inbox.see')
  see(@By() by: unknown) {
    return by;
  }

  @Post('sent')
  @Right('inbox.see')
  send() {
    sent += 1;
    return {};
  }

  @Get('stream')
  @Right('inbox.see')
  async stream(@SignedInAs() signedIn: SignedIn, @Req() request: Request, @Res() response: Answer) {
    numberToGoOnFrom(request, 0);
    const messages = async function* (signal: AbortSignal) {
      while (!signal.aborted) {
        yield { data: {} };
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await serveEvents(response, { messages, until: signedIn.expiresAt, isStillIn: signedIn.isStillIn, clock });
  }
}

const MINUTE = 60_000;
const clock = new SetClock('2026-03-02T10:00:00.000Z');
const mark = Object.create(DemoMark.prototype) as DemoMark;
const store = new MemorySessions();
let gateway: Gateway;
let browser: Browser;
beforeAll(async () => {
  const demo = await DemoIdentity.start({ mark, people: demoPeople(mark), clock, chance });
  const provider = new DemoProvider(demo, { clock, chance });
  const browsers = { provider, store, chance, addressOf: demoAddressOf, ownUrl: 'https://notes.example' };
  gateway = await startGateway([AnyController], { clock, demo, browsers });
});
afterAll(() => gateway.close());
beforeEach(() => {
  browser = new Browser(gateway);
  sent = 0;
});
const tokenOf = async (user: string) =>
  ((await (await gateway.post('/demo/token', { user })).json()) as { access_token: string }).access_token;
const statusOf = async (answer: Promise<Response>) => (await answer).status;

describe('signing in with a browser', () => {
  it('leads to the page that was wanted, signed in', async () => {
    const back = await browser.signIn('visitator', '/worklist');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/worklist']);
    expect(await (await browser.ask('/auth/session')).json()).toMatchObject({
      agency: 'municipality:0561',
      unit: 'municipality:0561/visitation',
      role: 'visitator',
      name: 'Mette Højbjerg',
      demo: true,
      ownHost: 'notes.example',
      idleAt: '2026-03-02T10:30:00.000Z',
      endsAt: '2026-03-02T20:00:00.000Z',
    });
  });

  it('makes the same actor as the token of the same person', async () => {
    await browser.signIn('visitator');
    const withToken = await (await gateway.get('/api/inbox', await tokenOf('visitator'))).json();
    expect(await (await browser.ask('/api/inbox')).json()).toEqual(withToken);
  });

  it('leaves no token with the browser: what it holds is no part of one', async () => {
    const back = await browser.signIn('visitator');
    const handed = [...browser.cookies.values(), await back.text(), JSON.stringify(await browser.session())].join(' ');
    expect(handed).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
    expect([...browser.cookies.keys()]).toEqual([expect.stringMatching(/^vaern-\d+-session$/)]);
  });

  it('leaves a cookie that no script reads and no other site sends', async () => {
    await browser.signIn('visitator');
    expect(browser.set[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('keeps nothing that opens without the browser: not a token, not a name', async () => {
    await browser.signIn('visitator');
    const kept = [...store.kept.values()].at(-1)!;
    expect(kept.sealed.toString('latin1')).not.toMatch(/eyJ|Mette/);
    expect(Object.keys(kept).sort()).toEqual(['id', 'sealed', 'seenAt', 'startedAt', 'version']);
    expect([...browser.cookies.values()].join()).not.toContain(kept.id);
  });

  it('begins a new session each time, and ends the one before', async () => {
    await browser.signIn('visitator');
    const before = new Map(browser.cookies);
    await browser.signIn('manager');
    const earlier = new Browser(gateway);
    for (const [name, value] of before) earlier.cookies.set(name, value);
    expect(await statusOf(earlier.ask('/auth/session'))).toBe(401);
    expect(await browser.session()).toMatchObject({ role: 'manager' });
  });

  it('is for people: no machine is among those one may be', async () => {
    const asked = await browser.leave();
    expect(await statusOf(browser.post('/demo/authorization', { user: 'feed-client', asked }))).toBe(404);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'worklist', '/a?b'])(
    'leads to no other place than a page of ours: %s',
    async (to) => expect(await statusOf(browser.open(`/auth/login?to=${encodeURIComponent(to)}`))).toBe(400),
  );
});

describe('a way back that is not one’s own', () => {
  const refused = async (back: Response) =>
    expect([back.status, back.headers.get('location'), browser.cookies.size]).toEqual([303, '/sign-in/refused', 0]);

  async function codeOf(by: Browser, user = 'visitator'): Promise<URL> {
    const asked = await by.leave();
    return new URL(((await (await by.post('/demo/authorization', { user, asked })).json()) as { to: string }).to);
  }

  it('signs nobody in with a state and code stolen from another browser', async () => {
    await refused(await browser.open((await codeOf(new Browser(gateway))).href));
  });
  it('signs nobody in with another’s code under one’s own state', async () => {
    const theirs = await codeOf(new Browser(gateway), 'manager');
    const { state = '' } = await browser.leave();
    theirs.searchParams.set('state', state);
    await refused(await browser.open(theirs.href));
  });
  it('signs nobody in without the state', async () => {
    const own = await codeOf(browser);
    own.searchParams.delete('state');
    await refused(await browser.open(own.href));
  });
  it('signs nobody in with one’s own code under another state', async () => {
    const own = await codeOf(browser);
    own.searchParams.set('state', (await new Browser(gateway).leave()).state ?? '');
    await refused(await browser.open(own.href));
  });
  it.each(['code_verifier', 'redirect_uri'])('gives no token to whoever has the code, and another %s', async (name) => {
    const demo = await DemoIdentity.start({ mark, people: demoPeople(mark), clock, chance });
    const provider = new DemoProvider(demo, { clock, chance });
    const { fetch: ask } = await provider.known('http://127.0.0.1');
    const asked = (await browser.leave()) as never;
    const sound = { grant_type: 'authorization_code', redirect_uri: `${gateway.url}/auth/callback` };
    const challenged = { ...(asked as object), code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' } as never;
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    const answer = async (more: object) => {
      const code = new URL(provider.authorize(gateway.url, 'visitator', challenged)).searchParams.get('code') ?? '';
      const body = new URLSearchParams({ ...sound, code, code_verifier: verifier, ...more });
      return (await ask('http://127.0.0.1/demo/provider/token', { body })).status;
    };
    expect([await answer({}), await answer({ [name]: 'http://127.0.0.1/other' })]).toEqual([200, 400]);
  });
  it('signs nobody in twice with one code', async () => {
    const own = await codeOf(browser);
    const cookies = new Map(browser.cookies);
    expect((await browser.open(own.href)).headers.get('location')).toBe('/');
    browser.cookies.clear();
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    await refused(await browser.open(own.href));
  });
  it('signs nobody in who took more than ten minutes', async () => {
    const asked = await browser.leave();
    clock.forward(11 * MINUTE);
    const { to } = (await (await browser.post('/demo/authorization', { user: 'visitator', asked })).json()) as never;
    await refused(await browser.open(to));
  });
  it('gives no code to another client’s address', async () => {
    const asked = await browser.leave();
    const elsewhere = { ...asked, redirect_uri: 'http://127.0.0.1:1/auth/callback' };
    expect(await statusOf(browser.post('/demo/authorization', { user: 'visitator', asked: elsewhere }))).toBe(404);
  });
});

describe('what a cookie alone allows', () => {
  beforeEach(() => browser.signIn('visitator'));
  const withToken = async () => ({ 'X-CSRF-Token': (await browser.session()).csrf });

  it('is to ask; and to change something only with the session’s own token beside it', async () => {
    expect(await statusOf(browser.post('/api/sent', {}))).toBe(403);
    expect(await statusOf(browser.post('/api/sent', {}, { 'X-CSRF-Token': 'A'.repeat(43) }))).toBe(403);
    expect(sent).toBe(0);
    expect(await statusOf(browser.post('/api/sent', {}, await withToken()))).toBe(201);
    expect(sent).toBe(1);
  });
  it('is not what another session’s token allows', async () => {
    const other = new Browser(gateway);
    await other.signIn('visitator');
    const { csrf } = await other.session();
    expect(await statusOf(browser.post('/api/sent', {}, { 'X-CSRF-Token': csrf }))).toBe(403);
  });
  it.each([
    { Origin: 'https://evil.example' },
    { Origin: 'http://127.0.0.1:1' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
  ])('is nothing for another page, even with the token: %j', async (from) => {
    const headers = { ...(await withToken()), ...from } as Record<string, string>;
    expect(await statusOf(browser.post('/api/sent', {}, headers))).toBe(403);
    expect(sent).toBe(0);
  });
  it.each(['cross-site', 'same-site'])('is not to ask for another page: %s', async (site) =>
    expect(await statusOf(browser.ask('/api/inbox', { 'Sec-Fetch-Site': site }))).toBe(403),
  );
  it('is nothing when it comes twice', async () => {
    const [[name, value] = ['', '']] = browser.cookies;
    const headers = { Cookie: `${name}=${value}; ${name}=${value}` };
    expect(await statusOf(fetch(`${gateway.url}/api/inbox`, { headers }))).toBe(401);
  });
  it('is nothing when a letter of it is another', async () => {
    const [[name, value] = ['', '']] = browser.cookies;
    browser.cookies.set(name, `${value.slice(0, 20)}${value[20] === 'A' ? 'B' : 'A'}${value.slice(21)}`);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(401);
  });
  it('counts for less than a token that is shown besides, good or bad', async () => {
    const Authorization = `Bearer ${await tokenOf('manager')}`;
    expect(await statusOf(browser.ask('/api/inbox', { Authorization }))).toBe(403);
    expect(await statusOf(browser.ask('/api/inbox', { Authorization: 'Bearer no-token' }))).toBe(401);
  });
});

describe('a session is over', () => {
  beforeEach(() => browser.signIn('visitator'));

  it('when its person leaves, for whoever kept the cookie', async () => {
    const kept = new Map(browser.cookies);
    const { csrf } = await browser.session();
    expect(await statusOf(browser.post('/auth/logout', {}))).toBe(403);
    expect(await statusOf(browser.post('/auth/logout', {}, { 'X-CSRF-Token': csrf }))).toBe(200);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(401);
  });
  it('after half an hour in which nobody did anything', async () => {
    clock.forward(29 * MINUTE);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(200);
    clock.forward(29 * MINUTE);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(200);
    clock.forward(30 * MINUTE);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(401);
    clock.forward(-30 * MINUTE);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(401);
    clock.forward(30 * MINUTE);
  });
  it('however often a page asks by itself, or a stream is opened anew', async () => {
    for (const minutes of [10, 10, 9]) {
      clock.forward(minutes * MINUTE);
      expect(await statusOf(browser.ask('/api/inbox', { 'X-Unattended': '1' }))).toBe(200);
      const stream = await browser.ask('/api/stream', { Accept: 'text/event-stream' });
      await stream.body?.cancel();
    }
    clock.forward(MINUTE);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(401);
  });
  it('while a stream is open: the stream ends with it', async () => {
    const stream = await browser.ask('/api/stream', { Accept: 'text/event-stream' });
    const text = stream.text();
    clock.forward(30 * MINUTE);
    expect(await text).toMatch(/event: end\ndata: \{\}\n\n$/);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(401);
  });
  it('when its person leaves, for streams that are open, too: at once, not when the token ends', async () => {
    const stream = await browser.ask('/api/stream', { Accept: 'text/event-stream' });
    const { csrf } = await browser.session();
    await browser.post('/auth/logout', {}, { 'X-CSRF-Token': csrf });
    expect(await stream.text()).toMatch(/event: end\ndata: \{\}\n\n$/);
  });
  it('after ten hours, whatever is done', async () => {
    for (let hour = 0; hour < 39; hour++) {
      clock.forward(15 * MINUTE);
      expect(await statusOf(browser.ask('/api/inbox'))).toBe(200);
    }
    clock.forward(15 * MINUTE);
    expect(await statusOf(browser.ask('/api/inbox'))).toBe(401);
  });
});

describe('a token that grows old', () => {
  it('is renewed once, however many ask at once', async () => {
    await browser.signIn('visitator');
    const last = () => [...store.kept.values()].at(-1)!.version;
    clock.forward(29 * MINUTE);
    await browser.ask('/api/inbox');
    clock.forward(29 * MINUTE);
    await browser.ask('/api/inbox');
    expect(last()).toBe(0);
    clock.forward(5 * MINUTE);
    const answers = await Promise.all(Array.from({ length: 8 }, () => statusOf(browser.ask('/api/inbox'))));
    expect([answers, last()]).toEqual([Array.from({ length: 8 }, () => 200), 1]);
  });
});

it('there is no signing in for anyone but this machine itself', async () => {
  const forwarded = { 'X-Forwarded-For': '10.0.0.7' };
  expect(await statusOf(browser.open('/auth/login', forwarded))).toBe(404);
  await browser.signIn('visitator');
  expect(await statusOf(browser.ask('/api/inbox', forwarded))).toBe(401);
});
