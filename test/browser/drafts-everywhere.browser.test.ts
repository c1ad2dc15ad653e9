import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
/** A case whose referral to the police nobody has answered. */
let address: string;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  const home = await ByHttp.as('visitator', served);
  const newest = async () =>
    (await home.reads<{ items: readonly { caseId: string }[] }>('/cases?limit=1')).items[0]?.caseId;
  const before = await newest();
  const contact = { channel: 'phone', reporter: 'affected', immediateDanger: true, affectedIsEmployee: 'no' };
  await home.does('/contacts', { ...contact, perpetratorIsStaff: 'no', text: 'Han står udenfor.' });
  while ((await newest()) === before) await new Promise((resolve) => setTimeout(resolve, 100));
  address = `/cases/${await newest()}`;
  const basis = { legalBasis: 'crime-prevention', noConsentReason: 'life-in-danger', affectedInformed: 'before' };
  const terms = { to: 'police:1464/intake', purpose: 'protection', fieldSets: ['identity'], urgency: 'normal' };
  await home.does(`${address}/referrals`, { ...basis, ...terms, summary: 'Hun beder om beskyttelse.' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const isSaved = (page: Page) => page.getByText(/^Kladden er gemt kl\. \d\d\.\d\d\.$/).waitFor();
const isFound = (page: Page) => page.getByText(/^Din kladde fra i dag kl\. \d\d\.\d\d\. Kun du kan se den\./).waitFor();
const nameOf = (user: string) => served.hub.people.find((one) => one.user === user)?.name ?? '';

/** The session ends, the page is loaded anew, and the same person signs in again: they are where they were. */
async function isSignedOutAndBack({ page }: Visitor, user: string): Promise<void> {
  const at = new URL(page.url()).pathname;
  await page.context().clearCookies({ name: /-session$/ });
  await page.reload();
  await page.waitForURL('**/sign-in');
  await page.getByRole('link', { name: 'Log på', exact: true }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${nameOf(user)} `) })
    .first()
    .click();
  await page.waitForURL(`**${at}`);
}

interface Typing {
  readonly user: string;
  /** Opens the form and answers its field. */
  readonly opens: (visitor: Visitor) => Promise<{ readonly field: ReturnType<Page['getByLabel']> }>;
  readonly words: string;
}

/** Typed, signed out in the middle, and there again; and nothing of it when it was discarded. */
async function outlastsTheSession({ user, opens, words }: Typing): Promise<void> {
  const visitor = await comes(user);
  const { page } = visitor;
  const { field } = await opens(visitor);
  await field.fill(words);
  await isSaved(page);
  expect(await faultsOf(visitor)).toEqual([]);
  await isSignedOutAndBack(visitor, user);
  const again = await opens(visitor);
  await isFound(page);
  expect(await again.field.inputValue()).toBe(words);
  expect(await faultsOf(visitor)).toEqual([]);
  await page.getByRole('button', { name: 'Kassér kladden' }).click();
  await page.getByText('Din kladde fra').waitFor({ state: 'detached' });
  // A field that another answer asked for is not there any more.
  const isAsked = (await again.field.count()) > 0;
  expect(isAsked ? await again.field.inputValue() : '').toBe('');
  await page.waitForLoadState('networkidle');
  await visitor.leave();
}

/** The case itself is on its way, until it is let through and stands on the page. */
async function caseIsHeld(page: Page): Promise<() => Promise<void>> {
  let letThrough = () => {};
  const arrived = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/api\/police\/cases\/[^/?]+(\?|$)/, async (route) => {
    await arrived;
    await route.continue();
  });
  return async () => {
    letThrough();
    await page.getByText('Hun beder om beskyttelse.').first().waitFor();
  };
}

/** The lines of a step, opened by its button. */
const lines = async ({ page }: Visitor, step: string) => {
  await page.getByRole('button', { name: step, exact: true }).first().click();
  return page.getByRole('form', { name: step, exact: true });
};

describe('a session that ends in the middle of', () => {
  it('a form of the police leaves what was typed: an order that is known already', async () => {
    let order = '';
    await outlastsTheSession({
      user: 'case-officer',
      words: 'Omkring skolen og stien bag den',
      opens: async (officer) => {
        if (order === '') {
          await openCaseOf(officer, 'Sofie Brandt Lund');
          order = `${officer.path()}/order`;
          await officer.goTo(order);
          await officer.answer('Hvad er det?', 'Opholdsforbud');
        }
        return { field: officer.page.getByLabel('Område') };
      },
    });
  }, 180_000);

  it(
    'a form of a track leaves what was typed: advice to him',
    () =>
      outlastsTheSession({
        user: 'family-counsellor',
        words: 'Vi har talt om telefonen, og hvad der sker om natten.',
        opens: async (home) => {
          if (!/^\/tracks\/./.test(home.path())) {
            await home.goTo('/tracks');
            await home.page.locator('.line-what').first().click();
            await home.page.getByRole('heading', { name: 'Kim Stenbæk' }).waitFor();
          }
          return { field: (await lines(home, 'Giv råd')).locator('textarea') };
        },
      }),
    180_000,
  );

  it(
    'a question about a referral leaves what was typed, though the case is not theirs to read yet',
    () =>
      outlastsTheSession({
        user: 'case-officer',
        words: 'Hvornår kan hun træffes, og ved hun, at vi ringer?',
        opens: async (officer) => {
          if (officer.path() !== address) await officer.goTo(address);
          return { field: (await lines(officer, 'Spørg afsenderen')).getByRole('textbox') };
        },
      }),
    180_000,
  );
});

describe('a draft of one thing', () => {
  it('is no draft any more when it was sent, and none of another thing', async () => {
    const officer = await comes('case-officer');
    const { page } = officer;
    await officer.goTo(address);
    const arrives = await caseIsHeld(page);
    await page.getByRole('button', { name: 'Tag imod', exact: true }).click();
    await page.getByText('Du har taget imod.').waitFor();
    const report = async () => (await lines(officer, 'Afslut')).getByLabel('Tilbagemelding til afsenderen');
    const begun = await report();
    await begun.fill('Hun har fået en fast betjent.');
    await arrives();
    expect(await begun.inputValue()).toBe('Hun har fået en fast betjent.');
    await isSaved(page);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    const [looked] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/drafts?form=question')),
      lines(officer, 'Spørg afsenderen'),
    ]);
    expect(await looked.json()).toEqual({});
    expect(await page.getByText('Din kladde fra').count()).toBe(0);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    const again = await report();
    await isFound(page);
    expect(await again.inputValue()).toBe('Hun har fået en fast betjent.');
    await officer.answer('Hvad kom der ud af det?', 'Hjulpet');
    const [discarded] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/drafts/discard')),
      page.getByRole('button', { name: 'Afslut henvisningen' }).click(),
    ]);
    expect(discarded.status()).toBe(201);
    const { about } = discarded.request().postDataJSON() as { about: string };
    const http = await ByHttp.as('case-officer', served, 'police');
    expect(await http.reads(`${address}/drafts?form=referral-report&about=${about}`)).toEqual({});
    await page.getByRole('form', { name: 'Afslut', exact: true }).waitFor({ state: 'detached' });
    expect(await faultsOf(officer)).toEqual([]);
    await officer.leave();
  }, 180_000);

  it('of a new track is there before the track is', async () => {
    const home = await comes('family-counsellor');
    const { page } = home;
    const opens = async () => {
      await home.goTo('/tracks');
      await page.getByText('Opret et forløb').click();
      return page.getByRole('form', { name: 'Opret et forløb' }).getByLabel('Navn');
    };
    await (await opens()).fill('Kim Aabo');
    await isSaved(page);
    const name = await opens();
    await isFound(page);
    expect(await name.inputValue()).toBe('Kim Aabo');
    expect(await faultsOf(home)).toEqual([]);
    await home.leave();
  }, 120_000);
});

describe('whoever decides on a track that has gone on', () => {
  it('is told before anything is sent, and sends it all the same or not', async () => {
    const home = await comes('family-counsellor');
    const http = await ByHttp.as('family-counsellor', served);
    const person = { identityStatus: 'known', name: 'Bo Aabo' };
    const { trackId } = await http.does<{ trackId: string }>('/tracks', person);
    const { page } = home;
    const isThere = () => http.reads(`/tracks/${trackId}`).then(Boolean, () => false);
    while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 100));
    await home.goTo(`/tracks/${trackId}`);
    await page.getByRole('heading', { name: 'Bo Aabo' }).waitFor();
    const close = await lines(home, 'Luk forløbet');
    await home.answer('Hvordan endte det?', 'Udøveren stoppede');
    await http.does(`/tracks/${trackId}/persons`, { ...person, phones: ['00 00 12 68'] });
    await close.getByRole('button', { name: 'Luk forløbet' }).click();
    await page.getByText('Forløbet er ændret, siden du fik det vist. Intet er sendt endnu.').waitFor();
    await page.getByText('00 00 12 68').waitFor();
    expect(await faultsOf(home)).toEqual([]);
    await page.getByRole('button', { name: 'Tilbage til det, du skrev' }).click();
    await page.getByText('Forløbet er ændret').waitFor({ state: 'detached' });
    await http.does(`/tracks/${trackId}/persons`, { ...person, emails: ['bo@mail.example'] });
    await close.getByRole('button', { name: 'Luk forløbet' }).click();
    await page.getByRole('button', { name: 'Send alligevel' }).click();
    await page.getByText('Forløbet er lukket: udøveren stoppede.').waitFor();
    await home.leave();
  }, 120_000);
});
