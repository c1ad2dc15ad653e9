import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
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

const endEverySession = (visitor: Visitor) => visitor.page.context().clearCookies({ name: /-session$/ });

describe('somebody without a mouse', () => {
  it('signs in, reports a contact and signs out', async () => {
    const visitor = await Visitor.come(browser, served);
    const { page } = visitor;
    await visitor.goTo('/');
    const tabTo = async (name: string) => {
      for (let tabs = 0; tabs < 60; tabs++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate<string>('document.querySelector(":focus")?.textContent ?? ""')).includes(name)) return;
      }
      throw new Error(`no way by keyboard to ${name}`);
    };
    await tabTo('Log på');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Karen Lundtofte/ }).waitFor();
    await tabTo('Karen Lundtofte');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/report');
    await visitor.settled();
    await tabTo('00 00 05 61');
    await tabTo('Har du en kvittering?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Han venter ved porten hver morgen.');
    await tabTo('Send til visitatoren');
    await page.keyboard.press('Enter');
    const asked = () =>
      page.evaluate<string>('document.activeElement?.closest("fieldset")?.querySelector("legend").textContent');
    const answers = [
      ['Hvem fortæller det?', 3],
      ['Arbejder den udsatte i kommunen, i politiet eller på Dansk Stalking Center?', 1],
      ['Arbejder den formodede udøver et af de steder?', 1],
    ] as const;
    for (const [question, downs] of answers) {
      expect(await asked()).toBe(question);
      for (let down = 0; down < downs; down++) await page.keyboard.press('ArrowDown');
      await tabTo('Send til visitatoren');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await tabTo('Log af');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sign-in');
    await visitor.leave();
  }, 180_000);
});

describe('whoever signs out', () => {
  it('leaves nothing behind that going back would show', async () => {
    const visitor = await (await Visitor.come(browser, served)).signIn('visitator');
    const { page } = visitor;
    await page.locator('.line-what a').first().click();
    await page.locator('.person').first().waitFor();
    await page.getByRole('button', { name: 'Log af' }).click();
    await page.waitForURL('**/sign-in');
    await page.goBack();
    await page.goBack().catch(() => undefined);
    await page.waitForURL('**/sign-in');
    expect(await page.locator('.person, .line, .told').count()).toBe(0);
    await visitor.leave();
  }, 120_000);
});

describe('a session that ends in the middle of a form', () => {
  const story = 'Han står uden for arbejdet hver fredag.';

  it('hides what was written, and gives it back to the same person', async () => {
    const visitor = await (await Visitor.come(browser, served)).signIn('frontline');
    const { page } = visitor;
    await visitor.tell(story);
    await endEverySession(visitor);
    await page.getByRole('button', { name: 'Send til visitatoren' }).click();
    await page.getByRole('heading', { name: 'Du er logget af' }).waitFor();
    expect(await page.locator('textarea').isVisible()).toBe(false);
    const [other] = await Promise.all([page.waitForEvent('popup'), page.locator('main a[target]').click()]);
    await other.getByRole('button', { name: /^Karen Lundtofte/ }).click();
    await other.waitForURL('**/sign-in/again');
    await other.close();
    await page.locator('textarea').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe(story);
    await page.getByRole('button', { name: 'Send til visitatoren' }).click();
    await page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
    await visitor.leave();
  }, 120_000);

  it('gives it to nobody else', async () => {
    const visitor = await (await Visitor.come(browser, served)).signIn('frontline');
    const { page } = visitor;
    await visitor.tell(story);
    await endEverySession(visitor);
    await page.getByRole('button', { name: 'Send til visitatoren' }).click();
    const [other] = await Promise.all([page.waitForEvent('popup'), page.locator('main a[target]').click()]);
    await other.getByRole('button', { name: /^Mette Højbjerg/ }).click();
    await other.waitForURL('**/sign-in/again');
    await page.waitForURL('**/worklist');
    expect(await page.content()).not.toContain(story);
    await visitor.leave();
  }, 120_000);
});

it('a line that is cut says so, and loses nothing', async () => {
  const visitor = await (await Visitor.come(browser, served)).signIn('frontline');
  const { page } = visitor;
  await visitor.tell('Der er kommet tre beskeder i dag.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send til visitatoren' }).click();
  await page.getByText('Der er ingen forbindelse til Værn lige nu.').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Send til visitatoren' }).click();
  await page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
  await visitor.leave();
}, 120_000);
