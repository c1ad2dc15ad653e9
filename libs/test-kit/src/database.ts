import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';

/** A new, empty database on this worker's cluster (started by test/engines/start.ts), as its superuser. */
export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  readonly pool: Pool;
  /** The same database as somebody else. */
  as(user: string, password: string): string;
  drop(): Promise<void>;
}

interface Admin {
  host: string;
  port: number;
  user: string;
  password: string;
}

export async function freshDatabase(): Promise<TestDatabase> {
  const admins = JSON.parse(process.env.VAERN_TEST_CLUSTERS ?? '[]') as Admin[];
  const admin = admins[(Number(process.env.JEST_WORKER_ID ?? '1') - 1) % admins.length];
  if (!admin) throw new Error('no PostgreSQL was started for this test: run it as part of the project "engines"');
  const name = `t_${process.pid}_${randomUUID().replaceAll('-', '')}`;
  const onServer = new Client({ ...admin, database: 'postgres' });
  await onServer.connect();
  await onServer.query('select pg_advisory_lock(1)');
  await dropDatabasesOfTheDead(onServer);
  await dropRolesOfNobody(onServer);
  await onServer.query(`create database ${name}`);
  await onServer.query('select pg_advisory_unlock(1)');
  const url = (user: string, password: string) =>
    `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@/${name}?host=${encodeURIComponent(admin.host)}&port=${admin.port}`;
  const pool = new Pool({ connectionString: url(admin.user, admin.password), max: 10 });
  pool.on('error', () => undefined);
  return {
    url: url(admin.user, admin.password),
    name,
    pool,
    as: url,
    drop: async () => {
      await pool.end();
      await onServer.query(`drop database ${name} with (force)`);
      await onServer.end();
    },
  };
}

/** A test process that was killed dropped nothing. */
async function dropDatabasesOfTheDead(onServer: Client): Promise<void> {
  const { rows } = await onServer.query<{ datname: string }>(
    `select datname from pg_database where datname like 't\\_%'`,
  );
  for (const { datname } of rows)
    if (!isAlive(Number(datname.split('_')[1]))) await onServer.query(`drop database ${datname} with (force)`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Roles belong to the server and outlive their database: what one test file made must not meet the next one. */
async function dropRolesOfNobody(onServer: Client): Promise<void> {
  const { rowCount } = await onServer.query(`select from pg_database where datname like 't\\_%'`);
  if (rowCount) return;
  await onServer.query(`do $$ declare roles text; begin
    select string_agg(quote_ident(rolname), ', ') into roles from pg_roles where rolname not like 'pg\\_%' and not rolsuper;
    if roles is not null then execute 'drop role ' || roles; end if;
  end $$`);
}
