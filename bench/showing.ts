import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../test/browser/chromium';
import type { Figure, Measure, Place } from './figure';
import { median } from './pace';

const ROUNDS = 5;
/** A phone or an old office machine beside this one. */
const SLOWED = 4;
const EMPTY = '<!doctype html><html lang="da"><title>0</title><main><h1>0</h1></main></html>';

/** One showing of a page: until it could be read, and what it took. */
interface Shown {
  readonly ms: number;
  readonly bytes: number;
  readonly requests: number;
}

/** What it takes until a page can be read, beside an empty one. */
export const showing: Measure = async (place) => {
  const hub = await startHub(place);
  const empty = await serveEmpty();
  const browser = await openBrowser();
  try {
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await oneRound(browser, hub.url, empty.url));
    const counted = rounds.slice(1); // the first warms the machine
    return [
      ...figuresOf('worklist, first visit', counted, ({ first, nothing }) => [first, nothing]),
      ...figuresOf('worklist, later visit', counted, ({ later, nothing }) => [later, nothing]),
      ...figuresOf('her own page, first visit', counted, ({ hers, nothing }) => [hers, nothing]),
    ];
  } finally {
    await browser.close();
    empty.close();
    await hub.stop();
  }
};

type Round = Awaited<ReturnType<typeof oneRound>>;

async function oneRound(browser: Browser, hub: string, empty: string) {
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } });
  try {
    const nothing = await show(await context.newPage(), `${empty}/`, 'h1');
    const hers = await show(await context.newPage(), `${hub}/log`, '#code');
    await signIn(context, hub);
    const page = await context.newPage();
    const first = await show(page, `${hub}/worklist`, 'main a[href^="/cases/"]', true);
    const later = await show(page, `${hub}/worklist`, 'main a[href^="/cases/"]');
    return { nothing, hers, first, later };
  } finally {
    await context.close();
  }
}

async function signIn(context: BrowserContext, hub: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${hub}/sign-in`);
  await page.locator('main a[href="/auth/login"]').click();
  await page.locator('main button').first().waitFor();
  await page
    .getByRole('button', { name: /Stalkingvisitation/ })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname === '/worklist');
  await page.close();
}

async function show(page: Page, url: string, whatIsRead: string, isNew = false): Promise<Shown> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  if (isNew) await wire.send('Network.clearBrowserCache');
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  let [bytes, requests] = [0, 0];
  wire.on('Network.requestWillBeSent', () => (requests += 1));
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(whatIsRead).first().waitFor();
  const ms = performance.now() - began;
  await page.waitForLoadState('networkidle');
  await wire.detach();
  return { ms, bytes, requests };
}

function figuresOf(what: string, rounds: readonly Round[], pick: (round: Round) => readonly [Shown, Shown]): Figure[] {
  const units = { ms: ['ms', 1], bytes: ['kB', 1 / 1_000], requests: ['requests', 1] } as const;
  return Object.entries(units).map(([key, [unit, times]]) => {
    const of = (shown: Shown) => shown[key as keyof Shown] * times;
    const pairs = rounds.map(pick);
    return {
      what: `${what}, processor slowed ${SLOWED} times`,
      unit,
      ours: median(pairs.map(([ours]) => of(ours))),
      floor: median(pairs.map(([, floor]) => of(floor))),
      ratio: median(pairs.map(([ours, floor]) => of(ours) / of(floor))),
      n: `${ROUNDS} rounds`,
    };
  });
}

/** The hub as it is shipped, with its demo. */
async function startHub({ scratch }: Place): Promise<{ readonly url: string; stop(): Promise<unknown> }> {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: '0',
    LOG_LEVEL: 'error',
    VAERN_DATA: path.join(scratch, 'pages'),
  };
  const child = spawn(process.execPath, ['dist/apps/hub/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const at = /^Værn serves .*?(http:\/\/[\d.]+:\d+)/m.exec(told)?.[1];
      if (at !== undefined) resolve(at);
    });
    child.on('exit', () => reject(new Error(`the hub does not serve: ${told}`)));
  });
  const gone = once(child, 'exit');
  const stop = () => {
    child.kill();
    return gone;
  };
  return { url, stop };
}

async function serveEmpty(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(EMPTY));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
