import { afterAll, beforeAll, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { danish } from '../browser/chromium';
import { demoInBrowser, type Served } from '../browser/hub';
import { openCaseOf } from '../browser/looking';
import { Visitor } from '../browser/visitor';

const folder = 'docs/screens';
const widths = [320, 768, 1280];
/** The folds of a page that a screenshot shows, in pixels. */
const HEIGHT = 1_100;

const ofCase = ['/as-of', '/help', '/keeping'];
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
];

/** What each role looks at: its pages by path, and the case of somebody, with the pages below it. */
const pages: Readonly<
  Record<string, { readonly paths: readonly string[]; readonly caseOf?: string; readonly below?: readonly string[] }>
> = {
  frontline: { paths: ['/report', '/receipt', '/guidance'] },
  visitator: {
    paths: ['/worklist', '/cases', '/inbox', '/search', '/tracks', '/teaching'],
    caseOf: 'Sofie Brandt Lund',
    below: ['', ...ofCase, '/hand-over', '/call', '/screening', '/referral', '/incident', '/evidence', ...atHome],
  },
  'family-counsellor': { paths: ['/worklist'] },
  'employee-safety': { paths: ['/worklist', '/episodes'] },
  manager: { paths: ['/trainings', '/numbers'] },
  'case-officer': {
    paths: ['/inbox', '/guidance'],
    caseOf: 'Sofie Brandt Lund',
    below: ['', '/breach', '/order', '/approach', '/bundle'],
  },
  counsellor: { paths: ['/dashboard', '/inbox', '/groups'] },
  'perpetrator-counsellor': { paths: ['/tracks'] },
  'group-organiser': { paths: ['/groups'] },
  'centre-manager': { paths: ['/dashboard', '/numbers'] },
  dpo: { paths: ['/read-log', '/known-then', '/disclosures'] },
  'records-owner': { paths: ['/keeping'] },
  operator: { paths: ['/feed'] },
};
let served: Served;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  [served, browser] = await demoInBrowser(danish);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function draws(visitor: Visitor, name: string): Promise<void> {
  for (const width of widths) {
    await visitor.page.setViewportSize({ width, height: HEIGHT });
    await visitor.page.screenshot({ path: path.join(folder, `${name}-${width}.png`) });
  }
}
const nameOf = (user: string, at: string) => `${user}${at.replaceAll('/', '-')}`;

it('before anybody has signed in', async () => {
  const visitor = await Visitor.come(browser, served);
  await visitor.goTo('/sign-in');
  await draws(visitor, 'sign-in');
  await visitor.goTo('/published');
  await draws(visitor, 'published');
  await visitor.goTo('/published/advice');
  await draws(visitor, 'published-advice');
  await visitor.goTo('/log');
  await draws(visitor, 'her-page');
  await visitor.leave();
}, 60_000);

it.each(Object.entries(pages))(
  '%s',
  async (user, { paths, caseOf, below = [] }) => {
    const visitor = await (await Visitor.come(browser, served)).signIn(user);
    for (const at of paths) {
      await visitor.goTo(at);
      await draws(visitor, nameOf(user, at));
    }
    if (caseOf !== undefined) {
      await openCaseOf(visitor, caseOf);
      const of = visitor.path();
      for (const at of below) {
        await visitor.goTo(`${of}${at}`);
        await draws(visitor, nameOf(user, `/case${at}`));
      }
    }
    await visitor.leave();
  },
  300_000,
);
