import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf, refusalSaid } from './looking';
import { reportedCase } from './reported-case';
import type { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let address: string;
let visitator: Visitor;
const errors = () => visitator.page.locator('.form-error-message').count();
const section = (name: string | RegExp) =>
  visitator.page.locator('section', { has: visitator.page.getByRole('heading', { name, exact: true }) });
const opens = async (name: string) => {
  await visitator.goTo(address);
  await visitator.page.getByRole('navigation', { name: 'Gør noget' }).getByRole('link', { name, exact: true }).click();
  await visitator.settled();
};

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  ({ visitator, address } = await reportedCase(browser, served, 'Han holder ofte i sin bil uden for hendes arbejde.'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('a consent', () => {
  it('is asked for step by step, and says what stays before it is saved', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    expect(await faultsOf(visitator)).toEqual([]);
    await opens('Nyt samtykke');
    await page.getByRole('button', { name: 'Gem samtykket' }).click();
    expect(await errors()).toBe(5);
    await page.getByText('kan ikke kaldes tilbage').waitFor();
    await visitator.answer('Hvem svarer?', 'Forælder eller værge');
    await page.getByText('Der er ingen forælder eller værge i sagen').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('names whom, what for and until when, and stands in the case as in force', async () => {
    const { page } = visitator;
    await visitator.answer('Hvem svarer?', 'Den udsatte');
    await visitator.answer('Hvordan blev svaret givet?', 'Telefon');
    await visitator.answer('Var der tolk med?', 'Nej');
    await visitator.answer('Hvem må få noget at vide?', 'Syd- og Sønderjyllands Politi, Modtagelsen');
    await visitator.answer('Hvem må få noget at vide?', 'Dansk Stalking Center, Rådgivning for udsatte');
    await visitator.answer('Hvad må det bruges til?', 'Rådgivning');
    await visitator.answer('Hvad må de få at vide?', 'Fortælling');
    await page.getByLabel('Til og med hvilken dag?').fill('2099-05-01');
    await page.getByRole('button', { name: 'Gem samtykket' }).dblclick();
    await page.getByText('Samtykket er gemt.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    const consents = section('Samtykker');
    await consents.getByText('Gælder til og med 1. maj 2099').waitFor();
    expect(await consents.locator('.line').count()).toBe(1);
    expect(await consents.innerText()).toContain('Må fortælle: fortælling');
  }, 60_000);

  it('is refused beside the form, in the words of the hub, where the same one stands', async () => {
    const { page } = visitator;
    await opens('Nyt samtykke');
    await visitator.answer('Hvem svarer?', 'Den udsatte');
    await visitator.answer('Hvordan blev svaret givet?', 'Telefon');
    await visitator.answer('Var der tolk med?', 'Nej');
    await visitator.answer('Hvem må få noget at vide?', 'Dansk Stalking Center, Rådgivning for udsatte');
    await visitator.answer('Hvad må det bruges til?', 'Rådgivning');
    await page.getByLabel('Til og med hvilken dag?').fill('2020-05-01');
    await page.getByRole('button', { name: 'Gem samtykket' }).click();
    await page.getByRole('alert').filter({ hasText: 'dag' }).waitFor();
    refusalSaid(visitator);
    expect(await page.getByLabel('Til og med hvilken dag?').inputValue()).toBe('2020-05-01');
  }, 60_000);

  it('is withdrawn from some, then from all, after it was said what stays', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    const consents = section('Samtykker');
    await consents.getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByText('Det, de har skrevet ned hos sig selv, bliver der').waitFor();
    await consents.getByRole('button', { name: 'Træk samtykket tilbage' }).click();
    expect(await errors()).toBe(3);
    await visitator.answer('Fra hvem?', 'Kun fra nogle');
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvordan blev svaret givet?', 'Til stede');
    await visitator.answer('Er der spurgt', 'Spurgt: ikke presset');
    await visitator.answer('Hvilke?', 'Syd- og Sønderjyllands Politi, Modtagelsen');
    await consents.getByRole('button', { name: 'Træk samtykket tilbage' }).dblclick();
    await consents.getByText('Ikke længere til: Syd- og Sønderjyllands Politi').waitFor();
    await consents.getByText('Gælder til og med').waitFor();

    await consents.getByRole('button', { name: 'Træk tilbage' }).click();
    await visitator.answer('Hvordan blev svaret givet?', 'Telefon');
    await visitator.answer('Er der spurgt', 'Ikke spurgt');
    await consents.getByRole('button', { name: 'Træk samtykket tilbage' }).click();
    await consents.getByText(/^Trukket tilbage/).waitFor();
    expect(await consents.getByRole('button', { name: 'Træk tilbage' }).count()).toBe(0);
  }, 120_000);
});

describe('advice', () => {
  it('that does harm is shown with its reason, and cannot be chosen', async () => {
    const { page } = visitator;
    await opens('Giv råd');
    const harmful = section('Giv ikke disse råd');
    await harmful.getByText('Et fælles møde er kontakt').waitFor();
    expect(await harmful.locator('input').count()).toBe(0);
    await page.getByRole('button', { name: 'Gem rådgivningen' }).click();
    expect(await errors()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('that is contested asks for an assessment, and offers to keep the old channel receiving', async () => {
    const { page } = visitator;
    await page
      .getByRole('group', { name: 'Omstridt' })
      .getByText(/^Bloker udøveren/)
      .click();
    await page.getByRole('button', { name: 'Gem rådgivningen' }).click();
    expect(await errors()).toBe(2);
    await page.getByRole('group', { name: 'Giv dette råd med' }).getByText('Lad det gamle nummer').click();
    await page.getByLabel('Hvorfor passer det her?').selectOption({ label: 'Hensyn til den udsattes helbred' });
    await page.getByLabel('Din vurdering').fill('Hun sover ikke for opkald.');
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Gem rådgivningen' }).dblclick();
    await page.getByText('Rådgivningen er gemt.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    const given = section('Råd, der er givet');
    await given.getByText('Bloker udøveren').waitFor();
    await given.getByText('Lad det gamle nummer').waitFor();
    await given.getByText('Vurdering: Hun sover ikke for opkald.').waitFor();
    expect(await given.locator('.line').count()).toBe(1);
  }, 120_000);
});

describe('the plan', () => {
  const plan = () => section('Handleplan');
  const step = async (what: string) => {
    await plan().getByRole('button', { name: 'Planlæg et skridt' }).click();
    await visitator.answer('Hvad handler det om?', 'Sikkerhed');
    await plan().getByLabel('Hvad skal der ske?').fill(what);
    await plan().getByLabel('Senest hvornår?').fill('2099-02-01');
    await plan().getByRole('button', { name: 'Gem skridtet' }).dblclick();
    await plan().locator('.line', { hasText: what }).waitFor();
  };

  it('takes a step, and says what is missing', async () => {
    await plan().getByRole('button', { name: 'Planlæg et skridt' }).click();
    await plan().getByRole('button', { name: 'Gem skridtet' }).click();
    expect(await errors()).toBe(3);
    expect(await faultsOf(visitator)).toEqual([]);
    await plan().getByRole('button', { name: 'Fortryd' }).click();
    await step('Låsesmed til bagdøren');
    await step('Lys i opgangen');
    await step('Ny cykellås');
    expect(await plan().locator('.line').count()).toBe(3);
  }, 120_000);

  it('knows which were done, and why others were dropped', async () => {
    const done = plan().locator('.line', { hasText: 'Låsesmed' });
    await done.getByRole('button', { name: 'Udført' }).click();
    await done.getByRole('button', { name: 'Meld udført' }).dblclick();
    await done.locator('.line-when', { hasText: 'Udført' }).waitFor();
    const dropped = plan().locator('.line', { hasText: 'Lys i opgangen' });
    await dropped.getByRole('button', { name: 'Opgiv' }).click();
    await dropped.getByRole('button', { name: 'Opgiv skridtet' }).click();
    expect(await errors()).toBe(1);
    await visitator.answer('Hvorfor?', 'Den udsatte ønsker det ikke');
    await dropped.getByRole('button', { name: 'Opgiv skridtet' }).click();
    await dropped.getByText('Opgivet: Den udsatte ønsker det ikke').waitFor();
    expect(await dropped.getByRole('button').count()).toBe(0);
  }, 60_000);
});

describe('closing', () => {
  it('lists whatever still runs, each with the answers that fit', async () => {
    await openCaseOf(visitator, 'Freja Holmgård');
    await visitator.goTo(`${visitator.path()}/closing`);
    await visitator.page.getByRole('heading', { name: 'Det er stadig i gang' }).waitFor();
    expect(await visitator.page.locator('section fieldset').count()).toBeGreaterThan(1);
    await visitator.page.getByRole('button', { name: 'Luk sagen' }).click();
    expect(await errors()).toBe((await visitator.page.locator('section fieldset').count()) + 1);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('is refused for what somebody began meanwhile, which is then on the list and named', async () => {
    const { page } = visitator;
    await opens('Luk sagen');
    await page.getByLabel('Hvorfor lukkes sagen?').selectOption({ label: 'Kontakten er ophørt' });
    await visitator.answer('Skridt i planen: Sikkerhed', 'Opgives');
    const other = await visitator.again();
    await other.goTo(`${address}/call`);
    const danger = other.page.getByRole('form', { name: '2. Fare' });
    await danger.getByLabel('Hvad er tegnet på fare?').selectOption({ label: 'Trussel' });
    await danger.getByRole('button', { name: 'Meld fare' }).click();
    await danger.getByText('Gemt.').waitFor();
    await other.page.close();
    await page.getByRole('button', { name: 'Luk sagen' }).click();
    await page.getByRole('alert').filter({ hasText: 'stadig i gang' }).waitFor();
    refusalSaid(visitator);
    const threat = page.getByRole('group', { name: 'Fare: Trussel' });
    await threat.locator('.form-error-message').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Fare: Trussel', 'Faren er ovre');
    await page.getByRole('button', { name: 'Luk sagen' }).dblclick();
    await page.getByText('Sagen er lukket.').waitFor();
  }, 120_000);

  it('leaves a case that rests, says why, and can be reopened', async () => {
    const { page } = visitator;
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await page.getByText('kontakten er ophørt').waitFor();
    expect(await page.getByRole('button', { name: 'Planlæg et skridt' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Genåbn sagen' }).click();
    await page.getByText('Genåbning giver ingen adgang tilbage').waitFor();
    await page.getByRole('button', { name: 'Genåbn sagen' }).click();
    expect(await errors()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvorfor genåbnes sagen?', 'Kontakten er begyndt igen');
    await page.getByRole('button', { name: 'Genåbn sagen' }).dblclick();
    await page.getByRole('button', { name: 'Planlæg et skridt' }).waitFor();
    expect(await page.locator('.alert', { hasText: 'Sagen er lukket' }).count()).toBe(0);
  }, 120_000);
});
