import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { reportedCase } from './reported-case';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let mette: Visitor;
/** Another visitator, who changes the case where no page is looked at. */
let colleague: ByHttp;
let address: string;

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  ({ visitator: mette, address } = await reportedCase(browser, served, 'Han står ved porten hver aften.'));
  colleague = await ByHttp.as('visitator-deputy', served);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const caseId = () => address.split('/')[2] ?? '';
const logs = (text: string) =>
  colleague.does(`/cases/${caseId()}/log`, {
    occurredFrom: '2026-01-05T21:40:00.000Z',
    precision: 'minute',
    toldBy: 'affected',
    channels: ['sms'],
    behaviours: ['threat'],
    direction: 'incoming',
    audience: 'police',
    text,
  });
const livesAt = (street: string) =>
  colleague.does(`/cases/${caseId()}/persons`, {
    capacities: ['affected'],
    identityStatus: 'known',
    addressProtection: 'none',
    address: { street },
  });

/** How often a page has asked for what is at such an address so far. */
function asksOf(page: Page, where: RegExp): () => number {
  let count = 0;
  page.on('request', (request) => void (where.test(request.url()) && (count += 1)));
  return () => count;
}

describe('words that were asked for by name', () => {
  it('are not opened again when the case goes on: whoever looks is told, and fetches them', async () => {
    const { page } = mette;
    const opened = asksOf(page, /[?&]open=address/);
    const older = page.getByText('Sagen er ændret, siden du fik ordene vist.');
    await livesAt('Ternevænget 12');
    await mette.goTo(address);
    await page.getByRole('button', { name: 'Vis adresse' }).click();
    await page.getByText('Ternevænget 12').waitFor();
    expect([await older.count(), opened()]).toEqual([0, 1]);
    await livesAt('Drosselvænget 3');
    await older.waitFor();
    expect([await page.getByText('Ternevænget 12').count(), opened()]).toEqual([1, 1]);
    expect(await page.getByText('Drosselvænget 3').count()).toBe(0);
    expect(await faultsOf(mette)).toEqual([]);
    await page.getByRole('button', { name: 'Hent igen' }).click();
    await page.getByText('Drosselvænget 3').waitFor();
    await older.waitFor({ state: 'detached' });
    expect(opened()).toBe(2);
  }, 120_000);
});

describe('a page that no stream of changes reaches', () => {
  const text = 'Han ringede fra et skjult nummer.';
  const stream = '**/changes/stream*';
  let asked: () => number;

  it('asks again each half minute, and no sooner', async () => {
    const { page } = mette;
    await page.route(stream, (route) => route.abort());
    await page.clock.install();
    await mette.goTo(address);
    await page.getByText('Forløb').first().waitFor();
    asked = asksOf(page, /\/timeline\?/);
    await logs(text);
    await page.clock.fastForward(12_000);
    await page.waitForTimeout(500);
    expect([await page.getByText(text).count(), asked()]).toEqual([0, 0]);
    await page.clock.fastForward(20_000);
    await page.getByText(text).first().waitFor();
    expect(asked()).toBe(1);
    const again = page.waitForResponse(/\/timeline\?/);
    await page.clock.fastForward(30_000);
    await again;
  }, 120_000);

  it('asks no more once it is reached again', async () => {
    const { page } = mette;
    await page.unroute(stream);
    const reached = page.waitForResponse(/\/changes\/stream/);
    await page.clock.fastForward(31_000);
    await reached;
    await mette.settled();
    await page.waitForTimeout(1_000);
    const before = asked();
    await page.clock.fastForward(31_000);
    await page.waitForTimeout(1_000);
    expect(asked()).toBe(before);
    await logs('Han sendte en sms.');
    await page.getByText('Han sendte en sms.').first().waitFor();
  }, 120_000);
});
