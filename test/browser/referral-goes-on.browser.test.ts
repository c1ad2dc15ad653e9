import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf, refusalSaid } from './looking';
import { reportedCase } from './reported-case';

import { Visitor } from './visitor';

/** Office hours that are far from now, whenever that is. */
function closedNow(): string {
  const hour = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', hour: '2-digit' }).format(new Date());
  const opens = String((Number(hour) + 12) % 24).padStart(2, '0');
  return `${opens}:00-${opens}:01`;
}

const [funen, southern] = ['Fyns Politi, Modtagelsen', 'Syd- og Sønderjyllands Politi, Modtagelsen'];
const fieldSets = ['identity'];
let served: Served;
let browser: Browser;
let visitator: Visitor;
let address: string;
let home: ByHttp;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
const errors = ({ page }: Visitor) => page.locator('.form-error-message').count();
const lines = ({ page }: Visitor, text: string) => page.locator('#referrals .line', { hasText: text });
const isGone = (visitor: Visitor) => visitor.page.getByText('Sagen findes ikke, eller den er ikke for dig.').waitFor();

beforeAll(async () => {
  [served, browser] = await demoInBrowser({}, { OFFICE_HOURS: closedNow() });
  ({ visitator, address } = await reportedCase(browser, served, 'Han skriver fra stadig nye numre.'));
  home = await ByHttp.as('visitator', served);
  const her = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'none', name: 'Ulla Prøve' };
  await home.does(`${address}/persons`, her);
  await home.does(`${address}/dangers`, { by: 'affected', sign: 'threat' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const consents = async (recipients: readonly string[], purposes: readonly string[]) => {
  const given = { by: 'affected', how: 'phone', explainedVersion: '2026-1', recipients, purposes, fieldSets };
  return (await home.does<{ id: string }>(`${address}/consents`, given)).id;
};
const refers = async (consentId: string, to: string, purpose: string) => {
  const asked = { to, purpose, fieldSets, urgency: 'urgent', summary: `Vi beder om hjælp: ${purpose}.` };
  const basis = { legalBasis: 'consent', consentId, affectedInformed: 'before', toldWhatStays: true };
  return (await home.does<{ id: string }>(`${address}/referrals`, { ...asked, ...basis })).id;
};

describe('story 7: a referral to the wrong district', () => {
  let wrong: Visitor;
  beforeAll(async () => {
    await refers(await consents(['police:1465/intake'], ['report']), 'police:1465/intake', 'report');
    wrong = await comes('intake-officer-fyn');
    await wrong.goTo('/inbox');
    await wrong.page.locator(`a[href="${address}"]`).click();
  }, 60_000);

  it('is acknowledged with one press, which its sender sees', async () => {
    const { page } = wrong;
    expect(await page.content()).not.toContain('Ulla');
    expect(await faultsOf(wrong)).toEqual([]);
    await page.getByRole('button', { name: 'Kvittér for modtagelsen' }).dblclick();
    await page.getByText('Afsenderen kan se, at I har modtaget den.').waitFor();
    expect(await page.getByRole('button', { name: 'Kvittér' }).count()).toBe(0);
    await visitator.goTo(address);
    await lines(visitator, funen).getByText('Modtaget').waitFor();
  }, 60_000);

  it('goes on no further than her consent; it is declined instead', async () => {
    const { page } = wrong;
    await page.getByRole('button', { name: 'Send videre' }).click();
    const form = page.getByRole('form', { name: 'Send videre' });
    await form.getByRole('button', { name: 'Send henvisningen videre' }).click();
    expect(await errors(wrong)).toBe(2);
    expect(await faultsOf(wrong)).toEqual([]);
    const to = form.getByLabel('Hvem skulle have haft den?');
    expect(await to.locator('option').allInnerTexts()).not.toContain(funen);
    await to.selectOption({ label: southern });
    await wrong.answer('Hvorfor sender I den videre?', 'Forkert kreds');
    await form.getByRole('button', { name: 'Send henvisningen videre' }).click();
    await page.getByRole('alert').filter({ hasText: 'Samtykket dækker ikke den nye modtager' }).waitFor();
    refusalSaid(wrong);
    expect(await faultsOf(wrong)).toEqual([]);
    await page.getByRole('button', { name: 'Afvis den i stedet' }).click();
    await wrong.answer('Hvorfor afviser I?', 'Ikke vores område');
    await page.getByRole('button', { name: 'Send afvisningen' }).click();
    await page.getByRole('heading', { name: 'Indbakke' }).waitFor();
  }, 90_000);

  it('is sent again by its sender, tied to the one that was declined, which then waits for nobody', async () => {
    const { page } = visitator;
    await visitator.goTo('/worklist');
    const back = page.locator('.line', {
      hasText: 'Afvist: Anmeldelse. Se hvorfor, og send den igen',
      has: page.locator(`a[href^="${address}#"]`),
    });
    await back.waitFor();
    expect(await back.locator('.line-when').innerText()).toMatch(/^Sendt /);
    await back.getByRole('link').click();
    await lines(visitator, funen).getByText('Ikke vores område').waitFor();
    expect(await visitator.focused()).toContain('Ikke vores område');
    expect(await faultsOf(visitator)).toEqual([]);
    await lines(visitator, funen).getByRole('link', { name: 'Send igen' }).click();
    await page.getByText(`${funen} afviste: ikke vores område.`).waitFor();
    expect(await page.getByLabel('Hvad skal de vide først?').inputValue()).toBe('Vi beder om hjælp: report.');
    expect(await page.getByLabel(funen).isChecked()).toBe(true);
    await visitator.answer('Hvad giver jer lov', 'Vitale interesser');
    await page.getByLabel('Hvorfor uden samtykke?').selectOption({ label: 'Fare for liv eller helbred' });
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('button', { name: 'Send henvisningen' }).dblclick();
    await page.getByText('Henvisningen er sendt.').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await lines(visitator, funen).first().getByText('Ikke vores område').waitFor();
    expect(await lines(visitator, funen).count()).toBe(2);
    expect(await page.getByRole('link', { name: 'Send igen' }).count()).toBe(0);
    await visitator.goTo('/worklist');
    await page.getByRole('heading', { name: /^Nu/ }).waitFor();
    await page
      .locator('.line', { hasText: 'Henvisning: Anmeldelse', has: page.locator(`a[href^="${address}#"]`) })
      .filter({ hasText: `Næste skridt: ${funen}` })
      .waitFor();
    expect(await back.count()).toBe(0);
  }, 120_000);

  it('is not asked for twice: the page leads to the one that stands', async () => {
    const { page } = visitator;
    await visitator.goTo(`${address}/referral`);
    await visitator.answer('Hvem skal hjælpe?', funen);
    await page.getByLabel('Hvad beder I om?').selectOption({ label: 'Anmeldelse' });
    await visitator.answer('Hvor meget haster det?', 'Haster');
    await visitator.answer('Hvad giver jer lov', 'Vitale interesser');
    await page.getByLabel('Hvorfor uden samtykke?').selectOption({ label: 'Fare for liv eller helbred' });
    await visitator.answer('Er hun orienteret?', 'Orienteret før');
    await visitator.answer('Hvad må de se?', 'Navn');
    await page.getByLabel('Hvad skal de vide først?').fill('Vi beder om hjælp igen.');
    await page.getByRole('button', { name: 'Send henvisningen' }).click();
    await page.getByRole('alert').filter({ hasText: 'allerede den samme henvisning' }).waitFor();
    refusalSaid(visitator);
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('link', { name: 'Se henvisningen, der allerede er sendt' }).click();
    await lines(visitator, funen).first().waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#referral-[0-9a-f-]{36}$/);
    expect(await page.locator(new URL(page.url()).hash).innerText()).toContain(`Anmeldelse → ${funen}`);
  }, 90_000);

  it('goes on to the right one, keeps what was typed until then, and is gone from the wrong one', async () => {
    const { page } = wrong;
    await wrong.goTo(address);
    await page.getByRole('button', { name: 'Send videre' }).click();
    await page.getByLabel('Hvad skal den nye modtager vide først?').fill('Hun bor i Esbjerg: jeres kreds.');
    await page.getByText(/^Kladden er gemt kl/).waitFor();
    await wrong.goTo(address);
    await page.getByRole('button', { name: 'Send videre' }).click();
    await page.getByText(/^Din kladde fra/).waitFor();
    expect(await page.getByLabel('Hvad skal den nye modtager vide først?').inputValue()).toContain('Esbjerg');
    await page.getByLabel('Hvem skulle have haft den?').selectOption({ label: southern });
    await wrong.answer('Hvorfor sender I den videre?', 'Forkert kreds');
    await page.getByRole('button', { name: 'Send henvisningen videre' }).dblclick();
    await page.getByRole('heading', { name: 'Indbakke' }).waitFor();
    await page.locator(`a[href^="${address}"]`).waitFor({ state: 'detached' });
    await wrong.goTo(address);
    await isGone(wrong);
    expect(await page.content()).not.toMatch(/Ulla|numre/);
    await wrong.leave();
  }, 90_000);

  it('shows its sender where it went and why, and is taken on there', async () => {
    await visitator.goTo(address);
    await lines(visitator, funen).getByText(`Forkert kreds → ${southern}`).waitFor();
    await lines(visitator, `Anmeldelse → ${southern}`).getByText('Sendt').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    const right = await comes('case-officer');
    await right.goTo(address);
    await right.page.getByRole('button', { name: 'Tag imod' }).click();
    await right.page.getByRole('heading', { name: 'Ulla Prøve' }).waitFor();
    await right.page.getByText('Hun bor i Esbjerg: jeres kreds.').waitFor();
    await right.page.getByText('Vi beder om hjælp: report.').first().waitFor();
    expect(await right.page.getByRole('button', { name: 'Fortsæt på eget grundlag' }).count()).toBe(0);
    expect(await faultsOf(right)).toEqual([]);
    await right.leave();
  }, 90_000);

  it('that nobody answers in time comes back by name, and can be taken back', async () => {
    await openCaseOf(visitator, 'Lærke Dam');
    const { page } = visitator;
    const late = page.locator('#referrals .line-late', { hasText: southern });
    await late.getByText('Næste skridt er dit').waitFor();
    const back = (who: Visitor) =>
      who.page.locator('.line-late', {
        hasText: `Ikke besvaret i tide: Anmeldelse. Ring til ${southern}`,
        has: who.page.locator(`a[href^="${visitator.path()}#"]`),
      });
    const colleague = await comes('visitator-deputy');
    await colleague.goTo('/worklist');
    await back(colleague).getByText('Næste skridt: Mette Højbjerg').waitFor();
    expect(await faultsOf(colleague)).toEqual([]);
    await colleague.leave();
    await late.getByRole('button', { name: 'Træk henvisningen tilbage' }).click();
    await page.getByRole('button', { name: 'Træk den tilbage' }).click();
    expect(await errors(visitator)).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    const officer = await comes('intake-officer');
    const waiting = officer.page.locator(`a[href="${visitator.path()}"]`);
    await officer.goTo('/inbox');
    await waiting.waitFor();
    expect(await officer.page.content()).not.toContain('Højbjerg');
    await visitator.answer('Hvorfor trækkes den tilbage?', 'Ikke længere nødvendigt');
    await page.getByRole('button', { name: 'Træk den tilbage' }).dblclick();
    await lines(visitator, southern).getByText('Trukket tilbage').waitFor();
    expect(await page.getByRole('button', { name: 'Træk henvisningen tilbage' }).count()).toBe(0);
    await waiting.waitFor({ state: 'detached' });
    await officer.goTo(visitator.path());
    await isGone(officer);
    await officer.leave();
  }, 120_000);

  it('that is acute says, while offices are closed, whom to call and who keeps it; before it is sent and after', async () => {
    const { page } = visitator;
    const keeps = async () => {
      await page.getByText(/^Der er lukket nu\. Svarfristen begynder først .* kl\. /).waitFor();
      await page
        .getByText('Er nogen i livsfare, så ring 1-1-2. Haster det ellers, så ring til politiet på 1-1-4.')
        .waitFor();
      await page.getByText('Indtil der er åbent, er næste skridt dit: Mette Højbjerg.').waitFor();
      expect(await faultsOf(visitator)).toEqual([]);
    };
    await visitator.goTo(`${address}/referral`);
    await visitator.answer('Hvem skal hjælpe?', funen);
    await page.getByLabel('Hvad beder I om?').selectOption({ label: 'Beskyttelse' });
    await visitator.answer('Hvor meget haster det?', 'Haster');
    expect(await page.getByText('Der er lukket nu.').count()).toBe(0);
    await visitator.answer('Hvor meget haster det?', 'Akut');
    await keeps();
    await visitator.answer('Hvad giver jer lov', 'Vitale interesser');
    await page.getByLabel('Hvorfor uden samtykke?').selectOption({ label: 'Fare for liv eller helbred' });
    await visitator.answer('Er hun orienteret?', 'Orienteret før');
    await page.getByLabel('Hvad skal de vide først?').fill('Han står udenfor.');
    await page.getByRole('button', { name: 'Send henvisningen' }).click();
    await page.getByText('Henvisningen er sendt.').waitFor();
    await keeps();
    await visitator.goTo('/worklist');
    const kept = page
      .locator('.needs-now .line', { hasText: 'Beskyttelse', has: page.locator(`a[href^="${address}#"]`) })
      .filter({ hasText: 'Næste skridt er dit' });
    await kept.getByText(/^Svarfristen begynder /).waitFor();
    const officer = await comes('intake-officer-fyn');
    await officer.goTo('/inbox');
    const line = officer.page.locator('.line', { has: officer.page.locator(`a[href="${address}"]`) });
    await line.getByText(/^Svarfristen begynder /).waitFor();
    expect(await line.getByText('Svar senest').count()).toBe(0);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.leave();
  }, 120_000);
});

describe('story 5: a consent that is withdrawn', () => {
  let officer: Visitor;
  let counsellor: Visitor;
  beforeAll(async () => {
    const consentId = await consents(['police:1464/intake', 'centre:dk/affected'], ['protection', 'counselling']);
    const [protection, help] = [
      await refers(consentId, 'police:1464/intake', 'protection'),
      await refers(consentId, 'centre:dk/affected', 'counselling'),
    ];
    const police = await ByHttp.as('case-officer', served, 'police');
    const centre = await ByHttp.as('counsellor', served, 'centre');
    await police.does(`${address}/referrals/${protection}/acceptance`, {});
    await centre.does(`${address}/referrals/${help}/acceptance`, {});
    [officer, counsellor] = [await comes('case-officer'), await comes('counsellor')];
    await officer.goTo(address);
    await counsellor.goTo(address);
  }, 120_000);

  it('leaves whoever put its access on a basis of its own before', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Fortsæt på eget grundlag' }).click();
    await page.getByRole('button', { name: 'Fortsæt på det grundlag' }).click();
    expect(await errors(officer)).toBe(2);
    expect(await faultsOf(officer)).toEqual([]);
    const bases = page.getByRole('group', { name: 'Hvad giver jer lov til at fortsætte?' });
    expect(await bases.getByText('Samtykke').count()).toBe(0);
    await bases.getByText(/^Kriminalitetsforebyggelse/).click();
    await officer.answer('Hvorfor er det nødvendigt?', 'Efterforskning i gang');
    await page.getByRole('button', { name: 'Fortsæt på det grundlag' }).dblclick();
    await page.getByText(/^I fortsætter på jeres eget grundlag: Kriminalitetsforebyggelse/).waitFor();
    expect(await page.getByRole('button', { name: 'Fortsæt på eget grundlag' }).count()).toBe(0);
    expect(await faultsOf(officer)).toEqual([]);
    await visitator.goTo(address);
    await lines(visitator, 'Beskyttelse')
      .getByText(/eget grundlag: Kriminal.*\(efterforskning i gang\)/)
      .waitFor();
  }, 90_000);

  it('is no way around itself for the centre, which may go on to save a life alone', async () => {
    const { page } = counsellor;
    await page.getByRole('heading', { name: 'Ulla Prøve' }).waitFor();
    await page.getByRole('button', { name: 'Fortsæt på eget grundlag' }).click();
    const bases = page.getByRole('group', { name: 'Hvad giver jer lov til at fortsætte?' });
    expect(await bases.getByRole('radio').count()).toBe(1);
    await bases.getByText('Vitale interesser').waitFor();
    expect(await faultsOf(counsellor)).toEqual([]);
    await page.getByRole('button', { name: 'Fortryd' }).click();
  }, 60_000);

  it('closes the centre’s page where it stands, and leaves the police theirs', async () => {
    const { page } = visitator;
    const consented = page.locator('section', { has: page.getByRole('heading', { name: 'Samtykker', exact: true }) });
    await consented
      .locator('.line', { hasText: 'Dansk Stalking Center' })
      .getByRole('button', { name: 'Træk tilbage' })
      .click();
    await visitator.answer('Hvordan blev svaret givet?', 'Telefon');
    await visitator.answer('Er der spurgt, om nogen har presset til det?', 'Spurgt: ikke presset');
    await visitator.answer('Fra hvem?', 'Fra dem alle');
    await page.getByRole('button', { name: 'Træk samtykket tilbage' }).click();
    await lines(visitator, 'Rådgivning').getByText('Samtykke trukket tilbage').waitFor();
    await isGone(counsellor);
    expect(await counsellor.page.content()).not.toMatch(/Ulla|numre|Vi beder om hjælp/);
    expect(await faultsOf(counsellor)).toEqual([]);
    await officer.goTo(address);
    await officer.page.getByRole('heading', { name: 'Ulla Prøve' }).waitFor();
    await officer.leave();
    await counsellor.leave();
  }, 120_000);
});
