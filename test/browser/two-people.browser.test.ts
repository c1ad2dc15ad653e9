import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { reportedCase } from './reported-case';
import { Visitor } from './visitor';

const wish = { report: 'not-yet' };
const incident = {
  occurredFrom: '2026-01-05T21:40:00.000Z',
  precision: 'minute',
  toldBy: 'affected',
  channels: ['sms'],
  behaviours: ['threat'],
  direction: 'incoming',
  audience: 'police',
};
const reasons = 'Ensidigt og vedvarende siden august.';

let served: Served;
let browser: Browser;
let mette: Visitor;
let deputy: Visitor;
/** The same as the deputy, where no page is looked at. */
let colleague: ByHttp;
let address: string;

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  ({ visitator: mette, address } = await reportedCase(browser, served, 'Han står ved porten hver morgen.'));
  deputy = await (await Visitor.come(browser, served)).signIn('visitator-deputy');
  colleague = await ByHttp.as('visitator-deputy', served);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const caseId = () => address.split('/')[2] ?? '';
const types = async () => {
  const { items } = await colleague.reads<{ items: { type: string }[] }>(`/cases/${caseId()}/timeline?limit=100`);
  return items.map(({ type }) => type);
};
const countOf = async (type: string) => (await types()).filter((one) => one === type).length;
const logs = (text: string) => colleague.does(`/cases/${caseId()}/log`, { ...incident, text });
const changed = (visitor: Visitor) => visitor.page.getByText(/Sagen er ændret af en kollega kl\. \d\d[.:]\d\d\./);

describe('two people on one case', () => {
  it('see what the other writes, without loading the page anew', async () => {
    await mette.goTo(address);
    await mette.page.evaluate('window.isTheSamePage = true');
    await deputy.goTo(`${address}/notes`);
    await logs('Han fulgte efter hende til stationen.');
    await mette.page.getByText('Han fulgte efter hende til stationen.').waitFor();
    expect(await mette.page.evaluate('window.isTheSamePage')).toBe(true);
    expect(await faultsOf(mette)).toEqual([]);
  }, 90_000);

  it('are shown what is new in the case itself when they ask for it, and go on writing', async () => {
    const { page } = mette;
    const fresh = 'Han parkerede foran huset.';
    await mette.goTo(address);
    await page.getByRole('button', { name: 'Planlæg et skridt' }).click();
    const what = page.getByLabel('Hvad skal der ske?');
    await what.fill('Låsesmed til bagdøren');
    await logs(fresh);
    await changed(mette).waitFor();
    expect(await page.getByText(fresh).count()).toBe(0);
    await page.getByRole('button', { name: 'Vis det nye i sagen' }).click();
    await page.getByText(fresh).waitFor();
    expect([await what.inputValue(), await changed(mette).count()]).toEqual(['Låsesmed til bagdøren', 0]);
    await mette.answer('Hvad handler det om?', 'Sikkerhed');
    await page.getByLabel('Senest hvornår?').fill('2099-02-01');
    await page.getByRole('button', { name: 'Gem skridtet' }).click();
    await page.locator('.line', { hasText: 'Låsesmed til bagdøren' }).waitFor();
    expect(await countOf('ActionPlanned')).toBe(1);
  }, 60_000);

  it('are told while they write, and keep every word where it stands', async () => {
    const { page } = mette;
    await mette.goTo(`${address}/screening`);
    const why = page.getByLabel('Hvorfor?');
    await why.fill(reasons);
    const before = await why.boundingBox();
    expect(await changed(mette).count()).toBe(0);
    await logs('Han ringede 14 gange i nat.');
    await changed(mette).waitFor();
    expect([await why.inputValue(), await why.boundingBox(), await mette.focused()]).toEqual([
      reasons,
      before,
      'Hvorfor?',
    ]);
    await page.getByText('Se, hvad der er sket').click();
    await page.getByRole('region', { name: 'Ændringer i sagen' }).getByRole('listitem').waitFor();
    expect(await faultsOf(mette)).toEqual([]);
    await page.getByRole('button', { name: 'Skjul' }).click();
    await changed(mette).waitFor({ state: 'detached' });
  }, 90_000);

  it('are not told of what they did themselves', async () => {
    await deputy.goTo(`${address}/screening`);
    await deputy.page.getByLabel('Hvorfor?').fill('Vi ser tiden an.');
    await logs('Han lagde et brev i postkassen.');
    await changed(mette).waitFor();
    expect(await changed(deputy).count()).toBe(0);
  }, 60_000);
});

