import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logger, readConfig, systemChance, systemChances, systemClock } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHub, type Hub } from '../../apps/hub/src/hub';
import { Browser } from '../../libs/gateway/src/testing/browser';
import { startProvider, type RealProvider } from './provider';

const MINUTE = 60_000;
const folder = mkdtempSync(path.join(tmpdir(), 'vaern-sign-in-'));
let ahead = 0;
const clock = { now: () => new Date(systemClock.now().getTime() + ahead) };
const lines: string[] = [];
let database: TestDatabase;
let provider: RealProvider;
let hub: Hub;
let url: string;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const start = (port: number) =>
  startHub(
    readConfig({
      PORT: String(port),
      DATABASE_URL: database.url,
      VAERN_DATA: path.join(folder, 'data'),
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: provider.audience,
      OIDC_CLIENT_ID: 'vaern',
      OIDC_CLIENT_SECRET: 'a-secret-of-the-test-that-is-long-enough',
      PUBLIC_URL: url,
    }),
    {
      clock,
      chance: systemChance,
      chances: systemChances,
      logger: logger({ to: { write: (line: string) => lines.push(line) } }),
    },
    { emptyDemo: true },
  );

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  [database, provider] = await Promise.all([freshDatabase(), startProvider(`${url}/auth/callback`)]);
  hub = await start(port);
}, 60_000);
afterAll(async () => {
  await hub?.stop();
  await provider?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Follows where it is sent, and fills in the provider's own form. */
async function signIn(browser: Browser, account: string): Promise<string> {
  let answer = await browser.open('/auth/login?to=/worklist');
  for (let step = 0; step < 12; step++) {
    const location = answer.headers.get('location');
    if (location?.startsWith('/')) {
      const back = new URL(location, answer.url);
      if (back.origin === url) return location;
      answer = await browser.send(back.href, { headers: {} });
    } else if (location) answer = await browser.send(location, { headers: {} });
    else {
      const [, action = ''] = /action="([^"]+)"/.exec(await answer.text()) ?? [];
      const body = new URLSearchParams({ prompt: 'login', login: account, password: 'any' });
      answer = await browser.send(action, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
    }
  }
  throw new Error('the provider leads nowhere');
}

const sessions = async () =>
  (await database.pool.query(`select id, encode(sealed, 'escape') as sealed, version from sessions.session`)).rows as {
    version: number;
  }[];

describe('with a provider of an agency’s own', () => {
  it('somebody signs in, works on for longer than a token lasts, and is out within minutes of losing their account', async () => {
    const browser = new Browser({ url });
    expect(await signIn(browser, 'mette')).toBe('/worklist');
    expect(await browser.session()).toMatchObject({ role: 'visitator', name: 'Mette Højbjerg', demo: false });
    const ask = async () => (await browser.ask('/api/municipality/worklist')).status;
    expect(await ask()).toBe(200);
    ahead = 5 * MINUTE - 10_000;
    expect([await ask(), (await sessions())[0]?.version]).toEqual([200, 1]);
    ahead = 0;
    provider.accounts.delete('mette');
    expect(await ask()).toBe(200);
    ahead = 5 * MINUTE;
    expect([await ask(), await sessions()]).toEqual([401, []]);
    provider.accounts.add('mette');
    ahead = 0;
  });

  it('a session outlives a restart of the hub, and leaving ends it at the provider, too', async () => {
    const browser = new Browser({ url });
    await signIn(browser, 'mette');
    await hub.stop();
    hub = await start(Number(new URL(url).port));
    const { csrf } = await browser.session();
    const left = await browser.post('/auth/logout', {}, { 'X-CSRF-Token': csrf });
    const { to } = (await left.json()) as { to: string };
    expect(new URL(to).origin).toBe(provider.issuer);
    expect(new URL(to).searchParams.get('post_logout_redirect_uri')).toBe(`${url}/`);
    expect(await sessions()).toEqual([]);
  });

  it('what is kept in the database opens with no key of the database', async () => {
    const browser = new Browser({ url });
    await signIn(browser, 'mette');
    const dump = JSON.stringify(await sessions());
    expect(dump).not.toMatch(/eyJ|Mette|mette/);
    const [own = ''] = [...browser.cookies].flatMap(([name, value]) => (name.endsWith('-session') ? [value] : []));
    expect([own.length > 40, dump.includes(own), dump.length > 1_000]).toEqual([true, false, true]);
  });

  it('no other role of the database reads the sessions', async () => {
    for (const role of ['vaern_casedesk', 'vaern_oversight', 'vaern_municipality_0561', 'vaern_police_1464']) {
      const asked = database.pool.query(`begin; set local role ${role}; select * from sessions.session`);
      await expect(asked).rejects.toThrow(/permission denied/);
      await database.pool.query('rollback');
    }
  });

  it('neither token nor cookie is in the log', () => {
    expect(lines.join('')).not.toMatch(/eyJ[\w-]{20}|code=|state=/);
  });
});
