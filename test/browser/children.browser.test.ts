import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf, openCaseOf } from './looking';
import { ByHttp } from './by-http';
import { toldCase } from './told-case';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
/** The case of the children's story, in which the police will speak with their father tomorrow. */
let address: string;
let visitator: Visitor;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  visitator = await comes('visitator');
  await openCaseOf(visitator, 'Freja Holmgård');
  await visitator.settled();
  address = visitator.path();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const hold = /^Ring ikke til udøver \(formodet\) før i morgen kl\. 1\d\.00$/;

describe('a hold', () => {
  it.each([
    ['family-counsellor', '/worklist'],
    ['visitator', '/worklist'],
    ['visitator', '/inbox'],
    ['coordinator', '/worklist'],
  ])(
    'stands first on the list of %s: %s',
    async (user, path) => {
      const visitor = user === 'visitator' ? visitator : await comes(user);
      await visitor.goTo(path);
      const first = visitor.page.locator('main section').first();
      await first.getByRole('heading', { name: 'Ring ikke endnu' }).waitFor();
      await first.getByRole('link', { name: hold }).waitFor();
      expect(await first.innerText()).not.toMatch(/Kim|Freja|Afhøring/);
      expect(await faultsOf(visitor)).toEqual([]);
      if (visitor !== visitator) await visitor.leave();
    },
    120_000,
  );
});

describe('the case that the children are in', () => {
  const alerts = (visitor: Visitor) => visitor.page.getByRole('alert');

  it('tells the family unit first whom it must not call, and has the contact card open', async () => {
    const counsellor = await comes('family-counsellor');
    const { page } = counsellor;
    await counsellor.goTo(address);
    await alerts(counsellor)
      .filter({ hasText: /^Ring ikke til Kim Stenbæk før i morgen/ })
      .waitFor();
    const card = page.locator('.person', { has: page.getByRole('heading', { name: /^Kim Stenbæk/, level: 4 }) });
    await card.getByText(/^Ring ikke før i morgen/).waitFor();
    expect(await card.innerText()).toContain('Sig ikke ordet stalking');
    expect(await card.innerText()).toContain('Det handler om børnenes trivsel og om samværet, ikke om hende.');
    expect(await card.locator('a[href^="tel:"]').count()).toBe(0);
    const hers = page.locator('.person', { has: page.getByRole('heading', { name: /^Freja Holmgård/, level: 4 }) });
    expect(await hers.getByRole('link', { name: '00 00 12 42' }).getAttribute('href')).toBe('tel:00001242');
    const main = page.locator('main');
    for (const told of ['Børn, der er berørt: Alba, Viggo', 'Uenighed om samvær', 'Underretning ', 'træt af at blive'])
      expect(await main.innerText()).toContain(told);
    expect(await main.innerText()).not.toContain('Afhøring');
    expect(await faultsOf(counsellor)).toEqual([]);
    await counsellor.leave();
  }, 120_000);

  it('says to its home that she was not warned yet, and opens the card when it is asked for', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    await alerts(visitator).filter({ hasText: 'Den udsatte er ikke advaret endnu' }).waitFor();
    await page.getByText('Primær koordinator: Line Ravnsborg. Stedfortræder: Sanne Tranekær.').waitFor();
    await page.getByText('Spørgsmål: Hvordan taler vi med et barn på ni').waitFor();
    expect(await page.getByRole('heading', { level: 4 }).count()).toBe(0);
    await visitator.tabTo('Vis kontaktkortet');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Kim Stenbæk/, level: 4 }).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('says it on the page of the phone call, too', async () => {
    await visitator.goTo(`${address}/call`);
    await visitator.page.getByText(/^Ring ikke til Kim Stenbæk/).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);
});

