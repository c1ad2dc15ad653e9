import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

const firstPages = {
  frontline: '/report',
  visitator: '/worklist',
  coordinator: '/worklist',
  'family-counsellor': '/worklist',
  'employee-safety': '/worklist',
  manager: '/guidance',
  'records-owner': '/keeping',
  'group-organiser': '/groups',
  operator: '/feed',
  dpo: '/read-log',
  'case-officer': '/inbox',
  'intake-officer': '/inbox',
  'named-officer': '/inbox',
  counsellor: '/dashboard',
  'named-counsellor': '/dashboard',
  'perpetrator-counsellor': '/tracks',
  'centre-manager': '/dashboard',
};
/** One for each first page. */
const looked = [
  'frontline',
  'visitator',
  'employee-safety',
  'manager',
  'records-owner',
  'dpo',
  'operator',
  'case-officer',
  'counsellor',
];
let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('whoever signs in', () => {
  it('lands on the first page of their role', async () => {
    const landed: [string, string][] = [];
    for (const user of Object.keys(firstPages)) {
      const visitor = await Visitor.come(browser, served);
      landed.push([user, (await visitor.signIn(user)).path()]);
      await visitor.leave();
    }
    expect(Object.fromEntries(landed)).toEqual(firstPages);
  }, 180_000);

  it.each(looked)(
    'finds a first page without a fault: %s',
    async (user) => {
      const visitor = await Visitor.come(browser, served);
      expect(await faultsOf(await visitor.signIn(user))).toEqual([]);
      await visitor.leave();
    },
    120_000,
  );
});

describe('pages before signing in', () => {
  it('are without a fault', async () => {
    const visitor = await Visitor.come(browser, served);
    for (const path of ['/sign-in', '/sign-in/refused', '/nowhere']) {
      await visitor.goTo(path);
      expect(await faultsOf(visitor)).toEqual([]);
    }
    await visitor.goTo('/sign-in');
    await visitor.page.locator('main a[href="/auth/login"]').click();
    await visitor.page.getByRole('button', { name: /Mette Højbjerg/ }).waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.leave();
  }, 120_000);

  it('are all there is for whoever has not signed in', async () => {
    const visitor = await Visitor.come(browser, served);
    for (const path of ['/', '/worklist', '/read-log', '/cases/5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c']) {
      await visitor.goTo(path);
      expect([path, visitor.path()]).toEqual([path, '/sign-in']);
    }
    await visitor.leave();
  });
});

describe('a demo', () => {
  const banner = (visitor: Visitor) => visitor.page.getByText('Demonstration: alle personer og sager er opdigtede.');

  it('says on every page that it is one, whoever looks', async () => {
    const visitor = await Visitor.come(browser, served);
    for (const path of ['/sign-in', '/sign-in/refused', '/sign-in/again', '/demo/sign-in', '/published', '/nowhere']) {
      await visitor.goTo(path);
      await banner(visitor).waitFor();
    }
    await visitor.goTo('/published');
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.goTo('/log');
    await visitor.page.getByText('Demonstration: Skriv intet om rigtige mennesker.').waitFor();
    const description = await fetch(`${served.url}/api/openapi.json`);
    expect(await description.text()).toContain('This is a demonstration: all people and cases are made up.');
    await visitor.signIn('visitator');
    await banner(visitor).waitFor();
    await visitor.leave();
  }, 120_000);

  it('says so on a page that broke, too', async () => {
    const visitor = await (await Visitor.come(browser, served)).signIn('visitator');
    await visitor.page.route('**/auth/session', (route) => route.fulfill({ status: 500, json: {} }));
    await visitor.goTo('/guidance');
    await visitor.page.getByRole('heading', { name: 'Siden kunne ikke vises' }).waitFor();
    await banner(visitor).waitFor();
    visitor.complaints.splice(0);
    expect((await faultsOf(visitor)).filter((fault) => !fault.includes('status of 500'))).toEqual([]);
    await visitor.leave();
  }, 120_000);

  it('is not said where it is none', async () => {
    const visitor = await Visitor.come(browser, served);
    const places = await (await fetch(`${served.url}/api/knowledge/places`)).json();
    await visitor.page.route('**/api/knowledge/places', (route) =>
      route.fulfill({ json: { ...(places as object), demo: false } }),
    );
    const answered = visitor.page.waitForResponse('**/api/knowledge/places');
    await visitor.goTo('/sign-in');
    await answered;
    await visitor.page.waitForTimeout(300);
    expect(await banner(visitor).count()).toBe(0);
    await visitor.leave();
  }, 60_000);
});

