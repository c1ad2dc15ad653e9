import { sql } from '../database/literals';
import { ask, type Seat } from '../database/seat';
import { VaultUnavailable } from '../errors';
import type { TokenKind } from './normal-form';
import { tokenOf, type FinderSecrets } from './token';

/** A number or address by which a recipient shall find a case: it stands in a part that the recipient holds. */
export interface Findable {
  readonly recipient: string;
  readonly caseId: string;
  readonly person: string;
  readonly partId: string;
  readonly kind: TokenKind;
  readonly value: string;
}

/** Keeps tokens, as `vaern_casedesk`. They go with the words they were made of: struck, retracted or forgotten. Where nothing is held they find nothing. */
export class Tokens {
  constructor(private readonly at: { readonly seat: Seat; readonly secrets: FinderSecrets }) {}

  /** Durable when it resolves. Passes over what is no number or address. @throws VaultUnavailable @throws KeyUnavailable */
  async keep(findables: readonly Findable[]): Promise<void> {
    const kept = findables.flatMap((one) => {
      const token = tokenOf(this.at.secrets, one.recipient, one);
      return token ? [{ ...one, token }] : [];
    });
    if (kept.length === 0) return;
    const arrays = [
      sql.texts(kept.map(({ recipient }) => recipient)),
      sql.texts(kept.map(({ kind }) => kind)),
      `array[${kept.map(({ token }) => sql.bytes(token)).join(', ')}]`,
      sql.uuids(kept.map(({ caseId }) => caseId)),
      sql.uuids(kept.map(({ person }) => person)),
      sql.uuids(kept.map(({ partId }) => partId)),
    ];
    await ask(this.at.seat, `select vault.keep_tokens(${arrays.join(', ')})`).catch((error: unknown) => {
      throw new VaultUnavailable(error);
    });
  }
}
