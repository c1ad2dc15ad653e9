import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { Typist } from './typist';

let served: Served;
let browser: Browser;
const comes = async (user: string) => (await Typist.come(browser, served)).signIn(user);
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('the conflict, with the keyboard alone', () => {
  const told = 'De skriver begge to, og begge siger, at den anden ikke vil holde op.';
  let visitator: Typist;
  let address: string;
  beforeAll(async () => {
    visitator = await comes('visitator');
  }, 60_000);

  it('is reported by whoever heard of it', async () => {
    const frontline = await comes('frontline');
    await frontline.choose('Er nogen i fare lige nu?', 'Nej, ikke lige nu');
    await frontline.write('Hvad er der sket?', told);
    await frontline.choose('Hvem fortæller det?', 'Fagperson');
    await frontline.choose('Arbejder den udsatte', 'Nej');
    await frontline.choose('Arbejder den formodede udøver', 'Nej');
    await frontline.press('Send til visitatoren');
    await frontline.page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
    await served.hub.carriers.settled();
    await frontline.leave();
  }, 120_000);

  it('is screened as one', async () => {
    const { page, visitor } = visitator;
    await visitor.goTo('/cases');
    await visitator.press('Sag ');
    await page.getByText(told).waitFor();
    address = visitor.path();
    await visitator.press('Afklar');
    await page.getByText('Værn regner ikke en score ud').waitFor();
    await visitator.choose('Hvad bygger du på?', 'Samtale med den udsatte');
    for (const seen of ['Gensidigt', 'Gensidige beskyldninger']) await visitator.tick(seen);
    await visitator.choose('Har hun sagt fra?', 'Delvist');
    await visitator.choose('Har hun svaret?', 'Har svaret');
    await visitator.tick('Andet');
    await visitator.choose('Hvad er det?', 'Konflikt');
    await visitator.choose('Hvor bekymret er du?', 'Lav');
    await visitator.write('Hvorfor?', 'Begge opsøger den anden; ingen er bange.');
    await visitator.press('Gem afklaringen');
    await page.getByText('Afklaringen er gemt.').waitFor();
  }, 120_000);

  it('is judged by a colleague, too, and not twice by one', async () => {
    const { page, visitor } = visitator;
    const judge = async (who: Typist) => {
      await who.visitor.goTo(address);
      await who.press('Giv en anden vurdering');
      await who.press('Gem vurderingen');
      expect(await who.page.locator('.form-error-message').count()).toBe(2);
      await who.choose('Er du enig i afklaringen?', 'Ja');
      await who.write('Hvorfor?', 'Jeg læser det på samme måde.');
      await who.press('Gem vurderingen');
    };
    await judge(visitator);
    await page.getByText('En anden vurdering gives af en anden end den, der afklarede.').waitFor();
    const deputy = await comes('visitator-deputy');
    await judge(deputy);
    await deputy.page.getByText('En kollega er enig').waitFor();
    await deputy.page.getByText('Jeg læser det på samme måde.').waitFor();
    expect(await faultsOf(deputy.visitor)).toEqual([]);
    await deputy.leave();
    visitor.complaints.length = 0;
    await visitor.goTo(address);
    await page.getByText('Jeg læser det på samme måde.').waitFor();
  }, 180_000);

  it('has a question without names for the centre', async () => {
    const { page } = visitator;
    await visitator.press('Støtte: grupper, samtaler, spørgsmål');
    await page.getByText('Der er ikke spurgt.').waitFor();
    await visitator.press('Spørg uden navne');
    await visitator.visitor.tabTo('Send spørgsmålet');
    await page.keyboard.press('Shift+Tab');
    const kind = await visitator.visitor.focused();
    await page.keyboard.press('Space');
    await visitator.press('Send spørgsmålet');
    await page.getByText('Der er ikke spurgt.').waitFor({ state: 'detached' });
    await page.getByText(kind).waitFor();
    await visitator.leave();
  }, 90_000);
});

describe('the breach, with the keyboard alone', () => {
  it('is found, read, assessed, and he is not spoken to before she was warned', async () => {
    const officer = await comes('case-officer');
    const { page, visitor } = officer;
    await officer.press('Overtrædelse skal vurderes');
    await page.getByRole('heading', { name: 'Overtrædelse: det samlede materiale' }).waitFor();
    await page.getByText(/^Anmeldt \d/).waitFor();
    await officer.choose('Hvad', 'Sigtelse rejst');
    await officer.press('Gem vurderingen');
    await page.getByText(/^Vurderet .*sigtelse rejst$/).waitFor();
    await officer.press('Tilbage til sag');
    await page.getByRole('heading', { name: 'Sofie Brandt Lund' }).waitFor();

    await officer.press('Kontakt til udøver');
    await page.getByRole('heading', { name: 'Planlæg kontakt til udøver' }).waitFor();
    await officer.write('Hvordan?', 'Afh');
    await officer.write('Hvilken dag?', '01032030');
    // A clock of twelve hours asks for the half of the day, too; one of twenty-four passes it by.
    await officer.write('Hvad er klokken da?', '1000A');
    await officer.choose('Skal alle andre vente', 'Nej');
    await officer.press('Gem planen');
    await page.getByText('Udøver må ikke kontaktes endnu').waitFor();
    await officer.choose('Blev den udsatte nået?', 'Ja');
    await officer.press('Gem advarslen');
    await page.getByText('Udøver må kontaktes').waitFor();
    await officer.press('Udøver er kontaktet');
    await page.getByText('Kontakten er gennemført eller aflyst.').waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await officer.leave();
  }, 180_000);
});