describe('cases', () => {
  it.each(['visitator', 'case-officer'])(
    'are read by %s without a fault',
    async (user) => {
      const visitor = await (await Visitor.come(browser, served)).signIn(user);
      await openCaseOf(visitor, 'Sofie Brandt Lund');
      await visitor.settled();
      expect(await faultsOf(visitor)).toEqual([]);
      expect(await visitor.page.locator('.timeline .as-written').count()).toBeGreaterThan(0);
      const main = await visitor.page.locator('main').innerText();
      for (const told of ['Tilhold mv. i kraft', 'Mod ', 'Journalnummer: 0000-00000-00042-26', 'sigtelse rejst'])
        expect(main).toContain(told);
      expect(main).toContain('En overtrædelse er anmeldt og ikke vurderet endnu.');
      await visitor.leave();
    },
    120_000,
  );

  it('whose breach is not assessed come first to the police, without a name', async () => {
    const visitor = await (await Visitor.come(browser, served)).signIn('case-officer');
    const matters = visitor.page.locator('section', { hasText: 'Tilhold og overtrædelser' });
    expect(await matters.innerText()).not.toContain('Sofie');
    await matters.getByRole('link', { name: 'Overtrædelse skal vurderes' }).click();
    await visitor.page
      .getByRole('heading', { name: /^Overtrædelse(r$|:)/ })
      .first()
      .waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it.each(['intake-officer', 'counsellor'])(
    'that are their unit’s own stand in the inbox of %s, with what it waits for, without a name',
    async (user) => {
      const visitor = await (await Visitor.come(browser, served)).signIn(user);
      await visitor.goTo('/inbox');
      const { page } = visitor;
      const group = (name: string) => page.locator('section', { has: page.getByRole('heading', { name }) });
      await group('Det er jer, der skal gøre noget').getByRole('link', { name: 'Skal afklares' }).first().waitFor();
      const waited = group('I venter på andre').locator('li', { hasText: 'Henvisning: ' }).first();
      expect(await waited.innerText()).toContain('Næste skridt: modtageren');
      const main = await page.locator('main').innerText();
      for (const name of ['Tanja', 'Dennis', 'Vinter', 'Esbjerg', 'Camilla', 'Ida']) expect(main).not.toContain(name);
      expect(await faultsOf(visitor)).toEqual([]);
      await visitor.leave();
    },
    120_000,
  );

  it('that another officer has are shown without words', async () => {
    const visitor = await (await Visitor.come(browser, served)).signIn('case-officer');
    await visitor.page.getByRole('link', { name: 'Anmeldelse' }).first().click();
    await visitor.page.getByText('Ordene i sagen er for den, der har den.').waitFor();
    await visitor.page.getByText('Henvisning sendt').first().waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.leave();
  }, 120_000);
});

it('a contact is without a fault while it is reported, with what is missing and with what was answered', async () => {
  const visitor = await (await Visitor.come(browser, served)).signIn('frontline');
  expect(await visitor.page.getByRole('link', { name: '00 00 05 61' }).getAttribute('href')).toBe('tel:00000561');
  await visitor.page.getByRole('button', { name: 'Send til visitatoren' }).click();
  expect(await visitor.page.locator('.form-error-message').count()).toBe(5);
  expect(await faultsOf(visitor)).toEqual([]);
  await visitor.tell('Han venter ved porten.');
  await visitor.answer('Er nogen i fare lige nu?', 'Ja');
  await visitor.answer('Arbejder den udsatte', 'Ved ikke');
  expect(await visitor.page.locator('.form-error-message').count()).toBe(0);
  expect(await faultsOf(visitor)).toEqual([]);
  await visitor.leave();
}, 120_000);
