import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { Visitor } from './visitor';

const story = 'Hun vil ikke have sit navn frem: han kender nogen, der hører alt.';
let served: Served;
let browser: Browser;
let frontline: Visitor;
let visitator: Visitor;
let receipt: string;
let address: string;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  frontline = await comes('frontline');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('whoever tells it, and wants to be anonymous', () => {
  it('is asked in simple words toward whom', async () => {
    const { page } = frontline;
    await frontline.tell(story);
    const anonymous = page.getByLabel('Vil den, der fortæller, være anonym?');
    await anonymous.selectOption({ label: 'Ja, over for alle, også visitatoren' });
    await page.getByText('Skriv så ikke navnet.').waitFor();
    expect(await page.locator('input[type="tel"]').count()).toBe(0);
    expect(await faultsOf(frontline)).toEqual([]);
    await anonymous.selectOption({ label: 'Ja, over for andre end visitatoren' });
    expect(await page.getByText('Skriv så ikke navnet.').count()).toBe(0);
    expect(await page.locator('input[type="tel"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Send til visitatoren' }).click();
    await page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
    receipt = await page.locator('.receipt').innerText();
  }, 60_000);

  it('is said so at the case’s home, in the case and before it is referred', async () => {
    visitator = await comes('visitator');
    await visitator.goTo('/cases');
    await visitator.page.locator('.line-what a').first().click();
    await visitator.page.getByText(story).waitFor();
    await visitator.page.getByText('Fagperson, anonym over for samarbejdspartnere').waitFor();
    address = visitator.path();
    await visitator.goTo(`${address}/referral`);
    await visitator.page.getByText('Skriv heller ikke, hvem det er').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);
});

describe('whoever has the receipt', () => {
  const types = async ({ page }: Visitor, written: string) => {
    await page.getByRole('textbox', { name: 'Kvittering' }).fill(written);
    await page.getByRole('button', { name: 'Se, om nogen er gået i gang' }).click();
  };

  it('sees beside it that nobody has gone on with the contact yet', async () => {
    await frontline.page.getByRole('button', { name: 'Se, om nogen er gået i gang' }).click();
    await frontline.page.getByText('Ingen er gået i gang med den endnu.').waitFor();
    expect(await faultsOf(frontline)).toEqual([]);
  }, 60_000);

  it('sees later that somebody has, however it was written down, and nothing else', async () => {
    const home = await ByHttp.as('visitator', served);
    await home.does(`${address}/persons`, {
      capacities: ['affected'],
      identityStatus: 'known',
      addressProtection: 'none',
      name: 'Rikke Prøve',
    });
    const { page } = frontline;
    await frontline.goTo('/report');
    await page.getByRole('link', { name: 'Har du en kvittering?' }).click();
    await page.getByRole('button', { name: 'Se, om nogen er gået i gang' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(frontline)).toEqual([]);
    await types(frontline, receipt.toUpperCase().replaceAll(/.{4}/g, '$& '));
    await page.getByText('nogen er gået i gang med den.').waitFor();
    expect(page.url()).not.toContain(receipt);
    expect(await page.content()).not.toMatch(/Rikke|navn frem/);
    expect(await faultsOf(frontline)).toEqual([]);
  }, 60_000);

  it('learns nothing with a letter wrong, nor in another unit', async () => {
    const wrong = `${receipt.slice(0, -2)}${receipt.endsWith('a') ? 'bb' : 'aa'}`;
    await types(frontline, wrong);
    await frontline.page.getByText('Værn kan ikke svare på den kvittering.').waitFor();
    expect(await faultsOf(frontline)).toEqual([]);
    await visitator.goTo('/receipt');
    await types(visitator, receipt);
    await visitator.page.getByText('Værn kan ikke svare på den kvittering.').waitFor();
    expect(await visitator.page.getByText('gået i gang med den').count()).toBe(0);
  }, 60_000);
});
