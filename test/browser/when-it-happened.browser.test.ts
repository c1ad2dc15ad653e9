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

describe('an answer that cannot be', () => {
  const faultAt = (label: string) => {
    const field = visitator.page.locator('.form-group', { has: visitator.page.getByLabel(label) }).last();
    return field.locator('.form-error-message');
  };
  const isToldAt = async (label: string, said: string) => {
    await faultAt(label).getByText(said, { exact: true }).waitFor();
    const input = visitator.page.getByLabel(label);
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await input.evaluate((element) => element.getAttribute('aria-describedby'))).toContain('-error');
  };
  const isNotToldAt = (label: string) => faultAt(label).waitFor({ state: 'detached' });

  it('is told at its field, and nothing is sent', async () => {
    const { page } = visitator;
    const sent: string[] = [];
    page.on('request', (request) => void (request.url().endsWith('/log') && sent.push(request.method())));
    await writes('Kun det mulige kommer i loggen.');
    await page.getByText('Sted, vidner, virkning').click();
    await page.getByLabel('Hvor mange').fill('0');
    await page.getByText('Sted, vidner, virkning').click();
    await page.getByLabel('Hvilken dag?').focus();
    // Month first, as the computer of these tests has it.
    await page.keyboard.type('02312026');
    await save();
    await isToldAt('Hvilken dag?', 'Den dag findes ikke i kalenderen. Skriv dag, måned og år.');
    await isToldAt('Hvor mange', 'Skriv et helt tal fra 1 til 100000.');
    expect(await page.getByLabel('Hvor mange').isVisible()).toBe(true);
    expect(await page.getByLabel('Hvilken dag?').evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await faultsOf(visitator)).toEqual([]);

    await page.getByLabel('Hvilken dag?').fill(dayFromNow(1));
    await isNotToldAt('Hvilken dag?');
    for (const count of ['-1', '1000000000', '1.5']) {
      await page.getByLabel('Hvor mange').fill(count);
      await save();
      await isToldAt('Hvor mange', 'Skriv et helt tal fra 1 til 100000.');
    }
    await isToldAt('Hvilken dag?', 'Tidspunktet ligger i fremtiden. Ret dagen eller klokkeslættet.');

    await page.getByLabel('Hvor mange').fill('34');
    await page.getByLabel('Hvilken dag?').fill('2026-03-29');
    await page.getByLabel('Hvad var klokken?').focus();
    await page.keyboard.type('09');
    await page.getByLabel('Hvornår holdt det op?').fill('2026-03-28T23:00');
    await save();
    await isToldAt('Hvad var klokken?', 'Det klokkeslæt findes ikke. Skriv timer og minutter, for eksempel 22.40.');
    await isToldAt('Hvornår holdt det op?', 'Slutningen ligger før begyndelsen. Ret en af dem.');
    await page.getByLabel('Hvad var klokken?').fill('02:30');
    await page.getByLabel('Hvornår holdt det op?').fill('2026-03-29T02:45');
    await save();
    const skipped = 'Det klokkeslæt var der ikke den nat, hvor urene blev stillet frem. Ret klokkeslættet.';
    await isToldAt('Hvad var klokken?', skipped);
    await isToldAt('Hvornår holdt det op?', skipped);
    expect(await faultsOf(visitator)).toEqual([]);
    expect(sent).toEqual([]);

    await page.getByLabel('Hvad var klokken?').fill('03:30');
    await page.getByLabel('Hvornår holdt det op?').fill('');
    await save();
    await isSaved();
    const entry = await entryWith('Kun det mulige kommer i loggen.');
    expect(entry).toMatchObject({ occurredAt: '2026-03-29T01:30:00.000Z', precision: 'minute' });
  }, 180_000);

  it('is not the hour that autumn repeats: that is the first of both, and about then', async () => {
    const { page } = visitator;
    const text = 'Han ringede, mens uret blev stillet tilbage.';
    await writes(text);
    await page.getByLabel('Hvilken dag?').fill('2025-10-26');
    await page.getByLabel('Hvad var klokken?').fill('02:30');
    await page.getByText('Den nat viste urene det klokkeslæt to gange.').waitFor();
    await save();
    await isSaved();
    expect(await entryWith(text)).toMatchObject({ occurredAt: '2025-10-26T00:30:00.000Z', precision: 'about' });
  }, 120_000);
});
