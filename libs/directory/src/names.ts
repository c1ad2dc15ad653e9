import { createHmac } from 'node:crypto';
import { Aliases } from './aliases';
import { base32 } from './base32';
import { Cache } from './cache';
import type { Directory } from './directory';
import type { UnitId } from './unit';

/** Keys of at least 32 bytes. Whoever holds them can tell whom a name stands for. */
export interface NameKeys {
  /** The CaseDesk's, for units. */
  readonly aliasKey: Uint8Array;
  /** Per agency (`police:1464`), for its staff. */
  readonly pseudonymKeys: Readonly<Record<string, Uint8Array>>;
}

/** No key for the staff of that agency is held here. */
export class NoPseudonymKey extends Error {
  constructor(readonly agency: string) {
    super(`no key for the pseudonyms of ${agency} is held here`);
    this.name = 'NoPseudonymKey';
  }
}

/** What staff are called in one case: names that mean nothing outside it. */
export class Pseudonyms {
  readonly #keys: ReadonlyMap<string, Buffer>;

  /** `keys`: of the agencies whose staff this process knows. */
  constructor(keys: NameKeys['pseudonymKeys']) {
    this.#keys = new Map(Object.entries(keys).map(([agency, key]) => [agency, strong(key, agency)]));
  }

  /** `s-` and 26 letters and digits: a member of staff, as called in this case only. @throws NoPseudonymKey */
  pseudonymOf(caseId: string, staff: { readonly agency: string; readonly id: string }): string {
    const key = this.#keys.get(staff.agency);
    if (!key) throw new NoPseudonymKey(staff.agency);
    return name(key, [caseId, staff.agency, staff.id]);
  }
}

/** What units and staff are called in one case. Whoever holds the key of aliases can tell every unit by its alias. */
export class Names extends Pseudonyms {
  readonly #aliases: Aliases;
  readonly #behind: Cache<string, UnitId>;

  /** @param kept how many resolved aliases are kept in memory */
  constructor(
    private readonly directory: Directory,
    keys: NameKeys,
    kept = 50_000,
  ) {
    super(keys.pseudonymKeys);
    this.#aliases = new Aliases(directory, strong(keys.aliasKey, 'aliases'));
    this.#behind = new Cache(kept);
  }

  /** `u-` and 26 letters and digits: a unit, as it is called in this case only. Undefined: there is no such unit. */
  aliasOf(caseId: string, unit: string): string | undefined {
    const known = this.directory.unit(unit);
    return known && this.#aliases.of(caseId, known.id);
  }

  /** The unit behind an alias of this case; undefined if none of the directory is. */
  unitBehind(caseId: string, alias: string): UnitId | undefined {
    const key = `${caseId} ${alias}`;
    const kept = this.#behind.get(key);
    if (kept) return kept;
    const found = this.#aliases.unitBehind(caseId, alias);
    if (found) this.#behind.set(key, found);
    return found;
  }
}

const BITS = 130;

const name = (key: Buffer, of: readonly string[]) =>
  `s-${base32(createHmac('sha256', key).update(JSON.stringify(of)).digest(), BITS)}`;

function strong(key: Uint8Array, of: string): Buffer {
  if (key.length < 32) throw new Error(`the key for the names of ${of} has fewer than 32 bytes`);
  return Buffer.from(key);
}
