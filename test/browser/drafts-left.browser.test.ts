import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { reportedCase } from './reported-case';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let visitator: Visitor;
let page: Page;
let address: string;
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  ({ visitator, address } = await reportedCase(browser, served, 'Han holder i sin bil uden for skolen.'));
  ({ page } = visitator);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});
afterEach(async () => {
  await page.unroute('**/drafts');
  await page.context().setOffline(false);
  visitator.complaints.splice(0);
});

const text = (of = page) => of.getByLabel('Hvad skete der?');
const isSaved = () => page.getByText(/^Kladden er gemt kl\. \d\d\.\d\d\.$/).waitFor();
const opens = async (visitor = visitator) => {
  await visitor.goTo(`${address}/incident`);
  await text(visitor.page).waitFor();
  await visitor.page.waitForLoadState('networkidle');
};
/** A person's hand on the page: a browser asks nobody who has done nothing. */
const types = async (words: string) => {
  await text().click();
  await text().fill(words);
};
const discards = async () => {
  await page.getByRole('button', { name: 'Kassér kladden' }).click();
  await page.waitForLoadState('networkidle');
};
const toCase = async () => {
  await page.getByRole('link', { name: /^Tilbage til sag/ }).click();
  await page.waitForURL(`**${address}`);
};
const nothingIsKept = () =>
  page.route('**/drafts', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
const allIsRefused = () =>
  page.route('**/drafts', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 413,
          contentType: 'application/problem+json',
          json: { type: '/problems/too-large', title: 'x', status: 413, detail: 'x', instance: 'urn:uuid:x' },
        })
      : route.continue(),
  );
/** Whether the browser asks before the page goes away. */
const isAsked = async (goes: () => Promise<unknown>) => {
  let asked = false;
  const answer = (dialog: { accept: () => Promise<void> }) => {
    asked = true;
    void dialog.accept();
  };
  page.on('dialog', answer);
  await goes();
  page.off('dialog', answer);
  return asked;
};

describe('a form that is left by a link', () => {
  it('at once after the last key has its words when it is opened again', async () => {
    await opens();
    await types('Han ringede fra et nyt nummer.');
    await toCase();
    await page.waitForLoadState('networkidle');
    await opens();
    await page.getByText('Din kladde fra').waitFor();
    expect(await text().inputValue()).toBe('Han ringede fra et nyt nummer.');
    await discards();
  }, 120_000);

  it('while a save is under way on a slow line keeps what was typed after it', async () => {
    await opens();
    await page.route('**/drafts', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue();
    });
    const underWay = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/drafts'));
    await types('Han ringede.');
    await underWay;
    await types('Han ringede. Hun tog den ikke.');
    await toCase();
    await page.waitForResponse((response) => response.request().postData()?.includes('Hun tog den ikke.') ?? false);
    await page.unroute('**/drafts');
    await opens();
    await page.getByText('Din kladde fra').waitFor();
    expect(await text().inputValue()).toBe('Han ringede. Hun tog den ikke.');
    await discards();
  }, 120_000);

  it('while nothing can be saved says so on the next page, leads back, and saves when it can', async () => {
    await opens();
    await nothingIsKept();
    await types('Han stod ved porten.');
    await toCase();
    const told = page.getByText(/^Det, du skrev på en side, du har forladt, er ikke gemt endnu\./);
    await told.waitFor();
    visitator.complaints.splice(0);
    expect((await faultsOf(visitator)).filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    await page.getByRole('link', { name: 'Gå tilbage til det' }).click();
    await page.waitForURL(`**${address}/incident`);
    expect(await text().inputValue()).toBe('Han stod ved porten.');
    expect(await told.count()).toBe(0);
    await toCase();
    await told.waitFor();
    await page.unroute('**/drafts');
    await told.waitFor({ state: 'detached' });
    await opens();
    await page.getByText('Din kladde fra').waitFor();
    expect(await text().inputValue()).toBe('Han stod ved porten.');
    await discards();
  }, 120_000);
});

