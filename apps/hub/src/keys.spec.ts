import { afterAll, describe, expect, it } from '@jest/globals';
import { readConfig, systemChance } from '@vaern/platform';
import { readKeyFile } from '@vaern/vault';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoAgencies } from '@vaern/directory';
import { addKeys, makeKeys, servedBy } from './keys';

const folder = mkdtempSync(path.join(tmpdir(), 'vaern-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('keys are made for every agency and for the desk, in a new file that only its owner reads', async () => {
  const file = path.join(folder, 'keys.json');
  await makeKeys(file, ['municipality:0561', 'police:1464'], systemChance);
  const { agencies, desk } = await readKeyFile(file);
  expect([Object.keys(agencies), Object.keys(desk)]).toEqual([
    ['municipality:0561', 'police:1464'],
    ['desk', 'aliases', 'cursors'],
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(makeKeys(file, [], systemChance)).rejects.toThrow('there is one already');
});

describe('who is served', () => {
  const file = path.join(folder, 'served.json');
  const config = readConfig({ VAERN_KEY_FILE: file });
  it('are those of a demo while there are no keys', async () => expect(await servedBy(config)).toEqual(demoAgencies));
  it('are those who have keys', async () => {
    await makeKeys(file, ['municipality:0101', 'police:1470'], systemChance);
    expect(await servedBy(config)).toEqual(['municipality:0101', 'police:1470']);
  });
  it('are more when keys are added, and nobody’s keys change', async () => {
    const before = await readKeyFile(file);
    await addKeys(file, ['police:1470', 'centre:dk'], systemChance);
    const after = await readKeyFile(file);
    expect(await servedBy(config)).toEqual(['municipality:0101', 'police:1470', 'centre:dk']);
    expect(after).toEqual({ ...before, agencies: { ...before.agencies, 'centre:dk': after.agencies['centre:dk'] } });
  });
});
