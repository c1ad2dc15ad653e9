import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { reportedCase } from './reported-case';
import type { Visitor } from './visitor';

/** Presses of the tabulator from the first field to the button that saves. */
const MOST = 12;
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

const told = 'Hændelsen er gemt i loggen.';
const first = 'Hvad skete der? (kan udelades)';
/** How many entries of the log say so. */
const entries = async (text: string) => {
  await visitator.goTo(address);
  const lines = visitator.page.locator('.timeline li', { hasText: text });
  await lines.first().waitFor();
  return lines.count();
};

it('a plain entry is written from its first field to its last with few presses, and saved from there', async () => {
  const { page } = visitator;
  const { keyboard } = page;
  await visitator.goTo(`${address}/incident`);
  await page.getByText('Ctrl og Enter gemmer fra ethvert felt').waitFor();
  await page.getByLabel('Hvad skete der?').focus();
  await keyboard.type('Han ringede seks gange.');
  let presses = 0;
  const to = async (name: string) => {
    while (!(await visitator.focused()).startsWith(name)) {
      await keyboard.press('Tab');
      presses += 1;
      expect(presses).toBeLessThanOrEqual(MOST);
    }
  };
  const chooses = async (...names: readonly [string, ...string[]]) => {
    await to(names[0]);
    for (const name of names.slice(1)) {
      await keyboard.press('ArrowDown');
      expect(await visitator.focused()).toBe(name);
    }
    await keyboard.press('Space');
  };
  await to('Hvilken dag?');
  // Whoever has a Danish computer types the day first; both are the second of February.
  await keyboard.type('02022026');
  await to('Hvad var klokken?');
  await keyboard.type('1040A');
  await chooses('Opkald', 'Sms');
  await chooses('Kontaktforsøg');
  await chooses('Fra udøveren');
  await chooses('Den udsatte');
  await chooses('Kun støtte', 'Støtte og politi');
  const beforeSaving = presses;
  await to('Gem hændelsen');
  expect(presses).toBeLessThanOrEqual(MOST);
  expect(presses).toBeGreaterThan(beforeSaving);
  await keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: told }).waitFor();
  expect(await visitator.focused()).toBe(first);
  expect(await page.getByLabel('Hvad skete der?').inputValue()).toBe('');
  expect(await faultsOf(visitator)).toEqual([]);
  expect(await entries('Han ringede seks gange.')).toBe(1);
}, 180_000);

it('Ctrl and Enter save from any field, once, and a new entry begins with who tells it and who may see it', async () => {
  const { page } = visitator;
  await visitator.goTo(`${address}/incident`);
  await page.getByLabel('Hvilken dag?').fill('2026-02-03');
  for (const [question, choice] of [
    ['Hvordan skete det?', 'Opkald'],
    ['Hvad gjorde han?', 'Kontaktforsøg'],
    ['Hvilken vej?', 'Fra udøveren'],
    ['Hvem fortæller det?', 'Den udsatte'],
    ['Hvem må se det?', 'Kun støtte'],
  ] as const)
    await visitator.answer(question, choice);
  await page.getByLabel('Hvad skete der?').fill('Han ringede igen.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('status').filter({ hasText: told }).waitFor();
  expect(await visitator.focused()).toBe(first);
  expect(await page.getByLabel('Kun støtte').isChecked()).toBe(true);
  await page.keyboard.type('O');
  await page.getByText(told).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  expect(await visitator.focused()).toBe('Hvilken dag?');
  await page.getByLabel('Hvad skete der?').fill('');
  expect(await entries('Han ringede igen.')).toBe(1);
}, 120_000);
