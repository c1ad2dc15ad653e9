import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ByHttp } from './by-http';
import { faultsInOthers } from './her-looks';
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

it('in every other language her page is as easy to read, while she writes and when something is missing', async () => {
  const phone = await HerPhone.open(browser, served, { reducedMotion: 'reduce' });
  const { page } = phone;
  expect(await faultsInOthers(phone, 'code')).toEqual([]);
  await phone.comesIn(await home.givesCode(caseId));
  await page.locator('#more summary').click();
  await page.locator('input[name="day"][value="other"]').check();
  await page.locator('#note-file').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(9) });
  await phone.send();
  expect(await faultsInOthers(phone, 'missing')).toEqual([]);
  await phone.leave();
}, 240_000);

/** Where the first and the last sign of each number to call are drawn. */
const numbersDrawn = (page: Page) =>
  page.evaluate<
    readonly { text: string; first: number; last: number }[]
  >(`[...document.querySelectorAll('a[href^=tel]')].map((link) => {
    const at = (from) => {
      const range = document.createRange();
      range.setStart(link.firstChild, from);
      range.setEnd(link.firstChild, from + 1);
      return range.getBoundingClientRect().x;
    };
    const text = link.textContent;
    return { text, first: at(0), last: at(text.length - 1) };
  })`);

it('on an Arabic phone it reads from right to left, a number to call does not, and what she writes comes in', async () => {
  const phone = await HerPhone.open(browser, served, { locale: 'ar' });
  const { page } = phone;
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const numbers = await numbersDrawn(page);
  expect(numbers.map(({ text }) => text)).toEqual(['1-1-2', '1-1-2', '1-1-4']);
  expect(numbers.filter(({ first, last }) => first >= last)).toEqual([]);
  await page.getByText('تُرجم هذا النص آليًا').waitFor();

  await phone.comesIn(await home.givesCode(caseId));
  await phone.writes({ day: 'yesterday', time: '٢٢:٤٠', text: 'كان أمام الباب مرة أخرى.' });
  await page.locator('#more summary').click();
  await page.locator('#count').fill('٣٤');
  await phone.send();
  await page.locator('#parcels li', { hasText: 'تم استلامه' }).waitFor();
  await served.hub.carriers.settled();
  const [entry] = await home.herEntries(caseId, 'كان أمام الباب مرة أخرى.');
  expect(entry).toMatchObject({ precision: 'minute', count: 34 });
  await phone.leave();
}, 120_000);