describe('the warning', () => {
  let officer: Visitor;
  beforeAll(async () => {
    officer = await comes('case-officer');
  }, 60_000);

  it('waits on the list of whoever planned the approach, which has no hold of its own', async () => {
    const line = officer.page.getByRole('link', { name: 'Advar den udsatte først: afhøring er planlagt' });
    await line.waitFor();
    expect(await officer.page.getByText('Ring ikke endnu').count()).toBe(0);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.tabTo('Advar den udsatte først');
    await officer.page.keyboard.press('Enter');
    await officer.page.getByText('Udøver må ikke kontaktes endnu').waitFor();
  }, 60_000);

  it('is a gate: her safe number is there, and without an answer nothing is saved', async () => {
    const { page } = officer;
    expect(await page.locator('.safe-reach a').getAttribute('href')).toBe('tel:00001242');
    expect(await page.getByRole('form', { name: '2. Bagefter' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Gem advarslen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(officer)).toEqual([]);
    await page.getByText('Det kunne ikke vente på en advarsel').click();
    const urgent = page.getByRole('form', { name: 'Det kunne ikke vente' });
    await urgent.getByRole('button', { name: 'Udøver er kontaktet' }).click();
    expect(await urgent.locator('.form-error-message').count()).toBe(1);
    await page.getByText('Aflys', { exact: true }).click();
    expect(await faultsOf(officer)).toEqual([]);
  }, 60_000);

  it('can be given by her home for whoever planned it', async () => {
    await visitator.goTo(address);
    await visitator.page.getByRole('link', { name: 'Åbn advarslen' }).click();
    await visitator.page.getByText('En anden enhed har planlagt det').waitFor();
    expect(await visitator.page.getByText('Aflys', { exact: true }).count()).toBe(0);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);

  it('is recorded with the keyboard alone, and opens the gate', async () => {
    const { page } = officer;
    await officer.goTo(officer.path());
    await officer.tabTo('Ja');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await officer.tabTo('Gem advarslen');
    await page.keyboard.press('Enter');
    await page.getByText('Udøver må kontaktes').waitFor();
    await page.getByText(/Den udsatte blev forsøgt advaret i dag/).waitFor();
    expect(await faultsOf(officer)).toEqual([]);
  }, 60_000);

  it('is over when he was contacted, and so is the hold of the others', async () => {
    await officer.page.getByRole('button', { name: 'Udøver er kontaktet' }).dblclick();
    await officer.page.getByText('Kontakten er gennemført eller aflyst.').waitFor();
    expect(await faultsOf(officer)).toEqual([]);
    await visitator.goTo('/worklist');
    await visitator.page.getByRole('heading', { name: /^Nu/ }).waitFor();
    expect(await visitator.page.getByText('Ring ikke').count()).toBe(0);
    await visitator.goTo(address);
    await visitator.page.getByText(/^Gennemført i dag/).waitFor();
    expect(await visitator.page.getByText('Ring ikke til').count()).toBe(0);
  }, 60_000);

  it('is asked for by whoever plans an approach; others see the hold in a case that they have open', async () => {
    const { page } = officer;
    const counsellor = await comes('family-counsellor');
    await counsellor.goTo(address);
    await counsellor.page.getByText('Børn, der er berørt: Alba, Viggo').waitFor();
    expect(await counsellor.page.getByText('Ring ikke til').count()).toBe(0);

    const inAMonth = dayFromNow(30);
    const day = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long' }).format(new Date(inAMonth));
    await officer.goTo(`${address}/approach`);
    await page.getByRole('button', { name: 'Gem planen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(4);
    expect(await officer.focused()).toBe('Hvordan?');
    expect(await faultsOf(officer)).toEqual([]);
    await page.getByLabel('Hvordan?').selectOption({ label: 'Forkyndelse' });
    await page.getByLabel('Hvilken dag?').fill(inAMonth);
    await page.getByLabel('Hvad er klokken da?').fill('09:30');
    await officer.answer('Skal alle andre vente', 'Ja');
    await officer.tabTo('Gem planen');
    await page.keyboard.press('Enter');
    await page.getByText('Udøver må ikke kontaktes endnu').waitFor();
    await page.getByText(new RegExp(`Forkyndelse ${day}( \\d{4})? kl\\. 09\\.30`)).waitFor();

    const said = counsellor.page
      .getByRole('alert')
      .filter({ hasText: new RegExp(`før ${day}( \\d{4})? kl\\. 09\\.30`) });
    await said.waitFor({ timeout: 45_000 });
    await counsellor.leave();
    await officer.leave();
  }, 120_000);
});

describe('what waits for somebody', () => {
  it.each([
    ['visitator', '/worklist', /^Nu/],
    ['family-counsellor', '/worklist', /^Nu/],
    ['case-officer', '/inbox', /^Fare/],
  ])(
    'is a danger, first on the list of %s: %s',
    async (user, path, heading) => {
      const officer = await ByHttp.as('case-officer', served, 'police');
      await officer.does(`${address}/dangers`, { sign: 'weapon', by: 'affected' });
      const looks = await comes(user);
      await looks.goTo(path);
      const section = looks.page.locator('main section', { has: looks.page.getByRole('heading', { name: heading }) });
      const line = section.locator('.line', { hasText: 'Fare: Våben' });
      await line.getByText(/^Meldt i dag/).waitFor();
      expect(await section.locator('.line-late').first().innerText()).toContain('Fare: Våben');
      expect(await faultsOf(looks)).toEqual([]);
      await line.getByRole('link').click();
      await looks.page.getByRole('button', { name: 'Faren er ovre' }).waitFor();
      await looks.leave();
    },
    120_000,
  );

  it('is that children are in a case, on the worklist of the family unit until it has begun', async () => {
    const { caseId, him, tells } = await toldCase(served);
    const child = { capacities: ['child'], minor: true, identityStatus: 'known', addressProtection: 'none' };
    const one = await tells('/persons', { ...child, name: 'Storm' });
    await tells('/children', { children: [one] });
    const terms = { classes: ['identity'], legalBasis: 'child-protection', affectedInformed: 'before' };
    await tells('/family-unit/informing', terms);
    const counsellor = await comes('family-counsellor');
    const line = counsellor.page.getByRole('link', { name: 'Orienteret om børn i en sag' });
    await line.waitFor();
    expect(await faultsOf(counsellor)).toEqual([]);
    const family = await ByHttp.as('family-counsellor', served);
    await family.does(`/cases/${caseId}/call-safety`, { with: him, result: 'warn-first', why: 'is-perpetrator' });
    await counsellor.goTo('/worklist');
    await counsellor.page.getByRole('heading', { name: /^Nu/ }).waitFor();
    expect(await line.count()).toBe(0);
    await counsellor.leave();
  }, 120_000);
});
