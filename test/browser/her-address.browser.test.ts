import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

/** Written by somebody who knows where she lives, and how pages are broken. */
const hostile = [
  'Han holdt uden for Havrevænget 912.',
  '<img src=x onerror="document.title=\'taken over\'"><script>document.title="taken over"</script>',
  `${'uendeligtlangtord'.repeat(30)} \u202edrow gnihton snrut siht\u202c {{7*7}} \${7*7}`,
].join('\n');
let served: Served;
let browser: Browser;
let visitator: Visitor;
let address: string;

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  visitator = await (await Visitor.come(browser, served)).signIn('visitator');
  await openCaseOf(visitator, 'Sofie Brandt Lund');
  address = visitator.path();
  const { page } = visitator;
  await visitator.goTo(`${address}/incident`);
  await page.getByLabel('Hvilken dag?').fill('2026-01-05');
  await page.getByLabel('Hvad skete der?').fill(hostile);
  await visitator.answer('Hvordan skete det?', 'Sms');
  await visitator.answer('Hvad gjorde han?', 'Kontaktforsøg');
  await visitator.answer('Hvilken vej?', 'Fra udøveren');
  await visitator.answer('Hvem fortæller det?', 'Den udsatte');
  await visitator.answer('Hvem må se det?', 'Støtte og politi');
  await page.getByRole('button', { name: 'Gem hændelsen' }).click();
  await page.getByText('Hændelsen er gemt i loggen.').waitFor();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('words that may give away where she is', () => {
  const hits = () => visitator.page.locator('section', { hasText: 'Ord, der kan røbe' }).last();
  const waiting = () =>
    visitator.page
      .locator(`a[href="${address}"]`)
      .filter({ hasText: 'Ord, der kan røbe, hvor den udsatte er: tag stilling (1)' });

  it('wait on the worklist for a decision', async () => {
    await visitator.goTo('/worklist');
    await waiting().click();
    await hits().getByText('Adresse. I teksten, logbogens ord').waitFor();
  }, 60_000);

  it('are shown where they stand, as text, whatever else was written', async () => {
    await hits().locator('mark').waitFor();
    expect(await hits().locator('mark').allInnerTexts()).toEqual(['Havrevænget 912']);
    expect(await hits().innerText()).toContain('<img src=x onerror=');
    expect(await visitator.page.locator('main img, main script').count()).toBe(0);
    expect(await visitator.page.title()).toMatch(/^Sag [0-9A-F]{4} – Værn$/);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);

  it('are decided with the keyboard alone', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    await hits().locator('mark').waitFor();
    await visitator.tabTo('Tag stilling');
    await page.keyboard.press('Enter');
    await visitator.tabTo('Gem');
    await page.keyboard.press('Enter');
    expect(await hits().locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.tabTo('Slet hos andre');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await visitator.tabTo('Det er ikke hendes');
    for (let down = 0; down < 5; down += 1) await page.keyboard.press('ArrowDown');
    await visitator.tabTo('Gem');
    await page.keyboard.press('Enter');
    await hits().getByText('Hold tilbage: modtageren har ikke brug for det').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.goTo('/worklist');
    await page.getByRole('heading', { name: /^Nu/ }).waitFor();
    expect(await waiting().count()).toBe(0);
  }, 90_000);

  it('are not there for the police, who are told the rest', async () => {
    const officer = await (await Visitor.come(browser, served)).signIn('case-officer');
    await officer.goTo(address);
    await officer.page.getByRole('heading', { name: 'Forløb' }).waitFor();
    await officer.page.locator('.timeline .as-written').first().waitFor();
    expect(await officer.page.content()).not.toMatch(/uendeligt|Havrevænget/);
    expect(await officer.page.getByText('Ord, der kan røbe').count()).toBe(0);
    await officer.leave();
  }, 60_000);

  it('are decided on the page of a referral, too: nothing that was written there is lost', async () => {
    const { page } = visitator;
    const summary = 'Hun er bange for at gå hjem.';
    const seen = page.locator('.preview');
    await visitator.goTo(`${address}/referral`);
    await visitator.answer('Hvem skal hjælpe?', 'Fyns Politi, Modtagelsen');
    await page.getByLabel('Hvad beder I om?').selectOption({ label: 'Beskyttelse' });
    await visitator.answer('Hvad giver jer lov', 'Vitale interesser');
    await visitator.answer('Hvad må de se?', 'Logbogens ord');
    await page.getByLabel('Hvad skal de vide først?').fill(summary);
    await seen.getByText(/^Holdes tilbage, fordi/).waitFor();
    await seen.getByRole('button', { name: 'Tag stilling til ordene her' }).click();
    await seen.locator('mark').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await seen.getByRole('button', { name: 'Ændr' }).click();
    await seen.getByText('Fortæl', { exact: true }).click();
    await seen.getByText('Det er ikke hendes', { exact: true }).click();
    await seen.getByRole('button', { name: 'Gem' }).click();
    await seen.getByText('Fortæl: det er ikke hendes').waitFor();
    await seen.getByText(/^Holdes tilbage, fordi/).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Hvad skal de vide først?').inputValue()).toBe(summary);
    expect(await page.getByLabel('Logbogens ord').isChecked()).toBe(true);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 90_000);
});
