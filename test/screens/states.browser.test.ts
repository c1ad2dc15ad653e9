import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { danish } from '../browser/chromium';
import { HerPhone } from '../browser/her-phone';
import { demoInBrowser, type Served } from '../browser/hub';
import { openCaseOf } from '../browser/looking';
import { Visitor } from '../browser/visitor';
import { draws, drawsPart } from './drawing';

const SOFIE = 'Sofie Brandt Lund';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await demoInBrowser(danish);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);

/** The parts of a case that lie below the first fold. */
it.each([
  [
    'visitator',
    SOFIE,
    {
      persons: 'Personer',
      log: 'Log',
      screening: 'Afklaringer',
      plan: 'Handleplan',
      referrals: 'Henvisninger',
      timeline: 'Forløb',
    },
  ],
  ['case-officer', SOFIE, { persons: 'Personer', log: 'Log' }],
  ['counsellor', SOFIE, { persons: 'Personer', timeline: 'Forløb' }],
  ['family-counsellor', 'Freja Holmgård', { card: 'Kontaktkort' }],
])(
  'the case as %s reads it, further down: %s',
  async (user, name, parts) => {
    const visitor = await comes(user);
    await openCaseOf(visitor, name);
    for (const [part, heading] of Object.entries(parts)) await drawsPart(visitor, `${user}-case-at-${part}`, heading);
    await visitor.leave();
  },
  120_000,
);

it('a referral with what they will see', async () => {
  const visitator = await comes('visitator');
  const { page } = visitator;
  await openCaseOf(visitator, SOFIE);
  await visitator.goTo(`${visitator.path()}/referral`);
  await visitator.answer('Hvem skal hjælpe?', 'Fyns Politi, Modtagelsen');
  await page.getByLabel('Hvad beder I om?').selectOption({ label: 'Beskyttelse' });
  await visitator.answer('Hvad giver jer lov', 'Vitale interesser');
  await page.getByLabel('Hvorfor uden samtykke?').selectOption({ label: 'Fare for liv eller helbred' });
  for (const what of ['Navn', 'Fortælling', 'Logbogens ord']) await visitator.answer('Hvad må de se?', what);
  await page.locator('.preview li').first().waitFor();
  await drawsPart(visitator, 'visitator-case-referral-seen', 'Det får de at se');
  await visitator.leave();
}, 120_000);

it('a log that was kept elsewhere, row by row', async () => {
  const visitator = await comes('visitator');
  const { page } = visitator;
  await openCaseOf(visitator, SOFIE);
  await visitator.goTo(`${visitator.path()}/log-import`);
  await visitator.answer('Hvor kommer den fra?', 'Indsæt en tabel');
  const rows = [
    'Dato\tKl.\tHvad skete der\tAntal',
    '14-9-2025\t17.30\tBankede på i ti minutter\t',
    'i sommer\t\tStod ved skolen\t',
  ];
  await page.getByLabel('Indsæt rækkerne her').fill(rows.join('\n'));
  await visitator.answer('Hvem må se notaterne?', 'Støtte og politi');
  await visitator.answer('Hvordan, hvor rækken ikke siger det?', 'Opkald');
  await visitator.answer('Hvad, hvor rækken ikke siger det?', 'Kontaktforsøg');
  await page.getByRole('button', { name: 'Se rækkerne' }).click();
  const report = page.getByText('1 klar, 0 er der allerede, 1 kan ikke læses, af 2 rækker.');
  await report.evaluate((part: { scrollIntoView(): void }) => part.scrollIntoView());
  await draws(visitator, 'visitator-case-log-import-rows');
  await visitator.leave();
}, 120_000);

it('a restricted case, with its readers', async () => {
  const named = await comes('employee-safety');
  await openCaseOf(named, 'Rikke Hjortshøj');
  await named.goTo(`${named.path()}/restriction`);
  await draws(named, 'employee-safety-case-restriction');
  await named.leave();
}, 120_000);

it('what an officer who watches is answered', async () => {
  const visitator = await comes('visitator');
  await openCaseOf(visitator, SOFIE);
  const caseId = visitator.path().split('/')[2] ?? '';
  await visitator.leave();
  const dpo = await comes('dpo');
  const { page } = dpo;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date());
  await dpo.goTo(`/known-then/${caseId}`);
  await page.getByLabel('Dag', { exact: true }).fill(today);
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.getByRole('region', { name: 'Det havde de fået at vide' }).waitFor();
  await draws(dpo, 'dpo-known-then-answered');
  await dpo.goTo(`/disclosures/${caseId}`);
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.locator('tbody tr').first().waitFor();
  await draws(dpo, 'dpo-disclosures-answered');
  await dpo.leave();
}, 120_000);

it('figures for the funder', async () => {
  const manager = await comes('centre-manager');
  const form = manager.page.getByRole('form', { name: 'Tal til bevillingsgiver' });
  await form.evaluate((part: { scrollIntoView(): void }) => part.scrollIntoView());
  await draws(manager, 'centre-manager-dashboard-funder');
  await manager.leave();
}, 120_000);

it('her first contact', async () => {
  const { page, visitor } = await HerPhone.open(browser, served);
  await page.getByRole('button', { name: 'Har du ingen kode?' }).click();
  await page.getByRole('heading', { name: 'Skriv til din kommune' }).waitFor();
  expect(await page.getByLabel('Hvad sker der?').count()).toBe(1);
  await draws(visitor, 'her-page-contact');
  await visitor.leave();
}, 60_000);
