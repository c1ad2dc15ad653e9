import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { pagePolicy } from '../../libs/gateway/src/browser/serve-pages';
import { openBrowser } from './chromium';
import { fileServer } from './file-server';
import { serveDemo, type Served } from './hub';
import { Visitor } from './visitor';

let hub: Served;
let files: Awaited<ReturnType<typeof fileServer>>;
let browser: Browser;
beforeAll(async () => {
  hub = await serveDemo({});
  files = await fileServer(path.resolve('dist/apps/web'), hub.url, pagePolicy);
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await files?.stop();
  await hub?.stop();
});

describe('the built pages, served by a server of files', () => {
  it('work at one origin with a hub that has none', async () => {
    expect((await fetch(`${hub.url}/sign-in`)).status).toBe(404);
    const visitator = await Visitor.come(browser, { ...hub, url: files.url });
    await visitator.signIn('visitator');
    expect(visitator.path()).toBe('/worklist');
    await visitator.goTo('/cases');
    await visitator.page.locator('.line-what a').first().click();
    await visitator.page.getByRole('heading', { name: 'Forløb' }).waitFor();
    await visitator.page.reload();
    await visitator.page.getByRole('heading', { name: 'Forløb' }).waitFor();
    expect(visitator.complaints).toEqual([]);
    await visitator.leave();
  }, 120_000);

  it('ask no hub at another origin, and get no answer to read from one', async () => {
    const stranger = await Visitor.come(browser, { ...hub, url: files.url });
    await stranger.goTo('/sign-in');
    const asks = `fetch('${hub.url}/api/knowledge').then(() => 'answered', () => 'not asked')`;
    expect(await stranger.page.evaluate(asks)).toBe('not asked');
    expect(stranger.complaints.splice(0).join()).toContain('Content Security Policy');
    const answer = await fetch(`${hub.url}/api/knowledge`, { headers: { Origin: files.url } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, null]);
    await stranger.leave();
  }, 60_000);
});
