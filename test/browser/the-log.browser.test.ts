import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { caseIdOf, dayFromNow, faultsOf } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let visitator: Visitor;
let officer: Visitor;
let byHttp: ByHttp;
let caseId: string;
let address: string;

const told = (path: string, body: object) => byHttp.does<{ id: string }>(`/cases/${caseId}${path}`, body);
const incident = (text: string, more: object = {}) => ({
  toldBy: 'affected',
  direction: 'incoming',
  precision: 'minute',
  occurredFrom: new Date(Date.now() - 3_600_000).toISOString(),
  channels: ['sms'],
  behaviours: ['contact'],
  audience: 'police',
  text,
  ...more,
});
const entryOf = ({ page }: Visitor, text: string) => page.locator('ol.timeline > li', { hasText: text });
const sees = async (visitor: Visitor, text: string) => {
  await visitor.goTo(address);
  await visitor.page.getByText(text).first().waitFor();
};

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  caseId = await caseIdOf(browser, served, 'Sofie Brandt Lund');
  address = `/cases/${caseId}`;
  byHttp = await ByHttp.as('visitator', served);
  visitator = await (await Visitor.come(browser, served)).signIn('visitator');
  officer = await (await Visitor.come(browser, served)).signIn('case-officer');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('what came since one last read the case', () => {
  /** The officer comes back in three quarters of an hour: as the read log will say then. */
  const comesBack = async () => {
    await served.database.pool.query(
      `insert into vault.read_log (at, kind, agency, unit, account, role, recipient, case_id, persons, classes_asked,
         classes_opened, parts, hit, purpose, policies, request_id, signed_by)
       select clock_timestamp() + interval '45 minutes', kind, agency, unit, account, role, recipient, case_id, persons,
         classes_asked, classes_opened, parts, hit, purpose, policies, request_id, signed_by
       from vault.read_log where case_id = $1 and role = 'case-officer' and kind = 'open' order by number desc limit 1`,
      [caseId],
    );
    await sees(officer, 'Stod i opgangen og bankede på i ti minutter.');
    await officer.page.getByRole('heading', { name: 'Forløb' }).waitFor();
  };
  const news = () => officer.page.locator('main').getByText('Ny:').count();

  it('is nothing for whoever reads it for the first time; who told it, and the clocks, stand beside each thing', async () => {
    await sees(officer, 'Stod i opgangen og bankede på i ti minutter.');
    const entry = entryOf(officer, 'Klokken var halv syv');
    await entry.getByText('Rettelse (forkert tidspunkt)').waitFor();
    await entry.getByText('Det stod der før').waitFor();
    await entry.locator('blockquote', { hasText: 'Stod i opgangen' }).waitFor();
    await entry.getByText('Fortalt af: Den udsatte').first().waitFor();
    await entry.getByText('Inger Toft: Så ham gennem dørspionen').first().waitFor();
    const line = officer.page.locator('ol.timeline > li', { hasText: 'Hændelse rettet' });
    await line.getByText(/Skrevet ind i Værn .* · I fik det at vide /).waitFor();
    expect(await news()).toBe(0);
    expect(await faultsOf(officer)).toEqual([]);
  }, 120_000);

  it('is marked where it stands, and no more when it was read', async () => {
    // A case that is open on the screen is read as it goes on.
    await officer.goTo('/inbox');
    await told('/log', incident('Han skrev fra et nyt nummer.'));
    await told('/items', { kind: 'letter', heldBy: 'affected', what: 'Et brev uden afsender.' });
    await told('/referrals', {
      to: 'police:1464/intake',
      purpose: 'protection',
      legalBasis: 'crime-prevention',
      noConsentReason: 'legal-duty',
      fieldSets: ['identity', 'log-text'],
      affectedInformed: 'before',
      urgency: 'normal',
      summary: 'Han er begyndt igen.',
    });
    await comesBack();
    const { page } = officer;
    await entryOf(officer, 'Han skrev fra et nyt nummer.').getByText('Ny:').waitFor();
    // Their ground names no narrative: that there is a letter they are told, and not what it is.
    await page.locator('li.line', { hasText: 'Brev' }).getByText('Ny:').waitFor();
    await page.locator('li.line', { hasText: 'Beskyttelse →' }).getByText('Ny:').first().waitFor();
    await page.getByText(/^\d+ nye linjer, siden du sidst læste sagen\.$/).waitFor();
    expect(await entryOf(officer, 'Klokken var halv syv').getByText('Ny:').count()).toBe(0);
    expect(await faultsOf(officer)).toEqual([]);
    await comesBack();
    await entryOf(officer, 'Han skrev fra et nyt nummer.').waitFor();
    expect(await news()).toBe(0);
  }, 180_000);
});

