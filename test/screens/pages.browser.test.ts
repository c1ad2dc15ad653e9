import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { ByHttp } from '../browser/by-http';
import { danish } from '../browser/chromium';
import { HerPhone } from '../browser/her-phone';
import { demoInBrowser, type Served } from '../browser/hub';
import { openCaseOf } from '../browser/looking';
import { Visitor } from '../browser/visitor';
import { onDuty } from '../journeys/telling';
import { draws as drawsPage } from './drawing';

const SOFIE = 'Sofie Brandt Lund';

const ofCase = ['', '/as-of', '/help', '/keeping', '/hand-over', '/call', '/screening', '/referral', '/incident'];
const atHome = [
  '/advice',
  '/consent',
  '/notes',
  '/persons',
  '/own-access',
  '/log-import',
  '/journal',
  '/restriction',
  '/closing',
  '/police-report',
  '/order-request',
  '/links',
  '/track',
  '/evidence',
  '/evidence/export',
];

interface Looks {
  readonly paths?: readonly string[];
  readonly caseOf?: string;
  /** Pages below the case. */
  readonly below?: readonly string[];
  /** Pages that links on the last one of `below` or `paths` lead to: their names, and what stands in the address. */
  readonly linked?: Readonly<Record<string, RegExp>>;
}

