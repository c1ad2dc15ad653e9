import type { Actor } from '@vaern/access';
import type { DecideRequest } from '@vaern/case-desk';
import {
  caseIntent,
  isRestricted,
  isShown,
  linkedCases,
  readersOf,
  sameAs,
  type Beside,
  type Other,
} from '@vaern/casework';
import type { Names } from '@vaern/directory';
import { agencyOf, mayKnow } from '@vaern/disclosure';
import type { CaseInMemory, CaseMemory } from './case-memory';
import type { DeskSecrets } from './secrets';
import type { StaffRoll } from './staff-roll';
import type { WhoMay } from './who-may';

/** A case from which another one is looked at. */
interface Here {
  readonly caseId: string;
  /** The unit of the directory that has it. Undefined: there is no such case. */
  readonly home: ReturnType<Names['unitBehind']>;
  /** Who of that unit reads it, if it is restricted: by their agency's own ids. */
  readonly readers: readonly { readonly agency: string; readonly id: string }[];
}

/** What a case may know of another one: looked at one after the other, so that two that name each other never wait in a circle. */
export class CasesBeside {
  constructor(
    private readonly parts: {
      readonly cases: Pick<CaseMemory, 'with'>;
      readonly names: Names;
      readonly secrets: Pick<DeskSecrets, 'nameBeside' | 'caseBeside'>;
      readonly roll: Pick<StaffRoll, 'rosterOf'>;
      readonly whoMay: Pick<WhoMay, 'isThere'>;
    },
  ) {}

  /** The other case that the intent is about. Undefined: it is about none, or there is none. */
  async of(caseId: string, { intent: name, body, actor }: DecideRequest): Promise<Beside | undefined> {
    const asks = caseIntent(name)?.beside;
    if (!asks) return undefined;
    const { here, other } = await this.parts.cases.with(caseId, async (held) => ({
      here: this.#here(held),
      other: asks(held.state, body),
    }));
    const id = other && this.#idOf(caseId, other);
    return id === undefined ? undefined : this.#beside(here, id, actor);
  }

  /** Those of the cases called so here that are there for the actor; by id where it may see them. For the home alone. */
  async shown(
    caseId: string,
    others: readonly string[],
    actor: Actor,
  ): Promise<Readonly<Record<string, { readonly caseId?: string }>>> {
    const here = await this.parts.cases.with(caseId, async (held) => this.#here(held));
    const found: Record<string, { caseId?: string }> = {};
    if (here.home !== actor.unit) return found;
    for (const other of new Set(others)) {
      const id = this.#idOf(caseId, { alias: other });
      const beside = id === undefined ? undefined : await this.#beside(here, id, actor);
      if (id !== undefined && beside && isShown(beside)) found[other] = beside.isOpen ? { caseId: id } : {};
    }
    return found;
  }

  /**
   * Every case that stands linked with this one, and those linked with them: whoever linked them, and whether anybody may
   * know. Waits for the turn of each: to be asked before a decision on one of them, never within it.
   */
  async linkedWith(caseId: string): Promise<readonly string[]> {
    const found = new Set([caseId]);
    for (const one of found) {
      const others = await this.parts.cases.with(one, async ({ state }) => linkedCases(state));
      for (const other of others) {
        const id = this.#idOf(one, { alias: other });
        if (id !== undefined) found.add(id);
      }
    }
    found.delete(caseId);
    return [...found];
  }

  #idOf(caseId: string, other: Other): string | undefined {
    const id = 'caseId' in other ? other.caseId : this.parts.secrets.caseBeside(caseId, other.alias);
    return id === caseId ? undefined : id;
  }

  #here({ caseId, state }: CaseInMemory): Here {
    const { names, roll } = this.parts;
    const { homeUnit } = state.intake;
    const home = homeUnit === undefined ? undefined : names.unitBehind(caseId, homeUnit);
    const named = readersOf(state.restriction) ?? [];
    const readers = home === undefined || named.length === 0 ? [] : roll.rosterOf(home);
    return { caseId, home, readers: readers.filter((one) => named.includes(names.pseudonymOf(caseId, one))) };
  }

  #beside(here: Here, otherId: string, actor: Actor): Promise<Beside | undefined> {
    return this.parts.cases.with(otherId, async (held) => {
      const { names, secrets } = this.parts;
      const { affected } = held.state.intake;
      const { home } = this.#here(held);
      if (here.home === undefined || home === undefined || affected === undefined) return undefined;
      const named = readersOf(held.state.restriction) ?? [];
      return {
        other: secrets.nameBeside(here.caseId, otherId),
        affected: sameAs(held.state.intake, affected),
        home: between(here.home, home),
        restricted: isRestricted(held.state),
        readByAll: here.readers.every((one) => named.includes(names.pseudonymOf(otherId, one))),
        isOpen: this.#isOpen(held, actor),
      };
    });
  }

  #isOpen(held: CaseInMemory, actor: Actor): boolean {
    const { names, whoMay } = this.parts;
    const unit = names.aliasOf(held.caseId, actor.unit);
    if (unit === undefined || !mayKnow(held.access, actor.unit)) return false;
    return whoMay.isThere(held, actor, { me: names.pseudonymOf(held.caseId, actor), unit });
  }
}

function between(home: string, other: string): Beside['home'] {
  if (home === other) return 'this-unit';
  return agencyOf(home) === agencyOf(other) ? 'this-agency' : 'elsewhere';
}
