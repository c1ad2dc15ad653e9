import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { faultsOf } from './her-looks';
import { HerPhone } from './her-phone';
import { demoInBrowser, type Served } from './hub';
import { caseIdOf } from './looking';

let served: Served;
let browser: Browser;
let home: ByHttp;
let caseId: string;

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  home = await ByHttp.as('visitator', served);
  caseId = await caseIdOf(browser, served, 'Sofie Brandt Lund');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('her page can be read by everybody, in each of its states', () => {
  it('before the code, and with a code that cannot be used', async () => {
    const phone = await HerPhone.open(browser, served);
    expect(await faultsOf(phone, 'code')).toEqual([]);
    await phone.types('aaaa-bbbb-cccc-dddd');
    await phone.page.getByText('Koden kan ikke bruges her.').waitFor();
    expect(await faultsOf(phone, 'no')).toEqual([]);
    await phone.leave();
  }, 120_000);

  it('while she writes, with everything open, with what is missing, waiting, sent, and over', async () => {
    const code = await home.givesCode(caseId);
    const phone = await HerPhone.open(browser, served, { reducedMotion: 'reduce' });
    const { page } = phone;
    await page.clock.install();
    await phone.comesIn(code);
    expect(await faultsOf(phone, 'write')).toEqual([]);
    await page.locator('#more summary').click();
    await page.locator('input[name="day"][value="other"]').check();
    await page.locator('#note-file').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(9) });
    await phone.send();
    expect(await faultsOf(phone, 'missing')).toEqual([]);
    await page.locator('#note-file').setInputFiles([]);
    await phone.writes({ text: 'Skærmen, mens der ventes.' });
    await page.context().setOffline(true);
    await phone.send();
    await page.getByText('Ingen forbindelse.').first().waitFor();
    expect(await faultsOf(phone, 'waiting')).toEqual([]);
    await page.context().setOffline(false);
    await phone.sent(1);
    await page.getByRole('button', { name: 'Læg et billede eller en fil ved' }).click();
    expect(await faultsOf(phone, 'sent')).toEqual([]);
    await phone.writes({ text: 'Ikke færdig.' });
    await page.clock.fastForward('30:30');
    await page.getByText('Der er gået en halv time.').waitFor();
    expect(await faultsOf(phone, 'over')).toEqual([]);
    await phone.leave();
  }, 240_000);

  it('with the keyboard alone', async () => {
    const code = await home.givesCode(caseId);
    const phone = await HerPhone.open(browser, served, { isMobile: false, hasTouch: false });
    const { page, visitor } = { page: phone.page, visitor: phone.visitor };
    await visitor.tabTo('Din kode');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.locator('#write').waitFor();
    expect(await visitor.focused()).toBe('Skriv en note');
    await visitor.tabTo('I dag');
    await page.keyboard.press('ArrowRight');
    await visitor.tabTo('Hvad var klokken?');
    await page.keyboard.type('9');
    await visitor.tabTo('Hvad skete der?');
    await page.keyboard.type('Skrevet uden mus.');
    await visitor.tabTo('Mere');
    await page.keyboard.press('Enter');
    await visitor.tabTo('Opkald');
    await page.keyboard.press('Space');
    await visitor.tabTo('Send');
    await page.keyboard.press('Enter');
    await phone.sent(1);
    expect(await visitor.focused()).toBe('Sendt og på vej');
    await served.hub.carriers.settled();
    const [entry] = await home.herEntries(caseId, 'Skrevet uden mus.');
    expect(entry).toMatchObject({ precision: 'minute', channels: ['call'] });
    await phone.leave();
  }, 120_000);

  it('in the language that her phone speaks, or the one she chooses, without losing a word', async () => {
    const phone = await HerPhone.open(browser, served, { locale: 'en-GB' });
    expect(await phone.page.title()).toBe('Notes');
    await phone.comesIn(await home.givesCode(caseId));
    await phone.writes({ text: 'Word by word' });
    await phone.page.locator('#language').selectOption('da');
    await phone.page.getByRole('heading', { name: 'Skriv en note' }).waitFor();
    expect(await phone.page.locator('#text').inputValue()).toBe('Word by word');
    await phone.page.reload();
    expect(await phone.page.title()).toBe('Notes');
    await phone.leave();
  }, 60_000);
});
