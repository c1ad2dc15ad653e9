import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { serveDemo, type Served } from './hub';
import { openBrowser, Visitor } from './visitor';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const story = 'Han sidder på kontoret ved siden af.';

it('a case of which nobody knows whether it is a colleague’s is seen by those who look after employees alone', async () => {
  const frontline = await (await Visitor.come(browser, served)).signIn('frontline');
  await frontline.tell(story);
  await frontline.answer('Arbejder den formodede udøver', 'Ved ikke');
  await frontline.page.getByText('Sagen bliver afskærmet').waitFor();
  await frontline.page.getByRole('button', { name: 'Send til visitatoren' }).click();
  await frontline.page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
  await frontline.leave();

  const named = await (await Visitor.come(browser, served)).signIn('employee-safety');
  const line = named.page.getByRole('link', { name: 'Afskærmet, indtil det er undersøgt: Udøveren er medarbejder?' });
  await line.click();
  await named.page.getByText(story).waitFor();
  await named.page.getByText('Afskærmet sag.').waitFor();
  await named.page.getByRole('heading', { name: 'Forløb' }).waitFor();
  expect([await named.violations(), named.complaints]).toEqual([[], []]);
  const address = named.path();
  await named.leave();

  const visitator = await (await Visitor.come(browser, served)).signIn('visitator');
  expect(await visitator.page.getByText('Afskærmet').count()).toBe(0);
  await visitator.goTo('/cases');
  expect(await visitator.page.locator(`a[href="${address}"]`).count()).toBe(0);
  await visitator.goTo(address);
  await visitator.page.getByText('Sagen findes ikke, eller den er ikke for dig.').waitFor();
  expect(await visitator.page.content()).not.toContain(story);
  await visitator.leave();
}, 120_000);