/** What each role looks at. */
const pages: readonly (readonly [user: string, looks: Looks])[] = [
  ['frontline', { paths: ['/report', '/receipt', '/guidance'] }],
  ['visitator', { paths: ['/worklist', '/cases', '/inbox', '/search', '/tracks', '/teaching', '/nudges'] }],
  ['visitator', { caseOf: SOFIE, below: [...ofCase, ...atHome] }],
  [
    'visitator',
    {
      caseOf: SOFIE,
      below: [''],
      linked: {
        '/entry': /\/log\/[^/]+$/,
        '/entry-file': /\/log\/[^/]+\/evidence$/,
        '/file': /\/evidence\/[0-9a-f-]{36}$/,
        '/mend': /\/facts\//,
        '/refer-again': /\/referrals\/[^/]+\/again$/,
        '/ask-anew': /\/orders\/[^/]+\/request$/,
      },
    },
  ],
  ['family-counsellor', { paths: ['/worklist'], caseOf: 'Freja Holmgård', below: [''] }],
  ['employee-safety', { paths: ['/worklist', '/episodes'], caseOf: 'Rikke Hjortshøj', below: [''] }],
  ['manager', { paths: ['/trainings', '/numbers'] }],
  [
    'case-officer',
    {
      paths: ['/inbox', '/guidance'],
      caseOf: SOFIE,
      below: ['/breach', '/order', '/approach', '/bundle', ''],
      linked: { '/dossier': /\/breaches\// },
    },
  ],
  ['case-officer', { caseOf: 'Freja Holmgård', below: [''], linked: { '/warning': /\/approaches\// } }],
  ['counsellor', { paths: ['/dashboard', '/inbox', '/groups'], caseOf: SOFIE, below: [''] }],
  ['perpetrator-counsellor', { paths: ['/tracks'], linked: { '/track': /\/tracks\/[0-9a-f-]{36}$/ } }],
  ['group-organiser', { paths: ['/groups'] }],
  ['centre-manager', { paths: ['/dashboard', '/numbers'] }],
  ['dpo', { paths: ['/read-log', '/known-then', '/disclosures'] }],
  ['records-owner', { paths: ['/keeping'] }],
  ['operator', { paths: ['/feed'] }],
];

let served: Served;
let browser: Browser;
let caseId: string;
/** The addresses that were drawn. */
const drawn = new Set<string>();

beforeAll(async () => {
  [served, browser] = await demoInBrowser(danish);
  const visitator = await (await Visitor.come(browser, served)).signIn('visitator');
  await openCaseOf(visitator, SOFIE);
  caseId = visitator.path().split('/')[2] ?? '';
  await sendsFile(visitator);
  await visitator.leave();
  await isRefused();
  await ByHttp.as('centre-manager', served, 'knowledge').then((manager) =>
    manager.does('/numbers', { year: new Date().getFullYear() - 1 }),
  );
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function sendsFile({ page }: Visitor): Promise<void> {
  await page.goto(`${served.url}/cases/${caseId}/evidence`);
  const form = page.getByRole('form', { name: 'Send en fil' });
  const picture = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
    Buffer.alloc(90_000, 'entré'),
  ]);
  await form.getByLabel('Hvilken fil?').setInputFiles({ name: 'entre.png', mimeType: 'image/png', buffer: picture });
  await form.getByLabel('Hvad er det?').selectOption({ label: 'Billede' });
  await form.getByLabel('Hvordan er den blevet til?').selectOption({ label: 'Eget kamera' });
  await form.getByText('Støtte og politi', { exact: true }).click();
  await form.getByRole('button', { name: 'Send filen' }).click();
  await page.getByText('Filen er gemt i sagen.').waitFor();
}

/** A referral and an order that the police said no to, to be sent and asked for anew. */
async function isRefused(): Promise<void> {
  const home = await ByHttp.as('visitator', served);
  const [police, funen] = await Promise.all(
    ['case-officer', 'case-officer-fyn'].map((user) => ByHttp.as(user, served, 'police')),
  );
  const at = `/cases/${caseId}`;
  const terms = onDuty({ to: 'police:1465/intake', purpose: 'protection', fieldSets: [], summary: 'Hun er på besøg.' });
  const { id: referralId } = await home.does<{ id: string }>(`${at}/referrals`, terms);
  await funen?.does(`${at}/referrals/${referralId}/decline`, { reason: 'not-ours' });
  const { persons } = await home.reads<{ persons: readonly Person[] }>(at);
  const him = persons.find(({ descriptions }) => descriptions.some((of) => of.capacities?.includes('perpetrator')));
  const asked = { kind: 'exclusion-zone', against: him?.personId, policeUnit: 'police:1464/intake', fieldSets: [] };
  const { id: orderId } = await home.does<{ id: string }>(`${at}/orders`, { ...asked, legalBasis: 'crime-prevention' });
  await police?.does(`${at}/orders/${orderId}/denial`, { reason: 'conditions-not-met' });
}
interface Person {
  readonly personId: string;
  readonly descriptions: readonly { readonly capacities?: readonly string[] }[];
}

async function draws(visitor: Visitor, name: string): Promise<void> {
  drawn.add(visitor.path());
  await drawsPage(visitor, name);
}
const nameOf = (user: string, at: string) => `${user}${at.replaceAll('/', '-')}`;

it('before anybody has signed in', async () => {
  const visitor = await Visitor.come(browser, served);
  for (const at of ['/sign-in', '/sign-in/refused', '/sign-in/again']) {
    await visitor.goTo(at);
    await draws(visitor, at.slice(1).replaceAll('/', '-'));
  }
  for (const part of ['', '/guidance', '/advice', '/teaching']) {
    await visitor.goTo(`/published${part}`);
    await draws(visitor, `published${part.replaceAll('/', '-')}`);
  }
  await visitor.goTo('/sign-in');
  await visitor.page.locator('main a[href="/auth/login"]').click();
  await visitor.page.getByRole('button', { name: /^Karen Lundtofte/ }).waitFor();
  await draws(visitor, 'demo-sign-in');
  await visitor.leave();
}, 60_000);

/** The pages below the case of somebody. */
async function drawsCase(visitor: Visitor, user: string, name: string, below: readonly string[]): Promise<void> {
  await openCaseOf(visitor, name);
  const of = visitor.path();
  for (const at of below) {
    await visitor.goTo(`${of}${at}`);
    await draws(visitor, nameOf(user, `/case${at}`));
  }
}

it.each(pages)(
  '%s (%#)',
  async (user, { paths = [], caseOf, below = [], linked = {} }) => {
    const visitor = await (await Visitor.come(browser, served)).signIn(user);
    for (const at of paths) {
      await visitor.goTo(at);
      await draws(visitor, nameOf(user, at));
    }
    if (caseOf !== undefined) await drawsCase(visitor, user, caseOf, below);
    const links = await visitor.page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const [name, address] of Object.entries(linked)) {
      const to = links.find((link) => address.test(link));
      expect([name, to]).toEqual([name, expect.any(String)]);
      await visitor.goTo(String(to));
      await draws(visitor, nameOf(user, caseOf === undefined ? name : `/case${name}`));
    }
    await visitor.leave();
  },
  300_000,
);

it('dpo, of one case', async () => {
  const dpo = await (await Visitor.come(browser, served)).signIn('dpo');
  for (const at of ['/known-then', '/disclosures']) {
    await dpo.goTo(`${at}/${caseId}`);
    await draws(dpo, nameOf('dpo', `${at}/case`));
  }
  await dpo.goTo('/no-page');
  await draws(dpo, 'no-page');
  await dpo.leave();
}, 60_000);

it('her own page, before and behind the code', async () => {
  const phone = await HerPhone.open(browser, served);
  await draws(phone.visitor, 'her-page');
  await phone.comesIn(await (await ByHttp.as('visitator', served)).givesCode(caseId));
  await draws(phone.visitor, 'her-page-write');
  await phone.visitor.leave();
}, 60_000);

it('that is every page there is', () => {
  const at = 'apps/web/src/app';
  const code = readdirSync(at).map((name) => readFileSync(path.join(at, name), 'utf8'));
  const routes = code.flatMap((text) => [...text.matchAll(/^ *path: '([^']+)'|, path: '([^']+)'/gm)]);
  const missing = routes
    .map(([, first, second]) => first ?? second ?? '')
    .filter((route) => route !== '/')
    .filter((route) => !drawn.has(route))
    .map((route) => [route, new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`)] as const)
    .filter(([, pattern]) => ![...drawn].some((address) => pattern.test(address)));
  expect(missing.map(([route]) => route)).toEqual([]);
  expect(routes.length).toBeGreaterThan(60);
});
