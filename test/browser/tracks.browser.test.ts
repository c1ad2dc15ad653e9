import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, refusalSaid } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let home: Visitor;
let treatment: Visitor;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  [home, treatment] = [await comes('family-counsellor'), await comes('perpetrator-counsellor')];
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** What is asked of a step, and that it was done: the lines are gone. */
async function done(visitor: Visitor, step: string, save: string, fill: () => Promise<void> = async () => undefined) {
  const { page } = visitor;
  await page.getByRole('button', { name: step, exact: true }).click();
  await fill();
  const lines = page.getByRole('form', { name: step, exact: true });
  await lines.getByRole('button', { name: save, exact: true }).dblclick();
  await lines.waitFor({ state: 'detached' });
}

describe('the demo’s track', () => {
  it('is shown to those who treat him, with their own note and nothing of any case', async () => {
    const { page } = treatment;
    expect(treatment.path()).toBe('/tracks');
    expect(await page.locator('main').innerText()).not.toContain('Kim');
    expect(await faultsOf(treatment)).toEqual([]);
    await page.locator('main a[href^="/tracks/"]').first().click();
    await page.getByRole('heading', { name: 'Kim Stenbæk' }).waitFor();
    await page.getByText('Første samtale.').waitFor();
    const shown = await page.locator('main').innerHTML();
    expect(shown).not.toContain('/cases/');
    expect(shown).not.toMatch(/udsatte|offer|Freja|Alba|Viggo|datter/i);
    expect(await page.title()).toMatch(/^Forløb [0-9A-F]{4} – Værn$/);
    expect(await faultsOf(treatment)).toEqual([]);
  }, 120_000);

  it('is shown to its home without what was said in treatment', async () => {
    const { page } = home;
    await page.getByRole('link', { name: 'Udøverforløb' }).click();
    await page.locator('main a[href^="/tracks/"]').first().click();
    await page.getByRole('heading', { name: 'Kim Stenbæk' }).waitFor();
    await page.getByText('Han vil gerne have hjælp og ringer selv').waitFor();
    expect(await page.content()).not.toContain('Første samtale.');
    expect(await page.getByRole('button', { name: 'Luk forløbet' }).count()).toBe(0);
    expect(await faultsOf(home)).toEqual([]);
  }, 120_000);
});

