import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { caseIdOf, faultsOf } from './looking';
import { Visitor } from './visitor';

const TREATMENT = 'centre:dk/perpetrators';
const asReported = {
  channel: 'phone',
  reporter: 'professional',
  immediateDanger: false,
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
};
/** Who knows the case, each by what their own unit was told, and in which agency. */
const others = [
  ['coordinator', 'municipality'],
  ['family-counsellor', 'municipality'],
  ['case-officer', 'police'],
] as const;

let served: Served;
let browser: Browser;
let visitator: Visitor;
let home: ByHttp;
let treatment: ByHttp;
/** Known to the coordinator, the family unit and the police, too. */
let caseId: string;
let otherId: string;
let trackId: string;

const short = (id: string) => id.slice(0, 4).toUpperCase();
const settled = () => served.hub.carriers.settled();
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
const errors = ({ page }: Visitor) => page.locator('.form-error-message').count();
const line = ({ page }: Visitor, text: string) => page.locator('.line', { hasText: text });
const opens = async (name: string, of = caseId) => {
  await visitator.goTo(`/cases/${of}`);
  await visitator.page.getByRole('navigation', { name: 'Gør noget' }).getByRole('link', { name, exact: true }).click();
  await visitator.settled();
};
/** Presses the button that begins, and answers why. */
async function undoes(visitor: Visitor, name: string, save: string, why: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name, exact: true }).first().click();
  const lines = page.getByRole('form', { name, exact: true });
  await lines.getByRole('button', { name: save, exact: true }).click();
  expect(await errors(visitor)).toBe(1);
  expect(await faultsOf(visitor)).toEqual([]);
  await visitor.answer('Hvorfor?', why);
  await lines.getByRole('button', { name: save, exact: true }).dblclick();
  await lines.waitFor({ state: 'detached' });
}
/** Until the hub has handed it in to the other case, too: a second or two. */
async function undoneIn(of: string): Promise<void> {
  for (let looked = 0; looked < 40; looked += 1) {
    await settled();
    const { links } = await home.reads<{ links: readonly { undone?: string }[] }>(`/cases/${of}`);
    if (links.every(({ undone }) => undone !== undefined)) return;
    await visitator.page.waitForTimeout(250);
  }
  throw new Error('the link is not undone there');
}
/** All that each of the others is told of the case, and those who treat him of his track, to the last byte. */
async function knownToOthers(): Promise<readonly string[]> {
  await settled();
  const files = others.map(async ([user, agency]) =>
    JSON.stringify(await (await ByHttp.as(user, served, agency)).reads<object>(`/cases/${caseId}`)),
  );
  const his = [`/tracks/${trackId}`, '/tracks', '/feed?after=0&limit=100'].map(async (path) =>
    JSON.stringify(await treatment.reads<object>(path)),
  );
  return Promise.all([...files, ...his]);
}

