import { Client, escapeIdentifier as q } from 'pg';
import { isDemo, markAtCreation } from '../demo-mark';
import { migrate, type MigrationClass } from '../migrate';
import { keepLogin, type LoginOptions } from './login';
import {
  kindsOf,
  membershipsWanted,
  OWNER,
  READERS,
  readersOf,
  rolesWanted,
  serviceRoles,
  WRITERS,
  writersOf,
  type RoleRecipient,
} from './role-plan';
import { keepMemberships, makeRoles } from './role-statements';

export interface ProvisionOptions extends LoginOptions {
  readonly migrations: readonly MigrationClass[];
  /** Rights that a migration leaves to whoever puts the house together: run by the owner each time, after the migrations. */
  readonly grants?: readonly string[];
  /** If this database is made now, it is made as a demo. */
  readonly demo?: boolean;
}

export interface Provisioned {
  readonly demo: boolean;
  /** Addresses with logins of their own: the hub may take every role but the owner's, a gateway those of the agencies. */
  readonly hub: string;
  readonly gateway: string;
  /** Names of the migrations that were run now. */
  readonly migrated: readonly string[];
}

const OLDEST = 17;

/**
 * Brings a database to where it should be: mark, roles, schemas, tables, logins. May be repeated, and run twice at once.
 * @throws Error if the server is older than PostgreSQL 17
 */
export function provision(options: ProvisionOptions): Promise<Provisioned> {
  return alone(options.admin, async (admin) => {
    await inTransaction(admin, async () => {
      await markAtCreation(admin, options.demo ?? false);
      await makeRoles(admin, rolesWanted(options.roles));
      await keepMemberships(admin, membershipsWanted(options.roles));
      await makeSchemas(admin, options.roles);
    });
    const migrated = await migrate(options.admin, options.migrations, OWNER);
    await inTransaction(admin, () => giveRights(admin, options.grants ?? []));
    return inTransaction(admin, async () => ({
      demo: await isDemo(admin),
      hub: await keepLogin(admin, 'hub', options),
      gateway: await keepLogin(admin, 'gateway', options),
      migrated,
    }));
  });
}

/** The address for a process of its own: `police:1464`, `casedesk`, `courier`, `timekeeper`, `oversight`. */
export const provisionProcess = (process: string, options: LoginOptions): Promise<string> =>
  alone(options.admin, (admin) => inTransaction(admin, () => keepLogin(admin, process, options)));

async function makeSchemas(admin: Client, roles: readonly RoleRecipient[]): Promise<void> {
  const { rows } = await admin.query<{ superuser: boolean; database: string }>(
    `select rolsuper as superuser, current_database() as database from pg_roles where rolname = current_user`,
  );
  const database = q(rows[0]?.database ?? '');
  const everyone = [READERS, WRITERS, ...serviceRoles].map(q).join(', ');
  await admin.query(`
    ${rows[0]?.superuser ? '' : `grant ${OWNER} to current_user with inherit true, set true;`}
    revoke all on database ${database} from public;
    grant create on database ${database} to ${OWNER};
    create schema if not exists platform authorization ${OWNER};
    create schema if not exists directory authorization ${OWNER};
    ${kindsOf(roles).map(schemaOfKind).join('\n')}
    set local role ${OWNER};
    create table if not exists directory.role_recipient (
      role name not null,
      recipient text not null,
      agency text not null,
      writes boolean not null default false,
      primary key (role, recipient)
    );
    grant usage on schema directory to ${everyone};
    grant select on directory.role_recipient to ${everyone}`);
  await admin.query(keepRoleRecipients, [JSON.stringify(roles)]);
  await admin.query('reset role');
}

async function giveRights(admin: Client, grants: readonly string[]): Promise<void> {
  await admin.query([`set local role ${OWNER}`, ...grants].join(';\n'));
}

const schemaOfKind = (kind: string) => `
    create schema if not exists ${q(kind)} authorization ${OWNER};
    grant usage on schema ${q(kind)} to ${q(readersOf(kind))}, ${q(writersOf(kind))};`;

/** Rows that are wanted no more go first: an agency that left reads nothing from then on. */
const keepRoleRecipients = `
  with wanted as (
    select * from jsonb_to_recordset($1::jsonb) as row (role name, recipient text, agency text, writes boolean)
  ), gone as (
    delete from directory.role_recipient r
     where not exists (select from wanted w where w.role = r.role and w.recipient = r.recipient)
  )
  insert into directory.role_recipient as r select * from wanted
  on conflict (role, recipient) do update set agency = excluded.agency, writes = excluded.writes
   where (r.agency, r.writes) is distinct from (excluded.agency, excluded.writes)`;

/** One provisioning at a time per database. */
async function alone<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url, application_name: 'vaern provision' });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    if ((rows[0]?.version ?? 0) < OLDEST) throw new Error(`Værn needs PostgreSQL ${OLDEST} or newer`);
    await admin.query(`select pg_advisory_lock(hashtext('vaern.provision'))`);
    return await work(admin);
  } finally {
    await admin.end();
  }
}

const ATTEMPTS = 20;

/** Roles belong to the server: another database's provisioning may make them at the same moment, then it is tried again. */
async function inTransaction<T>(admin: Client, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    await admin.query('begin');
    try {
      const result = await work();
      await admin.query('commit');
      return result;
    } catch (error) {
      await admin.query('rollback');
      if (attempt === ATTEMPTS || !isRace(error)) throw error;
    }
  }
}

/** Duplicate object, unique violation, deadlock; and what the server says of two who change one row of its catalogue. */
const isRace = (error: unknown) =>
  error instanceof Error &&
  (/^tuple concurrently (updated|deleted)$/.test(error.message) ||
    ('code' in error && ['42710', '23505', '40P01'].includes(String(error.code))));
