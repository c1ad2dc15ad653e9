import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { Visitor } from './visitor';

const [funen, southern] = ['Fyns Politi, Modtagelsen', 'Syd- og Sønderjyllands Politi, Modtagelsen'];
let served: Served;
let browser: Browser;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

interface Told {
  readonly story: string;
  /** The question, and the choice that is made instead of the usual one. */
  readonly also?: Readonly<Record<string, string>>;
  readonly phone?: string;
}
/** Reports a contact, and stays on the page that says it was received: its text, with an ellipsis for the receipt. */
async function reports(visitor: Visitor, { story, also = {}, phone = '' }: Told): Promise<string> {
  const { page } = visitor;
  await visitor.goTo('/report');
  await visitor.tell(story);
  for (const [question, choice] of Object.entries(also)) await visitor.answer(question, choice);
  await page.getByLabel(/^Hvordan får .* fat i den, der fortæller\?/).fill(phone);
  await page.getByRole('button', { name: /^Send til / }).dblclick();
  await page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
  const receipt = await page.locator('.receipt').innerText();
  expect(receipt).toMatch(/^[a-z2-7]{26}$/);
  return (await page.locator('main').innerText()).replace(receipt, '…');
}
/** The case that came last, open. */
async function opensNewest(visitor: Visitor, story: string): Promise<string> {
  await visitor.goTo('/cases');
  await visitor.page.locator('.line-what a').first().click();
  await visitor.page.getByText(story).waitFor();
  return visitor.path();
}
/** Says who the affected person is, and who the alleged perpetrator. */
async function names(visitor: Visitor, address: string, her: string, him: string): Promise<void> {
  const { page } = visitor;
  const form = (name: string) => page.getByRole('form', { name, exact: true });
  const fills = async (name: string, whom: string) => {
    const answers = [
      ['Ved I, hvem det er?', 'Kendt'],
      ['Er navn og adresse beskyttet?', 'Ingen'],
    ] as const;
    for (const [question, choice] of answers)
      await form(name).getByRole('group', { name: question }).getByText(choice, { exact: true }).click();
    await form(name).getByRole('textbox', { name: 'Navn' }).fill(whom);
    await form(name).getByRole('button', { name: 'Gem personen' }).click();
    await page.locator('.line', { hasText: whom }).waitFor();
  };
  await visitor.goTo(`${address}/persons`);
  await page.locator('.line', { hasText: 'Navn ikke oplyst' }).getByRole('button', { name: 'Beskriv igen' }).click();
  await fills('Navn ikke oplyst beskrives igen', her);
  await form('Navn ikke oplyst beskrives igen').waitFor({ state: 'detached' });
  await form('Beskriv en person').getByText('Udøver (formodet)', { exact: true }).click();
  await fills('Beskriv en person', him);
}
const isNotFor = async (visitor: Visitor, address: string, words: RegExp) => {
  for (const list of ['/cases', '/inbox']) {
    await visitor.goTo(list);
    expect([list, await visitor.page.locator(`a[href^="${address}"]`).count()]).toEqual([list, 0]);
  }
  await visitor.goTo(address);
  await visitor.page.getByText('Sagen findes ikke, eller den er ikke for dig.').waitFor();
  expect(await visitor.page.content()).not.toMatch(words);
};

