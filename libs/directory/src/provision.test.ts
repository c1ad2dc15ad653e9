import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, provision, provisionProcess, startEmbeddedDatabase, type EmbeddedDatabase } from '@vaern/platform';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Directory } from './directory';

const directory = new Directory();
const roles = directory.roleRecipients();
let folder: string;
let embedded: EmbeddedDatabase;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vaern-directory-'));
  chmodSync(folder, 0o711);
  embedded = await startEmbeddedDatabase(folder);
});
afterAll(async () => {
  await embedded.stop();
  rmSync(folder, { recursive: true });
});

describe('the country on a server of its own', () => {
  it('is provisioned in less than a second and a half', async () => {
    const started = performance.now();
    const { demo } = await provision({ admin: embedded.admin, dataFolder: folder, roles, migrations: [], demo: true });
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(demo).toBe(true);
  });
  it('has every unit’s role, reading the recipients that the directory says', async () => {
    const { hub } = await provision({ admin: embedded.admin, dataFolder: folder, roles, migrations: [] });
    const database = new Database({ url: hub });
    for (const { id } of directory.recipients()) {
      for (const role of [directory.roleOf(id), directory.writerOf(id)]) {
        const mine = await database.read<{ recipient: string }>(
          role,
          'select recipient from directory.role_recipient where role = current_user',
        );
        expect(mine.map(({ recipient }) => recipient)).toContain(id);
      }
    }
    await database.close();
  });
  it.each(directory.agencies().map(({ id }) => id))(
    '%s, as a process of its own, takes only its own roles',
    async (id) => {
      const url = await provisionProcess(id, { admin: embedded.admin, dataFolder: folder, roles });
      const database = new Database({ url });
      for (const role of new Set(roles.map((row) => row.role))) {
        const own = roles.some((row) => row.role === role && row.agency === id);
        const taken = await database.read(role, 'select 1').then(
          () => true,
          () => false,
        );
        expect([role, taken]).toEqual([role, own]);
      }
      await database.close();
    },
  );
});
