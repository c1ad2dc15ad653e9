import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { caseIdOf, faultsOf } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('the disclosures of a case', () => {
  it('are shown to the officer of the home without words, by recipient, and as a file of exactly what is shown', async () => {
    const caseId = await caseIdOf(browser, served, 'Sofie Brandt Lund');

    const dpo = await comes('dpo');
    const { page } = dpo;
    await page.getByRole('link', { name: 'Videregivelser', exact: true }).click();
    await page.getByRole('heading', { name: 'Videregivelser' }).waitFor();
    await page.getByLabel('Sagens nummer').fill('Sofie');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByText('Det er ikke et sagsnummer.').waitFor();
    expect(await faultsOf(dpo)).toEqual([]);
    await page.getByLabel('Sagens nummer').fill(caseId);
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    const table = () => page.locator('table').innerText();
    const all = await rows.count();
    expect(await table()).toContain('Fra jer');
    for (const told of ['Den udsatte: navn', 'Henvisning (']) expect(await table()).toContain(told);
    for (const word of ['Sofie', 'Stod i opgangen', 'Havrevænget']) expect(await page.content()).not.toContain(word);
    expect(new URL(page.url()).search).toBe('');
    expect(await faultsOf(dpo)).toEqual([]);

    await page
      .getByRole('group', { name: 'Modtager' })
      .getByText(/politi.*Modtagelsen/i)
      .first()
      .click();
    await page
      .locator('tbody tr')
      .nth(all - 1)
      .waitFor({ state: 'detached' });
    await dpo.settled();
    const shown = await rows.count();
    expect(await page.locator('tbody tr td:nth-child(2)').allInnerTexts()).toEqual(
      Array.from({ length: shown }, () => expect.stringMatching(/Modtagelsen/)),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hent som CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('videregivelser.csv');
    const csv = readFileSync(await download.path(), 'utf8');
    const cells = await page.locator('tbody td').allInnerTexts();
    const flat = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('""', '"');
    for (const cell of cells) expect(flat(csv)).toContain(flat(cell));
    expect(csv.startsWith('\uFEFFHvornår,Til hvem,')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Hent som CSV' }).isVisible()).toBe(false);
    expect(await rows.first().isVisible()).toBe(true);
    expect(dpo.complaints).toEqual([]);
    await dpo.leave();
  }, 180_000);

  it('are nobody else’s', async () => {
    const stranger = await comes('dpo-varde');
    const { page } = stranger;
    await stranger.goTo('/disclosures/5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByText('Der er ingen videregivelser i denne sag, som I må se.').waitFor();
    expect(await faultsOf(stranger)).toEqual([]);
    await stranger.leave();
  }, 120_000);
});