describe('story 11: he is an officer of her own district', () => {
  const words = /Thea Prøve|Frank Prøve|Han kender vagtplanen/;
  let safety: Visitor;
  let address: string;

  it('is reported by anybody, who sees what anybody sees, and read by those alone who look after employees', async () => {
    const frontline = await comes('frontline');
    const said = await reports(frontline, { story: 'Han kommer om natten.' });
    const also = { 'Er nogen i fare lige nu?': 'Ja', 'Arbejder den formodede udøver': 'Ja' };
    expect(await reports(frontline, { story: 'Han kender vagtplanen.', also })).toBe(said);
    await frontline.leave();
    safety = await comes('employee-safety');
    address = await opensNewest(safety, 'Han kender vagtplanen.');
    await safety.page.getByText('Afskærmet sag.').waitFor();
    await names(safety, address, 'Thea Prøve', 'Frank Prøve');
    const visitator = await comes('visitator');
    await isNotFor(visitator, address, words);
    await visitator.leave();
  }, 120_000);

  it('is referred to another district', async () => {
    const { page } = safety;
    await safety.goTo(`${address}/referral`);
    expect(await page.getByText('(foreslået)').count()).toBe(0);
    await safety.answer('Hvem skal hjælpe?', funen);
    await page.getByLabel('Hvad beder I om?').selectOption({ label: 'Beskyttelse' });
    await safety.answer('Hvor meget haster det?', 'Haster');
    await safety.answer('Hvad giver jer lov', 'Vitale interesser');
    await page.getByLabel('Hvorfor uden samtykke?').selectOption({ label: 'Fare for liv eller helbred' });
    await safety.answer('Er hun orienteret?', 'Orienteret før');
    await safety.answer('Hvad må de se?', 'Navn');
    await page.getByLabel('Hvad skal de vide først?').fill('Han er ansat i hendes egen kreds.');
    await page.locator('.preview').getByText('navn (Thea Prøve)').first().waitFor();
    expect(await faultsOf(safety)).toEqual([]);
    await page.getByRole('button', { name: 'Send henvisningen' }).dblclick();
    await page.getByText('Henvisningen er sendt.').waitFor();
    await safety.leave();
  }, 120_000);

  it('is taken on there by somebody who is named, and exists for nobody else, in that district or in his', async () => {
    const named = await comes('named-officer-fyn');
    const { page } = named;
    await named.goTo('/inbox');
    await page.locator(`a[href="${address}"]`).click();
    await page.getByText('Han er ansat i hendes egen kreds.').waitFor();
    await page.getByRole('button', { name: 'Tag imod' }).click();
    await page.getByRole('heading', { name: 'Thea Prøve' }).waitFor();
    await page.getByText('Afskærmet sag.').waitFor();
    expect(await faultsOf(named)).toEqual([]);
    await page.getByRole('link', { name: 'Afskærmning og læsere' }).click();
    await page.getByText('Jesper Nordskov').first().waitFor();
    expect(await page.getByText('Ophæv afskærmningen').count()).toBe(0);
    expect(await faultsOf(named)).toEqual([]);
    await named.leave();
    for (const user of ['case-officer-fyn', 'intake-officer-fyn', 'case-officer', 'intake-officer', 'named-officer']) {
      const officer = await comes(user);
      await isNotFor(officer, address, words);
      await officer.leave();
    }
  }, 240_000);
});

