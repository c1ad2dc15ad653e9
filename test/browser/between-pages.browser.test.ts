import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);

it('the list of cases is fit for every eye', async () => {
  const visitor = await comes('visitator');
  await visitor.goTo('/cases');
  await visitor.page.locator('.line').first().waitFor();
  expect(await faultsOf(visitor)).toEqual([]);
  await visitor.leave();
}, 90_000);

it('a receipt is fit for every eye', async () => {
  const visitor = await comes('frontline');
  await visitor.tell('Han stod der igen i går.');
  await visitor.page.getByRole('button', { name: 'Send til visitatoren' }).click();
  await visitor.page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
  expect(await faultsOf(visitor)).toEqual([]);
  await visitor.leave();
}, 90_000);

it('a page that is not there says so, and shows the way to the first page', async () => {
  const visitor = await comes('visitator');
  await visitor.goTo('/no-such-page');
  await visitor.page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor();
  expect(await faultsOf(visitor)).toEqual([]);
  await visitor.page.getByRole('link', { name: 'Til forsiden' }).click();
  await visitor.page.waitForURL('**/worklist');
  await visitor.leave();
}, 90_000);

it('a case that is not for somebody is like one that is not there', async () => {
  const visitator = await comes('visitator');
  await openCaseOf(visitator, 'Sofie Brandt Lund');
  const theirs = visitator.path();
  await visitator.leave();
  const other = await comes('family-counsellor');
  const answer = async (path: string) => {
    await other.goTo(path);
    return other.page.locator('main').innerText();
  };
  expect(await answer(theirs)).toBe(await answer(theirs.replace(/.{6}$/, '00abcd')));
  expect(await faultsOf(other)).toEqual([]);
  await other.leave();
}, 90_000);

describe('another language', () => {
  it('that does not come says so in that language, and comes when it is asked for again', async () => {
    const visitor = await comes('visitator');
    const { page } = visitor;
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'English' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'English could not be fetched' });
    await told.waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('da');
    expect(await visitor.violations()).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Worklist' }).waitFor();
    expect(await told.count()).toBe(0);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Dansk' }).click();
    await page.getByRole('heading', { name: 'Arbejdsliste' }).waitFor();
    await visitor.leave();
  }, 90_000);

  it('that does not come as the page begins leaves nobody before an empty page', async () => {
    const visitor = await comes('visitator');
    const { page } = visitor;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Worklist' }).waitFor();
    await page.route('**/assets/words.en-*.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('heading', { name: 'Arbejdsliste' }).waitFor();
    await visitor.leave();
  }, 90_000);
});

describe('a session', () => {
  it('says in time that it ends, and goes on when asked', async () => {
    const visitor = await comes('visitator');
    const { page } = visitor;
    const soon = async () => {
      await page.route('**/auth/session', async (route) => {
        const answer = await route.fetch();
        const session = (await answer.json()) as object;
        await route.fulfill({ response: answer, json: { ...session, idleAt: new Date(Date.now() + 120_000) } });
      });
      await visitor.goTo('/cases');
      await page.getByText('Du bliver logget af').waitFor();
    };
    await soon();
    expect(await faultsOf(visitor)).toEqual([]);
    await page.unroute('**/auth/session');
    const renewed = page.waitForResponse('**/auth/session');
    await page.getByRole('button', { name: 'Bliv logget på' }).click();
    const { idleAt } = (await (await renewed).json()) as { idleAt: string };
    expect(Date.parse(idleAt) - Date.now()).toBeGreaterThan(5 * 60_000);
    await page.getByText('Du bliver logget af').waitFor({ state: 'detached' });
    await visitor.leave();
  }, 90_000);

  it('says that it ends however much is done, where its day is over', async () => {
    const visitor = await comes('visitator');
    const { page } = visitor;
    await page.route('**/auth/session', async (route) => {
      const answer = await route.fetch();
      const session = (await answer.json()) as object;
      await route.fulfill({ response: answer, json: { ...session, endsAt: new Date(Date.now() + 120_000) } });
    });
    await visitor.goTo('/cases');
    await page.getByText('for så længe varer et login').waitFor();
    expect(await page.getByRole('button', { name: 'Bliv logget på' }).count()).toBe(0);
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.leave();
  }, 60_000);

  it('that is over says so to every eye, and so does the window in which somebody signed in again', async () => {
    const visitor = await comes('visitator');
    const { page } = visitor;
    await page.context().clearCookies({ name: /-session$/ });
    await page.getByRole('link', { name: 'Sager' }).click();
    await page.getByRole('heading', { name: 'Du er logget af' }).waitFor();
    expect(await visitor.violations()).toEqual([]);
    const [other] = await Promise.all([page.waitForEvent('popup'), page.locator('main a[target]').click()]);
    await other.getByRole('button', { name: /^Mette Højbjerg/ }).click();
    await other.waitForURL('**/sign-in/again');
    await other.getByText('Du er logget på igen.').waitFor();
    await other.close();
    await page.getByRole('heading', { name: 'Du er logget af' }).waitFor({ state: 'detached' });
    await visitor.leave();
  }, 120_000);
});
