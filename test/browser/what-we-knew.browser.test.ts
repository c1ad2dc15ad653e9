import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

/** A day in Denmark, so many days ago. */
const ago = (days: number) => dayFromNow(-days);

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

describe('what did we know on …', () => {
  it('says to the police what they had been told when a day was over, and never what came later', async () => {
    const officer = await comes('case-officer');
    const { page } = officer;
    await openCaseOf(officer, 'Sofie Brandt Lund');
    await page.getByRole('link', { name: 'Hvad vidste vi den …' }).click();
    await page.getByRole('heading', { name: 'Hvad vidste vi den …' }).waitFor();
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(officer)).toEqual([]);
    const on = async (day: string) => {
      await page.getByLabel('Dag', { exact: true }).fill(day);
      await page.getByRole('button', { name: 'Vis', exact: true }).click();
      await page.getByText(/^Til og med .* havde I/).waitFor();
      await officer.settled();
      return page.locator('main').innerText();
    };
    expect(await on(ago(16))).toContain('havde I ikke fået noget at vide om sagen.');
    expect(await faultsOf(officer)).toEqual([]);
    const asked = await on(ago(14));
    expect(asked).toContain('Stod i opgangen');
    for (const later of ['Tilhold', 'En overtrædelse var anmeldt']) expect(asked).not.toContain(later);
    const told = await on(ago(0));
    for (const known of ['Sofie Brandt Lund', 'Anmeldelse', 'Stod i opgangen', 'En overtrædelse var anmeldt'])
      expect(told).toContain(known);
    expect(told).toContain('Tilhold mv. i kraft');
    expect(told).not.toContain('Havrevænget');
    expect(new URL(page.url()).search).toBe('');
    expect(await faultsOf(officer)).toEqual([]);
    await officer.leave();
  }, 180_000);

  it('says to the data protection officer what was told and what was opened, each apart and without words', async () => {
    const dpo = await comes('dpo-police');
    const { page } = dpo;
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: 'Hvad vidste vi den …' }).waitFor();
    const number = await page.getByLabel('Sagens nummer').inputValue();
    expect(number).toMatch(/^[0-9a-f-]{36}$/);
    await page.getByLabel('Sagens nummer').fill('Sofie');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByText('Det er ikke et sagsnummer.').waitFor();
    expect(await faultsOf(dpo)).toEqual([]);
    await page.getByLabel('Sagens nummer').fill(number);
    const on = async (day: string) => {
      await page.getByLabel('Dag', { exact: true }).fill(day);
      await page.getByRole('button', { name: 'Vis', exact: true }).click();
      await dpo.settled();
      const [told, opened] = ['Det havde de fået at vide', 'Det havde de åbnet'] as const;
      await page.getByRole('region', { name: told }).waitFor();
      const text = (name: string) => page.getByRole('region', { name }).innerText();
      return { told: await text(told), opened: await text(opened) };
    };
    const before = await on(ago(60));
    expect(before.told).toContain('Ingen af de enheder, der vises her, havde fået noget at vide om sagen den dag.');
    const yesterday = await on(ago(1));
    expect(yesterday.told).toContain('Modtagelsen');
    expect(yesterday.opened).toContain('Ingen i de enheder, der vises her, havde åbnet noget i sagen.');
    const now = await on(ago(0));
    expect(now.told).toContain('Modtagelsen');
    expect(now.told).not.toContain('Åbnede');
    expect(now.opened).toContain('Åbnede');
    expect(await page.content()).not.toContain('Sofie');
    expect(await faultsOf(dpo)).toEqual([]);
    await dpo.leave();
  }, 180_000);
});

describe('a search for a person', () => {
  it('finds cases without words, for a reason, and leaves nothing in the address', async () => {
    const officer = await comes('case-officer');
    const { page } = officer;
    await page.getByRole('link', { name: 'Find person' }).click();
    const search = page.getByRole('button', { name: 'Søg', exact: true });
    await search.click();
    expect(await page.locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(officer)).toEqual([]);
    await page.getByLabel('Telefonnummer').fill('00 00 12 01');
    await officer.answer('Hvorfor søger du?', 'Sagsbehandling');
    await search.dblclick();
    const found = page.locator('.lines .line');
    await found.getByText('Fundet på telefonnummer').waitFor();
    expect(await found.count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toContain('Sofie');
    expect(await faultsOf(officer)).toEqual([]);
    expect(page.url()).toBe(`${served.url}/search`);
    expect(await page.title()).toBe('Find en person – Værn');
    await found.getByRole('link').click();
    await page.getByRole('heading', { name: 'Sofie Brandt Lund' }).waitFor();
    await officer.leave();
  }, 180_000);

  it('says the same of nobody as of somebody who is not for the asker', async () => {
    const officer = await comes('case-officer');
    const { page } = officer;
    await officer.goTo('/search');
    await officer.answer('Hvorfor søger du?', 'Sagsbehandling');
    const answerTo = async (phone: string) => {
      await page.getByLabel('Telefonnummer').fill(phone);
      await page.getByRole('button', { name: 'Søg', exact: true }).click();
      await page.getByText('Intet fundet.').waitFor();
      return page.locator('main').innerText();
    };
    // Nobody at all; the perpetrator in his own track; somebody of a case that the police were not told of.
    const nobody = await answerTo('00 00 99 99');
    for (const phone of ['00 00 12 62', '00 00 12 11']) expect(await answerTo(phone)).toBe(nobody);
    await page.getByLabel('CPR-nummer').fill('12');
    await page.getByRole('button', { name: 'Søg', exact: true }).click();
    await page.locator('.alert-error').getByText('CPR-nummer: Skal være et CPR-nummer').waitFor();
    expect(await page.locator('.form-error-message').allInnerTexts()).toEqual([
      expect.stringContaining('Skal være et CPR-nummer'),
    ]);
    expect(await officer.focused()).toMatch(/^CPR-nummer/);
    // A browser calls a refusal an error.
    expect(officer.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.leave();
  }, 120_000);
});
