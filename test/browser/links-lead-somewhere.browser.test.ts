import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { Visitor } from './visitor';

/** Everybody in the demo who works with a page, one for each role at each door. */
const everybody = [
  'frontline',
  'visitator',
  'coordinator',
  'family-counsellor',
  'employee-safety',
  'manager',
  'records-owner',
  'dpo',
  'operator',
  'intake-officer',
  'case-officer',
  'named-officer',
  'counsellor',
  'named-counsellor',
  'perpetrator-counsellor',
  'group-organiser',
  'centre-manager',
];
const nowhere = /findes ikke|har ikke adgang/i;
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

/** Where the links of a page lead within the hub, each address once. */
async function linksOf({ page }: Visitor): Promise<readonly string[]> {
  const all = await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  return [...new Set(all.flatMap((address) => address ?? []))].filter((address) => !/^\/(api|auth)\//.test(address));
}

describe('the first page of a role', () => {
  it.each(everybody)(
    'has no link to what the role may not see: %s',
    async (user) => {
      const visitor = await comes(user);
      const lost: string[] = [];
      for (const address of await linksOf(visitor)) {
        await visitor.goTo(address);
        const said = await visitor.page.locator('main').innerText();
        if (nowhere.test(said)) lost.push(`${address}: ${said.slice(0, 120)}`);
      }
      expect(lost).toEqual([]);
      await visitor.leave();
    },
    180_000,
  );
});

it('the centre’s manager sees what is overdue as text: cases are the counsellors’', async () => {
  const overdue = ({ page }: Visitor) => page.locator('section', { hasText: 'Over tiden' }).locator('.line');
  const manager = await comes('centre-manager');
  await overdue(manager).first().waitFor();
  expect(await manager.page.locator('main a[href^="/cases/"]').count()).toBe(0);
  const counsellor = await comes('counsellor');
  const seen = await overdue(counsellor).count();
  expect(seen).toBe(await overdue(manager).count());
  expect(await overdue(counsellor).locator('a[href^="/cases/"]').count()).toBe(seen);
  await manager.leave();
  await counsellor.leave();
}, 120_000);
