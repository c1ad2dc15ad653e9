import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logger, readConfig, SetClock, systemChance, systemChances, type Config } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { createKeyFile, onlyFor, readKeyFile } from '@vaern/vault';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHub, type Hub } from './hub';
import { addKeys, makeKeys } from './keys';

const folder = mkdtempSync(path.join(tmpdir(), 'vaern-served-'));
const keyFile = path.join(folder, 'keys.json');
let database: TestDatabase;
let hub: Hub | undefined;
beforeAll(async () => {
  database = await freshDatabase();
  await makeKeys(keyFile, ['municipality:0561', 'police:1464', 'centre:dk'], systemChance);
});
afterAll(async () => {
  await hub?.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const configWith = (file: string): Config =>
  readConfig({ PORT: '0', DATABASE_URL: database.url, VAERN_DATA: path.join(folder, 'data'), VAERN_KEY_FILE: file });
async function start(file: string): Promise<Hub> {
  await hub?.stop();
  hub = undefined;
  const lines = logger({ to: { write: () => undefined } });
  const ports = { clock: new SetClock('2026-03-02T08:00:00.000Z'), chance: systemChance, chances: systemChances };
  hub = await startHub(configWith(file), { ...ports, logger: lines }, { emptyDemo: true });
  return hub;
}
const served = async () => {
  const sql = 'select distinct agency from directory.role_recipient order by agency';
  const { rows } = await database.pool.query<{ agency: string }>(sql);
  return rows.map(({ agency }) => agency);
};
async function reportsAContact({ url }: Hub): Promise<number> {
  const json = { 'Content-Type': 'application/json' };
  const signedIn = await fetch(`${url}/demo/token`, { method: 'POST', headers: json, body: '{"user":"visitator"}' });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const { status } = await fetch(`${url}/api/municipality/contacts`, {
    method: 'POST',
    headers: { ...json, Authorization: `Bearer ${token}`, 'Idempotency-Key': systemChance.id() },
    body: JSON.stringify({
      channel: 'phone',
      reporter: 'affected',
      immediateDanger: false,
      affectedIsEmployee: 'no',
      perpetratorIsStaff: 'no',
    }),
  });
  return status;
}

describe('a hub serves the agencies whose keys it has', () => {
  it('and makes roles for no other of the country', async () => {
    const { carriers } = await start(keyFile);
    expect(await served()).toEqual(['centre:dk', 'municipality:0561', 'police:1464']);
    expect(await reportsAContact(hub!)).toBe(201);
    await carriers.settled();
  });

  it('and one more from the next start on, when it was given keys', async () => {
    await addKeys(keyFile, ['municipality:0101'], systemChance);
    await start(keyFile);
    expect(await served()).toEqual(['centre:dk', 'municipality:0101', 'municipality:0561', 'police:1464']);
  });

  it('and does not start without those of an agency that was told of cases', async () => {
    const less = path.join(folder, 'less.json');
    const agencies = ['municipality:0101', 'police:1464', 'centre:dk'];
    await createKeyFile(less, onlyFor(await readKeyFile(keyFile), { agencies, desk: ['desk', 'aliases', 'cursors'] }));
    await expect(start(less)).rejects.toThrow(/^municipality:0561 has ledgers in this database and no keys/);
    await start(keyFile);
  });
});
