import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { Pool } from 'pg';
import type { QueryRunner } from 'typeorm';
import { EventStore1763000000001 } from '../src/postgres/schema';

export interface StoreDatabase extends TestDatabase {
  /** A pool of its own, as another process would have it; ended with the database. */
  another(user?: { readonly name: string; readonly password: string }): Pool;
}

/** A new database with the event store's schema. */
export async function storeDatabase(): Promise<StoreDatabase> {
  const database = await freshDatabase();
  const runner = { query: (sql: string) => database.pool.query(sql) } as unknown as QueryRunner;
  await new EventStore1763000000001().up(runner);
  const pools: Pool[] = [];
  return {
    ...database,
    another: (user) => {
      const pool = new Pool({ connectionString: user ? database.as(user.name, user.password) : database.url, max: 5 });
      pool.on('error', () => undefined);
      pools.push(pool);
      return pool;
    },
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      await database.drop();
    },
  };
}
