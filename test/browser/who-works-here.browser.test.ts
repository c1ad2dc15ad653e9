import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf, openCaseOf } from './looking';
import { Typist } from './typist';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('a colleague', () => {
  it('is brought in by name, with the keyboard alone, and released again', async () => {
    const officer = await (await Typist.come(browser, served)).signIn('case-officer');
    const { page, visitor } = officer;
    await openCaseOf(visitor, 'Sofie Brandt Lund');
    await officer.press('Sæt en kollega på sagen');
    await officer.press('Sæt kollegaen på sagen');
    await page.locator('.form-error-message').waitFor();
    const options = await page.getByLabel('Hvem skal arbejde med i sagen?').locator('option').allInnerTexts();
    expect(options).toEqual([
      'Vælg …',
      'Camilla Rørkjær',
      'Martin Holmris',
      'Ole Hvidkær',
      'En, der ikke står på listen',
    ]);
    expect(await faultsOf(visitor)).toEqual([]);
    await officer.write('Hvem skal arbejde med i sagen?', 'Ole');
    await officer.press('Sæt kollegaen på sagen');
    const line = page.locator('.line', { hasText: 'Kollega: Ole Hvidkær' });
    await line.waitFor();
    await officer.press('Tag kollegaen af sagen');
    await page.getByText('Kollegaen kan ikke læse sagen mere.').waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await officer.press('Tag kollegaen af sagen');
    await line.getByText(/^Taget af sagen/).waitFor();
    await officer.leave();
  }, 180_000);

  it('who must not know of a contact is ticked, or typed by whoever is shown no list', async () => {
    const asks = 'Er der kolleger, der ikke må vide det?';
    const visitator = await comes('visitator');
    await visitator.goTo('/report');
    await visitator.answer('Arbejder den udsatte', 'Ja');
    const group = visitator.page.getByRole('group', { name: asks });
    await group.getByLabel('Vis kolleger fra').selectOption({ label: 'Familieafdelingen' });
    await visitator.answer(asks, 'Birgitte Solvang');
    expect(await group.getByRole('checkbox').count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.leave();

    const frontline = await comes('frontline');
    await frontline.answer('Arbejder den udsatte', 'Ja');
    await frontline.page.getByLabel(asks).fill('b-1234');
    expect(await frontline.page.getByText('Birgitte Solvang').count()).toBe(0);
    expect(await faultsOf(frontline)).toEqual([]);
    await frontline.leave();
  }, 180_000);

  it('stands in the read log by name, with the account that is the proof', async () => {
    const visitator = await comes('visitator');
    await openCaseOf(visitator, 'Sofie Brandt Lund');
    await visitator.leave();
    const dpo = await comes('dpo');
    const row = dpo.page.locator('tbody tr', { hasText: 'Mette Højbjerg' }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain('demo-visitator');
    expect(await faultsOf(dpo)).toEqual([]);
    await dpo.leave();
  }, 120_000);
});

it('the read log says in words what the hub opens of its own accord, and that a draft was opened', async () => {
  const officer = await comes('dpo');
  const { page } = officer;
  await page.route('**/api/oversight/read-log*', async (route) => {
    const answer = await route.fetch();
    const { items, ...rest } = (await answer.json()) as { items: { kind: string }[] };
    const opened = items.find(({ kind }) => kind === 'open');
    const itself = { ...opened, id: 'itself', account: 'casedesk', role: 'casedesk', purpose: 'hand-over' };
    const draft = { ...opened, id: 'draft', classesAsked: ['draft'], classesOpened: ['draft'] };
    await route.fulfill({ response: answer, json: { items: [itself, draft, ...items], ...rest } });
  });
  await officer.goTo('/read-log');
  await page.getByText('Så den myndighed, der overtager sagen, kan finde personerne i den').first().waitFor();
  await page.getByText('Åbnede egen kladde').waitFor();
  const cells = await page.locator('tbody td').allInnerTexts();
  expect(cells.filter((cell) => /casedesk|hand-over|address-search|draft/.test(cell))).toEqual([]);
  expect(cells.filter((cell) => cell.startsWith('Værn selv')).length).toBeGreaterThan(0);
  expect(await faultsOf(officer)).toEqual([]);
  await officer.leave();
}, 60_000);
