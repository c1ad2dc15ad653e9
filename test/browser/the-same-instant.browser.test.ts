import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, refusalSaid } from './looking';
import { reportedCase } from './reported-case';
import { Visitor } from './visitor';

const terms = { fieldSets: ['identity'], affectedInformed: 'before', urgency: 'urgent', summary: 'Vi beder om hjælp.' };
const toPolice = { to: 'police:1464/intake', purpose: 'protection', legalBasis: 'authority-need' };

describe('who presses a moment after a colleague', () => {
  let served: Served;
  let browser: Browser;
  let address: string;
  let acceptance: string;

  beforeAll(async () => {
    [served, browser] = await demoInBrowser();
    ({ address } = await reportedCase(browser, served, 'Han venter ved hendes arbejde.'));
    const home = await ByHttp.as('visitator', served);
    await home.does(`${address}/dangers`, { by: 'affected', sign: 'threat' });
    const asked = { ...terms, ...toPolice, noConsentReason: 'cannot-ask-safely' };
    const { id } = await home.does<{ id: string }>(`${address}/referrals`, asked);
    acceptance = `${address}/referrals/${id}/acceptance`;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('reads by name who has accepted the referral, and goes on reading it when the page has been fetched anew', async () => {
    const nameOf = (user: string) => served.hub.people.find((one) => one.user === user)?.name ?? '';
    const first = await ByHttp.as('case-officer', served, 'police');
    const second = await (await Visitor.come(browser, served)).signIn('case-officer-deputy');
    const { page } = second;
    await second.goTo(address);
    await page.route('**/acceptance', async (route) => {
      await first.does(acceptance, {});
      await route.continue();
    });
    await page.getByRole('button', { name: 'Tag imod' }).click();
    const said = page.getByRole('alert').filter({ hasText: 'En kollega har allerede taget imod henvisningen.' });
    await said.getByText(`Det er ${nameOf('case-officer')}.`).waitFor();
    await page.getByRole('button', { name: 'Tag imod' }).waitFor({ state: 'detached' });
    expect(await said.count()).toBe(1);
    refusalSaid(second);
    expect(await faultsOf(second)).toEqual([]);
    await second.leave();
  }, 90_000);
});
