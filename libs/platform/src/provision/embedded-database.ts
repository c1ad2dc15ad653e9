import { startEmbeddedPostgres } from '../embedded-postgres';
import { ensureDatabase } from './database-url';

/** The database of a hub with nothing configured. */
export interface EmbeddedDatabase {
  /** Its address as the superuser: for provisioning alone. */
  readonly admin: string;
  stop(): Promise<void>;
}

/** Starts, and makes if need be, the PostgreSQL in `folder` and the database `vaern` in it. */
export async function startEmbeddedDatabase(
  folder: string,
  settings: readonly string[] = [],
): Promise<EmbeddedDatabase> {
  const server = await startEmbeddedPostgres(folder, settings);
  return { admin: await ensureDatabase(server.admin, 'vaern'), stop: () => server.stop() };
}