describe('a window that is closed', () => {
  it('asks while something is not saved, and not when all is', async () => {
    await opens();
    await nothingIsKept();
    await types('Han fulgte efter bussen.');
    await page.getByText('Der er ingen forbindelse.').first().waitFor();
    expect(await isAsked(() => page.reload())).toBe(true);
    await page.unroute('**/drafts');
    await opens();
    await types('Han fulgte efter bussen.');
    await isSaved();
    expect(await isAsked(() => page.reload())).toBe(false);
    await page.getByText('Din kladde fra').waitFor();
    await discards();
  }, 120_000);

  it('does not ask of a draft that cannot be kept, when that was said', async () => {
    await opens();
    await allIsRefused();
    await types('Langt.');
    await page.getByText(/^Kladden kan ikke gemmes/).waitFor();
    expect(await isAsked(() => page.reload())).toBe(false);
  }, 120_000);
});

const signsOut = () => page.getByRole('button', { name: 'Log af' }).click();
const stays = () => page.getByText(/^Du er ikke logget af\./);
const nameOf = (user: string) => new RegExp(`^${served.hub.people.find((one) => one.user === user)?.name} `);

describe('a page that cannot be fetched', () => {
  it('says so without losing what was typed on the one before, and comes when it can', async () => {
    await opens();
    await page.context().setOffline(true);
    await types('Han ventede ved bussen.');
    await page.getByRole('link', { name: 'Vejledning' }).first().click();
    await page.getByRole('heading', { name: 'Siden kunne ikke vises' }).waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    visitator.complaints.splice(0);
    expect(await visitator.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('Der er stadig ingen forbindelse til Værn.').waitFor();
    await page.context().setOffline(false);
    const asked = isAsked(() => page.getByRole('heading', { name: 'Vejledning', level: 1 }).waitFor());
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    expect(await asked).toBe(false);
    await opens();
    await page.getByText('Din kladde fra').waitFor();
    expect(await text().inputValue()).toBe('Han ventede ved bussen.');
    await discards();
  }, 120_000);
});

describe('signing out', () => {
  it('waits until what was typed is saved', async () => {
    await opens();
    await types('Han sendte blomster.');
    expect(await isAsked(() => signsOut().then(() => page.waitForURL('**/sign-in')))).toBe(false);
    await visitator.signIn('visitator');
    await opens();
    await page.getByText('Din kladde fra').waitFor();
    expect(await text().inputValue()).toBe('Han sendte blomster.');
    await discards();
  }, 120_000);

  it('says so when it cannot be, and leaves it to whoever typed it', async () => {
    await opens();
    await nothingIsKept();
    await types('Han sendte et brev.');
    await signsOut();
    await stays().waitFor();
    visitator.complaints.splice(0);
    expect((await faultsOf(visitator)).filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    await page.getByRole('button', { name: 'Bliv her' }).click();
    await stays().waitFor({ state: 'detached' });
    expect(await text().inputValue()).toBe('Han sendte et brev.');
    await signsOut();
    const anyway = page.getByRole('button', { name: 'Log af alligevel' });
    expect(await isAsked(() => anyway.click().then(() => page.waitForURL('**/sign-in')))).toBe(false);
    await visitator.signIn('visitator');
  }, 120_000);

  it('says why nobody was signed out when there is no connection', async () => {
    await visitator.goTo('/cases');
    await page.context().setOffline(true);
    await signsOut();
    await page.getByRole('alert').filter({ hasText: 'Der er ingen forbindelse til Værn' }).waitFor();
  }, 120_000);
});

describe('a computer that two people share', () => {
  it('gives nothing of what one typed to the one who signs in after', async () => {
    await opens();
    await page.context().clearCookies({ name: /-session$/ });
    await types('Hun bor nu hos sin søster.');
    await page.getByRole('heading', { name: 'Du er logget af' }).waitFor();
    const [other] = await Promise.all([page.waitForEvent('popup'), page.locator('main a[target]').click()]);
    const gone = isAsked(() => page.waitForURL('**/worklist'));
    await other
      .getByRole('button', { name: nameOf('visitator-deputy') })
      .first()
      .click();
    await other.waitForURL('**/sign-in/again');
    await other.close();
    expect(await gone).toBe(false);
    await opens();
    expect(await text().inputValue()).toBe('');
    expect(await page.getByText('Din kladde').count()).toBe(0);
  }, 120_000);
});
