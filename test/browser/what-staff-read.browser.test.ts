import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ByHttp } from './by-http';
import { openBrowserWith } from './chromium';
import { demoInBrowser, type Served } from './hub';
import { whereIs } from './left-behind';
import { caseIdOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

const NAME = 'Sofie Brandt Lund';
const HERS = 'Havrevænget';
/** What a unit notes stays there, and not every incident is for the police. */
const [NOTED, SUPPORT] = ['Enhedensegennote', 'Kunforstoettekreds'];
/** Told to police and centre, who may read it on the page, and nowhere else. */
const TOLD = 'Ogsaatilpolitiet';
/** What the centre noted of a session. */
const THEIRS = 'turen til arbejde';
const readers = [
  { who: 'an officer', user: 'case-officer', told: [TOLD], untold: [NOTED, SUPPORT, THEIRS, HERS] },
  { who: 'a counsellor', user: 'counsellor', told: [TOLD, SUPPORT], untold: [NOTED, HERS] },
  { who: 'a visitator', user: 'visitator', told: [TOLD, SUPPORT, NOTED], untold: [THEIRS, HERS] },
];

let served: Served;
let browser: Browser;
let home: ByHttp;
let caseId: string;
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  home = await ByHttp.as('visitator', served);
  caseId = await caseIdOf(browser, served, NAME);
  const { opened } = await home.reads<{ opened: { readonly affected: string } }>(`/cases/${caseId}`);
  const conversation = { with: opened.affected, channel: 'phone', reached: true, note: NOTED };
  await home.does(`/cases/${caseId}/conversations`, conversation);
  await logs('support', SUPPORT);
  await logs('police', TOLD);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const logs = (audience: string, text: string) =>
  home.does(`/cases/${caseId}/log`, {
    occurredFrom: '2026-01-05T10:00:00.000Z',
    precision: 'minute',
    toldBy: 'affected',
    channels: ['sms'],
    behaviours: ['threat'],
    direction: 'incoming',
    audience,
    text,
  });

interface Opening {
  readonly caseId?: string;
  readonly classesOpened: readonly string[];
}

/** Somebody at a machine of their own, every answer that reached it, and what is left there when they have gone. */
class Machine {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'vaern-profile-'));
  readonly #bytes: Promise<string>[] = [];
  visitor?: Visitor;

  async signIn(user: string): Promise<Visitor> {
    const context = await openBrowserWith(this.#folder, { locale: 'da-DK', viewport: { width: 1280, height: 900 } });
    context.on('response', (answer) => {
      const hasEnd = !answer.headers()['content-type']?.startsWith('text/event-stream');
      if (hasEnd) this.#bytes.push(answer.text().catch(() => ''));
    });
    this.visitor = await Visitor.in(context, served);
    return this.visitor.signIn(user);
  }

  async reached(): Promise<string> {
    return (await Promise.all(this.#bytes)).join('\n');
  }

  async leaves(): Promise<(words: string) => readonly string[]> {
    await this.visitor?.leave();
    return (words) => whereIs(words, this.#folder);
  }

  async forget(): Promise<void> {
    await this.visitor?.leave();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const besideThePage = (page: Page) =>
  page.evaluate<string>(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.title, document.cookie])',
  );
const cached = (page: Page) =>
  page.evaluate<unknown>(
    'Promise.all([caches.keys(), indexedDB.databases(), navigator.serviceWorker.getRegistrations()])',
  );

describe.each(readers)('$who who reads a case', ({ user, told, untold }) => {
  const machine = new Machine();
  let page: Page;
  beforeAll(async () => {
    const reader = await machine.signIn(user);
    ({ page } = reader);
    await openCaseOf(reader, NAME);
    for (const words of told) await page.getByText(words).first().waitFor();
  }, 120_000);
  afterAll(() => machine.forget());

  it('is sent no byte that they were not told', async () => {
    const bytes = await machine.reached();
    for (const words of told) expect([words, bytes.includes(words)]).toEqual([words, true]);
    for (const words of untold) expect([words, bytes.includes(words)]).toEqual([words, false]);
  });

  it('has nothing of it beside the page: not in an address, a title, a storage or a cache', async () => {
    const beside = await besideThePage(page);
    for (const words of [...told, NAME, 'Brandt']) expect(beside).not.toContain(words);
    expect(await cached(page)).toEqual([[], [], []]);
  });

  it('leaves nothing of it on the machine', async () => {
    const left = await machine.leaves();
    for (const words of [...told, ...untold, NAME]) expect([words, left(words)]).toEqual([words, []]);
  }, 60_000);
});

describe('a visitator who asks for her address', () => {
  const machine = new Machine();
  afterAll(() => machine.forget());

  it('sees it after one deliberate click, which is in the read log, and leaves it nowhere', async () => {
    const visitator = await machine.signIn('visitator');
    await openCaseOf(visitator, NAME);
    const { page } = visitator;
    const watcher = await ByHttp.as('dpo', served, 'oversight');
    const openings = async (after = ''): Promise<number> => {
      const asked = `/read-log?limit=100${after}`;
      const { items, next } = await watcher.reads<{ items: readonly Opening[]; next?: string }>(asked);
      const here = items.filter((one) => one.caseId === caseId && one.classesOpened.includes('address')).length;
      return next === undefined ? here : here + (await openings(`&after=${encodeURIComponent(next)}`));
    };
    const before = await openings();
    expect(await machine.reached()).not.toContain(HERS);
    const her = page.locator('.person', { hasText: NAME });
    await her.getByText('bliver skrevet i læseloggen').waitFor();
    await her.getByRole('button', { name: 'Vis adresse' }).click();
    await her.getByText(HERS).waitFor();
    expect(await visitator.violations()).toEqual([]);
    expect(await besideThePage(page)).not.toContain(HERS);
    expect((await openings()) - before).toBe(1);
    const left = await machine.leaves();
    for (const words of [HERS, NAME]) expect([words, left(words)]).toEqual([words, []]);
  }, 120_000);
});
