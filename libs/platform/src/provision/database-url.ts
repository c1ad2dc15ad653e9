import { createHash } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

export interface Server {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

const authority = (user: string, password: string) => `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;

/** The address of a database on a server that is reached over a socket. */
export const databaseUrl = ({ host, port, user, password }: Server, database: string): string =>
  `postgresql://${authority(user, password)}/${database}?host=${encodeURIComponent(host)}&port=${port}`;

/** The same database as somebody else. */
export const asLogin = (url: string, user: string, password: string): string =>
  url.replace(/^(postgres(?:ql)?:\/\/)(?:[^/?@]*@)?/, (_, scheme: string) => `${scheme}${authority(user, password)}`);

/** A short name for a database in the names of its logins: logins belong to the server, and none may serve two databases. */
export const markOf = (database: string): string => createHash('sha256').update(database).digest('hex').slice(0, 8);

/** Makes the database if there is none of that name, and answers its address. */
export async function ensureDatabase(server: Server, database: string): Promise<string> {
  const client = new Client(databaseUrl(server, 'postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(database)}`);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  } finally {
    await client.end();
  }
  return databaseUrl(server, database);
}

const isDuplicate = (error: unknown) =>
  error instanceof Error && 'code' in error && ['42P04', '23505'].includes(String(error.code));