describe('story 12: the counter-report', () => {
  const [hers, his] = ['00 00 44 01', '00 00 44 02'];
  let frontline: Visitor;
  let visitator: Visitor;
  let deputy: Visitor;
  let said: string;
  let address: string;
  let counter: string;

  it('he says that he is affected, and is told what she was told', async () => {
    [frontline, visitator, deputy] = [
      await comes('frontline'),
      await comes('visitator'),
      await comes('visitator-deputy'),
    ];
    const also = { 'Hvem fortæller det?': 'Den udsatte selv' };
    said = await reports(frontline, { story: 'Han skriver hver nat.', phone: hers, also });
    address = await opensNewest(visitator, 'Han skriver hver nat.');
    await names(visitator, address, 'Jette Prøve', 'Kurt Prøve');
    expect(await reports(frontline, { story: 'Hun forfølger ham, siger han.', phone: his, also })).toBe(said);
    counter = await opensNewest(deputy, 'Hun forfølger ham, siger han.');
    await names(deputy, counter, 'Kurt Prøve', 'Jette Prøve');
    expect(await deputy.page.content()).not.toMatch(/Han skriver hver nat|Kædet|Måske samme/);
  }, 180_000);

  it('is linked by hand, by one who reads both cases, which each visitator then sees', async () => {
    const { page } = deputy;
    await deputy.goTo(`${counter}/links`);
    const other = page.getByLabel('Hvilken sag?');
    await other.locator(`option[value="${address.split('/')[2]}"]`).waitFor({ state: 'attached' });
    await other.selectOption({ value: address.split('/')[2] ?? '' });
    await deputy.answer('Hvordan hører de sammen?', 'Byttede roller');
    await page.getByRole('button', { name: 'Kæd sagerne sammen' }).dblclick();
    await page.locator('.line', { hasText: /^Kædet sammen med sag .*: Byttede roller/ }).waitFor();
    expect(await faultsOf(deputy)).toEqual([]);
    await visitator.goTo(address);
    await visitator.page.getByText(/: Byttede roller/).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 90_000);

  it('she is reported again: the older case’s home is asked whether it is her, and whoever reported is not told', async () => {
    const also = { 'Hvem fortæller det?': 'Den udsatte selv' };
    expect(await reports(frontline, { story: 'Skolen har set ham ved porten.', phone: hers, also })).toBe(said);
    const { page } = visitator;
    const waits = page.locator(`a[href="${address}"]`, { hasText: 'Måske samme udsatte i en anden sag' });
    for (let looked = 0; looked < 30 && (await waits.count()) === 0; looked += 1) {
      await visitator.goTo('/worklist');
      await page.getByRole('heading', { name: /^Nu/ }).waitFor();
    }
    expect(await faultsOf(visitator)).toEqual([]);
    await waits.click();
    const line = page.locator('.line', { hasText: 'Måske samme udsatte som i sag' });
    await line.getByRole('button', { name: 'Samme person', exact: true }).dblclick();
    await page.getByText(/: Samme udsatte/i).waitFor();
    await page.getByText('Afgjort: samme person').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.goTo('/worklist');
    await page.getByRole('heading', { name: /^Nu/ }).waitFor();
    expect(await waits.count()).toBe(0);
    for (const visitor of [frontline, visitator, deputy]) await visitor.leave();
  }, 120_000);
});

describe.each([
  ['the police', 'intake-officer', 'modtagelsen', southern],
  ['the centre', 'counsellor', 'rådgivningen for udsatte', 'Dansk Stalking Center, Rådgivning for udsatte'],
] as const)('story 13: it starts at %s', (_, user, goesTo, from) => {
  const story = `Hun ringer selv, og vi er de første, hun ringer til: ${from}.`;
  let first: Visitor;
  let address: string;

  it('is their case, and nobody else’s', async () => {
    first = await comes(user);
    await first.goTo('/report');
    await first.page.getByRole('button', { name: `Send til ${goesTo}` }).waitFor();
    expect(await first.page.locator('main').innerText()).not.toMatch(/visitator/i);
    expect(await faultsOf(first)).toEqual([]);
    expect(await reports(first, { story })).not.toMatch(/visitator/i);
    await first.page.getByRole('link', { name: 'Se sagerne' }).click();
    await first.settled();
    address = await opensNewest(first, story);
    await names(first, address, 'Maja Prøve', 'Egon Prøve');
    const visitator = await comes('visitator');
    await isNotFor(visitator, address, /Maja Prøve|Hun ringer selv/);
    await visitator.leave();
  }, 120_000);

  it('goes on to the municipality, and is its own when it has accepted', async () => {
    const { page } = first;
    await first.goTo(address);
    await page.getByRole('link', { name: 'Overdrag til en kommune' }).click();
    await page.getByText('Hører sagen til i en kommune').waitFor();
    await page.getByLabel('Hvilken kommune?').selectOption({ label: 'Esbjerg Kommune' });
    await first.answer('Hvad giver jer lov', 'Vitale interesser');
    await page.getByLabel('Hvorfor uden samtykke?').selectOption({ label: 'Fare for liv eller helbred' });
    await first.answer('Er hun orienteret?', 'Orienteret før');
    await page.getByLabel('Hvad skal de vide først?').fill('Hun vil gerne ringes op af kommunen.');
    expect(await faultsOf(first)).toEqual([]);
    await page.getByRole('button', { name: 'Bed dem tage sagen over' }).dblclick();
    await page.getByText('De er spurgt. Sagen er jeres, til de tager imod').waitFor();

    const visitator = await comes('visitator');
    await visitator.goTo('/worklist');
    await visitator.page.locator(`a[href="${address}"]`).click();
    await visitator.page.getByText('Hun vil gerne ringes op af kommunen.').waitFor();
    await visitator.page.getByText(`Fra ${from}`).waitFor();
    expect(await visitator.page.content()).not.toMatch(/Maja Prøve|Hun ringer selv/);
    await visitator.page.getByRole('button', { name: 'Tag imod' }).click();
    await visitator.page.getByRole('heading', { name: 'Maja Prøve' }).waitFor();
    await visitator.page.getByText(story).waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.leave();
    await isNotFor(first, address, /Maja Prøve|Hun ringer selv/);
    await first.leave();
  }, 120_000);
});
