import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { escapeIdentifier as q, escapeLiteral, type ClientBase } from 'pg';
import { systemChance } from '../chance';
import { scramVerifier } from './scram';
import { asLogin, markOf } from './database-url';
import { rolesServedBy, type RoleRecipient } from './role-plan';
import { keepMemberships } from './role-statements';

export interface LoginOptions {
  /** The database's address as somebody who may make roles. */
  readonly admin: string;
  /** Where passwords are kept, each in a file of its own that only its owner may read. */
  readonly dataFolder: string;
  readonly roles: readonly RoleRecipient[];
}

/** Makes or renews the login of one process: it may connect to this database and take its roles there, nothing else. */
export async function keepLogin(admin: ClientBase, process: string, options: LoginOptions): Promise<string> {
  const served = rolesServedBy(process, options.roles);
  const { rows } = await admin.query<{ database: string }>('select current_database() as database');
  const database = rows[0]?.database ?? '';
  const login = `vaern_${process.replaceAll(':', '_')}_at_${markOf(database)}`;
  const password = await passwordOf(path.join(options.dataFolder, 'logins'), login);
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [login]);
  await admin.query(
    [
      `${rowCount ? 'alter' : 'create'} role ${q(login)} login noinherit password ${escapeLiteral(verifier(password))}`,
      `comment on role ${q(login)} is ${escapeLiteral(`Værn: ${process} at database ${database}`)}`,
      `grant connect on database ${q(database)} to ${q(login)}`,
    ].join(';\n'),
  );
  await keepMemberships(
    admin,
    served.map((group) => ({ group, member: login, how: 'become' })),
    login,
  );
  return asLogin(options.admin, login, password);
}

/** The password that the folder keeps, or a new random one. */
async function passwordOf(folder: string, login: string): Promise<string> {
  const file = path.join(folder, login);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await readFile(file, 'utf8').catch(ifAbsent);
  if (!kept) await writeFile(file, systemChance.bytes(24).toString('base64url'), { mode: 0o600 });
  await chmod(file, 0o600);
  return kept ?? readFile(file, 'utf8');
}

const verifier = (password: string) => scramVerifier(password, systemChance.bytes(16));

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
