import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('whoever has no account', () => {
  it('reads guidance, advice and teaching, each in both languages, from the front door on', async () => {
    const stranger = await Visitor.come(browser, served);
    const { page } = stranger;
    const main = page.locator('main');
    await stranger.goTo('/sign-in');
    await page.getByRole('link', { name: 'Tal og vejledning, som alle må bruge' }).click();
    expect(await faultsOf(stranger)).toEqual([]);
    await page.getByRole('link', { name: 'Læs vejledningen til fagfolk' }).click();
    await page.getByRole('heading', { name: 'Vejledning til fagfolk' }).waitFor();
    await stranger.settled();
    expect(await page.getByRole('heading', { name: 'Lad være' }).count()).toBeGreaterThan(2);
    expect(await main.innerText()).toMatch(/Bygger på: .+\. Udgave \d/);
    expect(await faultsOf(stranger)).toEqual([]);

    await page.getByRole('link', { name: 'Råd om stalking' }).click();
    await page.getByRole('heading', { name: 'Skadeligt: gives ikke' }).waitFor();
    const harmful = page.locator('section', { has: page.getByRole('heading', { name: 'Skadeligt: gives ikke' }) });
    expect(await harmful.locator('s').count()).toBe(await harmful.locator('li').count());
    expect(await main.innerText()).toContain('Få et nyt telefonnummer til dem, du stoler på.');
    expect(await main.innerText()).not.toContain('Få nyt telefonnummer.');
    expect(await main.innerText()).not.toMatch(/\b[a-z]+-[a-z-]+\b \(|adviceSource|dansk-stalking-center/);
    expect(await faultsOf(stranger)).toEqual([]);

    await page.getByRole('link', { name: 'Undervisning om stalking' }).click();
    await page.getByRole('heading', { name: 'Hvornår er kontakt for meget?' }).waitFor();
    expect(await main.innerText()).toContain('Tager 45 minutter.');
    expect(await faultsOf(stranger)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'When is contact too much?' }).waitFor();
    expect(await main.innerText()).not.toMatch(/minutter|Undervisning|eleverne/);
    await stranger.leave();
  }, 240_000);

  it('prints what is read, and nothing to press', async () => {
    const stranger = await Visitor.come(browser, served);
    await stranger.goTo('/published/teaching');
    const { page } = stranger;
    await page.getByRole('heading', { name: 'Hvornår er kontakt for meget?' }).waitFor();
    expect(await page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, nav:visible').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Sådan forløber timen' }).first().isVisible()).toBe(true);
    expect(await page.locator('main .guide li:visible').count()).toBeGreaterThan(8);
    await stranger.leave();
  }, 120_000);
});

describe('an officer to whom somebody reports', () => {
  it('takes the questions over into a system of their own, by one press', async () => {
    const officer = await (await Visitor.come(browser, served)).signIn('case-officer');
    const { page } = officer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await officer.goTo('/report');
    await page.getByRole('link', { name: 'Vejledning, når du tager imod en anmeldelse' }).click();
    await officer.settled();
    const guide = page.locator('section.guide').first();
    await guide.getByRole('heading', { name: 'Når politiet tager imod en anmeldelse' }).waitFor();
    expect(await faultsOf(officer)).toEqual([]);
    await guide.getByRole('button', { name: /^Kopiér som tekst/ }).click();
    await guide.getByText('Kopieret. Sæt den ind i jeres eget system.').waitFor();
    const pasted = await page.evaluate<string>('navigator.clipboard.readText()');
    const lines = await guide.locator('li').allInnerTexts();
    expect(lines.length).toBeGreaterThan(5);
    expect(pasted.split('\n').filter((line) => line.startsWith('- '))).toEqual(lines.map((line) => `- ${line}`));
    expect(pasted).toMatch(/^.+\n\nSPØRG\n/);
    await officer.leave();
  }, 120_000);
});

/** So many are referred to the centre that they are drawn, too. */
async function fiveWait(): Promise<void> {
  const home = await ByHttp.as('visitator', served);
  const contact = { channel: 'phone', reporter: 'affected', affectedIsEmployee: 'no', perpetratorIsStaff: 'no' };
  for (const text of ['Han ringer.', 'Han skriver.', 'Han venter.', 'Han truer.'])
    await home.does('/contacts', { ...contact, immediateDanger: true, text });
  await served.hub.carriers.settled();
  const { items } = await home.reads<{ items: readonly { caseId: string }[] }>('/cases?limit=4');
  const basis = { legalBasis: 'vital-interest', noConsentReason: 'life-in-danger', affectedInformed: 'before' };
  const terms = { to: 'centre:dk/affected', purpose: 'counselling', fieldSets: [], urgency: 'normal' };
  for (const { caseId } of items)
    await home.does(`/cases/${caseId}/referrals`, { ...basis, ...terms, summary: 'Hun beder om en samtale.' });
}

describe('the centre’s dashboard', () => {
  it('says how soon those were answered who were taken on, in figures and as shares of them all', async () => {
    const manager = await (await Visitor.come(browser, served)).signIn('centre-manager');
    const { page } = manager;
    const answered = page.locator('section', { has: page.getByRole('heading', { name: 'Svartid' }) });
    await answered.getByText('Er der færre end fem, står hver ventetid for sig.').waitFor();
    expect(await answered.innerText()).toMatch(/\d+ (minut|time|dag)/);
    expect(await answered.innerText()).not.toMatch(/Sag [0-9a-f]{4}/);
    const widths = async (caption: string) => {
      const shares = page.locator('table', { hasText: caption }).locator('.count-share');
      return (await shares.evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width')))).map(Number);
    };
    expect(await page.locator('table', { hasText: 'Hvem venter' }).innerText()).not.toContain('Søjlen');
    expect(await widths('Hvem venter')).toEqual([]);
    expect(await faultsOf(manager)).toEqual([]);

    await fiveWait();
    await manager.goTo('/dashboard');
    await page
      .getByText(/^Søjlen viser andelen af i alt [5-9]\.$/)
      .first()
      .waitFor();
    for (const caption of ['Hvem venter', 'Hvor længe'])
      expect([caption, Math.round((await widths(caption)).reduce((sum, width) => sum + width, 0))]).toEqual([
        caption,
        100,
      ]);
    expect(await faultsOf(manager)).toEqual([]);
    await manager.leave();
  }, 120_000);
});
