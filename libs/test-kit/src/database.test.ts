import { expect, it } from '@jest/globals';
import { freshDatabase } from './database';

it('is a real PostgreSQL', async () => {
  const database = await freshDatabase();
  const { rows } = await database.pool.query<{ version: string }>('select version()');
  expect(rows[0]?.version).toMatch(/^PostgreSQL 1[78]/);
  await database.drop();
});
