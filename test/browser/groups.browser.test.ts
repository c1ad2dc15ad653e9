import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let counsellor: Visitor;
let organiser: Visitor;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  [counsellor, organiser] = [await comes('counsellor'), await comes('group-organiser')];
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('somebody who would like to meet others', () => {
  it('is asked where, and says as wide an area as she wants', async () => {
    const { page } = counsellor;
    await openCaseOf(counsellor, 'Kaldenavn: Vinter');
    await page.getByRole('link', { name: 'Støtte: grupper, samtaler, spørgsmål' }).click();
    await page.getByText('Hun har ikke bedt om en selvhjælpsgruppe.').waitFor();
    await page.getByRole('button', { name: 'Skriv hendes ønske' }).click();
    await page.getByRole('button', { name: 'Gem ønsket' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(counsellor)).toEqual([]);
    await page.getByLabel('Hvor?').selectOption({ label: 'Region Syddanmark' });
    await page.getByRole('button', { name: 'Gem ønsket' }).click();
    await page.getByText('Ønsker en gruppe: Region Syddanmark').waitFor();
  }, 120_000);

  it('is counted where groups are wanted, without a name: also where there is none', async () => {
    const { page } = organiser;
    expect(organiser.path()).toBe('/groups');
    await organiser.goTo('/groups');
    await page.getByRole('row', { name: /^Esbjerg Kommune 1 0 0$/ }).waitFor();
    await page.getByRole('row', { name: /^Region Syddanmark 1 0 0$/ }).waitFor();
    expect(await page.content()).not.toContain('Vinter');
    expect(await page.locator('a[href^="/cases/"]').count()).toBe(0);
    expect(await faultsOf(organiser)).toEqual([]);
  }, 120_000);

  it('is shown where, by name, also where no hub is used', async () => {
    const { page } = organiser;
    await (
      await ByHttp.as('group-organiser', served, 'centre')
    ).does('/groups', { area: 'municipality:0751', places: 4 });
    await organiser.goTo('/groups');
    await page.getByRole('row', { name: /^Aarhus Kommune 0 1 4$/ }).waitFor();
    expect(await page.getByText('Kommune nr.').count()).toBe(0);
  }, 60_000);

  it('is given a place in a group that was opened there, once', async () => {
    const { page } = organiser;
    await page.getByRole('button', { name: 'Opret en gruppe' }).click();
    await page.getByRole('button', { name: 'Opret gruppen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(organiser)).toEqual([]);
    await page.getByLabel('Område').selectOption({ label: 'Region Syddanmark' });
    await page.getByLabel('Antal pladser').fill('6');
    await page.getByRole('button', { name: 'Opret gruppen' }).dblclick();
    await page.getByText('0 af 6 pladser taget').waitFor();
    const hers = page.locator('.line', { hasText: 'Region Syddanmark' });
    await hers.getByRole('button', { name: 'Giv plads' }).click();
    expect(await faultsOf(organiser)).toEqual([]);
    await page.getByText('Region Syddanmark: 6 ledige af 6').click();
    await page.getByRole('button', { name: 'Giv hende pladsen' }).click();
    await page.getByText('1 af 6 pladser taget').waitFor();
    await hers.getByRole('button', { name: 'Giv plads' }).waitFor({ state: 'detached' });
    expect(await page.getByText(/af 6 pladser taget/).count()).toBe(1);
    await counsellor.page.reload();
    await counsellor.page.getByText('Har fået plads i en gruppe').waitFor();
  }, 180_000);
});

it('a breach that was told of is nothing for the centre to assess', async () => {
  await counsellor.goTo('/inbox');
  await counsellor.page.getByRole('link', { name: 'Overtrædelse anmeldt' }).first().waitFor();
  expect(await counsellor.page.getByText('Overtrædelse skal vurderes').count()).toBe(0);
  await counsellor.page.goBack();
  await counsellor.settled();
}, 60_000);

describe('a course', () => {
  it('is begun, held and closed by the centre', async () => {
    const { page } = counsellor;
    await page.getByRole('button', { name: 'Begynd et forløb' }).click();
    await counsellor.answer('Hvordan?', 'Telefonisk');
    await page.getByRole('button', { name: 'Begynd forløbet' }).dblclick();
    await page.getByText('I gang', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Begynd et forløb' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Registrér en samtale' }).click();
    await page.getByLabel('Dag').fill('2026-01-02');
    await page.getByRole('button', { name: 'Gem samtalen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(counsellor)).toEqual([]);
    await page.getByLabel('Dag').fill('');
    await page.getByLabel('Jeres egen note').fill('Hun tog bussen igen.');
    await page.getByRole('button', { name: 'Gem samtalen' }).click();
    await page.getByText('Hun tog bussen igen.').waitFor();
    await page.getByRole('button', { name: 'Afslut forløbet' }).click();
    await counsellor.answer('Hvordan endte det?', 'Gennemført');
    await page.getByRole('form').getByRole('button', { name: 'Afslut forløbet' }).click();
    await page.getByText('Afsluttet: gennemført').waitFor();
    expect(await faultsOf(counsellor)).toEqual([]);
  }, 180_000);
});

it('a question without names is asked of the centre by the municipality', async () => {
  const visitator = await comes('visitator');
  const { page } = visitator;
  await openCaseOf(visitator, 'Sofie Brandt Lund');
  await page.getByRole('link', { name: 'Støtte: grupper, samtaler, spørgsmål' }).click();
  await page.getByRole('button', { name: 'Spørg uden navne' }).click();
  await page.getByRole('button', { name: 'Send spørgsmålet' }).click();
  expect(await page.locator('.form-error-message').count()).toBe(1);
  expect(await faultsOf(visitator)).toEqual([]);
  await visitator.answer('Hvad vil I vide?', 'Hvad skal vi råde til?');
  await page.getByRole('button', { name: 'Send spørgsmålet' }).dblclick();
  await page.getByText(/^Spurgt /).waitFor();
  expect(await page.getByText(/^Spurgt /).count()).toBe(1);
  await visitator.leave();
}, 120_000);

describe('the centre’s overview', () => {
  it('says where capacity is short, in words and beside the numbers, as soon as it is set', async () => {
    const manager = await comes('centre-manager');
    const { page } = manager;
    await page.getByRole('row', { name: /^Rådgivningsforløb 1 12 Der er plads$/ }).waitFor();
    await page.getByRole('button', { name: 'Fastsæt antal pladser' }).click();
    await page.getByRole('button', { name: 'Gem antallet' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(manager)).toEqual([]);
    const set = async (service: string, places: string) => {
      await page.getByLabel('Tilbud').selectOption({ label: service });
      await page.getByLabel('Pladser', { exact: true }).fill(places);
      await page.getByRole('button', { name: 'Gem antallet' }).click();
      await page.getByRole('row', { name: new RegExp(`^${service} `) }).waitFor();
    };
    await set('Rådgivningsforløb', '0');
    await page.getByRole('row', { name: /^Rådgivningsforløb 1 0 Ingen ledig plads$/ }).waitFor();
    await page.getByRole('button', { name: 'Fastsæt antal pladser' }).click();
    await set('Rådgivning', '40');
    await page.getByRole('row', { name: /^Rådgivning \d+ 40 Der er plads$/ }).waitFor();
    await page.getByRole('row', { name: /^Region Syddanmark 0 1 5$/ }).waitFor();
    expect(await faultsOf(manager)).toEqual([]);
    await manager.leave();
  }, 180_000);

  it('is each door’s own: those who treat perpetrators see how many wait for them', async () => {
    const other = await comes('perpetrator-counsellor');
    await other.page.getByRole('link', { name: 'Overblik' }).click();
    await other.page.getByText('Udøvere i behandling').waitFor();
    expect(await other.page.locator('a[href^="/cases/"]').count()).toBe(0);
    expect(await other.page.getByText('Region Syddanmark').count()).toBe(0);
    expect(await faultsOf(other)).toEqual([]);
    await other.leave();
  }, 120_000);
});
