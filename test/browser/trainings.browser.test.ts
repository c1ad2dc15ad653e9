import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf, refusalSaid } from './looking';
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

it('whose training has expired says why they screen all the same, and with what', async () => {
  const manager = await ByHttp.as('manager-varde', served);
  const expired = { course: 'screening', at: dayFromNow(-800), validUntil: dayFromNow(-1) };
  await manager.does('/staff/demo-visitator-deputy-varde/trainings', expired);
  const text = 'Han venter ved hendes arbejde.';
  const staff = { affectedIsEmployee: 'no', perpetratorIsStaff: 'no', immediateDanger: false };
  const told = { channel: 'phone', reporter: 'affected', text, ...staff };
  await (await ByHttp.as('frontline-varde', served)).does('/contacts', told);
  const visitator = await (await Visitor.come(browser, served)).signIn('visitator-deputy-varde');
  const { page } = visitator;
  await visitator.goTo('/cases');
  await page.locator('.line-what a').first().click();
  await page.getByText(text).waitFor();
  const address = visitator.path();
  const save = page.getByRole('button', { name: 'Gem afklaringen' });
  const why = page.getByRole('group', { name: 'Hvorfor afklarer du alligevel?' });
  await visitator.goTo(`${address}/screening`);
  for (const [question, choice] of [
    ['Hvad bygger du på?', 'Samtale med den udsatte'],
    ['Hvad ser du?', 'Vedvarende'],
    ['Har hun sagt fra?', 'Delvist'],
    ['Har hun svaret?', 'Ingen svar'],
    ['Hvad er det?', 'Stalking'],
    ['Hvor bekymret er du?', 'Moderat'],
  ] as const)
    await visitator.answer(question, choice);
  await page.getByLabel('Hvorfor?', { exact: true }).fill('Vedvarende og ensidigt.');
  await page.getByLabel('Har du brugt et redskab?').selectOption('sash');
  expect(await why.count()).toBe(0);
  await save.click();
  expect(await page.locator('.form-error-message').count()).toBe(1);
  expect(await visitator.focused()).toBe('Hvilken version?');
  await page.getByLabel('Hvilken version?').fill('2');
  await page.getByLabel('Hvilket niveau').selectOption('moderate');
  await save.click();
  await page.getByRole('alert').filter({ hasText: 'uddannelse i afklaring er udløbet' }).waitFor();
  refusalSaid(visitator);
  await save.click();
  expect(await why.locator('.form-error-message').count()).toBe(1);
  expect(await faultsOf(visitator)).toEqual([]);
  await visitator.answer('Hvorfor afklarer du alligevel?', 'Kursus er bestilt');
  await save.click();
  await page.getByText('Afklaringen er gemt.').waitFor();
  await visitator.goTo(address);
  await page.getByText('Uddannelsen var udløbet: kursus er bestilt').waitFor();
  await page.getByText('Redskab: SASH 2, niveau: moderat').waitFor();
  expect(await faultsOf(visitator)).toEqual([]);
  await visitator.leave();
}, 120_000);
