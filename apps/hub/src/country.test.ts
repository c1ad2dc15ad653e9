import { expect, it } from '@jest/globals';
import { denmark } from '@vaern/directory';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countryOf } from './country';

const row = { municipality: '0561', district: '1465', from: '2027-01-01' };

async function said(...services: readonly object[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vaern-country-'));
  const servicesFile = path.join(folder, 'services.json');
  writeFileSync(servicesFile, JSON.stringify({ version: 1, source: 'The ministry', services }));
  return countryOf({ servicesFile }).finally(() => rmSync(folder, { recursive: true }));
}

it('is the directory’s where no file is named', async () => expect(await countryOf({})).toBe(denmark));

it('has the rows of the file that is named', async () =>
  expect((await said(row)).services.filter(({ municipality }) => municipality === 'municipality:0561')).toEqual([
    { municipality: 'municipality:0561', district: 'police:1465', from: '2027-01-01' },
  ]));

it('stops the start with one line that names the variable, the fault and an example', async () => {
  const twice = said(row, row);
  await expect(twice).rejects.toThrow(expect.objectContaining({ name: 'ConfigError' }));
  await expect(twice).rejects.toThrow(
    /^VAERN_SERVICES_FILE .*municipality:0561: the rows from 2027-01-01 and from 2027-01-01 overlap.*\/etc\/vaern\/services\.json/,
  );
});
