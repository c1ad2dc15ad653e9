import { escapeIdentifier as q, type ClientBase } from 'pg';
import type { Membership } from './role-plan';

interface Held {
  readonly group: string;
  readonly member: string;
  readonly inherit: boolean;
  readonly become: boolean;
}

/** Makes the roles that are missing. Roles belong to the server, so they may be there for another database. */
export async function makeRoles(admin: ClientBase, wanted: readonly string[]): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    wanted,
  ]);
  const there = new Set(rows.map(({ rolname }) => rolname));
  await run(
    admin,
    wanted.filter((role) => !there.has(role)).map((role) => `create role ${q(role)} nologin noinherit`),
  );
}

/** Gives the memberships that are missing, and takes those that `only` holds beyond them. */
export async function keepMemberships(admin: ClientBase, wanted: readonly Membership[], only?: string): Promise<void> {
  const held = await membershipsOf(admin, [...new Set(wanted.map(({ member }) => member)), ...(only ? [only] : [])]);
  const fits = (has: Held, wants: Membership) =>
    has.group === wants.group &&
    has.member === wants.member &&
    has.inherit === (wants.how === 'inherit') &&
    has.become === (wants.how === 'become');
  const beyond = held.filter((has) => has.member === only && !wanted.some((wants) => fits(has, wants)));
  const missing = wanted.filter((wants) => !held.some((has) => fits(has, wants)));
  await run(admin, [
    ...beyond.map(({ group, member }) => `revoke ${q(group)} from ${q(member)}`),
    ...missing.map(
      ({ group, member, how }) =>
        `grant ${q(group)} to ${q(member)} with inherit ${how === 'inherit'}, set ${how === 'become'}`,
    ),
  ]);
}

async function membershipsOf(admin: ClientBase, members: readonly string[]): Promise<readonly Held[]> {
  const { rows } = await admin.query<Held>(
    `select g.rolname as "group", m.rolname as member, a.inherit_option as inherit, a.set_option as become
       from pg_auth_members a join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member
      where m.rolname = any($1)`,
    [members],
  );
  return rows;
}

/** All of them in one round trip. */
async function run(admin: ClientBase, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await admin.query(statements.join(';\n'));
}