describe('a track', () => {
  it('is opened, advised, consented to and referred by the municipality', async () => {
    const { page } = home;
    await home.goTo('/tracks');
    await page.getByText('Opret et forløb').click();
    const open = page.getByRole('form', { name: 'Opret et forløb' });
    await open.getByRole('button', { name: 'Opret forløbet' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(home)).toEqual([]);
    await home.answer('Ved I, hvem han er?', 'Kendt');
    await open.getByLabel('Navn').fill('Kim Aabo');
    await open.getByLabel('Telefon').fill('00 00 12 68');
    await open.getByLabel('Sprog').selectOption({ label: 'Tysk' });
    await open.getByLabel('Der er brug for tolk').check();
    await open.getByText('CPR-nummer og adresse').click();
    await open.getByLabel('CPR-nummer').fill('310275-0027');
    await open.getByText('CPR-nummer og adresse').click();
    await open.getByRole('button', { name: 'Opret forløbet' }).click();
    await open.locator('.form-error').getByLabel('CPR-nummer').waitFor();
    refusalSaid(home, 400);
    expect(await home.focused()).toMatch(/^CPR-nummer/);
    await open.getByLabel('CPR-nummer').fill('280275-0027');
    await open.getByRole('button', { name: 'Opret forløbet' }).dblclick();
    await page.getByRole('heading', { name: 'Kim Aabo' }).waitFor();
    await page.getByText('Har brug for tolk: tysk').waitFor();
    expect(await page.getByRole('button', { name: 'Henvis til behandling' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Giv råd' }).click();
    await page.getByRole('checkbox').first().waitFor();
    expect(await page.getByRole('form').innerText()).not.toMatch(/udsatte/i);
    expect(await faultsOf(home)).toEqual([]);
    await page.getByRole('form').getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Gem rådene' }).click();
    await page.getByText(/^Givet /).waitFor();
    await page.getByRole('button', { name: 'Registrér samtykke' }).click();
    expect(await faultsOf(home)).toEqual([]);
    await home.answer('Hvordan gav han det?', 'Til stede');
    await page.getByRole('button', { name: 'Gem samtykket' }).click();
    await page.getByText('Gælder', { exact: true }).waitFor();
    await done(home, 'Henvis til behandling', 'Send henvisningen', async () => {
      expect(await faultsOf(home)).toEqual([]);
      await page.getByLabel('Det læser de først').fill('Han vil gerne lære at lade være.');
    });
    await page.getByText('Henvist, venter på svar').waitFor();
    expect(await page.getByRole('button', { name: 'Henvis til behandling' }).count()).toBe(0);
    expect(await page.locator('.needs', { hasText: 'Henvisning' }).locator('.line').count()).toBe(1);
    expect(await faultsOf(home)).toEqual([]);
  }, 240_000);

  it('is received, accepted and worked on by those who treat him', async () => {
    const { page } = treatment;
    await treatment.goTo('/tracks');
    await page.locator('.line', { hasText: 'Henvist, venter på svar' }).locator('a').click();
    await page.getByText('Mere får I at se, når I tager imod ham.').waitFor();
    expect(await faultsOf(treatment)).toEqual([]);
    await done(treatment, 'Kvittér for modtagelsen', 'Kvittér');
    await page.getByRole('button', { name: 'Kvittér for modtagelsen' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Afvis', exact: true }).click();
    await page.getByRole('button', { name: 'Send afvisningen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(treatment)).toEqual([]);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await done(treatment, 'Tag imod ham', 'Tag imod');
    await page.getByText('I behandling').waitFor();
    await done(treatment, 'Registrér en samtale', 'Gem samtalen', async () => {
      expect(await faultsOf(treatment)).toEqual([]);
      await page.getByLabel('Jeres egen note').fill('Han sover dårligt og vil gerne i gang.');
    });
    await page.getByText('Han sover dårligt').waitFor();
    expect(await page.getByText('Han sover dårligt').count()).toBe(1);
  }, 240_000);

  it('loses words that should not stand in it, by those who wrote them or its home alone', async () => {
    const { page } = treatment;
    const referred = page.locator('.line', { hasText: 'Han vil gerne lære at lade være.' });
    expect(await referred.getByRole('button', { name: 'Slet ord' }).count()).toBe(0);
    const session = page.locator('ol.timeline > li', { hasText: 'Han sover dårligt' });
    await session.getByRole('button', { name: 'Slet ord' }).click();
    await session.getByRole('button', { name: 'Slet ordene for altid' }).click();
    expect(await session.locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(treatment)).toEqual([]);
    await treatment.answer('Hvilke ord?', 'Enhedens egne noter');
    await treatment.answer('Hvorfor?', 'Ikke nødvendigt');
    await session.getByRole('button', { name: 'Slet ordene for altid' }).dblclick();
    await session.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain('Han sover dårligt');
    await home.page.reload();
    await home.settled();
    const ours = home.page.locator('.line', { hasText: 'Han vil gerne lære at lade være.' });
    await ours.getByRole('button', { name: 'Slet ord' }).click();
    await home.answer('Hvilke ord?', 'Fortælling');
    await home.answer('Hvorfor?', 'Uden hjemmel');
    await ours.getByRole('button', { name: 'Slet ordene for altid' }).click();
    await ours.waitFor({ state: 'detached' });
    await treatment.page.reload();
    await treatment.settled();
    expect(await page.content()).not.toContain('lære at lade være');
  }, 180_000);

  it('closes to those who treat him when he takes his consent back', async () => {
    const { page } = home;
    await page.reload();
    await home.settled();
    await done(home, 'Træk samtykket tilbage', 'Samtykket er trukket tilbage', async () => {
      await home.answer('Hvordan gav han det?', 'Telefon');
      await home.answer('Har I spurgt, om nogen presser ham?', 'Spurgt: ikke presset');
      expect(await faultsOf(home)).toEqual([]);
    });
    await page.locator('.line-when', { hasText: 'Samtykke trukket tilbage' }).waitFor();
    await treatment.page.reload();
    await treatment.page.locator('.alert-error').waitFor();
    expect(await treatment.page.content()).not.toContain('Kim Aabo');
    await done(home, 'Luk forløbet', 'Luk forløbet', () => home.answer('Hvordan endte det?', 'Udøveren stoppede'));
    await page.getByText('Forløbet er lukket: udøveren stoppede.').waitFor();
    expect(await page.getByRole('region', { name: 'Det kan du gøre' }).count()).toBe(0);
    expect(await faultsOf(home)).toEqual([]);
  }, 180_000);
});