describe('whoever decides on a case that a colleague has changed', () => {
  const screen = async () => {
    const { page } = mette;
    for (const choice of [
      'Samtale med den udsatte',
      'Vedvarende',
      'Klart og tydeligt',
      'Ingen svar',
      'Stalking',
      'Moderat',
    ])
      await page.getByLabel(choice, { exact: true }).check();
    await page.getByRole('button', { name: 'Gem afklaringen' }).click();
  };
  const told = () => mette.page.getByText('Sagen er ændret, siden du begyndte. Intet er sendt endnu.');

  it('is told before anything is sent, with what happened, and everything written stays', async () => {
    await screen();
    await told().waitFor();
    const panel = mette.page.getByRole('alert');
    expect(await panel.getByRole('listitem').count()).toBe(2);
    expect(await mette.page.getByLabel('Hvorfor?').inputValue()).toBe(reasons);
    expect(await countOf('CaseScreened')).toBe(0);
    expect(await faultsOf(mette)).toEqual([]);
  }, 90_000);

  it('may go back to what they wrote', async () => {
    await mette.page.getByRole('button', { name: 'Tilbage til det, du skrev' }).click();
    await told().waitFor({ state: 'detached' });
    expect(await mette.page.getByLabel('Hvorfor?').inputValue()).toBe(reasons);
  });

  it('is told again of what happened since, and may send it all the same: once, however often it is pressed', async () => {
    await mette.page.getByRole('button', { name: 'Gem afklaringen' }).click();
    await told().waitFor();
    await logs('Han stod ved skolen.');
    await mette.page.getByRole('button', { name: 'Send alligevel' }).click();
    await mette.page.getByRole('alert').getByRole('listitem').first().waitFor();
    await told().waitFor();
    expect(await mette.page.getByRole('alert').getByRole('listitem').count()).toBe(1);
    await mette.page.getByRole('button', { name: 'Send alligevel' }).dblclick();
    await mette.page.getByText('Afklaringen er gemt.').waitFor();
    expect(await countOf('CaseScreened')).toBe(1);
  }, 90_000);

  it('is asked nothing when only they themselves have changed it', async () => {
    await mette.goTo(`${address}/screening`);
    await mette.page.getByLabel('Hvorfor?').fill(reasons);
    const herself = await ByHttp.as('visitator', served);
    await herself.does(`/cases/${caseId()}/wishes`, wish);
    await screen();
    await mette.page.getByText('Afklaringen er gemt.').waitFor();
    expect(await countOf('CaseScreened')).toBe(2);
  }, 60_000);
});

describe('whoever only adds to a case', () => {
  const text = 'Han sendte blomster til arbejdet.';

  it('never waits for anybody, and sends once, however often the button is pressed', async () => {
    const { page } = mette;
    await mette.goTo(`${address}/incident`);
    await page.getByLabel('Hvad skete der?').fill(text);
    await logs('Han skrev til hendes søster.');
    await changed(mette).waitFor();
    await page.getByLabel('Hvilken dag?').fill('2026-01-06');
    await page.getByLabel('Hvad var klokken?').fill('10:15');
    for (const choice of ['Sms', 'Kontaktforsøg', 'Fra udøveren', 'Den udsatte', 'Kun støtte'])
      await page.getByLabel(choice, { exact: true }).check();
    const before = await countOf('IncidentLogged');
    await page.getByRole('button', { name: 'Gem hændelsen' }).dblclick();
    await page.getByText('Hændelsen er gemt i loggen.').waitFor();
    expect(await countOf('IncidentLogged')).toBe(before + 1);
  }, 90_000);

  it('goes back and forth without doing anything again', async () => {
    const before = await types();
    await mette.page.goBack();
    await mette.settled();
    await mette.page.goForward();
    await mette.settled();
    await mette.goTo(address);
    await mette.page.getByText(text).first().waitFor();
    expect(await mette.page.getByText(text).count()).toBe(1);
    expect(await types()).toEqual(before);
  }, 60_000);
});

describe('the centre’s dashboard', () => {
  it('counts up when somebody is referred, while it is looked at', async () => {
    const counsellor = await (await Visitor.come(browser, served)).signIn('counsellor');
    await counsellor.goTo('/dashboard');
    const waiting = counsellor.page.locator('.figure', { hasText: 'Venter på svar' }).locator('dd').first();
    const before = Number(await waiting.innerText());
    await counsellor.page.evaluate('window.isTheSamePage = true');
    await colleague.does(`/cases/${caseId()}/dangers`, { sign: 'threat', by: 'other' });
    await colleague.does(`/cases/${caseId()}/referrals`, {
      to: 'centre:dk/affected',
      purpose: 'counselling',
      legalBasis: 'vital-interest',
      noConsentReason: 'life-in-danger',
      fieldSets: ['identity', 'narrative'],
      affectedInformed: 'before',
      urgency: 'urgent',
      summary: 'Hun har brug for nogen at tale med.',
    });
    await counsellor.page
      .locator('.figure dd', { hasText: new RegExp(`^${before + 1}$`) })
      .first()
      .waitFor();
    expect(await waiting.innerText()).toBe(String(before + 1));
    expect(await counsellor.page.evaluate('window.isTheSamePage')).toBe(true);
    expect(await faultsOf(counsellor)).toEqual([]);
    await counsellor.leave();
  }, 120_000);
});

describe('a window that is left open', () => {
  it('shows nothing of the case any more soon after its person has signed out in another', async () => {
    await mette.goTo(address);
    await mette.page.getByText('Forløb').first().waitFor();
    const other = await mette.again();
    await other.goTo('/worklist');
    await other.page.getByRole('button', { name: 'Log af' }).click();
    await other.page.waitForURL('**/sign-in');
    await mette.page.getByRole('heading', { name: 'Du er logget af' }).waitFor({ timeout: 40_000 });
    expect(await mette.page.locator('.content').isHidden()).toBe(true);
  }, 90_000);
});
