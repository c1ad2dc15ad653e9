import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf, openCaseOf, refusalSaid } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let visitator: Visitor;
let officer: Visitor;
/** The colleague's case: a breach in it waits for the police. */
let address: string;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
const nameOf = (user: string) => served.hub.people.find((one) => one.user === user)?.name ?? '';

const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
  Buffer.alloc(300_000, 'Kamera i entreen. '),
]);
const chat = Buffer.from('12.05 Hvorfor svarer du ikke?\n');

interface Sent {
  readonly name: string;
  readonly buffer: Buffer;
  readonly kind: string;
  readonly audience?: string;
}
async function sends({ page }: Visitor, { name, buffer, kind, audience }: Sent): Promise<void> {
  const form = page.getByRole('form', { name: 'Send en fil' });
  await form.getByLabel('Hvilken fil?').setInputFiles({ name, mimeType: 'image/png', buffer });
  await form.getByLabel('Hvad er det?').selectOption({ label: kind });
  await form.getByLabel('Hvordan er den blevet til?').selectOption({ label: 'Eget kamera' });
  if (audience !== undefined) await form.getByText(audience, { exact: true }).click();
  await form.getByRole('button', { name: 'Send filen' }).click();
}
async function fetched(page: Page, button: string | RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
/** The page of a file, from the list in its case. */
async function opensFile(visitor: Visitor, name: string): Promise<void> {
  await visitor.goTo(address);
  await visitor.page.locator('.lines .line-what').getByRole('link', { name, exact: true }).click();
  await visitor.page.getByRole('heading', { name: 'Forvaringskæde' }).waitFor();
  await visitor.settled();
}
const readings = ({ page }: Visitor) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Hvem har læst den' }) });
const events = ({ page }: Visitor) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Forvaringskæde' }) });
/** What comes by way of the police's view comes a moment later. */
async function comesUp(visitor: Visitor, what: () => Locator): Promise<void> {
  for (let tries = 0; tries < 30 && !(await what().first().isVisible()); tries += 1) {
    await visitor.page.waitForTimeout(500);
    await visitor.page.reload();
    await visitor.settled();
  }
  await what().first().waitFor();
}

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  [visitator, officer] = await Promise.all([comes('visitator'), comes('case-officer')]);
  await openCaseOf(visitator, 'Sofie Brandt Lund');
  address = visitator.path();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('a file', () => {
  it('is put beside an entry of the log, with the time when it was taken', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    const entry = page.locator('.timeline li', { hasText: 'Stod i opgangen igen' });
    await entry.getByRole('link', { name: 'Læg en fil ved' }).click();
    const form = page.getByRole('form', { name: 'Send en fil' });
    const of = form.getByLabel('Hvilket notat i loggen hører den til?');
    await form.getByRole('option', { name: /Stod i opgangen igen/ }).waitFor({ state: 'attached' });
    expect(await of.locator('option:checked').innerText()).toContain('Stod i opgangen igen');
    expect(await form.getByRole('group', { name: 'Hvem må se den?' }).count()).toBe(0);
    const taken = form.getByLabel('Hvornår er den optaget?');
    await taken.fill(`${dayFromNow(2)}T20:17`);
    await sends(visitator, { name: 'opgang.png', buffer: picture, kind: 'Billede' });
    await form.locator('.form-error-message', { hasText: 'Tidspunktet ligger i fremtiden.' }).waitFor();
    expect(await taken.getAttribute('aria-invalid')).toBe('true');
    expect(await faultsOf(visitator)).toEqual([]);
    await taken.fill(`${dayFromNow(-3)}T20:17`);
    await form.getByRole('button', { name: 'Send filen' }).click();
    await page.getByText('Filen er gemt i sagen.').waitFor();
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await entry.getByRole('list', { name: 'Filer ved notatet' }).getByRole('link', { name: 'opgang.png' }).waitFor();
    const line = page.locator('.lines .line', { hasText: 'opgang.png' });
    const said = await line.innerText();
    expect(said).toMatch(/Optaget .* kl\. 20\.17/);
    expect(said).toContain('Modtaget af Esbjerg Kommune, ');
    expect(said).toContain('Hører til et notat i loggen');
    expect(said).toContain('I har filen og kan læse den');
    expect(said).toContain('Scanning: ikke scannet');
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('says before it is fetched whose name the read log gets, and stays in no cache', async () => {
    const { page } = visitator;
    await opensFile(visitator, 'opgang.png');
    await page.getByText(`står det i læseloggen med dit navn: ${nameOf('visitator')}.`).waitFor();
    await page.getByText(/^Et notat i loggen: .*Stod i opgangen igen/).waitFor();
    await readings(visitator).getByText('Ingen hos jer har læst filen.').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    const answered = page.waitForResponse((response) => /\/evidence\/[\w-]{36}$/.test(response.url()));
    const { name, bytes } = await fetched(page, /^Hent filen \(/);
    expect([name, bytes.equals(picture)]).toEqual(['opgang.png', true]);
    const answer = await answered;
    const headers = await answer.allHeaders();
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['content-security-policy']).toMatch(/^sandbox;/);
    const asked = `fetch('${answer.url()}', { cache: 'only-if-cached', mode: 'same-origin' })`;
    expect(await page.evaluate(`${asked}.then(({ ok }) => ok, () => false)`)).toBe(false);
    expect(await page.evaluate('caches.keys()')).toEqual([]);
    // That it is not in the cache is an answer, though browsers call it an error.
    visitator.complaints.splice(0, visitator.complaints.length);
    await page.getByText('Hentet: opgang.png').waitFor();
    await readings(visitator)
      .locator('.line', { hasText: nameOf('visitator') })
      .waitFor();
    expect(await readings(visitator).locator('.line').count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);

  it('is in quarantine when it is not what it says, and is released for a reason', async () => {
    const { page } = visitator;
    await visitator.goTo(`${address}/evidence`);
    await sends(visitator, { name: 'stue.jpg', buffer: chat, kind: 'Billede' });
    await page.getByRole('button', { name: 'Tilføj en til' }).click();
    const ours = { name: 'til-os.txt', buffer: chat, kind: 'Dokument', audience: 'Kun støtte' };
    await sends(visitator, ours);
    await page.getByText('Filen er gemt i sagen.').waitFor();
    await opensFile(visitator, 'stue.jpg');
    await page.getByText('I karantæne: filen er ikke det, den siger').waitFor();
    expect(await page.getByRole('button', { name: /^Hent filen/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Frigiv fra karantæne' }).click();
    const form = page.getByRole('form', { name: 'Frigiv fra karantæne' });
    await form.getByRole('button', { name: 'Frigiv filen' }).click();
    expect(await form.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvorfor kan den frigives?', 'Filtypen er forklaret');
    await form.getByRole('button', { name: 'Frigiv filen' }).dblclick();
    await page.getByRole('button', { name: /^Hent filen \(/ }).waitFor();
    await events(visitator).getByText('filtypen er forklaret').waitFor();
    expect(await events(visitator).locator('li', { hasText: 'Bevis frigivet' }).count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 120_000);
});

describe('a hand-over', () => {
  it('takes a referral that the police accepted, and says the way to one', async () => {
    const { page } = visitator;
    await page.getByText('Sådan en er der ikke i sagen nu.').waitFor();
    expect(await page.getByRole('link', { name: 'Send en henvisning' }).getAttribute('href')).toBe(
      `${address}/referral`,
    );
    const basis = { legalBasis: 'crime-prevention', noConsentReason: 'life-in-danger', affectedInformed: 'before' };
    const terms = { to: 'police:1464/intake', purpose: 'protection', urgency: 'normal' };
    const fieldSets = ['identity', 'log-text', 'evidence'];
    const home = await ByHttp.as('visitator', served);
    const { id } = await home.does<{ id: string }>(`${address}/referrals`, {
      ...basis,
      ...terms,
      fieldSets,
      summary: 'Filerne fra hendes kamera.',
    });
    const police = await ByHttp.as('case-officer', served, 'police');
    let error: unknown = true;
    for (let tries = 0; tries < 30 && error; tries += 1) {
      error = await police.does(`${address}/referrals/${id}/acceptance`, {}).then(
        () => undefined,
        (why: unknown) => why,
      );
      await page.waitForTimeout(200);
    }
    expect(error).toBeUndefined();
  }, 60_000);

  it('is no file yet: they see the line, its print, and that it is not theirs to read', async () => {
    await officer.goTo(address);
    await comesUp(officer, () => officer.page.getByRole('link', { name: 'opgang.png' }));
    await opensFile(officer, 'opgang.png');
    await officer.page.getByText('I har linjen, ikke filen.').waitFor();
    expect(await officer.page.getByRole('button', { name: /Hent filen|Efterprøv|Udlevér/ }).count()).toBe(0);
    expect(await faultsOf(officer)).toEqual([]);
  }, 90_000);

  it('is refused for what is for support only, in words', async () => {
    const { page } = visitator;
    await opensFile(visitator, 'til-os.txt');
    await page.getByRole('button', { name: 'Udlevér til politiet' }).click();
    const form = page.getByRole('form', { name: 'Udlevér til politiet' });
    await form.getByText(/^Beskyttelse: /).click();
    await form.getByRole('button', { name: 'Udlevér' }).click();
    await form.getByRole('alert').getByText('Beviset er kun for støtten.').waitFor();
    refusalSaid(visitator);
    await form.getByRole('button', { name: 'Fortryd' }).click();
  }, 60_000);

  it('gives the police the files that were chosen, and stands with both', async () => {
    const { page } = visitator;
    await opensFile(visitator, 'opgang.png');
    await page.getByRole('button', { name: 'Udlevér til politiet' }).click();
    const form = page.getByRole('form', { name: 'Udlevér til politiet' });
    await form.getByRole('button', { name: 'Udlevér' }).click();
    expect(await form.locator('.form-error-message').count()).toBe(1);
    await form.getByText(/^Beskyttelse: /).click();
    await visitator.answer('Skal andre filer med?', 'stue.jpg');
    expect(await faultsOf(visitator)).toEqual([]);
    await form.getByRole('button', { name: 'Udlevér' }).dblclick();
    await page.getByText('Filen er udleveret på hver henvisning').waitFor();
    const given = events(visitator).locator('li', { hasText: 'Bevis udleveret' });
    await given.waitFor();
    expect(await given.innerText()).toMatch(/til Syd- og Sønderjyllands Politi, .*kvittering [a-z2-7]{8}/);
    expect(await given.count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await opensFile(officer, 'stue.jpg');
    await comesUp(officer, () => officer.page.getByRole('button', { name: /^Hent filen \(/ }));
    expect((await fetched(officer.page, /^Hent filen \(/)).bytes.equals(chat)).toBe(true);
    expect(await officer.page.getByRole('button', { name: 'Udlevér til politiet' }).count()).toBe(0);
  }, 120_000);

  it('is read by the police under their own names, which the home does not learn', async () => {
    const { page } = officer;
    await opensFile(officer, 'opgang.png');
    await page.getByText(`med dit navn: ${nameOf('case-officer')}.`).waitFor();
    expect((await fetched(page, /^Hent filen \(/)).bytes.equals(picture)).toBe(true);
    await readings(officer)
      .locator('.line', { hasText: nameOf('case-officer') })
      .waitFor();
    expect(await readings(officer).innerText()).not.toContain(nameOf('visitator'));
    expect(await faultsOf(officer)).toEqual([]);
    await opensFile(visitator, 'opgang.png');
    expect(await readings(visitator).innerText()).not.toContain(nameOf('case-officer'));
    expect(await readings(visitator).locator('.line').count()).toBe(1);
  }, 120_000);

  it('ends with a file that is looked at again, and is as it came', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Efterprøv filen' }).click();
    const form = page.getByRole('form', { name: 'Efterprøv filen' });
    expect(await faultsOf(officer)).toEqual([]);
    await form.getByRole('button', { name: 'Læs hele filen igen' }).dblclick();
    await page.locator('.line', { hasText: 'Efterprøvet' }).getByText('Uændret siden modtagelsen, ').waitFor();
    await events(officer).locator('li', { hasText: 'Bevis efterprøvet' }).waitFor();
    expect(await events(officer).locator('li', { hasText: 'Bevis efterprøvet' }).count()).toBe(1);
  }, 60_000);

  it('puts the proof beside each entry of the dossier', async () => {
    const { page } = officer;
    await officer.goTo('/inbox');
    await page.getByRole('link', { name: 'Overtrædelse skal vurderes' }).click();
    const entry = page.locator('.timeline li', { hasText: 'Stod i opgangen igen' });
    const files = entry.getByRole('list', { name: 'Udleverede filer ved notatet' });
    await files.getByRole('link', { name: 'opgang.png' }).waitFor();
    expect(await files.innerText()).toMatch(/optaget .* kl\. 20\.17/);
    expect(await page.getByText('stue.jpg').count()).toBe(0);
    expect(await page.getByText('til-os.txt').count()).toBe(0);
    expect(await faultsOf(officer)).toEqual([]);
  }, 60_000);

  it('is nothing to the centre', async () => {
    const counsellor = await comes('counsellor');
    await counsellor.goTo(address);
    await counsellor.page.getByRole('heading', { name: 'Forløb' }).waitFor();
    const shown = await counsellor.page.content();
    for (const name of ['opgang.png', 'stue.jpg', 'til-os.txt']) expect(shown).not.toContain(name);
    await counsellor.leave();
  }, 60_000);
});

it('the evidence goes as a folder, each file of it signed for', async () => {
  const { page } = visitator;
  await visitator.goTo(address);
  await page.getByRole('link', { name: 'Hent beviserne som mappe' }).click();
  await page.getByText('Filer, der kommer med: 4 af 4.').waitFor();
  await page.getByText(`læseloggen med dit navn: ${nameOf('visitator')}.`).waitFor();
  expect(await faultsOf(visitator)).toEqual([]);
  const { name, bytes } = await fetched(page, 'Hent mappen');
  expect(name).toMatch(/^beviser-\d{4}-\d\d-\d\d\.zip$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  await page.getByText(`Hentet: ${name}`).waitFor();
  expect(await faultsOf(visitator)).toEqual([]);
  await opensFile(visitator, 'stue.jpg');
  expect(
    await readings(visitator)
      .locator('.line', { hasText: nameOf('visitator') })
      .count(),
  ).toBe(1);
}, 120_000);

it('a thing that somebody keeps is written down, and stands with the police as well', async () => {
  const { page } = visitator;
  await visitator.goTo(`${address}/evidence`);
  const form = page.getByRole('form', { name: 'En genstand, som nogen opbevarer' });
  await form.getByRole('button', { name: 'Registrér genstanden' }).click();
  expect(await form.locator('.form-error-message').count()).toBe(3);
  expect(await faultsOf(visitator)).toEqual([]);
  await form.getByLabel('Hvilken slags genstand er det?').selectOption({ label: 'Gave' });
  await visitator.answer('Hvem opbevarer den?', 'Den udsatte');
  await form.getByLabel('Beskriv den').fill('Et krus i gavepapir.');
  await form.getByText(/^Kladden er gemt/).waitFor();
  await form.getByRole('button', { name: 'Registrér genstanden' }).dblclick();
  await form.getByText('Gemt.').waitFor();
  await visitator.goTo(address);
  await page.getByText('Et krus i gavepapir.').waitFor();
  expect(await page.getByText('Et krus i gavepapir.').count()).toBe(1);
  await officer.goTo(address);
  await comesUp(officer, () => officer.page.locator('.line', { hasText: 'Opbevares af: Den udsatte' }));
}, 120_000);

it('a file is dragged to the page, too', async () => {
  const { page } = visitator;
  const folder = mkdtempSync(path.join(tmpdir(), 'vaern-dragged-'));
  const dragged = path.join(folder, 'trappe.png');
  writeFileSync(dragged, picture);
  await visitator.goTo(`${address}/evidence`);
  const form = page.getByRole('form', { name: 'Send en fil' });
  const { x, y, width, height } = (await form.getByLabel('Hvilken fil?').boundingBox())!;
  const at = { x: x + width / 2, y: y + height / 2 };
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [dragged], dragOperationsMask: 1 },
    });
  await form.getByLabel('Hvad er det?').selectOption({ label: 'Billede' });
  await form.getByLabel('Hvordan er den blevet til?').selectOption({ label: 'Eget kamera' });
  await form.getByText('Kun støtte', { exact: true }).click();
  await form.getByRole('button', { name: 'Send filen' }).dblclick();
  await page.getByText('Filen er gemt i sagen.').waitFor();
  rmSync(folder, { recursive: true });
  await visitator.goTo(address);
  await page.locator('.lines .line', { hasText: 'trappe.png' }).waitFor();
  expect(await page.locator('.lines .line', { hasText: 'trappe.png' }).count()).toBe(1);
}, 120_000);
