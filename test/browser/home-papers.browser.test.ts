import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { besidesCells, filesOf, sheetXml } from '../../apps/municipality/test/workbooks';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf, refusalSaid } from './looking';
import { textOf } from '../journeys/pdf-text';
import { reportedCase } from './reported-case';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let address: string;
let visitator: Visitor;
const opens = async (visitor: Visitor, at: string, name: string) => {
  await visitor.goTo(at);
  const acts = visitor.page.getByRole('navigation', { name: 'Gør noget' });
  await acts.getByRole('link', { name, exact: true }).click();
  await visitor.settled();
};
const fetched = async ({ page }: Visitor) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hent PDF' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  ({ visitator, address } = await reportedCase(browser, served, 'Han ringer fra skjult nummer om natten.'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('a log that was kept elsewhere', () => {
  const rows = [
    'Dato\tKl.\tHvad skete der\tAntal',
    '14-9-2025\t17.30\tBankede på i ti minutter\t',
    '15.09.25\t\tRingede hele dagen\t34',
    'i sommer\t\tStod ved skolen\t',
  ].join('\n');

  it('is looked at first, row by row', async () => {
    const { page } = visitator;
    await opens(visitator, address, 'Indlæs en logbog');
    await visitator.answer('Hvor kommer den fra?', 'Indsæt en tabel');
    await page.getByRole('button', { name: 'Se rækkerne' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(2);
    await page.getByLabel('Indsæt rækkerne her').fill(rows);
    await visitator.answer('Hvem må se notaterne?', 'Støtte og politi');
    await visitator.answer('Hvordan, hvor rækken ikke siger det?', 'Opkald');
    await visitator.answer('Hvad, hvor rækken ikke siger det?', 'Kontaktforsøg');
    await page.getByRole('button', { name: 'Se rækkerne' }).click();
    await page.getByText('2 klar, 0 er der allerede, 1 kan ikke læses, af 3 rækker.').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(3);
    await page.getByText('34 gange').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('is taken in once whatever cannot be read is left out knowingly', async () => {
    const { page } = visitator;
    const save = page.getByRole('button', { name: 'Gem rækkerne i loggen' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByText('Udelad de rækker, der ikke kan læses (1)').click();
    await save.dblclick();
    await page.getByText('2 er gemt, 0 var der allerede, 1 er udeladt, af 3 rækker.').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await page.getByText('Bankede på i ti minutter').waitFor();
    expect(await page.getByText('Ringede hele dagen').count()).toBe(1);
  }, 120_000);

  it('is a file as well, and no row is taken in twice', async () => {
    const { page } = visitator;
    await opens(visitator, address, 'Indlæs en logbog');
    await visitator.answer('Hvor kommer den fra?', 'Vælg en fil');
    await visitator.answer('Hvem må se notaterne?', 'Støtte og politi');
    await visitator.answer('Hvordan, hvor rækken ikke siger det?', 'Opkald');
    await visitator.answer('Hvad, hvor rækken ikke siger det?', 'Kontaktforsøg');
    const file = (name: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(rows.replaceAll('\t', ';')) });
    await page.getByLabel('Fil med logbogen').setInputFiles(file('log.exe'));
    await page.getByRole('button', { name: 'Se rækkerne' }).click();
    await page.getByText('Vælg en fil, der ender på').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByLabel('Fil med logbogen').setInputFiles(file('log.csv'));
    await page.getByRole('button', { name: 'Se rækkerne' }).click();
    await page.getByText('0 klar, 2 er der allerede, 1 kan ikke læses, af 3 rækker.').waitFor();
    expect(await page.getByRole('button', { name: 'Gem rækkerne i loggen' }).count()).toBe(0);
  }, 120_000);

  it('is a workbook, too, whose pictures and comments are left out knowingly', async () => {
    const { page } = visitator;
    const cells = rows.split('\n').map((row) => row.split('\t'));
    const more = ['16-9-2025', '9.05', 'Sendte ni beskeder', '9'];
    const sheets = filesOf({ Logbog: sheetXml([...cells.slice(0, 3), more]) });
    const buffer = Buffer.from(zipSync({ ...sheets, ...besidesCells }));
    await page.getByLabel('Fil med logbogen').setInputFiles({ name: 'log.xlsx', mimeType: '', buffer });
    await page.getByRole('button', { name: 'Se rækkerne' }).click();
    await page.getByText('1 klar, 2 er der allerede, 0 kan ikke læses, af 3 rækker.').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    const keep = page.getByRole('button', { name: 'Gem rækkerne i loggen' });
    for (const what of [
      'Udelad billeder og andre filer, der ligger i regnearket (2).',
      'Udelad kommentarer til celler (4).',
    ]) {
      expect(await keep.isEnabled()).toBe(false);
      await page.getByText(what).click();
    }
    await keep.dblclick();
    await page.getByText('1 er gemt').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await page.getByText('Sendte ni beskeder').waitFor();
    expect(await page.getByText('Sendte ni beskeder').count()).toBe(1);
  }, 120_000);
});

describe('papers', () => {
  it('for the journal are one click away from the case: all of it on one paper', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    const whole = page.getByRole('button', { name: 'Hent hele sagen til journalen (PDF)' });
    const [download] = await Promise.all([page.waitForEvent('download'), whole.click()]);
    expect(download.suggestedFilename()).toMatch(/^journalnotat-whole-\d{4}-\d\d-\d\d\.pdf$/);
    const text = await textOf(readFileSync(await download.path()));
    expect(text).toContain('Journalnotat: Hele sagen');
    expect(text).toContain('Han ringer fra skjult nummer om natten.');
    await page.getByText(`Hentet: ${download.suggestedFilename()}`).waitFor();
    await page.getByText('Giv det ikke til andre').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('for the journal are fetched a part at a time, and say what they are fit for', async () => {
    const { page } = visitator;
    await opens(visitator, address, 'Til journalen');
    await page.getByText('Giv det ikke til andre').waitFor();
    await page.getByRole('button', { name: 'Hent PDF' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvilken del?', 'Log og dokumentation');
    const { name, bytes } = await fetched(visitator);
    expect(name).toMatch(/^journalnotat-log-\d{4}-\d\d-\d\d\.pdf$/);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByText(`Hentet: ${name}`).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('of a case for police, or for him to read, are one file each, and say for whom', async () => {
    const officer = await (await Visitor.come(browser, served)).signIn('case-officer');
    await openCaseOf(officer, 'Sofie Brandt Lund');
    expect(await officer.page.getByRole('button', { name: /til journalen/ }).count()).toBe(0);
    await opens(officer, officer.path(), 'Sagsmappe');
    await officer.answer('Hvem skal kunne læse den?', 'Udøver (formodet) og hans forsvarer');
    await officer.page.getByText('Egnet til at blive læst af udøver').waitFor();
    expect(await faultsOf(officer)).toEqual([]);
    const his = await fetched(officer);
    expect(his.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await officer.answer('Hvem skal kunne læse den?', 'Politi og anklagemyndighed');
    await officer.page.getByText('Giv den ikke til udøver').waitFor();
    const theirs = await fetched(officer);
    expect(theirs.bytes.length).toBeGreaterThan(his.bytes.length);
    await officer.leave();
  }, 180_000);
});

describe('a restriction', () => {
  it('is known by its consequence before it is made, and takes the case from whoever is not named', async () => {
    const { page } = visitator;
    await opens(visitator, address, 'Afskærm sagen');
    await page.getByText('Den ordinære enhed mister den i samme øjeblik').waitFor();
    await page.getByRole('button', { name: 'Afskærm sagen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvorfor?', 'Inhabilitet');
    const unknowing = page.getByRole('group', { name: 'Hvem må ikke vide det?' });
    expect(await unknowing.getByRole('checkbox').count()).toBe(3);
    await unknowing.getByLabel('Vis kolleger fra').selectOption({ label: 'Koordinationen' });
    await visitator.answer('Hvem må ikke vide det?', 'Line Ravnsborg');
    await unknowing.getByLabel('Vis kolleger fra').selectOption({ label: 'Alle enheder' });
    expect(await unknowing.getByLabel('Line Ravnsborg').isChecked()).toBe(true);
    expect(await unknowing.innerText()).not.toMatch(/Afskærmede|Ålykke|Kildegård/);
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Afskærm sagen' }).dblclick();
    await page.getByText('Sagen er afskærmet. Kun de udpegede kan se den nu.').waitFor();
    await visitator.goTo(address);
    await page.getByText('Sagen findes ikke, eller den er ikke for dig.').waitFor();
  }, 120_000);

  it('has readers who are changed by those who are named, and ends when everybody was answered for', async () => {
    const named = await (await Visitor.come(browser, served)).signIn('employee-safety');
    const { page } = named;
    await opens(named, address, 'Afskærmning og læsere');
    const readers = page.getByRole('form', { name: 'Hvem læser sagen' });
    await readers.getByText('Udpegede nu: Torben Ålykke, Hanne Kildegård').waitFor();
    await named.answer('Hvem skal læse den fra nu af?', 'Torben Ålykke');
    await readers.getByRole('button', { name: 'Gem læserne' }).click();
    await readers.getByRole('alert').waitFor();
    refusalSaid(named);
    await readers.getByLabel('Står de ikke på listen?').fill('demo-employee-safety-deputy');
    await readers.getByRole('button', { name: 'Gem læserne' }).click();
    await readers.getByText('Gemt.').waitFor();
    const end = page.getByRole('form', { name: 'Ophæv afskærmningen' });
    await named.answer('Hvorfor?', 'Ingen er inhabil');
    await end.getByRole('button', { name: 'Ophæv afskærmningen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(named)).toEqual([]);
    await named.answer('Disse måtte ikke vide det', 'Line Ravnsborg (demo-coordinator)');
    await end.getByRole('button', { name: 'Ophæv afskærmningen' }).dblclick();
    await page.getByText('Afskærmningen er ophævet.').waitFor();
    await named.leave();
    const story = visitator.page.getByText('Han ringer fra skjult nummer om natten.');
    for (let tries = 0; tries < 30 && !(await story.isVisible()); tries += 1) {
      await visitator.page.waitForTimeout(500);
      await visitator.goTo(address);
    }
    expect(await story.isVisible()).toBe(true);
  }, 120_000);
});

it('a case on paper has what is known, and nothing to press', async () => {
  const reader = await (await Visitor.come(browser, served)).signIn('visitator');
  const { page } = reader;
  await openCaseOf(reader, 'Sofie Brandt Lund');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.top nav', '.bottom', '.page nav', '.page button'])
    expect([hidden, await page.locator(hidden).first().isHidden()]).toEqual([hidden, true]);
  expect(await page.getByRole('heading', { name: 'Sofie Brandt Lund' }).isVisible()).toBe(true);
  expect(await page.getByText('Torben Askjær').first().isVisible()).toBe(true);
  await reader.leave();
}, 120_000);
