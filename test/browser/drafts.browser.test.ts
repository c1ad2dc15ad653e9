import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { whereIs } from './left-behind';
import { faultsOf } from './looking';
import { reportedCase } from './reported-case';
import { openBrowserWith } from './chromium';
import { Visitor } from './visitor';

const CANARY = 'Kragsbjerghulen';
let served: Served;
let browser: Browser;
let visitator: Visitor;
let address: string;
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  ({ visitator, address } = await reportedCase(browser, served, 'Han holder i sin bil uden for skolen.'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const text = (page: Page) => page.getByLabel('Hvad skete der?');
const opens = async (visitor = visitator) => {
  await visitor.goTo(`${address}/incident`);
  await text(visitor.page).waitFor();
};
const isSaved = (page: Page) => page.getByText(/^Kladden er gemt kl\. \d\d\.\d\d\.$/).waitFor();
const types = async (words: string, { page } = visitator) => {
  await text(page).fill(words);
  await page.getByText('Resten er ikke gemt endnu.').or(page.getByText('Ikke gemt endnu.')).waitFor();
  await page.getByText(/ikke gemt endnu/i).waitFor({ state: 'detached' });
  await isSaved(page);
};
const discards = async ({ page } = visitator) => {
  await page.getByRole('button', { name: 'Kassér kladden' }).click();
  await page.getByText('Din kladde fra').waitFor({ state: 'detached' });
};
const entriesWith = async (words: string) => {
  await visitator.goTo(address);
  return visitator.page.getByText(words).count();
};

describe('an entry that is half written', () => {
  it('is saved by itself, and there again when the page is loaded anew', async () => {
    const { page } = visitator;
    await opens();
    expect(await page.getByText(/gemt/).count()).toBe(0);
    await page.getByLabel('Hvilken dag?').fill('2026-03-02');
    await visitator.answer('Hvordan skete det?', 'Opkald');
    await page.getByText('Sted, vidner, virkning').click();
    await page.getByLabel(/^Hvor\?/).fill('Porten');
    await types(`Hun siger, at han ${CANARY}`);
    expect(await faultsOf(visitator)).toEqual([]);
    await page.reload();
    await page.getByText(/^Din kladde fra i dag kl\. \d\d\.\d\d\. Kun du kan se den\./).waitFor();
    expect(await text(page).inputValue()).toBe(`Hun siger, at han ${CANARY}`);
    expect(await page.getByLabel('Hvilken dag?').inputValue()).toBe('2026-03-02');
    expect(await page.getByRole('group', { name: 'Hvordan skete det?' }).getByLabel('Opkald').isChecked()).toBe(true);
    await page.getByText('Sted, vidner, virkning').click();
    expect(await page.getByLabel(/^Hvor\?/).inputValue()).toBe('Porten');
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('is there for nobody else of the same unit', async () => {
    const deputy = await (await Visitor.come(browser, served)).signIn('visitator-deputy');
    await opens(deputy);
    await deputy.page.waitForLoadState('networkidle');
    expect(await text(deputy.page).inputValue()).toBe('');
    expect(await deputy.page.getByText('Din kladde').count()).toBe(0);
    await deputy.leave();
  }, 120_000);

  it('is empty when it is discarded, and stays so', async () => {
    const { page } = visitator;
    await opens();
    await page.getByText('Din kladde fra').waitFor();
    await discards();
    expect(await text(page).inputValue()).toBe('');
    await page.waitForLoadState('networkidle');
    await page.reload();
    await text(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await text(page).inputValue()).toBe('');
  }, 120_000);

  it('is no draft any more when it was sent', async () => {
    const { page } = visitator;
    await opens();
    await page.getByLabel('Hvilken dag?').fill('2026-03-02');
    await visitator.answer('Hvordan skete det?', 'Opkald');
    await visitator.answer('Hvad gjorde han?', 'Kontaktforsøg');
    await page.locator('main fieldset', { hasText: 'Hvilken vej?' }).locator('label').first().click();
    await page.locator('main fieldset', { hasText: 'Hvem fortæller det?' }).locator('label').first().click();
    await page.locator('main fieldset', { hasText: 'Hvem må se' }).locator('label').first().click();
    await types('Han ringede seks gange.');
    await page.locator('main form button[type=submit]').click();
    await page.locator('.done').waitFor();
    await page.waitForLoadState('networkidle');
    await opens();
    await page.waitForLoadState('networkidle');
    expect(await text(page).inputValue()).toBe('');
    expect(await page.getByText('Din kladde').count()).toBe(0);
    expect(await entriesWith('Han ringede seks gange.')).toBe(1);
  }, 120_000);
});

describe('a session that ends in the middle of an entry', () => {
  it('says until when it is saved, and gives it back on the same page, there or in a new window', async () => {
    const { page } = visitator;
    await opens();
    await types('Han stod der igen.');
    await page.context().clearCookies({ name: /-session$/ });
    await text(page).fill('Han stod der igen. Og i går.');
    await page.getByRole('heading', { name: 'Du er logget af' }).waitFor();
    await page
      .getByText(/^Det, du har skrevet, er gemt som kladde til kl\. \d\d\.\d\d\. Kun du kan se den\.$/)
      .waitFor();
    expect(await text(page).isVisible()).toBe(false);

    await page.reload();
    await page.waitForURL('**/sign-in');
    await page.getByRole('link', { name: 'Log på', exact: true }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${nameOf('visitator')} `) })
      .first()
      .click();
    await page.waitForURL(`**${address}/incident`);
    await page.getByText('Din kladde fra').waitFor();
    expect(await text(page).inputValue()).toBe('Han stod der igen.');
    await discards();
  }, 120_000);

  it('goes on saving as soon as the same person is signed in again', async () => {
    const { page } = visitator;
    await opens();
    await types('Han fulgte efter bussen.');
    await page.context().clearCookies({ name: /-session$/ });
    await text(page).fill('Han fulgte efter bussen til stationen.');
    await page.getByRole('heading', { name: 'Du er logget af' }).waitFor();
    const [other] = await Promise.all([page.waitForEvent('popup'), page.locator('main a[target]').click()]);
    await other
      .getByRole('button', { name: new RegExp(`^${nameOf('visitator')} `) })
      .first()
      .click();
    await other.waitForURL('**/sign-in/again');
    await other.close();
    await isSaved(page);
    await page.getByText(/ikke gemt endnu/i).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Din kladde fra').waitFor();
    expect(await text(page).inputValue()).toBe('Han fulgte efter bussen til stationen.');
    await discards();
  }, 120_000);
});

describe('a line that is cut', () => {
  it('says so, keeps what is typed on the page, and saves it when it is back', async () => {
    const { page } = visitator;
    await opens();
    await types('Der lå en seddel.');
    await page.context().setOffline(true);
    await text(page).fill('Der lå en seddel under viskeren.');
    await page.getByText(/^Der er ingen forbindelse\. Kladden er gemt til kl\./).waitFor();
    expect(await text(page).inputValue()).toBe('Der lå en seddel under viskeren.');
    await page.context().setOffline(false);
    await isSaved(page);
    visitator.complaints.splice(0);
    await page.reload();
    await page.getByText('Din kladde fra').waitFor();
    expect(await text(page).inputValue()).toBe('Der lå en seddel under viskeren.');
    expect(await entriesWith('Der lå en seddel')).toBe(0);
    await opens();
    await discards();
  }, 120_000);
});

describe('two windows', () => {
  it('do not write over each other: the older one is told, and whoever types decides', async () => {
    await opens();
    await types('Fra det første vindue.');
    const second = await visitator.again();
    await opens(second);
    await second.page.getByText('Din kladde fra').waitFor();
    await types('Fra det andet vindue.', second);
    const { page } = visitator;
    await text(page).fill('Fra det første vindue, senere.');
    const told = page.getByRole('alert').filter({ hasText: 'Du har en anden kladde fra i dag' });
    await told.waitFor();
    visitator.complaints.splice(0);
    expect(await faultsOf(visitator)).toEqual([]);
    await told.getByRole('button', { name: 'Hent den anden' }).click();
    expect(await text(page).inputValue()).toBe('Fra det andet vindue.');
    await types('Fra det andet vindue, og mere.');
    await text(second.page).fill('Fra det andet vindue igen.');
    await second.page.getByRole('button', { name: 'Behold det, der står her' }).click();
    await isSaved(second.page);
    await page.reload();
    await page.getByText('Din kladde fra').waitFor();
    expect(await text(page).inputValue()).toBe('Fra det andet vindue igen.');
    visitator.complaints.splice(0);
    await second.page.close();
    await discards();
  }, 120_000);
});

describe('other forms', () => {
  const comesBack = async (
    where: string,
    fill: (page: Page) => Promise<string>,
    read: (page: Page) => Promise<string>,
  ) => {
    const { page } = visitator;
    await visitator.goTo(`${address}${where}`);
    const words = await fill(page);
    await isSaved(page);
    await page.reload();
    await page.getByText('Din kladde fra').waitFor();
    expect(await read(page)).toBe(words);
    expect(await faultsOf(visitator)).toEqual([]);
    await discards();
  };
  const within = (label: string | RegExp) => ({
    fill: async (page: Page) => {
      await page.getByRole('textbox', { name: label }).fill(`Ord om ${CANARY}`);
      return `Ord om ${CANARY}`;
    },
    read: (page: Page) => page.getByRole('textbox', { name: label }).inputValue(),
  });

  it.each([
    ['the screening', '/screening', /^Hvorfor\?/],
    ['the referral', '/referral', /^Hvad skal de vide først\?/],
    ['her story on the telephone', '/call', 'Noter fra samtalen'],
  ])('%s is there again', async (_, where, label) => {
    const { fill, read } = within(label);
    await comesBack(where, fill, read);
  });
});

describe('nothing of a draft', () => {
  it('is left in the browser, in an address or in a title, or said in the log of the hub', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vaern-profile-'));
    const context = await openBrowserWith(folder, { locale: 'da-DK', viewport: { width: 1280, height: 900 } });
    const visitor = await (await Visitor.in(context, served)).signIn('frontline');
    const { page } = visitor;
    await page.locator('textarea').fill(`Hun bor ved ${CANARY}`);
    await isSaved(page);
    await page.reload();
    await page.getByText('Din kladde fra').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe(`Hun bor ved ${CANARY}`);
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.title])',
    );
    expect(kept).not.toContain(CANARY);
    expect(await faultsOf(visitor)).toEqual([]);
    await context.close();
    expect(whereIs(CANARY, folder)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
    expect(served.logs.join('')).not.toContain(CANARY);
  }, 120_000);
});

const nameOf = (user: string) => served.hub.people.find((one) => one.user === user)?.name ?? '';
