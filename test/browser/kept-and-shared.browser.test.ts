import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf, openCaseOf } from './looking';
import { reportedCase } from './reported-case';
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

const NUMBER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

describe('what is kept of a case', () => {
  it('is asked to be forgotten by the records owner, and held back while it is worked on or a court needs it', async () => {
    const visitator = await comes('visitator');
    await openCaseOf(visitator, 'Sofie Brandt Lund');
    await visitator.page.getByRole('link', { name: 'Opbevaring og glemsel' }).click();
    await visitator.page.getByText('Ingen har ønsket, at nogen glemmes.').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    const slip = await visitator.page.locator('.records-slip').innerText();
    const [caseId = '', ...persons] = slip.match(NUMBER) ?? [];
    expect(visitator.path()).toBe(`/cases/${caseId}/keeping`);
    expect(slip.split('\n')).toHaveLength(persons.length + 1);
    expect(slip).toMatch(/^Sag: .*\nDen udsatte: /);
    const names = await visitator.page.locator('.held dd').allInnerTexts();
    expect(names).toContain('Sofie Brandt Lund');
    for (const part of names.flatMap((name) => name.split(' '))) expect(slip).not.toContain(part);
    await visitator.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitator.page.getByRole('button', { name: 'Kopiér som tekst' }).click();
    await visitator.page.getByText('Kopieret. Giv den kun til jeres arkivansvarlige.').waitFor();
    expect(await visitator.page.evaluate('navigator.clipboard.readText()')).toBe(slip);

    const owner = await comes('records-owner');
    const { page } = owner;
    const panel = (name: string) => page.getByRole('form', { name, exact: true });
    const pasted = page.getByRole('textbox', { name: 'Seddel fra sagen' });
    await pasted.fill('Sofie');
    await page.getByText('Sedlen kan ikke læses').waitFor();
    expect(await page.locator('form').count()).toBe(0);
    expect(await faultsOf(owner)).toEqual([]);
    await pasted.fill(slip);
    await page.getByText(`Sag ${caseId.slice(0, 4).toUpperCase()}. Personer på sedlen: ${persons.length}.`).waitFor();
    const forget = panel('Ønsk, at personer glemmes');
    await forget.getByRole('button', { name: 'Ønsk glemsel' }).click();
    expect(await forget.locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(owner)).toEqual([]);
    await forget.getByLabel('Den udsatte', { exact: true }).check();
    await forget.getByText('Behandlet uden hjemmel').click();
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/forgetting')),
      forget.getByRole('button', { name: 'Ønsk glemsel' }).click(),
    ]);
    expect([new URL(sent.url()).pathname, sent.postDataJSON()]).toEqual([
      `/api/oversight/cases/${caseId}/forgetting`,
      { persons: [persons[0]], reason: 'kept-unlawfully' },
    ]);
    await forget.getByText('Der arbejdes stadig i sagen.').waitFor();
    expect(owner.complaints.splice(0)).toEqual([expect.stringContaining('422')]);

    const hold = panel('Udsæt sletning');
    expect(await panel('Ophæv en udsættelse').count()).toBe(0);
    await hold.getByText('Retssag').click();
    await hold.getByRole('button', { name: 'Udsæt sletning' }).dblclick();
    await hold.getByText('Sletning er udsat.').waitFor();
    const line = (await hold.locator('code').innerText()).trim();
    expect((await pasted.inputValue()).split('\n').slice(persons.length + 1)).toEqual([line]);
    expect(await faultsOf(owner)).toEqual([]);
    await visitator.page.reload();
    await visitator.page.getByText(/^Retssag, siden/).waitFor();
    expect(await visitator.page.getByText(/^Retssag, siden/).count()).toBe(1);
    expect(await visitator.page.locator('.records-slip').innerText()).toContain(line.match(NUMBER)?.[0]);
    expect(await faultsOf(visitator)).toEqual([]);
    const lift = panel('Ophæv en udsættelse');
    await lift.getByLabel(/^Udsættelse, retssag/).check();
    await lift.getByRole('button', { name: 'Ophæv den' }).click();
    await lift.getByText('Udsættelsen er ophævet.').waitFor();
    await visitator.page.reload();
    await visitator.page.getByText('Ingen har ønsket, at nogen glemmes.').waitFor();
    expect(await visitator.page.getByText(/^Retssag, siden/).count()).toBe(0);

    const check = panel('Er nogen glemt?');
    await check.getByLabel('Den udsatte', { exact: true }).check();
    await check.getByRole('button', { name: 'Se efter' }).click();
    await check.getByText('Jeres myndighed har ikke glemt denne person i denne sag.').waitFor();
    expect(page.url()).toBe(`${served.url}/keeping`);
    await owner.leave();
    await visitator.leave();
  }, 240_000);

  it('is forgotten when a second person approves it, and no word of it is left to read', async () => {
    const story = 'Det hele viste sig at være en forveksling.';
    const { visitator, address } = await reportedCase(browser, served, story);
    const home = await ByHttp.as('visitator', served);
    const her = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'none', name: 'Ebba Prøve' };
    await home.does(`${address}/persons`, her);
    await home.does(`${address}/closure`, { reason: 'contact-stopped' });
    await visitator.goTo(`${address}/keeping`);
    const slip = await visitator.page.locator('.records-slip').innerText();

    const owner = await comes('records-owner');
    const forget = owner.page.getByRole('form', { name: 'Ønsk, at personer glemmes', exact: true });
    await owner.page.getByRole('textbox', { name: 'Seddel fra sagen' }).fill(slip);
    await forget.getByLabel('Den udsatte', { exact: true }).check();
    await forget.getByText('Behandlet uden hjemmel').click();
    await forget.getByRole('button', { name: 'Ønsk glemsel' }).dblclick();
    await forget.getByText('Nu skal en anden godkende det i sagen.').waitFor();
    expect(await faultsOf(owner)).toEqual([]);

    const { page } = visitator;
    await visitator.goTo(`${address}/keeping`);
    await page.getByText(/^Ønsket .*: behandlet uden hjemmel\. Personer: 1\.$/).waitFor();
    expect(await page.locator('main').innerText()).toContain('Ebba Prøve');
    await page.getByRole('button', { name: 'Godkend glemslen' }).click();
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Glem dem for altid' }).dblclick();
    await page.getByText(/^Godkendt /).waitFor();
    await visitator.goTo(address);
    await page.getByRole('heading', { name: 'Forløb', exact: true }).waitFor();
    expect(await page.content()).not.toMatch(/Ebba|forveksling/);
    expect(await faultsOf(visitator)).toEqual([]);

    const check = owner.page.getByRole('form', { name: 'Er nogen glemt?', exact: true });
    await check.getByLabel('Den udsatte', { exact: true }).check();
    await check.getByRole('button', { name: 'Se efter' }).click();
    await check.getByText(/^Glemt /).waitFor();
    expect(await faultsOf(owner)).toEqual([]);
    for (const visitor of [visitator, owner]) await visitor.leave();
  }, 180_000);

  it('says what was forgotten, and that the words are gone', async () => {
    const visitator = await comes('visitator');
    const { page } = visitator;
    await visitator.goTo('/cases');
    const addresses = await page
      .locator('.line', { hasText: 'lukket' })
      .locator('.line-what a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(0);
    const forgotten: string[] = [];
    for (const address of addresses) {
      await visitator.goTo(`${address}/keeping`);
      await page.getByRole('heading', { name: 'Seddel til den arkivansvarlige' }).waitFor();
      await visitator.settled();
      if ((await page.getByText(/^Godkendt /).count()) > 0) forgotten.push(await page.locator('main').innerText());
    }
    expect(forgotten).toHaveLength(2);
    expect(forgotten.join()).not.toMatch(/Anne-Grethe|Ebba/);
    await visitator.leave();
  }, 120_000);
});

