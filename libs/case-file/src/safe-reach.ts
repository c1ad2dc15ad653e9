import { again, type Entry } from './entry';

/** By person: the safe reach that holds, and when one was revoked. */
export interface Reaches {
  readonly safeReach: Readonly<Record<string, Entry>>;
  readonly reachRevoked: Readonly<Record<string, string>>;
}

/** What becomes of the safe reach in a case, by fact. */
export const reachChanges = {
  SafeReachSet: ({ safeReach }: Reaches, reach: Entry): Partial<Reaches> => ({
    safeReach: { ...safeReach, [String(reach.personId)]: again(safeReach[String(reach.personId)], reach) },
  }),
  SafeReachRevoked: ({ safeReach, reachRevoked }: Reaches, { personId, occurredAt }: Entry): Partial<Reaches> => {
    const { [String(personId)]: revoked, ...rest } = safeReach;
    return revoked ? { safeReach: rest, reachRevoked: { ...reachRevoked, [String(personId)]: occurredAt } } : {};
  },
};

/** How to reach somebody safely, under whatever id; or when the way that the unit knew was revoked. */
export interface Reach {
  readonly safeReach?: Entry;
  readonly safeReachRevokedAt?: string;
}

export function reachOf({ safeReach, reachRevoked }: Reaches, ids: readonly string[]): Reach {
  const [reach] = ids.flatMap((id) => safeReach[id] ?? []);
  if (reach) return { safeReach: reach };
  const at = ids
    .flatMap((id) => reachRevoked[id] ?? [])
    .toSorted()
    .at(-1);
  return at === undefined ? {} : { safeReachRevokedAt: at };
}

/** What is opened to show it. */
export const entriesOfReach = ({ safeReach }: Reach): readonly Entry[] => (safeReach ? [safeReach] : []);

/** Everybody of whom the unit knows, or knew, a safe reach. */
export const reachable = ({ safeReach, reachRevoked }: Reaches): readonly string[] => [
  ...Object.keys(safeReach),
  ...Object.keys(reachRevoked),
];
