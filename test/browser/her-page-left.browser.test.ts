import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { HerPhone, nothingStored } from './her-phone';
import { demoInBrowser, type Served } from './hub';
import { whereIs } from './left-behind';
import { leftBy, weather, WEATHER } from './left-by';
import { caseIdOf } from './looking';

const words = 'Ordskaletefterlades';
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

async function herPhone(): Promise<HerPhone> {
  const phone = await HerPhone.open(browser, served);
  await phone.page.context().route(`${WEATHER}**`, weather);
  return phone.comesIn(await home.givesCode(caseId));
}

describe('whoever leaves in haste', () => {
  const ways: readonly [string, (phone: HerPhone) => Promise<void>][] = [
    ['by the button', ({ page }) => page.getByRole('link', { name: 'Forlad siden' }).click()],
    ['by one key', ({ page }) => page.keyboard.press('Escape')],
  ];

  it.each(ways)(
    '%s is somewhere else, and nobody comes back to the page',
    async (_, leave) => {
      const phone = await herPhone();
      const { page } = phone;
      const before = await page.evaluate<number>('history.length');
      await phone.writes({ text: words });
      await leave(phone);
      await page.getByText('Vejret i dag').waitFor();
      expect(page.url()).toBe(WEATHER);
      expect(await page.evaluate('[document.referrer, history.length]')).toEqual(['', before]);
      const toWeather = phone.asked.find(({ url }) => url === WEATHER);
      expect(Object.keys(toWeather?.headers ?? {})).not.toContain('referer');
      await page.goBack().catch(() => undefined);
      expect(page.url()).not.toContain('/log');
      expect(phone.visitor.complaints).toEqual([]);
      await phone.leave();
    },
    60_000,
  );

  it('sees an empty page at once, however long the other takes, and nothing is sent any more', async () => {
    const phone = await herPhone();
    const { page } = phone;
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.context().route(`${WEATHER}**`, async (route) => {
      await held;
      await weather(route);
    });
    await page.context().setOffline(true);
    await phone.writes({ text: words });
    await phone.send();
    await phone.writes({ text: `${words} igen` });
    await page.context().setOffline(false);
    const asked = () => phone.asked.filter(({ url }) => url.includes('/api/own/log')).length;
    const before = asked();
    await page.locator('#text').focus();
    const emptied = await page.evaluate<string>(`(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      return document.body.innerHTML;
    })()`);
    expect(emptied).toBe('');
    go();
    await page.getByText('Vejret i dag').waitFor();
    expect(asked() - before).toBeLessThan(2);
    await phone.leave();
  }, 60_000);

  it('leaves at every moment: before the code, too, and with a file to choose', async () => {
    const phone = await HerPhone.open(browser, served);
    await phone.page.context().route(`${WEATHER}**`, weather);
    await phone.page.locator('#code').fill('k7pm');
    await phone.page.keyboard.press('Escape');
    await phone.page.getByText('Vejret i dag').waitFor();
    await phone.leave();
  });

  it('does not leave by the key that ends a word being composed', async () => {
    const phone = await herPhone();
    await phone.page.evaluate(`dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }))`);
    expect(await phone.page.locator('#write').isVisible()).toBe(true);
    await phone.leave();
  });
});

describe('what stays on the phone', () => {
  it('is that the page was opened, and not a word, no code, no token, and no title that says what it is', async () => {
    const code = await home.givesCode(caseId);
    let token = '';
    const { folder, phone, forget } = await leftBy(served, async (hers) => {
      hers.page.on('response', async (response) => {
        if (response.url().endsWith('/session')) token = ((await response.json()) as { token: string }).token;
      });
      await hers.comesIn(code);
      const urls = new Set<string>();
      hers.page.on('framenavigated', (frame) => urls.add(frame.url()));
      const before = await hers.page.evaluate<number>('history.length');
      await hers.writes({ text: words });
      await hers.page.locator('#more summary').click();
      await hers.page.locator('#place').fill(`${words} sted`);
      await hers.send();
      await hers.sent(1);
      expect(await hers.held()).not.toContain(words);
      expect(await hers.remembered()).not.toContain(words);
      expect(await hers.stored()).toEqual(nothingStored);
      expect([...urls, await hers.page.evaluate<number>('history.length')]).toEqual([before]);
      expect(await hers.page.title()).toBe('Noter');
      await hers.writes({ text: `${words} som ikke blev sendt` });
      await hers.page.keyboard.press('Escape');
      await hers.page.getByText('Vejret i dag').waitFor();
    });
    const plain = code.replaceAll('-', '');
    for (const secret of [words, code, plain, plain.toUpperCase(), token.slice(0, 40)]) {
      expect(secret.length).toBeGreaterThan(15);
      expect([secret, whereIs(secret, folder)]).toEqual([secret, []]);
    }
    expect(whereIs('/log/', folder)).not.toEqual([]);
    const sent = phone.asked
      .map(({ url, sent: body, headers }) => `${url} ${body} ${headers.referer ?? ''}`)
      .join('\n');
    expect(sent).not.toContain(words);
    expect(phone.asked.map(({ url }) => new URL(url).origin)).not.toContain('null');
    expect(new Set(phone.asked.map(({ url }) => new URL(url).origin))).toEqual(
      new Set([served.url, new URL(WEATHER).origin]),
    );
    expect(phone.asked.filter(({ url }) => url.startsWith(served.url)).map(({ url }) => new URL(url).search)).toEqual(
      phone.asked.filter(({ url }) => url.startsWith(served.url)).map(() => ''),
    );
    expect(phone.visitor.complaints).toEqual([]);
    forget();
  }, 120_000);

  it('would be found if there were more', async () => {
    const { folder, forget } = await leftBy(served, async ({ page }) => {
      await page.evaluate(`localStorage.setItem('draft', '${words}')`);
    });
    expect(whereIs(words, folder).join()).toContain('Local Storage');
    forget();
  }, 60_000);

  it('is nothing to whoever goes back, reloads, or opens it anew', async () => {
    const phone = await herPhone();
    const { page } = phone;
    await phone.writes({ text: words });
    await page.goto(WEATHER);
    await page.goBack();
    await page.locator('#code').waitFor();
    expect(await phone.held()).not.toContain(words);
    expect(await page.locator('#inside').isVisible()).toBe(false);
    await phone.comesIn(await home.givesCode(caseId));
    await phone.writes({ text: words });
    await page.reload();
    await page.locator('#go:enabled').waitFor();
    expect(await phone.held()).not.toContain(words);
    await phone.leave();
  }, 60_000);

  it('is not shown among the apps while another is in front', async () => {
    const phone = await herPhone();
    await phone.writes({ text: words });
    const turns = (hidden: boolean) =>
      phone.page.evaluate(`(() => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} });
        document.dispatchEvent(new Event('visibilitychange'));
      })()`);
    await turns(true);
    expect(await phone.page.locator('#text').isVisible()).toBe(false);
    await turns(false);
    expect(await phone.page.locator('#text').inputValue()).toBe(words);
    await phone.leave();
  }, 60_000);
});
