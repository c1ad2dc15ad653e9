import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Served } from './hub';
import { Visitor } from './visitor';

const sizes = [
  [1280, 'light'],
  [320, 'dark'],
] as const;
/** The wide one at 200 %. */
const ZOOMED = 640;
let drawn = 0;

/** What is wrong with the page that somebody sees, in each language, on a wide and a narrow screen, by day and night. */
export async function faultsOf(visitor: Visitor): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const language of ['da', 'en']) {
    await visitor.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
    for (const [width, colorScheme] of sizes) {
      await visitor.page.setViewportSize({ width, height: 800 });
      await visitor.page.emulateMedia({ colorScheme });
      const where = `${visitor.path()} ${language} ${width} ${colorScheme}`;
      await draw(visitor, where);
      faults.push(...(await visitor.violations()).map((violation) => `${where}: ${violation}`));
      if ((await visitor.overflow()) > 0) faults.push(`${where}: is wider than the screen`);
    }
    await visitor.page.setViewportSize({ width: ZOOMED, height: 800 });
    if ((await visitor.overflow()) > 0) faults.push(`${visitor.path()} ${language} at 200 %: is wider than the screen`);
    await visitor.page.locator('.tools button[lang]').click();
  }
  await visitor.page.setViewportSize({ width: 1280, height: 900 });
  return [...faults, ...visitor.complaints];
}

/** The hub said no, once: an answer, though browsers call it an error. Whatever else they complained of stays. */
export function refusalSaid({ complaints }: Visitor, status: 400 | 422 = 422): void {
  const at = complaints.findIndex((text) => text.includes(`status of ${status}`));
  if (at < 0) throw new Error('nothing was refused');
  complaints.splice(at, 1);
}

/** Into the folder that `VAERN_SCREENS` names, so that whoever changes a page can look at it. */
export async function draw(visitor: Visitor, where: string): Promise<void> {
  const folder = process.env.VAERN_SCREENS;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  drawn += 1;
  const name = `${String(drawn).padStart(3, '0')}-${where.replace(/[^a-z0-9]+/gi, '-')}.png`;
  await visitor.page.screenshot({ path: path.join(folder, name), fullPage: true });
}

/** Lists have no names in them: each case is opened until it is the one. */
export async function openCaseOf(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/cases');
  const links = await page.locator('.line-what a').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const address of addresses.toReversed()) {
    await visitor.goTo(address ?? '');
    await page.getByRole('heading', { name: 'Forløb', exact: true }).waitFor();
    if (await page.getByRole('heading', { name }).first().isVisible()) return;
  }
  throw new Error(`${name} has no case here`);
}

/** The number of somebody's case, as the visitator comes upon it. */
export async function caseIdOf(browser: Browser, served: Served, name: string): Promise<string> {
  const visitator = await (await Visitor.come(browser, served)).signIn('visitator');
  await openCaseOf(visitator, name);
  const caseId = visitator.path().split('/')[2] ?? '';
  await visitator.leave();
  return caseId;
}

const denmark = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
/** The date in Denmark so many days from now: `2026-11-21`. */
export const dayFromNow = (days: number): string => denmark.format(Date.now() + days * 86_400_000);
