import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { serveDemo, type Served } from './hub';
import { faultsOf, openCaseOf } from './looking';
import { openBrowser, Visitor } from './visitor';

let served: Served;
let browser: Browser;
/** The case of the children's story, in which the police will speak with their father tomorrow. */
let address: string;
let visitator: Visitor;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);

beforeAll(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
  visitator = await comes('visitator');
  await openCaseOf(visitator, 'Freja Holmgård');
  await visitator.settled();
  address = visitator.path();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const hold = /^Ring ikke til udøver \(formodet\) før i morgen kl\. 1\d\.00$/;

describe('a hold', () => {
  it.each([
    ['family-counsellor', '/worklist'],
    ['visitator', '/worklist'],
    ['visitator', '/inbox'],
    ['coordinator', '/worklist'],
  ])(
    'stands first on the list of %s: %s',
    async (user, path) => {
      const visitor = user === 'visitator' ? visitator : await comes(user);
      await visitor.goTo(path);
      const first = visitor.page.locator('main section').first();
      await first.getByRole('heading', { name: 'Ring ikke endnu' }).waitFor();
      await first.getByRole('link', { name: hold }).waitFor();
      expect(await first.innerText()).not.toMatch(/Kim|Freja|Afhøring/);
      expect(await faultsOf(visitor)).toEqual([]);
      if (visitor !== visitator) await visitor.leave();
    },
    120_000,
  );
});
