import type { Chance } from '@vaern/platform';
import { KeyUnavailable } from '../errors';
import type { KeyFile } from './key-file';
import { agencyOf, type Keyring, type RootIdentity, type WrappedRoot } from './keyring';
import { binding, decrypt, encrypt, NONCE_BYTES } from './wrap';

interface AgencyKeys {
  readonly current: number;
  readonly epochs: ReadonlyMap<number, Buffer>;
  readonly secrets: ReadonlyMap<string, Buffer>;
}

/** The keyring of a key file. */
export class FileKeyring implements Keyring {
  readonly #agencies: ReadonlyMap<string, AgencyKeys>;
  readonly #desk: ReadonlyMap<string, Buffer>;

  constructor(file: KeyFile) {
    this.#agencies = new Map(Object.entries(file.agencies).map(([agency, keys]) => [agency, agencyKeys(keys)]));
    this.#desk = decoded(file.desk);
  }

  get agencies(): readonly string[] {
    return [...this.#agencies.keys()];
  }

  currentEpoch(agency: string): number {
    return this.#of(agency).current;
  }

  /** A secret of an agency besides its key-encryption keys: 32 bytes. @throws KeyUnavailable */
  secret(agency: string, name: string): Buffer {
    return found(this.#of(agency).secrets.get(name), agency);
  }

  /** A secret that belongs to no agency: 32 bytes. @throws KeyUnavailable */
  deskSecret(name: string): Buffer {
    return found(this.#desk.get(name), 'the desk');
  }

  async wrap(
    roots: readonly { readonly identity: RootIdentity; readonly key: Buffer }[],
    chance: Chance,
  ): Promise<readonly WrappedRoot[]> {
    return roots.map(({ identity, key }) => {
      const epoch = this.currentEpoch(agencyOf(identity.recipient));
      const wrapped = encrypt(this.#kek(identity, epoch), key, rootBinding(identity, epoch), chance.bytes(NONCE_BYTES));
      return { epoch, wrapped };
    });
  }

  async unwrap(roots: readonly (WrappedRoot & { readonly identity: RootIdentity })[]): Promise<readonly Buffer[]> {
    return roots.map(({ identity, epoch, wrapped }) =>
      decrypt(this.#kek(identity, epoch), wrapped, rootBinding(identity, epoch)),
    );
  }

  #kek(identity: RootIdentity, epoch: number): Buffer {
    const agency = agencyOf(identity.recipient);
    return found(this.#of(agency).epochs.get(epoch), agency, epoch);
  }

  #of(agency: string): AgencyKeys {
    return found(this.#agencies.get(agency), agency);
  }
}

const rootBinding = ({ caseId, person, recipient }: RootIdentity, epoch: number) =>
  binding('vaern/root/1', agencyOf(recipient), String(epoch), caseId, person, recipient);

const decoded = (secrets: Readonly<Record<string, string>>) =>
  new Map(Object.entries(secrets).map(([name, text]) => [name, Buffer.from(text, 'base64')]));

function agencyKeys(keys: KeyFile['agencies'][string]): AgencyKeys {
  const epochs = new Map([...decoded(keys.epochs)].map(([epoch, key]) => [Number(epoch), key]));
  return { current: Math.max(...epochs.keys()), epochs, secrets: decoded(keys.secrets) };
}

function found<T>(value: T | undefined, agency: string, epoch?: number): T {
  if (value === undefined) throw new KeyUnavailable(agency, epoch);
  return value;
}
