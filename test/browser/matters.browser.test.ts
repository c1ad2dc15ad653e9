import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let visitator: Visitor;
let officer: Visitor;
/** The colleague's case: an order in force, and a breach that nobody has assessed. */
let address: string;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  [visitator, officer] = await Promise.all([comes('visitator'), comes('case-officer')]);
  await openCaseOf(visitator, 'Sofie Brandt Lund');
  address = visitator.path();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('the dossier of a breach', () => {
  it('is one step from the list, with the proof beside each entry', async () => {
    const { page } = officer;
    await officer.tabTo('Overtrædelse skal vurderes');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overtrædelse: det samlede materiale' }).waitFor();
    await page.getByText(/^Anmeldt \d/).waitFor();
    const alleged = page.locator('.timeline li', { hasText: 'Anmeldt som overtrædelse' });
    await alleged.getByText('Stod i opgangen igen').waitFor();
    await alleged.getByText('Inger Toft: Åbnede døren').waitFor();
    await alleged.getByText('Måske overtrædelse', { exact: true }).waitFor();
    expect(await page.getByText('Måske overtrædelse', { exact: true }).count()).toBe(1);
    await page.locator('.timeline li', { hasText: 'Patruljen traf ham' }).getByText('Skrevet af politiet').waitFor();
    await alleged.getByText('Bevis for, at ordene er uændrede').click();
    await alleged.getByText(/^logbogens ord: [\w-]{43}/).waitFor();
    await page.locator('.person', { hasText: 'Inger Toft' }).getByText('Så hændelsen').waitFor();
    expect(await page.content()).not.toContain('Havrevænget');
    expect(await faultsOf(officer)).toEqual([]);
  }, 90_000);

  it('ends with the assessment, with the keyboard alone', async () => {
    const { page } = officer;
    const assess = page.getByRole('form', { name: 'Vurdér overtrædelsen' });
    await assess.getByRole('button', { name: 'Gem vurderingen' }).click();
    expect(await assess.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.tabTo('Sigtelse rejst');
    await page.keyboard.press('Space');
    await officer.tabTo('Gem vurderingen');
    await page.keyboard.press('Enter');
    await page.getByText(/^Vurderet .*sigtelse rejst$/).waitFor();
    expect(await assess.count()).toBe(0);
    await officer.goTo('/inbox');
    expect(await page.getByText('Overtrædelse skal vurderes').count()).toBe(0);
  }, 60_000);

  it('is the police’s alone', async () => {
    const path = await officer
      .goTo(address)
      .then(() => officer.page.locator('a[href*="/breaches/"]').first().getAttribute('href'));
    await visitator.goTo(path ?? '');
    await visitator.page.getByText('Kun politiet åbner det samlede materiale.').waitFor();
    expect(await visitator.page.getByRole('form').count()).toBe(0);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);
});

describe('a breach', () => {
  it('is thought of by whoever writes the incident down, and stands at it in the log', async () => {
    const { page } = visitator;
    await visitator.goTo(`${address}/incident`);
    await page.getByLabel('Hvilken dag?').fill(dayFromNow(-1));
    await page.getByLabel('Hvad skete der?').fill('Sad i bilen over for porten.');
    await page.getByLabel('Fysisk').check();
    await page.getByLabel('Overvågning', { exact: true }).check();
    await visitator.answer('Hvilken vej?', 'Fra udøveren');
    await visitator.answer('Hvem fortæller det?', 'Den udsatte');
    await visitator.answer('Hvem må se det?', 'Støtte og politi');
    const order = page.getByLabel('Kan være en overtrædelse af');
    expect(await order.locator('option').allTextContents()).toEqual([
      'Ikke noget tilhold',
      expect.stringMatching(/^Tilhold\. I kraft/),
    ]);
    await order.selectOption({ index: 1 });
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Gem hændelsen' }).click();
    await page.getByText('Hændelsen er gemt i loggen.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    const entry = page.locator('ol.timeline > li', { hasText: 'Sad i bilen over for porten.' });
    await entry.first().getByText('Måske overtrædelse').waitFor();
  }, 90_000);

  it('is reported from the log, with the keyboard alone', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    await visitator.tabTo('Anmeld overtrædelse');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Hvilke hændelser?' }).waitFor();
    await visitator.tabTo('Anmeld overtrædelsen');
    await page.keyboard.press('Enter');
    expect(await page.locator('.form-error-message').count()).toBe(3);
    expect(await faultsOf(visitator)).toEqual([]);
    const incidents = page.getByRole('group', { name: 'Hvilke hændelser?' });
    expect(await incidents.innerText()).not.toContain('Kun støtte');
    const offered = await incidents.locator('label').allInnerTexts();
    expect(offered.map((label) => label.startsWith('Måske overtrædelse.')).lastIndexOf(true)).toBe(1);
    expect(offered.length).toBeGreaterThan(2);
    await page.getByLabel('Adresse', { exact: true }).check();
    await page.getByRole('button', { name: 'Anmeld overtrædelsen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(4);
    await page.getByLabel('Adresse', { exact: true }).uncheck();
    await page.getByLabel(/^Tilhold\./).focus();
    await page.keyboard.press('Space');
    await page.getByLabel(/Stod i opgangen igen/).focus();
    await page.keyboard.press('Space');
    await visitator.tabTo('Fra politiet');
    await page.keyboard.press('Space');
    await visitator.tabTo('Anmeld overtrædelsen');
    await page.keyboard.press('Enter');
    await page.getByText('Overtrædelsen er anmeldt.').waitFor();
    expect(await visitator.focused()).toContain('Overtrædelsen er anmeldt.');
    await officer.goTo('/inbox');
    await officer.page.getByRole('link', { name: 'Overtrædelse skal vurderes' }).waitFor();
  }, 90_000);
});

describe('an order', () => {
  it('that is known already is recorded, and says how it is known', async () => {
    const { page } = visitator;
    await visitator.goTo(`${address}/order`);
    await page.getByRole('button', { name: 'Gem' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(5);
    expect(await visitator.focused()).toBe('Tilhold');
    await visitator.answer('Hvad er det?', 'Opholdsforbud');
    await visitator.answer('Er det forkyndt?', 'Ja');
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByLabel('Område').fill('Omkring skolen');
    await page.getByLabel('Fra og med').fill(dayFromNow(-3));
    await page.getByLabel('Til og med').fill(dayFromNow(100));
    await page.getByLabel('Forkyndt den').fill(dayFromNow(-2));
    await page.getByLabel('Klokken').fill('10:00');
    await visitator.answer('Hvor ved I det fra?', 'Dokumentet er set');
    await visitator.tabTo('Gem');
    await page.keyboard.press('Enter');
    await page.getByText('Det er registreret.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    const order = page.locator('.line', { hasText: 'Opholdsforbud' });
    await order.getByText(/I kraft til og med/).waitFor();
    await order
      .getByText(/dokumentet er set/)
      .first()
      .waitFor();
    expect(await order.getByRole('button', { name: 'Ophæv', exact: true }).count()).toBe(0);
  }, 90_000);

  it('that the police do not see to in the hub is followed by its home, which says how it knows', async () => {
    const { page } = visitator;
    await visitator.goTo(`${address}/order`);
    await visitator.answer('Hvad er det?', 'Strakstilhold');
    await page.getByLabel('Fra og med').fill(dayFromNow(-1));
    await visitator.answer('Er det forkyndt?', 'Nej, eller det vides ikke');
    await visitator.answer('Hvor ved I det fra?', 'Den udsatte fortæller det');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Det er registreret.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    const order = page.locator('.line', { hasText: 'Strakstilhold' });
    await order.getByText('Meddelt, ikke forkyndt: endnu ikke i kraft').waitFor();
    await order.getByRole('button', { name: 'Registrér forkyndelse' }).click();
    const service = order.getByRole('form', { name: 'Registrér forkyndelse' });
    await service.getByRole('button', { name: 'Gem' }).click();
    expect(await service.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvor ved I det fra?', 'Dokumentet er set');
    await service.getByRole('button', { name: 'Gem' }).dblclick();
    await order.getByText(/I kraft indtil den endelige afgørelse/).waitFor();
    await order.getByRole('button', { name: 'Registrér, at det er ophævet' }).click();
    const revoked = order.getByRole('form', { name: 'Registrér, at det er ophævet' });
    await revoked.getByLabel('Hvorfor?').selectOption({ index: 1 });
    await visitator.answer('Hvor ved I det fra?', 'Fra politiet');
    await revoked.getByRole('button', { name: 'Gem' }).dblclick();
    await order.getByText('Ophævet', { exact: true }).waitFor();
    expect(await order.getByRole('button').count()).toBe(0);
    expect(await faultsOf(visitator)).toEqual([]);
    const theirs = page.locator('.line', { has: page.locator('.line-what', { hasText: /^Tilhold$/ }) });
    await theirs.getByText(/I kraft til og med/).waitFor();
    expect(await theirs.getByRole('button').count()).toBe(0);
  }, 90_000);

  it('is changed by the police alone, with a reason', async () => {
    const { page } = officer;
    await officer.goTo(address);
    const order = page.locator('.line', { hasText: 'Tilhold' }).filter({ hasText: 'I kraft til og med' }).first();
    await order.getByRole('button', { name: 'Ophæv' }).click();
    const form = order.getByRole('form', { name: 'Ophæv' });
    await form.getByRole('button', { name: 'Gem' }).click();
    expect(await form.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(officer)).toEqual([]);
    await form.getByRole('button', { name: 'Fortryd' }).click();
    expect(await order.getByRole('button', { name: 'Ophæv' }).count()).toBe(1);
  }, 60_000);
});

describe('evidence', () => {
  const name = '<b>opgang & <img src=x>.txt';
  // Two pieces: the second is short.
  const bytes = Buffer.alloc(8 * 1024 * 1024 + 17, 'Han var her. ');

  it('asks for a file, and what it is', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    await visitator.tabTo('Tilføj dokumentation');
    await page.keyboard.press('Enter');
    await visitator.tabTo('Send filen');
    await page.keyboard.press('Enter');
    expect(await page.locator('.form-error-message').count()).toBe(3);
    expect(await visitator.focused()).toBe('Hvilken fil?');
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);

  it('goes in pieces, goes on where the line broke, and says how much is there', async () => {
    const { page } = visitator;
    await page.getByLabel('Hvilken fil?').setInputFiles({ name, mimeType: 'text/plain', buffer: bytes });
    await page.getByLabel('Hvad er det?').selectOption({ label: 'Dokument' });
    await page.getByLabel('Hvordan er den blevet til?').selectOption({ label: 'Originalfil' });
    let pieces = 0;
    await page.route('**/evidence/uploads/*', (route) => {
      pieces += 1;
      return pieces === 2 ? route.abort() : route.continue();
    });
    const told: string[] = [];
    await page.exposeFunction('heard', (text: string) => void told.push(text));
    await page.evaluate(`new MutationObserver(() => {
      const said = document.querySelector('.progress [role=status]')?.textContent;
      if (said) heard(said);
    }).observe(document.body, { subtree: true, childList: true, characterData: true })`);
    await visitator.tabTo('Send filen');
    await page.keyboard.press('Enter');
    await page.getByText('Filen er gemt i sagen.').waitFor();
    await page.unroute('**/evidence/uploads/*');
    expect(pieces).toBeGreaterThan(3);
    expect(told).toContain('Sender filen: 90 %');
    expect(visitator.complaints.filter((text) => !text.includes('net::ERR_FAILED'))).toEqual([]);
    visitator.complaints.length = 0;
    expect(await faultsOf(visitator)).toEqual([]);
  }, 90_000);

  it('stands in the case under its name, as text, with its print', async () => {
    const { page } = visitator;
    await page.getByRole('link', { name: 'Til sagen' }).click();
    const line = page.locator('.line', { hasText: name });
    await line.locator('code').waitFor();
    const { createHash } = await import('node:crypto');
    expect(await line.locator('code').innerText()).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await page.locator('main b, main img').count()).toBe(0);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);
});
