import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf } from './looking';
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

it('who may screen is seen and recorded by the manager', async () => {
  const manager = await (await Visitor.come(browser, served)).signIn('manager');
  const { page } = manager;
  await page.getByRole('link', { name: 'Uddannelse' }).click();
  const lineOf = (name: string) => page.locator('.line', { hasText: name });
  await lineOf('Mette Højbjerg').getByText('Gælder til og med').waitFor();
  await lineOf('Birgitte Solvang').getByText('Ikke uddannet').waitFor();
  expect(await faultsOf(manager)).toEqual([]);
  await page.getByRole('button', { name: 'Registrér uddannelse' }).click();
  await page.getByRole('button', { name: 'Gem uddannelsen' }).click();
  expect(await page.locator('.form-error-message').count()).toBe(4);
  expect(await faultsOf(manager)).toEqual([]);
  await page.getByLabel('Hvem er uddannet?').selectOption({ label: 'Birgitte Solvang' });
  await manager.answer('I hvad?', 'Afklaring og rådgivning');
  await page.getByLabel('Hvilken dag?').fill(dayFromNow(-10));
  await page.getByLabel('Gælder til og med').fill(dayFromNow(700));
  await page.getByRole('button', { name: 'Gem uddannelsen' }).dblclick();
  await lineOf('Birgitte Solvang').getByText('Gælder til og med').waitFor();
  expect(await lineOf('Birgitte Solvang').count()).toBe(1);
  expect(await faultsOf(manager)).toEqual([]);
  await manager.leave();
}, 120_000);
