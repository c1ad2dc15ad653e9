import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { reportedCase } from './reported-case';
import { Visitor } from './visitor';

const story = 'Hun flytter snart, fordi han står ved hendes hjem hver uge.';
const varde = 'Varde Kommune';

let served: Served;
let browser: Browser;
let address: string;
let visitator: Visitor;
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  ({ visitator, address } = await reportedCase(browser, served, story));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** Story 10, as far as it is clicked: she moves, and her case goes with her. */
describe('a case whose affected person moves', () => {
  it('is asked to be taken over, after it is said what that means', async () => {
    const { page } = visitator;
    const ownAccess = page.getByText('Hendes egen adgang til logbogen slutter, når de tager imod.');
    await page.getByRole('link', { name: 'Overdrag til en anden kommune' }).click();
    await page.getByText('I mister adgangen i samme øjeblik.').waitFor();
    expect(await ownAccess.count()).toBe(0);
    await (await ByHttp.as('visitator', served)).givesCode(address.replace('/cases/', ''));
    await page.reload();
    await ownAccess.waitFor();
    await page.getByRole('button', { name: 'Bed dem tage sagen over' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(4);
    expect(await faultsOf(visitator)).toEqual([]);
    const choice = page.getByLabel('Hvilken kommune?');
    expect(await choice.locator('option').allTextContents()).not.toContain('Esbjerg Kommune');
    await choice.selectOption({ label: varde });
    await visitator.answer('Hvad giver jer lov', 'Nødvendigt for myndigheden (databeskyttelsesloven § 8)');
    await page.getByLabel('Hvorfor uden samtykke?').selectOption({ index: 1 });
    await visitator.answer('Er hun orienteret?', 'Orienteret før');
    await page.getByLabel('Hvad skal de vide først?').fill('Hun vil helst tales med sidst på dagen.');
    await page.getByRole('button', { name: 'Bed dem tage sagen over' }).dblclick();
    await page.getByText('De er spurgt. Sagen er jeres, til de tager imod').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await page.getByText(story).waitFor();
    expect(await page.getByText(/^Overdragelse → /).count()).toBe(1);
  }, 180_000);

  it('is theirs when they have accepted, and is not there any more for those who had it', async () => {
    const other = await (await Visitor.come(browser, served)).signIn('visitator-varde');
    await other.goTo('/worklist');
    await other.page.locator(`a[href="${address}"]`).click();
    await other.page.getByText('Hun vil helst tales med sidst på dagen.').waitFor();
    expect(await other.page.content()).not.toContain(story);
    await other.page.getByRole('button', { name: 'Tag imod' }).click();
    await other.page.getByText(story).waitFor();
    expect(await faultsOf(other)).toEqual([]);
    await other.leave();
    await visitator.goTo(address);
    await visitator.page.getByText('Sagen findes ikke, eller den er ikke for dig.').waitFor();
    await visitator.goTo('/cases');
    expect(await visitator.page.locator(`a[href^="${address}"]`).count()).toBe(0);
    expect(await visitator.page.content()).not.toContain(varde);
  }, 180_000);
});