describe('an entry', () => {
  it('says until when, who did it, what each witness saw and when it was first written down', async () => {
    await told('/persons', {
      capacities: ['perpetrator'],
      identityStatus: 'suspected',
      addressProtection: 'none',
      knowsOfCase: 'no',
      name: 'Henning Askjær',
    });
    const { page } = visitator;
    await visitator.goTo(`${address}/incident`);
    await page.getByLabel('Hvilken dag?').fill(dayFromNow(-9));
    await page.getByLabel('Hvad var klokken?').fill('22:00');
    await page.getByLabel('Hvad skete der?').fill('Bilen holdt der hele natten.');
    await visitator.answer('Hvordan skete det?', 'Fysisk');
    await visitator.answer('Hvad gjorde han?', 'Overvågning');
    await visitator.answer('Hvilken vej?', 'Fra udøveren');
    expect(await page.getByLabel('Hvem gjorde det?').isVisible()).toBe(false);
    await page.getByText('Sted, vidner, virkning').click();
    expect(await page.getByLabel('Hvad så Inger Toft?').count()).toBe(0);
    await visitator.answer('Hvem så det?', 'Inger Toft');
    await page.getByLabel('Hvad så Inger Toft?').fill('Han sad i en grå bil.');
    await page.getByLabel('Hvornår holdt det op?').fill(`${dayFromNow(-8)}T05:30`);
    await page.getByLabel('Hvornår blev det først skrevet ned?').fill(dayFromNow(-7));
    await page.getByLabel('Hvem gjorde det?').selectOption({ label: 'Henning Askjær' });
    await visitator.answer('Hvem fortæller det?', 'Den udsatte');
    await visitator.answer('Hvem må se det?', 'Støtte og politi');
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Gem hændelsen' }).click();
    await page.getByText('Hændelsen er gemt i loggen.').waitFor();
    for (const visitor of [visitator, officer]) {
      await sees(visitor, 'Bilen holdt der hele natten.');
      const entry = entryOf(visitor, 'Bilen holdt der hele natten.');
      await entry.getByText('Inger Toft: Han sad i en grå bil.').waitFor();
      await entry.getByText('Udøver (formodet): Henning Askjær').waitFor();
      await entry.getByText(/til .* kl\. 05\.30/).waitFor();
      await entry.getByText(/Fortalt af: Den udsatte · Først skrevet ned/).waitFor();
    }
  }, 180_000);

  it('is corrected beside what it said before, by whoever knows it', async () => {
    const { page } = visitator;
    await entryOf(visitator, 'Bilen holdt der hele natten.').getByRole('link', { name: 'Ret eller slet' }).click();
    const form = page.getByRole('form', { name: 'Skriv en rettelse' });
    await form.getByRole('button', { name: 'Gem rettelsen' }).click();
    expect(await form.locator('.form-error-message').count()).toBe(1);
    expect(await form.getByLabel('Hvad skete der?').inputValue()).toBe('Bilen holdt der hele natten.');
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvorfor rettes det?', 'Husker mere');
    await form.getByLabel('Hvad skete der?').fill('Bilen holdt der til klokken tre.');
    await form.getByText(/^Kladden er gemt kl\./).waitFor();
    await page.reload();
    await page.getByText(/^Din kladde fra/).waitFor();
    await form.getByLabel('Hvilken dag?').fill(dayFromNow(2));
    await form.getByRole('button', { name: 'Gem rettelsen' }).click();
    await form.getByText('Tidspunktet ligger i fremtiden. Ret dagen').waitFor();
    expect(await form.getByLabel('Hvilken dag?').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Hvilken dag?').fill(dayFromNow(-9));
    await form.getByRole('button', { name: 'Gem rettelsen' }).dblclick();
    await page.getByText('Rettelsen står i loggen ved siden af det, der stod før.').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    for (const visitor of [visitator, officer]) {
      await sees(visitor, 'Bilen holdt der til klokken tre.');
      const entry = entryOf(visitor, 'Bilen holdt der til klokken tre.');
      expect(await entry.count()).toBe(1);
      await entry.getByText('Rettelse (husker mere)').waitFor();
      await entry.locator('blockquote', { hasText: 'Bilen holdt der hele natten.' }).waitFor();
    }
  }, 180_000);

  it('loses words that were written in the wrong place, at everybody who was told', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    await entryOf(visitator, 'Bilen holdt der til klokken tre.').getByRole('link', { name: 'Ret eller slet' }).click();
    const section = page.locator('section', { hasText: 'Tag en rettelse tilbage, eller slet ord i den' });
    await section.getByRole('button', { name: 'Slet ord' }).click();
    const form = page.getByRole('form', { name: 'Slet ord' });
    await form.getByText('her og hos alle, der har fået dem at vide').waitFor();
    await form.getByRole('button', { name: 'Slet ordene for altid' }).click();
    expect(await form.locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvilke ord?', 'Vidner om Inger Toft');
    await visitator.answer('Hvorfor?', 'Handler om en anden person');
    await form.getByRole('button', { name: 'Slet ordene for altid' }).dblclick();
    await page.getByText('Ordene er slettet.').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    for (const visitor of [visitator, officer]) {
      await sees(visitor, 'Bilen holdt der til klokken tre.');
      // What it said first has words of its own.
      expect(await visitor.page.getByText('Han sad i en grå bil.').count()).toBe(1);
      await visitor.page.getByText('Ord slettet').first().waitFor();
    }
  }, 180_000);

  it('is taken back with its corrections, from everybody; whoever did not write it is told whom to ask', async () => {
    await entryOf(officer, 'Bilen holdt der til klokken tre.').getByRole('link', { name: 'Ret eller slet' }).click();
    await officer.page.getByText('Bed dem om det.').first().waitFor();
    expect(await officer.page.getByRole('button', { name: 'Tag det tilbage' }).count()).toBe(0);
    expect(await faultsOf(officer)).toEqual([]);
    const { page } = visitator;
    await visitator.goTo(address);
    await entryOf(visitator, 'Bilen holdt der til klokken tre.').getByRole('link', { name: 'Ret eller slet' }).click();
    const section = page.locator('section', { hasText: 'Tag hele notatet tilbage' });
    await section.getByRole('button', { name: 'Tag det tilbage' }).click();
    const form = page.getByRole('form', { name: 'Tag det tilbage' });
    await visitator.answer('Hvorfor?', 'Indtastet ved en fejl');
    expect(await faultsOf(visitator)).toEqual([]);
    await form.getByRole('button', { name: 'Tag det tilbage' }).dblclick();
    await page.getByText('Det er taget tilbage.').waitFor();
    for (const visitor of [visitator, officer]) {
      await sees(visitor, 'Oplysning trukket tilbage');
      await visitor.page.getByText('Stod i opgangen og bankede på').first().waitFor();
      expect(await visitor.page.content()).not.toMatch(/hele natten|klokken tre|grå bil/);
    }
  }, 180_000);
});

describe('something else that is wrong', () => {
  const opensFrom = async (text: string) => {
    await sees(visitator, text);
    await visitator.page
      .locator('blockquote.told, li, .alert', { hasText: text })
      .last()
      .getByRole('link', { name: 'Er det forkert?' })
      .click();
    await visitator.page.getByRole('heading', { name: 'Noget er forkert' }).waitFor();
  };

  it('is taken back, where it only says what somebody saw', async () => {
    await told('/dangers', { sign: 'weapon', by: 'affected', text: 'Han truede i telefonen.' });
    await sees(officer, 'Fare: Våben');
    await opensFrom('Han truede i telefonen.');
    const { page } = visitator;
    await page.getByRole('button', { name: 'Tag det tilbage' }).click();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvorfor?', 'Forkert person');
    await page.getByRole('form').getByRole('button', { name: 'Tag det tilbage' }).dblclick();
    await page.getByText('Det er taget tilbage.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await page.getByRole('heading', { name: 'Forløb' }).waitFor();
    await page.getByText('Han truede i telefonen.').waitFor({ state: 'detached' });
    await officer.goTo(address);
    await officer.page.getByText('Fare: Våben').waitFor({ state: 'detached' });
  }, 120_000);

  it('has its wrong words deleted, where it belongs to the course of the case', async () => {
    await opensFrom('har fulgt efter hende i fem år');
    const { page } = visitator;
    await page.getByText('hører til sagens gang og bliver stående').waitFor();
    expect(await page.getByRole('button', { name: 'Tag det tilbage' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Slet ord' }).click();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvilke ord?', 'Fortælling om Sofie Brandt Lund');
    await visitator.answer('Hvorfor?', 'Ikke nødvendigt');
    await page.getByRole('button', { name: 'Slet ordene for altid' }).click();
    await page.getByText('Ordene er slettet.').waitFor();
    await visitator.goTo(address);
    expect(await page.getByText('har fulgt efter hende i fem år').count()).toBe(0);
  }, 120_000);

  it('is a word about somebody, found where they are described', async () => {
    const { page } = visitator;
    await visitator.goTo(`${address}/persons`);
    const line = page.locator('li.line', { hasText: 'Henning Askjær' });
    await line.getByRole('link', { name: /^Er det forkert\? \(beskrevet i dag/ }).click();
    await page.getByRole('button', { name: 'Slet ord' }).click();
    await visitator.answer('Hvilke ord?', 'Navn om Henning Askjær');
    await visitator.answer('Hvorfor?', 'Handler om en anden person');
    await page.getByRole('button', { name: 'Slet ordene for altid' }).click();
    await page.getByText('Ordene er slettet.').waitFor();
    await visitator.goTo(address);
    expect(await page.content()).not.toContain('Henning Askjær');
  }, 120_000);
});

describe('a log that was pasted', () => {
  const rows = [
    'Dato\tHvad skete der',
    ...Array.from({ length: 100 }, (_, nth) => `1-9-2025\tNummer ${nth} ${'æ'.repeat(450)}`),
  ].join('\n');

  it('is there again when the page is loaded anew, and no draft any more when it was taken in', async () => {
    expect(rows.length).toBeGreaterThan(40_000);
    const { page } = visitator;
    const pasted = page.getByLabel('Indsæt rækkerne her');
    await visitator.goTo(`${address}/log-import`);
    await visitator.answer('Hvor kommer den fra?', 'Indsæt en tabel');
    await pasted.fill(rows);
    await visitator.answer('Hvem må se notaterne?', 'Kun støtte');
    await visitator.answer('Hvordan, hvor rækken ikke siger det?', 'Sms');
    await visitator.answer('Hvad, hvor rækken ikke siger det?', 'Kontaktforsøg');
    await page.getByText(/^Kladden er gemt kl\. \d\d\.\d\d\.$/).waitFor();
    await page.getByText('Resten er ikke gemt endnu.').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText(/^Din kladde fra i dag/).waitFor();
    expect(await pasted.inputValue()).toBe(rows);
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Se rækkerne' }).click();
    await page.getByText('100 klar, 0 er der allerede, 0 kan ikke læses, af 100 rækker.').waitFor();
    await page.getByRole('button', { name: 'Gem rækkerne i loggen' }).click();
    await page.getByText('100 er gemt').waitFor();
    await page.getByRole('button', { name: 'Indlæs mere' }).click();
    expect(await pasted.count()).toBe(0);
    await page.waitForLoadState('networkidle');
    await page.reload();
    await page.getByRole('button', { name: 'Se rækkerne' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('Din kladde').count()).toBe(0);
    await sees(visitator, 'Indlæst fra en logbog');
  }, 180_000);
});