async function trackInTreatment(): Promise<string> {
  const { trackId: id } = await home.does<{ trackId: string }>('/tracks', {
    identityStatus: 'known',
    name: 'Kim Aabo',
  });
  const consent = { how: 'phone', explainedVersion: '2026-1', recipients: [TREATMENT], fieldSets: ['identity'] };
  const { id: consentId } = await home.does<{ id: string }>(`/tracks/${id}/consents`, consent);
  const referral = { to: TREATMENT, consentId, fieldSets: ['identity'], urgency: 'normal', summary: 'Vil i gang.' };
  await home.does(`/tracks/${id}/referrals`, referral);
  await settled();
  await treatment.does(`/tracks/${id}/acceptance`, {});
  return id;
}

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  [home, treatment] = [
    await ByHttp.as('visitator', served),
    await ByHttp.as('perpetrator-counsellor', served, 'centre'),
  ];
  caseId = await caseIdOf(browser, served, 'Freja Holmgård');
  await home.does('/contacts', { ...asReported, text: 'Han har også fulgt efter sin tidligere kæreste.' });
  await settled();
  otherId = (await home.reads<{ items: readonly { caseId: string }[] }>('/cases?limit=1')).items[0]!.caseId;
  trackId = await trackInTreatment();
  visitator = await comes('visitator');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('two cases about one perpetrator', () => {
  let before: readonly string[];

  it('are linked by the home of both, who chooses the other and says how they belong together', async () => {
    before = await knownToOthers();
    await opens('Kæd sammen med en anden sag');
    const form = visitator.page.getByRole('form', { name: 'Den anden sag' });
    await form.getByRole('button', { name: 'Kæd sagerne sammen' }).click();
    expect(await errors(visitator)).toBe(2);
    expect(await faultsOf(visitator)).toEqual([]);
    const choices = await form.getByLabel('Hvilken sag?').locator('option').allInnerTexts();
    expect(choices.filter((text) => text.startsWith(`Sag ${short(caseId)}`))).toEqual([]);
    await form.getByLabel('Hvilken sag?').selectOption(otherId);
    await visitator.answer('Hvordan hører de sammen?', 'Samme udøver');
    await form.getByRole('button', { name: 'Kæd sagerne sammen' }).dblclick();
    await line(visitator, `Kædet sammen med sag ${short(otherId)}: Samme udøver`).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('stand linked in both, and are told to nobody else', async () => {
    await settled();
    await visitator.goTo(`/cases/${caseId}`);
    await visitator.page.getByRole('link', { name: `sag ${short(otherId)}` }).click();
    await line(visitator, `Kædet sammen med sag ${short(caseId)}: Samme udøver`).waitFor();
    expect(await knownToOthers()).toEqual(before);
  }, 120_000);

  it('are linked no more in either when the link is undone from one of them, for a reason', async () => {
    await undoes(visitator, 'Ophæv sammenkædningen', 'Ophæv den', 'Sammenkædet ved en fejl');
    await line(visitator, 'Kædet sammen').waitFor({ state: 'detached' });
    await undoneIn(caseId);
    await visitator.goTo(`/cases/${caseId}`);
    await visitator.page.getByRole('heading', { name: 'Forløb', exact: true }).waitFor();
    expect(await line(visitator, 'Kædet sammen').count()).toBe(0);
    expect(await knownToOthers()).toEqual(before);
  }, 120_000);
});

describe('which track is his', () => {
  let before: readonly string[];

  it('is kept in her case by its home, who chooses among the tracks of that unit alone', async () => {
    before = await knownToOthers();
    await opens('Udøverens forløb');
    const { page } = visitator;
    await page.getByText('I forløbet står intet om denne sag').waitFor();
    const form = page.getByRole('form', { name: 'Knyt et forløb til sagen' });
    await form.getByRole('button', { name: 'Knyt forløbet til sagen' }).click();
    expect(await errors(visitator)).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    const { items } = await home.reads<{ items: readonly { trackId: string }[] }>('/tracks');
    const options = await form.locator('option').all();
    const choices = await Promise.all(options.map((option) => option.getAttribute('value')));
    expect(choices.filter((value) => value !== '')).toEqual(items.map((one) => one.trackId));
    await form.getByLabel('Hvilket forløb?').selectOption(trackId);
    await form.getByRole('button', { name: 'Knyt forløbet til sagen' }).dblclick();
    await line(visitator, `Forløb ${short(trackId)}`).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('is on the case’s page for that unit, and on nobody else’s', async () => {
    await visitator.goTo(`/cases/${caseId}`);
    await visitator.page.getByRole('heading', { name: 'Udøverens forløb' }).waitFor();
    expect(await line(visitator, `Forløb ${short(trackId)}`).count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    for (const user of ['coordinator', 'family-counsellor', 'case-officer']) {
      const other = await comes(user);
      await other.goTo(`/cases/${caseId}`);
      await other.page.getByRole('heading', { name: 'Forløb', exact: true }).waitFor();
      const shown = await other.page.content();
      expect([user, shown.includes(trackId), shown.includes('Udøverens forløb')]).toEqual([user, false, false]);
      await other.goTo(`/cases/${caseId}/track`);
      expect([user, (await other.page.content()).includes(trackId)]).toEqual([user, false]);
      await other.leave();
    }
    const known = await knownToOthers();
    expect(known).toEqual(before);
  }, 180_000);

  it('says nothing of her in the track, to those who treat him or to the unit that opened it', async () => {
    const counsellor = await comes('perpetrator-counsellor');
    for (const reader of [counsellor, visitator]) {
      await reader.goTo(`/tracks/${trackId}`);
      await reader.page.getByRole('heading', { name: 'Kim Aabo' }).waitFor();
      const shown = await reader.page.locator('main').innerHTML();
      expect(shown).not.toContain('/cases/');
      for (const hers of [caseId, short(caseId), 'Freja', 'Alba']) expect(shown).not.toContain(hers);
    }
    await counsellor.goTo(`/cases/${caseId}/track`);
    expect(await counsellor.page.content()).not.toContain('Freja');
    await counsellor.leave();
  }, 120_000);

  it('is taken back with a reason, and then stands nowhere', async () => {
    await visitator.goTo(`/cases/${caseId}`);
    await undoes(visitator, 'Fjern forløbet fra sagen', 'Fjern det', 'Handler om en anden person');
    await visitator.page.getByRole('heading', { name: 'Udøverens forløb' }).waitFor({ state: 'detached' });
    await settled();
    expect(JSON.stringify(await home.reads<object>(`/cases/${caseId}`))).not.toContain(trackId);
    expect(await knownToOthers()).toEqual(before);
    await visitator.goTo(`/tracks/${trackId}`);
    await visitator.page.getByRole('heading', { name: 'Kim Aabo' }).waitFor();
  }, 120_000);

  it('is told by its number to the readers of a restricted case, and refused in words if it is none', async () => {
    const named = await comes('employee-safety');
    const { page } = named;
    await named.goTo('/cases');
    await page.locator('.line-what a').first().click();
    await named.settled();
    await page.getByRole('link', { name: 'Udøverens forløb' }).click();
    const form = page.getByRole('form', { name: 'Knyt et forløb til sagen' });
    const tries = async (number: string) => {
      await form.getByLabel('Forløbets nummer').fill(number);
      await form.getByRole('button', { name: 'Knyt forløbet til sagen' }).click();
    };
    await tries('3F0C');
    await page.getByText('Det er ikke et helt nummer.').waitFor();
    expect(await faultsOf(named)).toEqual([]);
    await tries('00000000-0000-4000-8000-000000000000');
    await page.getByText('Der er ikke et forløb med det nummer').waitFor();
    expect(await form.getByLabel('Forløbets nummer').inputValue()).toContain('00000000');
    expect(await faultsOf(named)).toEqual([]);
    await tries(trackId.toUpperCase());
    await line(named, `Forløb ${short(trackId)}`).waitFor();
    expect(await page.locator(`a[href*="${trackId}"]`).count()).toBe(0);
    expect(await faultsOf(named)).toEqual([]);
    expect(await knownToOthers()).toEqual(before);
    await named.leave();
  }, 180_000);
});
