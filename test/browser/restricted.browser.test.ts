import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { reportedCase } from './reported-case';
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
  expect(await visitator.page.locator(`a[href^="${address}"]`).count()).toBe(0);
  await visitator.goTo(address);
  await visitator.page.getByText('Sagen findes ikke, eller den er ikke for dig.').waitFor();
  expect(await visitator.page.content()).not.toContain(story);
  await visitator.leave();
}, 120_000);

it('a case that becomes one for few leaves the screens of everybody else, who are told that it is not for them', async () => {
  const words = 'Han venter ved cyklerne.';
  const { visitator, address } = await reportedCase(browser, served, words);
  const { page } = visitator;
  const deputy = await ByHttp.as('visitator-deputy', served);
  await deputy.does(`${address}/restriction`, { reason: 'protection' });
  await page.getByText('Sagen findes ikke, eller den er ikke for dig.').waitFor();
  expect(await page.content()).not.toContain(words);
  expect(await page.getByRole('heading', { name: 'Forløb' }).count()).toBe(0);
  expect(await faultsOf(visitator)).toEqual([]);
  await visitator.leave();
}, 120_000);

it('a single incident towards an employee is written down without a name, by those who look after employees', async () => {
  const named = await (await Visitor.come(browser, served)).signIn('employee-safety');
  const { page } = named;
  await page.getByRole('link', { name: 'Enkelte hændelser' }).click();
  await page.locator('.line', { hasText: 'Samtale med medarbejderen' }).waitFor();
  await page.getByRole('button', { name: 'Skriv en hændelse' }).click();
  await page.getByRole('button', { name: 'Gem hændelsen' }).click();
  expect(await page.locator('.form-error-message').count()).toBe(4);
  expect(await page.locator('form textarea, form input[type=text]').count()).toBe(0);
  expect(await faultsOf(named)).toEqual([]);
  await page.getByLabel('Hvilken dag?').fill('2026-01-05');
  await named.answer('Hvordan skete det?', 'Fysisk');
  await named.answer('Hvad skete der?', 'Trussel');
  await named.answer('Hvad er der gjort?', 'Samtale med medarbejderen');
  await page.getByRole('button', { name: 'Gem hændelsen' }).dblclick();
  await page.locator('.line', { hasText: 'Trussel' }).getByText('Samtale med medarbejderen').waitFor();
  expect(await page.locator('.line', { hasText: 'Trussel' }).count()).toBe(1);
  expect(await faultsOf(named)).toEqual([]);
  await named.leave();
}, 120_000);

it('teaching is counted by school year, by those who teach', async () => {
  const visitator = await (await Visitor.come(browser, served)).signIn('visitator');
  const { page } = visitator;
  await visitator.goTo('/teaching');
  await page.getByRole('button', { name: 'Skriv en undervisning' }).click();
  await page.getByRole('button', { name: 'Gem undervisningen' }).click();
  expect(await page.locator('.form-error-message').count()).toBe(3);
  expect(await faultsOf(visitator)).toEqual([]);
  await page.getByLabel('Hvilket skoleår?').selectOption({ index: 3 });
  const schoolYear = await page.getByLabel('Hvilket skoleår?').inputValue();
  await visitator.answer('For hvem?', 'Udskolingen');
  await page.getByLabel('Hvor mange elever?').fill('24');
  await page.getByRole('button', { name: 'Gem undervisningen' }).click();
  await page.locator('.line', { hasText: schoolYear }).getByText('1 gang, 24 elever').waitFor();
  expect(await faultsOf(visitator)).toEqual([]);
  await visitator.leave();
}, 120_000);
