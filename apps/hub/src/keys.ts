import { ConfigError, type Chance, type Config } from '@vaern/platform';
import {
  createKeyFile,
  FileKeyring,
  newKeyFile,
  readKeyFile,
  replaceKeyFile,
  withNextEpoch,
  type KeyFile,
} from '@vaern/vault';
import { demoAgencies, type NameKeys } from '@vaern/directory';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Secrets that belong to no agency: the CaseDesk's, aliases of units, cursors of lists. */
const deskSecrets = ['desk', 'aliases', 'cursors'] as const;

/** The keys of this process, opened. */
export interface HubKeys {
  readonly keyring: FileKeyring;
  readonly names: NameKeys;
  readonly desk: Buffer;
  readonly cursors: Buffer;
}

export interface KeysWanted {
  readonly config: Config;
  readonly agencies: readonly string[];
  /** The database bears the demo mark, and has no facts yet. */
  readonly mayMake: boolean;
  readonly chance: Chance;
}

/** Reads the key file; makes one beside a new demo database, and never beside one that has facts. @throws ConfigError @throws KeyFileError */
export async function openKeys({ config, agencies, mayMake, chance }: KeysWanted): Promise<HubKeys> {
  const file = keyFileOf(config);
  if (!existsSync(file)) {
    if (!mayMake)
      throw new ConfigError('VAERN_KEY_FILE', 'is missing, and the database has facts that it alone can open', file);
    await makeKeys(file, agencies, chance);
  }
  return opened(await readKeyFile(file));
}

/**
 * Whom a hub serves: the agencies whose keys it has. Where there are no keys yet they are made for those of a demo.
 * @throws KeyFileError
 */
export async function servedBy(config: Config): Promise<readonly string[]> {
  const file = keyFileOf(config);
  return existsSync(file) ? Object.keys((await readKeyFile(file)).agencies) : demoAgencies;
}

/** Keys for these agencies and for the desk, in a new file. @throws KeyFileError if there is one */
export const makeKeys = (file: string, agencies: readonly string[], chance: Chance): Promise<void> =>
  createKeyFile(file, newKeyFile({ agencies, desk: deskSecrets }, chance));

/** From the next start on these agencies are served, too: adds keys for those that have none. @throws KeyFileError */
export async function addKeys(file: string, agencies: readonly string[], chance: Chance): Promise<void> {
  const keys = await readKeyFile(file);
  const without = agencies.filter((agency) => !Object.hasOwn(keys.agencies, agency));
  await replaceKeyFile(
    file,
    without.reduce((grown, agency) => withNextEpoch(grown, agency, chance), keys),
  );
}

const keyFileOf = (config: Config) => config.keyFile ?? besideData(config);

/** Outside the data folder, so that a copy of the one is not a copy of both. */
const besideData = ({ dataFolder }: Config) => `${path.resolve(dataFolder)}-keys.json`;

function opened(file: KeyFile): HubKeys {
  const desk = (name: (typeof deskSecrets)[number]) => Buffer.from(file.desk[name] ?? '', 'base64');
  const pseudonyms = Object.entries(file.agencies).map(
    ([agency, { secrets }]) => [agency, Buffer.from(secrets.pseudonyms ?? '', 'base64')] as const,
  );
  return {
    keyring: new FileKeyring(file),
    names: { aliasKey: desk('aliases'), pseudonymKeys: Object.fromEntries(pseudonyms) },
    desk: desk('desk'),
    cursors: desk('cursors'),
  };
}
