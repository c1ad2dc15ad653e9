import type { Entry } from './entry';
import { noFamily, type FamilyFile } from './family-file';
import type { Homes } from './homes';
import type { Reaches } from './safe-reach';

/** Everything about a case but its log, as one agency unit was told it. */
export interface CaseFile extends Homes, Reaches {
  readonly contacts: readonly Entry[];
  readonly persons: Readonly<Record<string, readonly Entry[]>>;
  /** Who turned out to be whom. */
  readonly merged: Readonly<Record<string, string>>;
  readonly screenings: readonly Entry[];
  readonly secondOpinions: readonly Entry[];
  readonly consents: Readonly<Record<string, Entry>>;
  readonly dangers: Readonly<Record<string, Entry>>;
  readonly advice: readonly Entry[];
  readonly wish?: Entry;
  readonly conversations: readonly Entry[];
  readonly emergencyCalls: readonly Entry[];
  /** Each with whether the case was reopened since. */
  readonly closures: readonly Entry[];
  readonly family: FamilyFile;
  /** Why the case is restricted, while it is: told to its home alone. */
  readonly restriction?: Entry | undefined;
  /** Her own way in, while it stands: told to its home alone. */
  readonly ownAccess?: Entry | undefined;
  /** By unit: the fact that named who reads the restricted case there. */
  readonly readers: Readonly<Record<string, Entry>>;
  /** Which of the home's own tracks is the perpetrator's: sealed, and hers alone. */
  readonly trackLinks: readonly Entry[];
}

export const emptyFile: CaseFile = {
  handOvers: [],
  contacts: [],
  persons: {},
  merged: {},
  safeReach: {},
  reachRevoked: {},
  screenings: [],
  secondOpinions: [],
  consents: {},
  dangers: {},
  advice: [],
  conversations: [],
  emergencyCalls: [],
  closures: [],
  family: noFamily,
  readers: {},
  passed: [],
  trackLinks: [],
};
