import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Route } from 'playwright-core';
import { openBrowserWith } from './chromium';
import { HerPhone, PHONE } from './her-phone';
import type { Served } from './hub';
import { Visitor } from './visitor';

/** Where she is when she leaves in haste. */
export const WEATHER = 'https://www.dmi.dk/';
export const weather = (route: Route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Vejret</title><h1>Vejret i dag</h1>' });

/** What she does, from opening the page to closing the browser; then the folder of what a browser has kept. */
export async function leftBy(served: Served, does: (phone: HerPhone) => Promise<void>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'her-phone-'));
  const context = await openBrowserWith(folder, PHONE);
  await context.route(`${WEATHER}**`, weather);
  const phone = new HerPhone(await Visitor.in(context, served));
  await phone.visitor.goTo('/log');
  await does(phone);
  await context.close();
  return { folder, phone, forget: () => rmSync(folder, { recursive: true, force: true }) };
}
