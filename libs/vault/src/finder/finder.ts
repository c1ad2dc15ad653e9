import { sql } from '../database/literals';
import { ask } from '../database/seat';
import type { SeatOf } from '../door/seat-of';
import { codeOf, refused, TooManySearches } from '../errors';
import { DoorClosed, type Reader } from '../ports';
import { searchLimits } from './limits';
import type { TokenKind } from './normal-form';
import { tokenOf, type FinderSecrets } from './token';

export interface Found {
  readonly kind: TokenKind;
  readonly caseId: string;
  readonly person: string;
  /** The part in which it stands. */
  readonly part: string;
}

/** Finds without reading, as the database role of the recipient. Signed for first, hit or miss, like every opening. */
export class Finder {
  constructor(private readonly at: { readonly seatOf: SeatOf; readonly secrets: FinderSecrets }) {}

  /** What this recipient holds under any of these. @throws TooManySearches @throws DoorClosed */
  async find(
    reader: Reader,
    recipient: string,
    wanted: readonly { readonly kind: TokenKind; readonly value: string }[],
  ): Promise<readonly Found[]> {
    try {
      const ticket = await this.#sign(reader, recipient, wanted);
      return await ask<Found>(
        this.at.seatOf(recipient),
        `select kind, case_id as "caseId", person, part from vault.collect_found(${sql.uuid(ticket)})`,
      );
    } catch (error) {
      throw codeOf(error) === refused.tooManySearches ? new TooManySearches(secondsIn(error)) : new DoorClosed(error);
    }
  }

  async #sign(
    reader: Reader,
    recipient: string,
    wanted: readonly { readonly kind: TokenKind; readonly value: string }[],
  ): Promise<string> {
    const tokens = wanted.flatMap((one) => {
      const token = tokenOf(this.at.secrets, recipient, one);
      return token ? [{ kind: one.kind, token }] : [];
    });
    const values = [
      sql.json(reader),
      sql.text(recipient),
      sql.texts(tokens.map(({ kind }) => kind)),
      `array[${tokens.map(({ token }) => sql.bytes(token)).join(', ')}]::bytea[]`,
    ];
    const rows = await ask<{ ticket: string }>(
      this.at.seatOf(recipient),
      `select vault.sign_search(${values.join(', ')}) as ticket`,
    );
    return rows[0]?.ticket ?? '';
  }
}

const secondsIn = (error: unknown) =>
  Number(error instanceof Error && 'hint' in error ? error.hint : searchLimits.minutes * 60);
