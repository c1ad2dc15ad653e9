import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { police } from '../journeys/units';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf, refusalSaid } from './looking';
import { toldCase } from './told-case';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let visitator: Visitor;
let officer: Visitor;
let counsellor: Visitor;
let story: Awaited<ReturnType<typeof toldCase>>;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  story = await toldCase(served);
  [visitator, officer, counsellor] = await Promise.all([
    comes('visitator'),
    comes('case-officer'),
    comes('counsellor'),
  ]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const inCase = async (who: Visitor, heading = 'Forløb') => {
  await who.goTo(story.address);
  await who.page.getByRole('heading', { name: heading, exact: true }).waitFor();
  return who.page;
};
const section = ({ page }: Visitor, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const errors = ({ page }: Visitor) => page.locator('.form-error-message').count();
/** An order of that name, in the case that somebody has open. */
const orderOf = (who: Visitor, name: string) =>
  section(who, 'Tilhold mv.')
    .locator('.line')
    .filter({ has: who.page.locator('.line-what', { hasText: new RegExp(`^${name}$`) }) });
/** The lines of a step, opened by its button. */
const step = async (who: Visitor, order: string, name: string) => {
  await orderOf(who, order).getByRole('button', { name, exact: true }).click();
  return orderOf(who, order).getByRole('form', { name, exact: true });
};
const saves = (form: Awaited<ReturnType<typeof step>>) => form.getByRole('button', { name: 'Gem' }).click();

describe('before the police have the case', () => {
  it('nobody is asked for an order: the page says whom to refer to first', async () => {
    const page = await inCase(visitator);
    await page.getByRole('link', { name: 'Anmod om tilhold' }).click();
    await page.getByText('Ingen politikreds har taget imod en henvisning i sagen.').waitFor();
    expect(await page.getByRole('button', { name: 'Send anmodningen' }).count()).toBe(0);
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('link', { name: 'Henvis til politiet' }).click();
    await page.getByRole('heading', { name: 'Henvisning', exact: true }).waitFor();
  }, 90_000);

  it('a report says that it stays at home until they have', async () => {
    await visitator.goTo(`${story.address}/police-report`);
    const seen = visitator.page.getByRole('complementary', { name: 'Det får politiet at se' });
    await seen.getByText('Ingen politikreds har taget imod').waitFor();
    await visitator.page.getByRole('button', { name: 'Gem anmeldelsen i sagen' }).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 90_000);
});

describe('a police report', () => {
  const summary = 'Han har opsøgt hende gennem fem år. Hun har sagt klart fra og aldrig svaret.';

  it('is prepared with her: her wish, three incidents, the story, and what the police will see', async () => {
    await story.referred();
    const page = await inCase(visitator);
    await page.getByRole('link', { name: 'Forbered anmeldelse' }).click();
    await page.getByText('Hun har ikke sagt, at hun vil anmelde.').waitFor();
    const wish = page.getByRole('form', { name: 'Hendes ønske om anmeldelse' });
    await visitator.answer('Vil hun have det anmeldt?', 'Ønsker anmeldelse');
    await wish.getByRole('button', { name: 'Gem ønsket' }).click();
    await page.getByText('Hendes ønske: Ønsker anmeldelse').waitFor();
    expect(await visitator.focused()).toContain('Hendes ønske: Ønsker anmeldelse');
    expect(await wish.count()).toBe(0);

    const send = page.getByRole('button', { name: 'Gem anmeldelsen, og lad politiet se den' });
    await send.click();
    expect(await errors(visitator)).toBe(2);
    const incidents = page.getByRole('group', { name: 'Hvilke hændelser er typiske?' });
    expect(await incidents.innerText()).not.toContain('hos lægen');
    await incidents.getByLabel(/Stod ved porten/).check();
    await page.getByText('Valgt: 1. Tre til fem er til at overskue.').waitFor();
    await incidents.getByLabel(/Fulgte efter hende/).check();
    await incidents.getByLabel(/Bankede på ruden/).check();
    await page.getByText('Valgt: 3.', { exact: true }).waitFor();
    await page.getByLabel('Hvad er der sket, i korte træk?').fill(summary);
    await page.getByText(/^Kladden er gemt kl\. \d\d\.\d\d\.$/).waitFor();
    await page.reload();
    await page.getByText(/^Din kladde fra i dag/).waitFor();
    expect(await page.getByLabel('Hvad er der sket, i korte træk?').inputValue()).toBe(summary);
    expect(await incidents.locator(':checked').count()).toBe(3);
    const seen = page.getByRole('complementary', { name: 'Det får politiet at se' });
    await seen.getByRole('heading', { name: 'Syd- og Sønderjyllands Politi, Modtagelsen' }).waitFor();
    await seen.getByText(/^Jeres tekst\./).waitFor();
    const porten = seen.locator('li', { hasText: 'Stod ved porten' });
    await porten.getByText('De læser: logbogens ord').waitFor();
    expect(await seen.innerText()).not.toContain('hos lægen');
    expect(await faultsOf(visitator)).toEqual([]);
    await send.dblclick();
    await page.getByText('Anmeldelsen er forberedt, og politiet kan se den.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    const reports = section(visitator, 'Politianmeldelser');
    await reports.getByText('Bygger på 3 lognotater').waitFor();
    expect(await reports.locator('.line').count()).toBe(1);
    expect(await reports.innerText()).toContain('Ikke optaget af politiet endnu');
  }, 180_000);

  it('is read and filed by the officer, under their number; the municipality sees both, the centre neither', async () => {
    const page = await inCase(officer);
    const reports = section(officer, 'Politianmeldelser');
    await reports.getByText(summary).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reports.getByRole('button', { name: /^Kopiér som tekst/ }).click();
    await reports.getByText('Kopieret. Sæt det ind i jeres eget system.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      new RegExp(`^Anmeldelse, forberedt .*\\n\\n${summary}$`),
    );
    await reports.getByRole('button', { name: 'Registrér anmeldelsen' }).click();
    const form = reports.getByRole('form', { name: 'Anmeldelsen er optaget' });
    await form.getByRole('button', { name: 'Gem anmeldelsen' }).click();
    expect(await errors(officer)).toBe(1);
    await form.getByLabel('Journalnummer').fill('0000-00000-00053-26');
    await form.getByLabel('Straffeloven § 242, stalking').check();
    await form.getByLabel('Straffeloven § 266, trusler').check();
    expect(await faultsOf(officer)).toEqual([]);
    await form.getByRole('button', { name: 'Gem anmeldelsen' }).click();
    await reports.getByText('Journalnummer: 0000-00000-00053-26').waitFor();
    expect(await page.getByRole('button', { name: 'Registrér anmeldelsen' }).count()).toBe(0);
    await officer.goTo(`${story.address}/police-report`);
    await page.getByRole('link', { name: 'Vejledning, når du tager imod en anmeldelse' }).waitFor();

    await inCase(visitator);
    const home = section(visitator, 'Politianmeldelser');
    await home.getByText(/^Optaget af politiet/).waitFor();
    expect(await home.innerText()).toContain('Journalnummer: 0000-00000-00053-26');
    expect(await home.innerText()).toContain('Straffeloven § 266, trusler');
    expect(await home.getByRole('button').count()).toBe(0);
    await inCase(counsellor);
    expect(await counsellor.page.content()).not.toContain('Politianmeldelser');
  }, 180_000);
});

describe('an order', () => {
  it('is asked for by the municipality, once; it waits in the inbox of the police, and the centre hears nothing', async () => {
    const page = await inCase(visitator);
    await page.getByRole('link', { name: 'Anmod om tilhold' }).click();
    const send = page.getByRole('button', { name: 'Send anmodningen' });
    await send.click();
    expect(await errors(visitator)).toBe(2);
    expect(await page.getByRole('group', { name: 'Mod hvem?' }).getByLabel('Villy Bræmer').isChecked()).toBe(true);
    const protects = page.getByRole('group', { name: 'Hvem skal det beskytte?' });
    expect(await protects.getByLabel('Karla Munk Eskesen').isChecked()).toBe(true);
    expect(await protects.getByRole('checkbox').count()).toBe(1);
    await page.getByLabel('Adresse', { exact: true }).check();
    await send.click();
    expect(await errors(visitator)).toBe(3);
    await page.getByLabel('Hvorfor adresse eller steder?').selectOption({ label: 'Forkyndelse af tilhold' });
    await page.getByLabel('Adresse', { exact: true }).uncheck();
    await visitator.answer('Hvad anmodes der om?', 'Tilhold');
    await page
      .getByLabel('Hvad giver jer lov')
      .selectOption({ label: 'Kriminalitetsforebyggelse (retsplejeloven § 115)' });
    expect(await faultsOf(visitator)).toEqual([]);
    await send.dblclick();
    await page.getByText('Anmodningen er sendt. Politiet afgør den.').waitFor();
    expect(await visitator.focused()).toContain('Anmodningen er sendt.');

    await visitator.goTo(`${story.address}/order-request`);
    await visitator.answer('Hvad anmodes der om?', 'Tilhold');
    await page.getByLabel('Hvad giver jer lov').selectOption({ index: 1 });
    await send.click();
    await page.getByText('Der er allerede anmodet om det samme').waitFor();
    refusalSaid(visitator);
    expect(await faultsOf(visitator)).toEqual([]);

    await officer.goTo('/inbox');
    await officer.page.getByRole('link', { name: 'Tilhold: skal afgøres' }).first().waitFor();
    await inCase(counsellor);
    expect(await counsellor.page.getByRole('heading', { name: 'Tilhold mv.' }).count()).toBe(0);
  }, 180_000);

  it('is issued by the officer, within its limits, and is not in force yet', async () => {
    await inCase(officer);
    const form = await step(officer, 'Tilhold', 'Meddel');
    await saves(form);
    expect(await errors(officer)).toBe(1);
    expect(await faultsOf(officer)).toEqual([]);
    await form.getByLabel('Fra og med').fill(dayFromNow(0));
    await saves(form);
    await form.getByText('Skriv den sidste dag, det gælder.').waitFor();
    refusalSaid(officer);
    await form.getByLabel('Til og med').fill(dayFromNow(6 * 366));
    await saves(form);
    await form.getByText('Så længe kan det ikke gælde').waitFor();
    refusalSaid(officer);
    await form.getByLabel('Til og med').fill(dayFromNow(10));
    await saves(form);
    await orderOf(officer, 'Tilhold').getByText('Meddelt, ikke forkyndt').waitFor();
    await inCase(visitator);
    await orderOf(visitator, 'Tilhold').getByText('Meddelt, ikke forkyndt').waitFor();
    await orderOf(visitator, 'Tilhold')
      .getByText(/^Tilhold mv\. meddelt .*\(fra politiet\)$/)
      .waitFor();
    expect(await orderOf(visitator, 'Tilhold').getByRole('button').count()).toBe(0);
    await inCase(counsellor);
    expect(await counsellor.page.getByRole('heading', { name: 'Tilhold mv.' }).count()).toBe(0);
  }, 180_000);

  it('is served, and is in force from then on, for the centre, too', async () => {
    await inCase(officer);
    const form = await step(officer, 'Tilhold', 'Registrér forkyndelse');
    await form.getByLabel('Forkyndt den').fill(dayFromNow(2));
    await saves(form);
    await form.locator('.form-error-message', { hasText: 'Tidspunktet ligger i fremtiden.' }).waitFor();
    expect(await form.getByLabel('Forkyndt den').getAttribute('aria-invalid')).toBe('true');
    expect(await faultsOf(officer)).toEqual([]);
    await form.getByLabel('Forkyndt den').fill(dayFromNow(0));
    await form.getByLabel('Klokken').fill('00:00');
    await saves(form);
    await form.getByText('Den udsatte skal forsøges advaret, før han kontaktes.').waitFor();
    refusalSaid(officer);
    await form.getByLabel('Hvorfor kunne det ikke vente på en advarsel?').selectOption({ label: 'Bevis kan gå tabt' });
    await saves(form);
    await orderOf(officer, 'Tilhold')
      .getByText(/I kraft til og med/)
      .waitFor();
    for (const who of [visitator, counsellor]) {
      await inCase(who);
      await orderOf(who, 'Tilhold')
        .getByText(/^Tilhold mv\. forkyndt/)
        .waitFor();
      await orderOf(who, 'Tilhold').getByText('Udløber snart').waitFor();
    }
    expect(await orderOf(counsellor, 'Tilhold').innerText()).not.toContain('meddelt');
    expect(await orderOf(counsellor, 'Tilhold').getByRole('link').count()).toBe(0);
  }, 180_000);

  it('is extended by the police alone, to a later day', async () => {
    await inCase(officer);
    const form = await step(officer, 'Tilhold', 'Forlæng');
    await saves(form);
    expect(await errors(officer)).toBe(1);
    await form.getByLabel('Nu til og med').fill(dayFromNow(5));
    await saves(form);
    await form.getByText('Dagen ligger ikke efter den, det gælder til nu.').waitFor();
    refusalSaid(officer);
    expect(await faultsOf(officer)).toEqual([]);
    await form.getByLabel('Nu til og med').fill(dayFromNow(100));
    await saves(form);
    const order = orderOf(officer, 'Tilhold');
    await order.getByText(/^Tilhold mv\. forlænget/).waitFor();
    expect(await order.innerText()).not.toContain('Udløber snart');
    for (const who of [visitator, counsellor]) {
      await inCase(who);
      expect(await orderOf(who, 'Tilhold').innerText()).not.toContain('Udløber snart');
    }
    await orderOf(visitator, 'Tilhold')
      .getByText(/^Tilhold mv\. forlænget/)
      .waitFor();
  }, 180_000);

  it('that was denied says why, and is asked for anew', async () => {
    const request = { kind: 'eviction', against: story.him, policeUnit: police };
    await story.tells('/orders', { ...request, fieldSets: ['identity'], legalBasis: 'authority-need' });
    await inCase(officer);
    const form = await step(officer, 'Bortvisning', 'Afslå');
    await saves(form);
    expect(await errors(officer)).toBe(1);
    expect(await faultsOf(officer)).toEqual([]);
    await form.getByLabel('Hvorfor?').selectOption({ label: 'For lidt oplyst' });
    await saves(form);
    await orderOf(officer, 'Bortvisning').getByText('Afslået', { exact: true }).waitFor();

    const page = await inCase(visitator);
    await orderOf(visitator, 'Bortvisning')
      .getByText(/afslået .*: For lidt oplyst/)
      .waitFor();
    await orderOf(visitator, 'Bortvisning').getByRole('link', { name: 'Anmod om et nyt' }).click();
    await page.getByText('I stedet for: Bortvisning. Afslået.').waitFor();
    await page.getByRole('button', { name: 'Send anmodningen' }).click();
    expect(await errors(visitator)).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await page
      .getByLabel('Hvad giver jer lov')
      .selectOption({ label: 'Nødvendigt for myndigheden (databeskyttelsesloven § 8)' });
    await page.getByRole('button', { name: 'Send anmodningen' }).click();
    await page.getByText('Anmodningen er sendt.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await orderOf(visitator, 'Bortvisning').filter({ hasText: 'Anmodet, ikke afgjort' }).waitFor();
    expect(await page.getByRole('link', { name: 'Anmod om et nyt' }).count()).toBe(0);
  }, 180_000);

  it('that is broken is assessed from the dossier, and the municipality sees the outcome', async () => {
    const orders = await story.orders();
    await story.tells('/breaches', {
      orderId: orders.find(({ kind }) => kind === 'no-contact')?.orderId,
      by: 'affected',
      entries: story.entries.slice(0, 1),
      fieldSets: ['identity', 'log-text'],
      legalBasis: 'report-of-crime',
      knownFrom: 'police',
    });
    const page = await inCase(officer);
    await section(officer, 'Overtrædelser').getByRole('link', { name: 'Overtrædelse af tilhold' }).click();
    const form = page.getByRole('form', { name: 'Vurdér overtrædelsen' });
    await form.getByText('Sigtelse rejst').click();
    await form.getByRole('button', { name: 'Gem vurderingen' }).click();
    await page.getByText(/^Vurderet .*sigtelse rejst$/).waitFor();
    await inCase(visitator);
    await section(visitator, 'Overtrædelser')
      .getByText(/^Vurderet .*sigtelse rejst$/)
      .waitFor();
    await inCase(counsellor);
    expect(await counsellor.page.content()).not.toContain('igtelse rejst');
  }, 120_000);

  it('is revoked with a reason, and is in force for nobody any more', async () => {
    await inCase(officer);
    const form = await step(officer, 'Tilhold', 'Ophæv');
    await form.getByLabel('Hvorfor?').selectOption({ label: 'Ophævet af politiet' });
    await saves(form);
    await orderOf(officer, 'Tilhold').getByText('Ophævet', { exact: true }).waitFor();
    for (const who of [visitator, counsellor]) {
      await inCase(who);
      await orderOf(who, 'Tilhold').getByText('Ophævet', { exact: true }).waitFor();
      expect(await who.page.getByText('Tilhold mv. i kraft').count()).toBe(0);
    }
    await orderOf(visitator, 'Tilhold')
      .getByText(/ophævet .*: Ophævet af politiet/)
      .waitFor();
  }, 120_000);

  it('is asked for by the police themselves, with what they were given', async () => {
    const page = await inCase(officer);
    await orderOf(officer, 'Tilhold').getByRole('link', { name: 'Anmod om et nyt' }).waitFor();
    await page.getByRole('link', { name: 'Anmod om tilhold' }).click();
    expect(await page.getByRole('group', { name: 'Hvilken politikreds?' }).count()).toBe(0);
    const opened = page.getByRole('group', { name: 'Hvad må politiet se, så længe tilholdet varer?' });
    expect(await opened.getByLabel('Adresse', { exact: true }).count()).toBe(0);
    await officer.answer('Hvad anmodes der om?', 'Strakstilhold');
    await page.getByLabel('Hvad giver jer lov').selectOption({ index: 1 });
    expect(await faultsOf(officer)).toEqual([]);
    await page.getByRole('button', { name: 'Send anmodningen' }).click();
    await page.getByText('Anmodningen er sendt.').waitFor();
    await inCase(visitator);
    await orderOf(visitator, 'Strakstilhold').getByText('Anmodet, ikke afgjort').waitFor();
  }, 120_000);
});
