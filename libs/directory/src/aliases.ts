import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { base32, fromBase32 } from './base32';
import type { Directory } from './directory';
import type { UnitId } from './unit';

const BITS = 130;
const MARK = 8;
const nothing = Buffer.alloc(MARK);

/**
 * What units are called in one case: one block of AES under a key of that case, holding a mark of the unit and zeros.
 * So an alias leads back to its unit in one step, however many units there are, and nobody without the key can tell
 * two aliases of one unit, or make one.
 */
export class Aliases {
  readonly #units: ReadonlyMap<string, UnitId>;

  constructor(
    directory: Pick<Directory, 'units'>,
    private readonly key: Buffer,
  ) {
    const units = directory.units();
    this.#units = new Map(units.map(({ id }) => [markOf(id).toString('hex'), id]));
    if (this.#units.size !== units.length) throw new Error('two units of the directory have the same mark');
  }

  /** `u-` and 26 letters and digits. */
  of(caseId: string, unit: UnitId): string {
    const cipher = createCipheriv('aes-256-ecb', this.#keyOf(caseId), null).setAutoPadding(false);
    const block = Buffer.concat([cipher.update(markOf(unit)), cipher.update(nothing), cipher.final()]);
    return `u-${base32(block, BITS)}`;
  }

  /** The unit of the directory behind it, if it is an alias of this case. */
  unitBehind(caseId: string, alias: string): UnitId | undefined {
    if (!/^u-[a-z2-7]{26}$/.test(alias)) return undefined;
    const decipher = createDecipheriv('aes-256-ecb', this.#keyOf(caseId), null).setAutoPadding(false);
    const block = Buffer.concat([decipher.update(fromBase32(alias.slice(2))), decipher.final()]);
    const unit = this.#units.get(block.toString('hex', 0, MARK));
    return unit !== undefined && this.of(caseId, unit) === alias ? unit : undefined;
  }

  #keyOf(caseId: string): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify(['alias', caseId]))
      .digest();
  }
}

const markOf = (unit: string): Buffer => createHash('sha256').update(unit).digest().subarray(0, MARK);
