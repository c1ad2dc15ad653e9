import { sql } from '../database/literals';
import { ask, type Seat } from '../database/seat';
import { VaultUnavailable } from '../errors';
import type { TokenKind } from './normal-form';

/** The same number or address in two cases that have their homes in one agency: of whom in each. */
export interface Alike {
  readonly kind: TokenKind;
  readonly person: string;
  readonly otherCase: string;
  readonly otherPerson: string;
}

/** Compares cases by their tokens, as `vaern_timekeeper`. Opens nothing. */
export class Alikes {
  constructor(private readonly seat: Seat) {}

  /** What this case has alike with others. @throws VaultUnavailable */
  async of(caseId: string): Promise<readonly Alike[]> {
    return ask<Alike>(
      this.seat,
      `select kind, person, other_case as "otherCase", other_person as "otherPerson" from vault.alike(${sql.uuid(caseId)})`,
    ).catch((error: unknown) => {
      throw new VaultUnavailable(error);
    });
  }
}
