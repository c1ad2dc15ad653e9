import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp, type LoggedEntry } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { caseIdOf, dayFromNow, faultsOf } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let visitator: Visitor;
let byHttp: ByHttp;
let caseId: string;

const entryWith = async (text: string): Promise<(LoggedEntry & { readonly occurredFrom?: string }) | undefined> => {
  const { items } = await byHttp.reads<{ items: readonly LoggedEntry[] }>(`/cases/${caseId}/log`);
  return items.find(({ words }) => words.some(({ fields }) => fields.text === text));
};
/** Everything that an entry needs but when it happened. */
const writes = async (text: string) => {
  const { page } = visitator;
  await visitator.goTo(`/cases/${caseId}/incident`);
  await page.getByLabel('Hvad skete der?').fill(text);
  await visitator.answer('Hvordan skete det?', 'Fysisk');
  await visitator.answer('Hvad gjorde han?', 'Overvågning');
  await visitator.answer('Hvilken vej?', 'Fra udøveren');
  await visitator.answer('Hvem fortæller det?', 'Den udsatte');
  await visitator.answer('Hvem må se det?', 'Støtte og politi');
};
const save = () => visitator.page.getByRole('button', { name: 'Gem hændelsen' }).click();
const isSaved = () => visitator.page.getByText('Hændelsen er gemt i loggen.').waitFor();

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  caseId = await caseIdOf(browser, served, 'Sofie Brandt Lund');
  byHttp = await ByHttp.as('visitator', served);
  visitator = await (await Visitor.come(browser, served)).signIn('visitator');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('a day of which nobody knows the hour', () => {
  it('is stored and shown without one', async () => {
    const text = 'En dag i den uge stod der blomster.';
    await writes(text);
    await visitator.page.getByLabel('Hvilken dag?').fill(dayFromNow(-12));
    await save();
    await isSaved();
    expect((await entryWith(text))?.precision).toBe('day');
    await visitator.goTo(`/cases/${caseId}`);
    const entry = visitator.page.locator('ol.timeline > li', { hasText: text });
    await entry.getByText(/, tidspunkt ukendt$/).waitFor();
    expect(await entry.textContent()).not.toMatch(/kl\. (12|00|23)\.00/);
    const newest = visitator.page.locator('ol.timeline > li', { hasText: 'Hændelse' });
    expect((await newest.allTextContents()).filter((line) => /kl\. (12|00)\.00/.test(line))).toEqual([]);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);
});