describe('what is shared with everybody', () => {
  it('is there without signing in: the guidance package, with its version and checksum', async () => {
    const stranger = await Visitor.come(browser, served);
    const { page } = stranger;
    await stranger.goTo('/sign-in');
    await page.getByRole('link', { name: 'Tal og vejledning, som alle må bruge' }).click();
    await page.getByText(/^Version \d/).waitFor();
    expect(await page.locator('.hash code').first().innerText()).toMatch(/^[0-9a-f]{64}$/);
    const [got] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hent pakken som JSON' }).click(),
    ]);
    expect(got.suggestedFilename()).toMatch(/\.json$/);
    expect(await faultsOf(stranger)).toEqual([]);
    await stranger.leave();
  }, 120_000);

  it('is a year’s numbers, frozen once by the centre’s manager, with the reason where a number is withheld', async () => {
    const manager = await comes('centre-manager');
    const { page } = manager;
    const lastYear = Number(dayFromNow(-2).slice(0, 4)) - 1;
    const year = String(lastYear - 1);
    await page.getByRole('link', { name: 'Tal', exact: true }).click();
    await page.getByRole('button', { name: 'Frys året' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(manager)).toEqual([]);
    await page.getByLabel('Årstal').fill(year);
    await page.getByRole('button', { name: 'Frys året' }).dblclick();
    await page.getByText(`Året ${year} er frosset.`).waitFor();
    await page.getByRole('radio', { name: year }).check();
    await page.getByRole('heading', { name: `Tal for ${year}` }).waitFor();
    expect(await faultsOf(manager)).toEqual([]);
    await manager.leave();

    const stranger = await Visitor.come(browser, served);
    await stranger.goTo('/published');
    await stranger.page.getByRole('heading', { name: 'Hvorfor mangler der tal?' }).waitFor();
    await stranger.page.getByText('Et tal, der dækker færre end 5 personer').waitFor();
    const cells = await stranger.page.locator('.count-table tbody td').allInnerTexts();
    const shown = cells.filter((cell) => cell !== 'Holdt tilbage');
    expect([shown.length > 5, cells.length > shown.length]).toEqual([true, true]);
    expect(shown.filter((cell) => Number(cell) % 5 !== 0)).toEqual([]);
    await stranger.page.getByText(/^I alt: 25 /).waitFor();
    const [csv] = await Promise.all([
      stranger.page.waitForEvent('download'),
      stranger.page.getByRole('link', { name: 'Hent som CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toBe(`${lastYear}.csv`);
    expect(await faultsOf(stranger)).toEqual([]);
    await stranger.leave();
  }, 180_000);
});
