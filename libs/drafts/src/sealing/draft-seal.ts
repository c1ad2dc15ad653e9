import type { Actor } from '@vaern/access';
import type { Chance } from '@vaern/platform';
import { binding, decrypt, encrypt, KEY_BYTES, NONCE_BYTES, type Keyring, type WrappedRoot } from '@vaern/vault';
import { createHmac, hkdfSync } from 'node:crypto';
import type { Answers, DraftOf } from '../draft';

type Owner = Pick<Actor, 'agency' | 'unit' | 'id'>;

/** What is kept of a draft, and where it belongs: nothing of it is read without the keys of the agency. */
export interface SealedDraft extends WrappedRoot {
  readonly sealed: Buffer;
}
/** To which row a draft is bound. */
export interface RowOf {
  readonly recipient: string;
  readonly name: string;
  /** The case, or the track. */
  readonly caseId: string | undefined;
  readonly version: string;
}

const none = 'no-case';

/** Each save is sealed with a key of its own, and that with the agency's key-encryption key. */
export class DraftSeal {
  readonly #names = new Map<string, Buffer>();

  constructor(
    private readonly keys: {
      readonly keyring: Keyring;
      /** A secret that only this agency's processes hold. */
      readonly secretOf: (agency: string) => Uint8Array;
      readonly chance: Chance;
    },
  ) {}

  /** By what a draft is found: whose it is, of which form, in what and about what, to nobody else a name of anything. */
  nameOf({ agency, unit, id }: Owner, { form, caseId, trackId, about }: DraftOf): string {
    const place = trackId === undefined ? (caseId ?? none) : `track/${trackId}`;
    const said = JSON.stringify([unit, id, form, place, ...(about === undefined ? [] : [about])]);
    return createHmac('sha256', this.#keyOf(agency)).update(said).digest('base64url');
  }

  /** @throws KeyUnavailable */
  async seal(row: RowOf, words: Answers): Promise<SealedDraft> {
    const { chance, keyring } = this.keys;
    const key = chance.bytes(KEY_BYTES);
    const [wrapped] = await keyring.wrap([{ identity: identityOf(row), key }], chance);
    if (!wrapped) throw new Error('no key was wrapped');
    const plain = Buffer.from(JSON.stringify(words));
    return { ...wrapped, sealed: encrypt(key, plain, boundTo(row), chance.bytes(NONCE_BYTES)) };
  }

  /** @throws KeyMismatch if it was sealed for another row, or changed since @throws KeyUnavailable */
  async open(row: RowOf, { epoch, wrapped, sealed }: SealedDraft): Promise<Answers> {
    const [key] = await this.keys.keyring.unwrap([{ identity: identityOf(row), epoch, wrapped }]);
    if (!key) throw new Error('no key was unwrapped');
    return JSON.parse(decrypt(key, sealed, boundTo(row)).toString('utf8')) as Answers;
  }

  #keyOf(agency: string): Buffer {
    const known = this.#names.get(agency);
    if (known) return known;
    const drawn = Buffer.from(hkdfSync('sha256', this.keys.secretOf(agency), '', 'vaern drafts names', 32));
    this.#names.set(agency, drawn);
    return drawn;
  }
}

/** Where persons have their ids stands what no person is called. */
const identityOf = ({ recipient, name, caseId = none }: RowOf) => ({ recipient, caseId, person: `draft ${name}` });
const boundTo = ({ recipient, name, caseId = none, version }: RowOf) =>
  binding('vaern/draft/1', recipient, name, caseId, version);
