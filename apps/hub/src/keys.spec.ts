import { afterAll, expect, it } from '@jest/globals';
import { systemChance } from '@vaern/platform';
import { readKeyFile } from '@vaern/vault';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeKeys } from './keys';

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
