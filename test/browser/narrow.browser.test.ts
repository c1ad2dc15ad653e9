import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

const phone = { width: 320, height: 640 };
let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const onPhone = async (user: string) => (await Visitor.come(browser, served, { viewport: phone })).signIn(user);
const top = async (visitor: Visitor, selector: string) =>
  (await visitor.page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
const faultsHere = async (visitor: Visitor) => [...(await visitor.violations()), await visitor.overflow()];

describe('on a phone', () => {
  let visitator: Visitor;
  beforeAll(async () => {
    visitator = await onPhone('visitator');
  }, 60_000);
  afterAll(() => visitator?.leave());

  it('the page begins in the upper third, and its menu waits behind a button', async () => {
    const { page } = visitator;
    expect(await top(visitator, 'h1')).toBeLessThan(phone.height / 3);
    const menu = page.getByRole('button', { name: 'Menu' });
    const cases = page.getByRole('link', { name: 'Sager', exact: true });
    expect(await cases.isVisible()).toBe(false);
    await visitator.tabTo('Menu');
    await page.keyboard.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    expect(await faultsHere(visitator)).toEqual([0]);
    await visitator.tabTo('Sager');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sager' }).waitFor();
    expect(await cases.isVisible()).toBe(false);
  }, 60_000);

  it('a case says how it stands and whom to call before what else can be done', async () => {
    const { page } = visitator;
    await openCaseOf(visitator, 'Sofie Brandt Lund');
    const more = page.getByRole('navigation', { name: 'Gør noget' });
    expect(await more.getByRole('link').count()).toBe(0);
    expect(await top(visitator, '.safe-reach')).toBeLessThan(3 * phone.height);
    await more.getByRole('button', { name: 'Gør noget' }).click();
    await more.getByRole('link', { name: 'Giv råd' }).waitFor();
    expect(await faultsHere(visitator)).toEqual([0]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await more.getByRole('heading', { name: 'Gør noget' }).waitFor();
    expect(await page.getByRole('button', { name: /^(Menu|Gør noget)$/ }).count()).toBe(0);
    expect(await more.getByRole('link').count()).toBeGreaterThan(5);
    await page.setViewportSize(phone);
  }, 90_000);

  it('the parts of a long page are one press away', async () => {
    const { page } = visitator;
    await page.getByText('På denne side').click();
    const parts = page.locator('.on-this-page');
    await parts.getByRole('button', { name: 'Tilhold mv.' }).waitFor();
    expect(await faultsHere(visitator)).toEqual([0]);
    await parts.getByRole('button', { name: 'Beviser' }).click();
    expect(await visitator.focused()).toBe('Beviser');
    expect(await parts.getByRole('button').count()).toBe(0);
    const at = await page.getByRole('heading', { name: 'Beviser' }).boundingBox();
    expect(at?.y).toBeGreaterThanOrEqual(0);
    expect(at?.y).toBeLessThan(phone.height);
  }, 60_000);

  it('what they will see stands between the questions and the button that sends it', async () => {
    const { page } = visitator;
    const of = visitator.path();
    await visitator.goTo(`${of}/referral`);
    const [above, seen, send] = [
      await top(visitator, 'textarea'),
      await top(visitator, '.preview'),
      await top(visitator, '[type=submit]'),
    ];
    expect([above, seen, send]).toEqual([above, seen, send].toSorted((a, b) => a - b));
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await top(visitator, '.preview')).toBeLessThan(await top(visitator, 'textarea'));
    await page.setViewportSize(phone);
    await visitator.goTo(of);
  }, 60_000);

  it('what nobody is to advise is one press away, and not between the note and the button that saves it', async () => {
    const { page } = visitator;
    const of = visitator.path();
    await visitator.goTo(`${of}/advice`);
    expect(await page.getByText('Prøv mægling mellem jer.').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Giv ikke disse råd' }).click();
    await page.getByText('Prøv mægling mellem jer.').waitFor();
    expect(await faultsHere(visitator)).toEqual([0]);
    await visitator.goTo(of);
  }, 60_000);

  it('long numbers are read from left to right', async () => {
    await visitator.goTo(`${visitator.path()}/keeping`);
    const slip = visitator.page.locator('.records-slip');
    expect(await slip.innerText()).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect((await slip.boundingBox())?.width).toBeGreaterThan(phone.width - 60);
  }, 60_000);

  it('whoever waits is counted in one glance', async () => {
    const counsellor = await onPhone('counsellor');
    await counsellor.page.locator('.count-table').first().waitFor();
    expect(await top(counsellor, '.count-table')).toBeLessThan(phone.height);
    await counsellor.leave();
  }, 60_000);

  it('the numbers of help are one tap away, and broken over no line', async () => {
    const frontline = await onPhone('frontline');
    const { page } = frontline;
    const numbers = () =>
      page.evaluate<[string, number][]>(
        `[...document.querySelectorAll('a[href^="tel:"]')].map((link) => [link.href, link.getClientRects().length])`,
      );
    expect(await numbers()).toEqual([
      ['tel:00000561', 1],
      ['tel:112', 1],
      ['tel:114', 1],
    ]);
    await frontline.answer('Er nogen i fare lige nu?', 'Ja');
    await page.getByRole('alert').getByRole('link', { name: '1-1-2' }).waitFor();
    expect((await numbers()).map(([, lines]) => lines)).toEqual([1, 1, 1, 1]);
    expect(await faultsHere(frontline)).toEqual([0]);
    await frontline.leave();
  }, 60_000);
});

describe('a time limit', () => {
  it('that is over is not said as if it had been kept', async () => {
    const officer = await (await Visitor.come(browser, served)).signIn('case-officer');
    const late = officer.page.locator('.line-late', { hasText: 'Over tiden' }).first();
    expect(await late.innerText()).toMatch(/Svarfristen var (for \d+ dage siden|i )/);
    expect(await officer.page.locator('main').innerText()).not.toMatch(/Svar for /);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.leave();
  }, 60_000);
});

describe('a referral that was accepted', () => {
  it('waits for no answer', async () => {
    const coordinator = await (await Visitor.come(browser, served)).signIn('coordinator');
    const line = coordinator.page.locator('.line', { hasText: 'Er accepteret og i gang' }).first();
    expect(await line.innerText()).toContain('Henvisning til jer: Fast kontaktperson');
    expect(await line.innerText()).not.toContain('Svar på');
    await coordinator.leave();
  }, 60_000);
});

describe('guidance', () => {
  it('in several parts has each of them one press away', async () => {
    const officer = await onPhone('case-officer');
    const { page } = officer;
    await officer.goTo('/guidance');
    const last = page.getByRole('navigation', { name: 'Vejledninger' }).getByRole('link').last();
    const name = await last.innerText();
    await last.click();
    const heading = page.getByRole('heading', { name, level: 2 });
    expect(Math.abs((await heading.boundingBox())?.y ?? Number.NaN)).toBeLessThan(phone.height);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.leave();
  }, 60_000);
});
