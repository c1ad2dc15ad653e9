import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, refusalSaid } from './looking';
import { reportedCase } from './reported-case';
import { Visitor } from './visitor';

const terms = { affectedInformed: 'before', urgency: 'urgent', summary: 'Vi beder om hjælp.' };
const officers = {
  to: 'police:1464/intake',
  purpose: 'protection',
  fieldSets: ['identity'],
  legalBasis: 'authority-need',
  noConsentReason: 'cannot-ask-safely',
};
const coordinators = { ...officers, to: 'municipality:0561/coordination', purpose: 'coordination' };

const isGone = (page: Page) => page.getByText('Sagen findes ikke, eller den er ikke for dig.').waitFor();

describe('who presses a moment after a colleague', () => {
  let served: Served;
  let browser: Browser;
  let address: string;
  let home: ByHttp;

  beforeAll(async () => {
    [served, browser] = await demoInBrowser();
    home = await ByHttp.as('visitator', served);
    await inDanger();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function inDanger() {
    ({ address } = await reportedCase(browser, served, 'Han venter ved hendes arbejde.'));
    await home.does(`${address}/dangers`, { by: 'affected', sign: 'threat' });
  }

  /**
   * The page of the second, who pressed when the first had accepted, with what they read there of the first. `meanwhile`:
   * what the page does before the press arrives.
   */
  async function second(first: string, user: string, sent: typeof officers, meanwhile?: (page: Page) => Promise<void>) {
    const { id } = await home.does<{ id: string }>(`${address}/referrals`, { ...terms, ...sent });
    const before = await ByHttp.as(first, served, first === 'coordinator' ? 'municipality' : 'police');
    const visitor = await (await Visitor.come(browser, served)).signIn(user);
    const { page } = visitor;
    await visitor.goTo(address);
    await page.route('**/acceptance', async (route) => {
      await before.does(`${address}/referrals/${id}/acceptance`, {});
      await meanwhile?.(page);
      await route.continue();
    });
    await page.getByRole('button', { name: 'Tag imod' }).click();
    const said = page.getByRole('alert').filter({ hasText: 'En kollega har allerede taget imod henvisningen.' });
    const name = served.hub.people.find((one) => one.user === first)?.name ?? '';
    await said.getByText(`Det er ${name}.`).waitFor();
    await page.getByRole('button', { name: 'Tag imod' }).waitFor({ state: 'detached' });
    return { visitor, said };
  }

  it('reads by name who has accepted the referral, and goes on reading it when the page has been fetched anew', async () => {
    const { visitor, said } = await second('case-officer', 'case-officer-deputy', officers);
    expect(await said.count()).toBe(1);
    refusalSaid(visitor);
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.leave();
  }, 90_000);

  it('goes on reading it, too, when the case is a colleague’s alone from then on', async () => {
    const { visitor, said } = await second('coordinator', 'coordinator-deputy', coordinators);
    await isGone(visitor.page);
    expect(await said.count()).toBe(1);
    refusalSaid(visitor);
    await visitor.leave();
  }, 90_000);

  it('reads it, too, when the case was gone from the page before the answer came', async () => {
    await inDanger();
    const { visitor, said } = await second('coordinator', 'coordinator-deputy', coordinators, isGone);
    expect(await said.count()).toBe(1);
    refusalSaid(visitor);
    await visitor.leave();
  }, 90_000);
});
