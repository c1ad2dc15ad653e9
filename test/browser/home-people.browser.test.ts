import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, refusalSaid } from './looking';
import { reportedCase } from './reported-case';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let address: string;
let visitator: Visitor;
const errors = () => visitator.page.locator('.form-error-message').count();
const part = (name: string) => visitator.page.getByRole('form', { name, exact: true });
const section = (name: string) =>
  visitator.page.locator('section', { has: visitator.page.getByRole('heading', { name, exact: true }) });
const opens = async (name: string) => {
  await visitator.goTo(address);
  const acts = visitator.page.getByRole('navigation', { name: 'Gør noget' });
  await acts.getByRole('link', { name, exact: true }).click();
  await visitator.settled();
};

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  ({ visitator, address } = await reportedCase(browser, served, 'Hun tør ikke hente børnene alene mere.'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('persons', () => {
  const described = async (capacity: string, name: string) => {
    const add = part('Beskriv en person');
    await visitator.answer('Hvad er personen i sagen?', capacity);
    await visitator.answer('Ved I, hvem det er?', 'Kendt');
    await visitator.answer('Er navn og adresse beskyttet?', 'Ingen');
    await add.getByRole('textbox', { name: 'Navn', exact: false }).first().fill(name);
    if (capacity === 'Barn') await visitator.answer('Er personen under 18 år?', 'Ja');
    await add.getByRole('button', { name: 'Gem personen' }).dblclick();
    await visitator.page.locator('.line', { hasText: name }).waitFor();
  };

  it('are described, each once', async () => {
    await opens('Personer i sagen');
    await part('Beskriv en person').getByRole('button', { name: 'Gem personen' }).click();
    expect(await errors()).toBe(3);
    expect(await faultsOf(visitator)).toEqual([]);
    await described('Barn', 'Alma Prøve');
    await described('Forælder eller værge', 'Bodil Prøve');
    await described('Vidne', 'Carl Prøve');
    await described('Pårørende', 'Karl Prøve');
    expect(await visitator.page.locator('.line', { hasText: 'Prøve' }).count()).toBe(4);
  }, 120_000);

  it('are described again without losing what stands', async () => {
    const line = visitator.page.locator('.line', { hasText: 'Bodil Prøve' });
    await line.getByRole('button', { name: 'Beskriv igen' }).click();
    const again = part('Bodil Prøve beskrives igen');
    expect(await again.getByLabel('Forælder eller værge').isChecked()).toBe(true);
    await again.getByLabel('Telefonnumre').fill('00 00 12 77');
    expect(await faultsOf(visitator)).toEqual([]);
    await again.getByRole('button', { name: 'Gem personen' }).dblclick();
    await again.waitFor({ state: 'detached' });
    await visitator.page.getByRole('link', { name: /^Tilbage til sag/ }).click();
    const card = visitator.page.locator('.person', { hasText: 'Bodil Prøve' });
    await card.getByText('00 00 12 77').waitFor();
  }, 120_000);

  it('have a CPR number that can be, and an interpreter’s language by its name', async () => {
    await opens('Personer i sagen');
    const line = visitator.page.locator('.line', { hasText: 'Bodil Prøve' });
    await line.getByRole('button', { name: 'Beskriv igen' }).click();
    const again = part('Bodil Prøve beskrives igen');
    await again.getByLabel('CPR-nummer').fill('310275-0019');
    await again.getByRole('button', { name: 'Gem personen' }).click();
    await again.getByRole('alert').getByText('Ret det, der står her, og prøv igen.').waitFor();
    await again.getByRole('alert').getByText('CPR-nummer: Skal være et CPR-nummer').waitFor();
    refusalSaid(visitator, 400);
    expect(await errors()).toBe(1);
    expect(await visitator.focused()).toMatch(/^CPR-nummer/);
    expect(await faultsOf(visitator)).toEqual([]);

    await again.getByLabel('CPR-nummer').fill('280275-0019');
    await again.getByRole('group', { name: 'Er der brug for tolk?' }).getByText('Ja', { exact: true }).click();
    const language = again.getByLabel('Hvilket sprog?');
    const options = await language.locator('option').allInnerTexts();
    expect(options.length).toBeGreaterThan(50);
    // What has no name here is called by its code.
    expect(options.filter((name) => name.length < 4)).toEqual(['Lao']);
    await language.selectOption({ label: 'Arabisk' });
    await again.getByRole('button', { name: 'Gem personen' }).dblclick();
    await again.waitFor({ state: 'detached' });
    await visitator.page.getByRole('link', { name: /^Tilbage til sag/ }).click();
    const card = visitator.page.locator('.person', { hasText: 'Bodil Prøve' });
    await card.getByText('Har brug for tolk: arabisk').waitFor();
    await card.getByRole('button', { name: 'Vis CPR-nummer' }).click();
    await card.getByText('2802750019').waitFor();
    await visitator.page.locator('.tools button[lang]').click();
    await card.getByText('Needs an interpreter: Arabic').waitFor();
    await visitator.page.locator('.tools button[lang]').click();
  }, 120_000);

  it('who are one are made one, and who is wrong is taken out', async () => {
    await opens('Personer i sagen');
    const twice = visitator.page.locator('.line', { hasText: 'Karl Prøve' });
    await twice.getByRole('button', { name: 'Samme som en anden' }).click();
    await visitator.page.getByText('Det kan ikke skilles ad igen').waitFor();
    await visitator.answer('Hvem er det også?', 'Carl Prøve (vidne)');
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.page.getByRole('button', { name: 'Læg de to sammen' }).dblclick();
    await visitator.page.locator('.line', { hasText: 'Vidne, pårørende' }).waitFor();
    const wrong = visitator.page.locator('.line', { hasText: 'Vidne, pårørende' });
    await wrong.getByRole('button', { name: 'Fjern' }).click();
    await visitator.page.getByText('hvert ord om personen tages tilbage').waitFor();
    await visitator.answer('Hvorfor?', 'Forkert person');
    await visitator.page.getByRole('button', { name: 'Fjern personen' }).dblclick();
    await wrong.waitFor({ state: 'detached' });
    expect(await visitator.page.locator('.line', { hasText: 'Prøve' }).count()).toBe(2);
  }, 120_000);
});

describe('what happened between the big things', () => {
  it('is written a part at a time', async () => {
    await opens('Samtale, ønske, nødopkald');
    const talk = part('Samtale');
    await talk.getByRole('button', { name: 'Gem samtalen' }).click();
    expect(await errors()).toBe(2);
    expect(await faultsOf(visitator)).toEqual([]);
    await talk.getByLabel('Hvordan?').selectOption({ label: 'Telefon' });
    await visitator.answer('Fik I fat i personen?', 'Nej');
    await talk.getByRole('button', { name: 'Gem samtalen' }).dblclick();
    await talk.getByText('Gemt.').waitFor();

    const wish = part('Hendes ønske om anmeldelse');
    await visitator.answer('Vil hun have det anmeldt?', 'Ikke endnu');
    await visitator.answer('Hvem vil hun ikke have', 'Fyns Politi, Modtagelsen');
    await wish.getByRole('button', { name: 'Gem ønsket' }).click();
    await wish.getByText('Hendes ønske: Ikke endnu').waitFor();
    await wish.getByText('Må ikke fortælles til: Fyns Politi, Modtagelsen').waitFor();

    await visitator.answer('Hvem blev der ringet til?', 'Alarmcentralen, 1-1-2');
    await part('Nødopkald').getByRole('button', { name: 'Gem nødopkaldet' }).click();
    await part('Nødopkald').getByText('Gemt.').waitFor();

    const group = part('Selvhjælpsgruppe');
    await group.getByLabel('I hvilket område').selectOption({ label: 'Region Syddanmark' });
    await group.getByRole('button', { name: 'Gem ønsket om en gruppe' }).dblclick();
    await group.getByText('Ønsker en selvhjælpsgruppe: Region Syddanmark').waitFor();
    await visitator.goTo(address);
    const happened = section('Samtaler, ønsker og nødopkald');
    await happened.getByText('Nødopkald: Alarmcentralen, 1-1-2').waitFor();
    await happened.getByText('Forgæves forsøg (telefon)').waitFor();
    expect(await happened.locator('.line').count()).toBe(2);
  }, 120_000);

  it('with him is written with who sought whom, and a warning comes first', async () => {
    const him = { capacities: ['perpetrator'], identityStatus: 'known', addressProtection: 'none', knowsOfCase: 'no' };
    await (await ByHttp.as('visitator', served)).does(`${address}/persons`, { ...him, name: 'Ulf Udtænkt' });
    await opens('Samtale, ønske, nødopkald');
    const talk = part('Samtale');
    const urgent = talk.getByLabel('Hvorfor kunne det ikke vente på en advarsel?');
    expect(await talk.getByText('Hvem tog kontakten?').count()).toBe(0);
    await talk.getByLabel('Med hvem?').selectOption({ label: 'Ulf Udtænkt' });
    await talk.getByLabel('Hvordan?').selectOption({ label: 'Telefon' });
    await visitator.answer('Fik I fat i personen?', 'Ja');
    await talk.getByRole('button', { name: 'Gem samtalen' }).click();
    expect(await errors()).toBe(1);
    await visitator.answer('Hvem tog kontakten?', 'Han henvendte sig selv');
    expect(await urgent.count()).toBe(0);
    await visitator.answer('Hvem tog kontakten?', 'Vi kontaktede ham');
    expect(await faultsOf(visitator)).toEqual([]);
    await talk.getByRole('button', { name: 'Gem samtalen' }).click();
    await talk.getByRole('alert').waitFor();
    refusalSaid(visitator, 422);
    await urgent.selectOption({ label: 'Fare for liv eller helbred' });
    await talk.getByRole('button', { name: 'Gem samtalen' }).dblclick();
    await talk.getByText('Gemt.').waitFor();
  }, 120_000);

  it('is written during the phone call, too', async () => {
    await visitator.goTo(`${address}/call`);
    await visitator.answer('Vil hun have det anmeldt?', 'Ønsker anmeldelse');
    await part('6. Hendes ønske om anmeldelse').getByRole('button', { name: 'Gem ønsket' }).click();
    await part('6. Hendes ønske om anmeldelse').getByText('Hendes ønske: Ønsker anmeldelse').waitFor();
    const danger = part('2. Fare');
    await danger.getByLabel('Hvad er tegnet på fare?').selectOption({ label: 'Våben' });
    await danger.getByRole('button', { name: 'Meld fare' }).click();
    await visitator.page.getByText('Fare nu: Våben').waitFor();
    const reach = part('1. Sikker kontakt');
    await reach.getByLabel('Nummer eller adresse').fill('00 00 12 88');
    await visitator.answer('Må vi ringe?', 'Ja');
    await visitator.answer('Må vi lægge besked?', 'Nej');
    await visitator.answer('Kan udøver komme ind i telefonen', 'Nej');
    await reach.getByRole('button', { name: 'Gem' }).click();
    await visitator.page.getByRole('button', { name: 'Den sikre kontaktvej gælder ikke længere' }).click();
    await visitator.page.getByText('Ingen ringer eller skriver til hende').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.page.getByRole('button', { name: 'Ophæv kontaktvejen' }).dblclick();
    await reach.locator('.safe-reach').waitFor({ state: 'detached' });
    const revoked =
      /^Den sikre kontaktvej gælder ikke længere\. Den blev ophævet .*\. Ring ikke, før du ved, at det er sikkert\.$/;
    await reach.getByText(revoked).waitFor();
    await visitator.goTo(address);
    await visitator.page.getByText(revoked).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('is over when that is said beside the danger', async () => {
    await visitator.goTo(address);
    await visitator.page.getByRole('button', { name: 'Faren er ovre' }).click();
    await visitator.page.getByText('At den var der, bliver stående').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.page.getByRole('button', { name: 'Gem, at faren er ovre' }).dblclick();
    await visitator.page.getByText('Fare: Våben').waitFor({ state: 'detached' });
  }, 120_000);
});

describe('children and those around them', () => {
  const family = () => section('Børn og familie');
  const choose = (name: string) => family().getByRole('button', { name, exact: true }).click();
  const saved = async () => {
    await family().getByRole('button', { name: 'Gem', exact: true }).dblclick();
    await family().locator('form').waitFor({ state: 'detached' });
  };

  it('are written about in a few lines each', async () => {
    await choose('Må vi ringe?');
    await family().getByRole('button', { name: 'Gem', exact: true }).click();
    expect(await errors()).toBe(3);
    expect(await faultsOf(visitator)).toEqual([]);
    await family().getByLabel('Hvem handler det om?').selectOption({ label: 'Bodil Prøve' });
    await visitator.answer('Hvad er svaret?', 'Må ringes op');
    await family().getByLabel('Hvor ved I det fra?').selectOption({ label: 'Aftalt med den udsatte' });
    await saved();

    await choose('Kontakt til familien');
    await family().getByLabel('Med hvem?').selectOption({ label: 'Bodil Prøve' });
    await family().getByLabel('Hvordan?').selectOption({ label: 'Telefon' });
    await visitator.answer('Fik I fat i personen?', 'Ja');
    await saved();
    await family().getByText('Telefon med Bodil Prøve').waitFor();

    await choose('Notér samvær');
    await visitator.answer('Hvilke børn?', 'Alma Prøve');
    await family().getByLabel('Hvordan er samværet?').selectOption({ label: 'Samvær sat på pause' });
    await saved();
    await family().getByText('Samvær sat på pause').waitFor();
  }, 120_000);

  it('are notified about in an act of its own, which says that the duty stands', async () => {
    await choose('Skriv en underretning');
    await family().getByText('intet i Værn slår den fra').waitFor();
    await visitator.answer('Om hvilke børn?', 'Alma Prøve');
    await visitator.answer('Er forældrene orienteret?', 'Nej');
    await family().getByLabel('Hvorfor ikke?').selectOption({ label: 'Barnet ville være i fare' });
    await visitator.answer('Er den udsatte orienteret?', 'Orienteret før');
    expect(await faultsOf(visitator)).toEqual([]);
    await saved();
    await family().getByText('Om Alma Prøve').waitFor();
  }, 120_000);

  it('are shown to the family unit when it is informed, until its part is over', async () => {
    await choose('Spørg familieafdelingen til råds');
    await family().getByLabel('Hvad spurgte I om?').fill('Hvordan taler vi med et barn på ni?');
    await saved();
    await family().getByText('Spørgsmål: Hvordan taler vi').waitFor();

    await choose('Børn er berørt');
    await visitator.answer('Hvilke børn?', 'Alma Prøve');
    await saved();
    await family().getByText('Børn, der er berørt: Alma Prøve').waitFor();

    await choose('Orientér familieafdelingen');
    await visitator.answer('Hvad giver lov til det?', 'Beskyttelse af børn');
    await visitator.answer('Ved den udsatte det?', 'Orienteret før');
    expect(await faultsOf(visitator)).toEqual([]);
    await saved();
    await family().getByText('Efter: Beskyttelse af børn').waitFor();
    await choose('Afslut familieafdelingens del');
    await visitator.answer('Hvorfor?', 'Arbejdet er gjort');
    await family().getByRole('button', { name: 'Afslut familieafdelingens del' }).dblclick();
    await family()
      .getByText(/Deres del sluttede/)
      .waitFor();
  }, 120_000);
});

describe('a coordinator', () => {
  it('is chosen with a deputy once the coordination has accepted; before, the hub says so beside the form', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    const coordinators = section('Faste kontaktpersoner');
    await coordinators.getByRole('button', { name: 'Vælg koordinator' }).click();
    await visitator.answer('For hvem?', 'Den udsatte');
    const who = coordinators.getByLabel('Hvem er koordinator?');
    expect(await who.locator('option').allInnerTexts()).toEqual([
      'Vælg …',
      'Line Ravnsborg',
      'Sanne Tranekær',
      'En, der ikke står på listen',
    ]);
    await who.selectOption({ label: 'Line Ravnsborg' });
    const deputy = coordinators.getByLabel('Hvem er stedfortræder?', { exact: true });
    await deputy.selectOption({ label: 'En, der ikke står på listen' });
    await coordinators.getByRole('button', { name: 'Gem koordinatoren' }).click();
    expect(await errors()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await coordinators.getByLabel('Hvem er stedfortræder?: brugernavn').fill('vikar-17');
    await coordinators.getByRole('button', { name: 'Gem koordinatoren' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /henvis/i })
      .waitFor();
    refusalSaid(visitator);
    expect(await who.inputValue()).toBe('demo-coordinator');
    expect(await coordinators.getByLabel('Hvem er stedfortræder?: brugernavn').inputValue()).toBe('vikar-17');
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('keeps hold of the case from then on, and sees it', async () => {
    const home = await ByHttp.as('visitator', served);
    const { id } = await home.does<{ id: string }>(`${address}/referrals`, {
      to: 'municipality:0561/coordination',
      purpose: 'coordination',
      legalBasis: 'authority-need',
      noConsentReason: 'legal-duty',
      fieldSets: ['identity'],
      affectedInformed: 'before',
      urgency: 'normal',
      summary: 'Hun har brug for en fast kontaktperson.',
    });
    const coordination = await ByHttp.as('coordinator', served);
    await coordination.does(`${address}/referrals/${id}/acceptance`, {});
    const coordinators = section('Faste kontaktpersoner');
    const deputy = coordinators.getByLabel('Hvem er stedfortræder?', { exact: true });
    await deputy.selectOption({ label: 'Sanne Tranekær' });
    await coordinators.getByRole('button', { name: 'Gem koordinatoren' }).dblclick();
    await coordinators.getByText('Line Ravnsborg. Stedfortræder: Sanne Tranekær.').waitFor();
    expect(await coordinators.locator('form').count()).toBe(0);
    expect(await coordinators.locator('.line').count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    const hers = await (await Visitor.come(browser, served)).signIn('coordinator');
    await hers.goTo(address);
    await hers.page.getByText('Line Ravnsborg. Stedfortræder: Sanne Tranekær.').waitFor();
    expect(await faultsOf(hers)).toEqual([]);
    await hers.leave();
  }, 120_000);
});

describe('her own access', () => {
  it('is refused where he can get at her device', async () => {
    await opens('Hendes egen adgang');
    await visitator.page.getByRole('button', { name: 'Lav en kode' }).click();
    expect(await errors()).toBe(2);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Kan udøver komme ind', 'Ja');
    await visitator.answer('Hvordan får hun koden?', 'Skrevet ned til hende');
    await visitator.page.getByRole('button', { name: 'Lav en kode' }).click();
    await visitator.page.getByRole('alert').filter({ hasText: 'Udøveren kan få fat i den enhed' }).waitFor();
    refusalSaid(visitator);
  }, 120_000);

  it('is a code that is shown once, on a slip that names nobody, and stands nowhere afterwards', async () => {
    const { page } = visitator;
    await visitator.answer('Kan udøver komme ind', 'Nej');
    await page.getByRole('button', { name: 'Lav en kode' }).dblclick();
    const slip = page.locator('.slip');
    await slip.waitFor();
    const code = await slip.locator('.slip-code').innerText();
    expect(code.replace(/[^0-9a-z]/gi, '').length).toBeGreaterThanOrEqual(16);
    expect(await slip.innerText()).not.toMatch(/Værn|sag|Prøve|stalking/i);
    expect(await page.title()).toBe('Din kode');
    expect(page.url()).not.toContain(code);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print sedlen' }).isVisible()).toBe(false);
    expect(await slip.isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /Tilbage til sag/ }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Hendes egen adgang' }).isVisible()).toBe(false);
    expect(await page.locator('.top').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Hun har fået koden' }).click();
    await page.getByText('Koden er ikke brugt endnu').waitFor();
    expect(await page.content()).not.toContain(code);
    expect(await page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain(code);
    expect(await page.getByRole('button', { name: 'Lav en kode' }).count()).toBe(0);
  }, 120_000);

  it('ends when somebody says so', async () => {
    const { page } = visitator;
    await page.getByRole('button', { name: 'Luk hendes adgang' }).click();
    await visitator.answer('Hvorfor?', 'Ikke længere sikker');
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Luk adgangen' }).dblclick();
    await page.getByText('Hun har ingen egen adgang.').waitFor();
    await page.getByRole('button', { name: 'Lav en kode' }).waitFor();
  }, 120_000);
});
