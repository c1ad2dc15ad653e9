import type { Chance } from '@vaern/platform';
import { z } from 'zod';
import { KEY_BYTES } from './wrap';

const secret = z.string().refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES);
const secrets = z.record(z.string().regex(/^[a-z][a-z-]*$/), secret);

const keyFile = z.strictObject({
  version: z.literal(1),
  agencies: z.record(
    z.string().regex(/^[a-z]+:[a-z0-9]+$/),
    z.strictObject({
      /** Epoch number → key-encryption key, 32 bytes in base64. The highest is the one in use. */
      epochs: z.record(z.string().regex(/^[1-9]\d*$/), secret).refine((epochs) => Object.keys(epochs).length > 0),
      /** Secrets of the agency besides, by name: `finder`, `pseudonyms`. */
      secrets,
    }),
  ),
  /** Secrets that belong to no agency, by name. */
  desk: secrets,
});

export type KeyFile = z.infer<typeof keyFile>;

/** The key file is missing, readable by others, or not a key file. Never says what it holds. */
export class KeyFileError extends Error {
  constructor(fault: string) {
    super(`key file: ${fault}`);
    this.name = 'KeyFileError';
  }
}

/** Every agency has these besides its key-encryption keys. */
export const agencySecrets = ['finder', 'pseudonyms'] as const;

/** @throws KeyFileError */
export function parseKeyFile(text: string): KeyFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new KeyFileError('it is not JSON');
  }
  const parsed = keyFile.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new KeyFileError(`wrong at ${parsed.error.issues.map(({ path }) => path.join('.') || 'the top').join(', ')}`);
}

/** New keys for these agencies, and desk secrets of these names. */
export function newKeyFile(named: { agencies: readonly string[]; desk: readonly string[] }, chance: Chance): KeyFile {
  return {
    version: 1,
    agencies: Object.fromEntries(named.agencies.map((agency) => [agency, newAgency(chance)])),
    desk: draw(named.desk, chance),
  };
}

/** The same file with a next epoch for this agency; an agency it does not know is added with its first. */
export function withNextEpoch(file: KeyFile, agency: string, chance: Chance): KeyFile {
  const known = file.agencies[agency];
  if (!known) return { ...file, agencies: { ...file.agencies, [agency]: newAgency(chance) } };
  const next = Math.max(...Object.keys(known.epochs).map(Number)) + 1;
  const epochs = { ...known.epochs, [next]: newSecret(chance) };
  return { ...file, agencies: { ...file.agencies, [agency]: { ...known, epochs } } };
}

/** The same file without an epoch. @throws KeyFileError for the epoch in use: nothing could be sealed any more */
export function withoutEpoch(file: KeyFile, agency: string, epoch: number): KeyFile {
  const known = file.agencies[agency];
  if (!known) return file;
  const epochs = Object.fromEntries(Object.entries(known.epochs).filter(([number]) => Number(number) !== epoch));
  if (Math.max(0, ...Object.keys(epochs).map(Number)) < epoch)
    throw new KeyFileError(`epoch ${epoch} of ${agency} is the one in use`);
  return { ...file, agencies: { ...file.agencies, [agency]: { ...known, epochs } } };
}

/** What a process that serves only these agencies is given. */
export function onlyFor(file: KeyFile, named: { agencies: readonly string[]; desk: readonly string[] }): KeyFile {
  const kept = <T>(of: Record<string, T>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => names.includes(name)));
  return { version: 1, agencies: kept(file.agencies, named.agencies), desk: kept(file.desk, named.desk) };
}

const newSecret = (chance: Chance) => chance.bytes(KEY_BYTES).toString('base64');
const draw = (names: readonly string[], chance: Chance) =>
  Object.fromEntries(names.map((name) => [name, newSecret(chance)]));
const newAgency = (chance: Chance) => ({ epochs: { 1: newSecret(chance) }, secrets: draw(agencySecrets, chance) });
