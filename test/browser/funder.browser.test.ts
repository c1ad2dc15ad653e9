import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
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

describe('figures for the funder', () => {
  it('are fetched by the centre’s manager in one file, of a period that is over', async () => {
    const manager = await comes('centre-manager');
    const { page } = manager;
    const form = page.getByRole('form', { name: 'Tal til bevillingsgiver' });
    await form.getByRole('button', { name: 'Hent tallene' }).click();
    expect(await form.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(manager)).toEqual([]);
    await form.getByLabel('Periode').selectOption({ index: 1 });
    const fetches = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        form.getByRole('button', { name: 'Hent tallene' }).click(),
      ]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };
    const csv = await fetches();
    expect(csv.name).toMatch(/^tal-\d{4}-Q[1-4]\.csv$/);
    expect(csv.text.startsWith('\uFEFFperiod,measure,dimension,code,label_da,label_en,count\r\n')).toBe(true);
    expect(csv.text).toContain('holdt tilbage');
    await form.getByText('Til programmer (JSON)').click();
    const json = await fetches();
    expect(json.name).toBe(csv.name.replace('.csv', '.json'));
    expect(JSON.parse(json.text)).toMatchObject({ quarters: [{ period: csv.name.slice(4, 11) }] });
    await page.getByText(`Filen ${json.name} er hentet.`).waitFor();
    expect(await faultsOf(manager)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    await manager.leave();
  }, 180_000);

  it('are no counsellor’s', async () => {
    const counsellor = await comes('counsellor');
    await counsellor.page.getByRole('heading', { name: 'Overblik' }).waitFor();
    expect(await counsellor.page.getByRole('form', { name: 'Tal til bevillingsgiver' }).count()).toBe(0);
    await counsellor.leave();
  }, 60_000);
});
