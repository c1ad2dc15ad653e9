import type { Staff } from '@vaern/directory';
import { normalForm, type TokenKind } from '@vaern/vault';
import type { DeskSecrets } from './secrets';

/** A member of staff, as their agency knows them. */
export interface OnRoll {
  readonly agency: string;
  readonly id: string;
}

/** Who reads restricted cases where, and who is known by which number: found by token, as everybody else is. */
export class StaffRoll {
  readonly #byToken = new Map<string, OnRoll[]>();

  constructor(
    private readonly staff: Staff,
    private readonly secrets: Pick<DeskSecrets, 'mark'>,
  ) {
    for (const { agency, id, cpr, phones, emails } of staff.known()) {
      this.#keep({ agency, id }, 'cpr', cpr === undefined ? [] : [cpr]);
      this.#keep({ agency, id }, 'phone', phones);
      this.#keep({ agency, id }, 'email', emails);
    }
  }

  rosterOf(unit: Parameters<Staff['rosterOf']>[0]): readonly OnRoll[] {
    const agency = unit.slice(0, unit.indexOf('/'));
    return this.staff.rosterOf(unit).map((id) => ({ agency, id }));
  }

  knownBy(kind: TokenKind, value: string): readonly OnRoll[] {
    const token = this.#token(kind, value);
    return token === undefined ? [] : (this.#byToken.get(token) ?? []);
  }

  #keep(one: OnRoll, kind: TokenKind, values: readonly string[]): void {
    for (const value of values) {
      const token = this.#token(kind, value);
      if (token !== undefined) this.#byToken.set(token, [...(this.#byToken.get(token) ?? []), one]);
    }
  }

  #token(kind: TokenKind, value: string): string | undefined {
    const normal = normalForm(kind, value);
    return normal === undefined ? undefined : this.secrets.mark('staff', kind, normal);
  }
}
