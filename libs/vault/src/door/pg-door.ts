import { sql } from '../database/literals';
import { ask } from '../database/seat';
import { KeyMismatch } from '../errors';
import type { Keyring } from '../keys/keyring';
import { decrypt, partKeyBinding, WRAPPED_BYTES } from '../keys/wrap';
import { DoorClosed, type Door, type HeldPart, type OpenedPart, type Reader } from '../ports';
import { openPart } from '../seal/part';
import type { SeatOf } from './seat-of';

interface Asked {
  readonly caseId: string;
  readonly part: HeldPart;
}

interface CollectedRow {
  /** Which of the asked, counted from 1. */
  readonly ords: readonly number[];
  /** Whose root it is. */
  readonly recipient: string;
  readonly epoch: number;
  readonly wrapped: Buffer;
  readonly keys: Buffer;
}

/** The door of an agency's gateway, as the database role of the recipient. */
export class PgDoor implements Door {
  /** `spoiled` hears of parts that did not open with the key that was told for them: altered, or moved from elsewhere. */
  constructor(
    private readonly at: {
      readonly seatOf: SeatOf;
      readonly keyring: Keyring;
      readonly spoiled?: (part: { readonly caseId: string; readonly partId: string }) => void;
    },
  ) {}

  async open(
    reader: Reader,
    recipient: string,
    cases: readonly { readonly caseId: string; readonly parts: readonly HeldPart[] }[],
  ): Promise<ReadonlyMap<string, OpenedPart>> {
    try {
      const ticket = await this.#sign(reader, recipient, cases);
      const asked = cases.flatMap(({ caseId, parts }) => parts.map((part) => ({ caseId, part })));
      return await this.#opened(asked, await this.#collect(recipient, ticket));
    } catch (error) {
      throw new DoorClosed(error);
    }
  }

  async #sign(
    reader: Reader,
    recipient: string,
    cases: readonly { readonly caseId: string; readonly parts: readonly HeldPart[] }[],
  ): Promise<string> {
    const parts = cases.flatMap((of, index) => of.parts.map((part) => ({ no: index + 1, part })));
    const values = [
      sql.json(reader),
      sql.text(recipient),
      sql.uuids(cases.map(({ caseId }) => caseId)),
      sql.integers(parts.map(({ no }) => no)),
      sql.uuids(parts.map(({ part }) => part.person)),
      sql.uuids(parts.map(({ part }) => part.id)),
      sql.texts(parts.map(({ part }) => part.class)),
    ];
    const rows = await ask<{ ticket: string }>(
      this.at.seatOf(recipient),
      `select vault.sign(${values.join(', ')}) as ticket`,
    );
    return rows[0]?.ticket ?? '';
  }

  #collect(recipient: string, ticket: string): Promise<readonly CollectedRow[]> {
    return ask<CollectedRow>(this.at.seatOf(recipient), `select * from vault.collect(${sql.uuid(ticket)})`);
  }

  async #opened(asked: readonly Asked[], rows: readonly CollectedRow[]): Promise<ReadonlyMap<string, OpenedPart>> {
    const roots = await this.#roots(asked, rows);
    const opened = new Map<string, OpenedPart>();
    rows.forEach(({ ords, keys }, at) =>
      ords.forEach((ord, index) => {
        const one = asked[ord - 1] as Asked;
        const wrapped = keys.subarray(index * WRAPPED_BYTES, (index + 1) * WRAPPED_BYTES);
        const words = this.#words(one, roots[at] as Buffer, wrapped);
        if (words) opened.set(one.part.id, words);
      }),
    );
    return opened;
  }

  #roots(asked: readonly Asked[], rows: readonly CollectedRow[]): Promise<readonly Buffer[]> {
    return this.at.keyring.unwrap(
      rows.map(({ ords, recipient, epoch, wrapped }) => {
        const { caseId, part } = asked[(ords[0] ?? 0) - 1] as Asked;
        return { identity: { caseId, person: part.person, recipient }, epoch, wrapped };
      }),
    );
  }

  #words({ caseId, part }: Asked, root: Buffer, wrapped: Buffer): OpenedPart | undefined {
    try {
      return openPart(caseId, part, decrypt(root, wrapped, partKeyBinding(part.id)));
    } catch (error) {
      if (!(error instanceof KeyMismatch)) throw error;
      this.at.spoiled?.({ caseId, partId: part.id });
      return undefined;
    }
  }
}
