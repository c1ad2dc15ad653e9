import type { Access } from './access';
import { textOf, type Digest } from './digest';
import { isGone, type Place } from './gone';

const REVOKED = 'SafeReachRevoked';

/**
 * Whether the fact revokes the safe reach that an ended ground told last, for the first time since its end. What was set
 * and revoked afterwards nobody is told on it: docs/decisions/0038-a-safe-reach-that-holds-no-more.md.
 */
export function revokesToldReach(
  access: Access,
  place: Place,
  { fact, wasTold }: { readonly fact: Digest; readonly wasTold: (earlier: Digest) => boolean },
): boolean {
  const { facts, first } = access;
  const { endedAt = Infinity } = place.ground;
  if (fact.type !== REVOKED) return false;
  const last = first
    .filter((revision) => revision < fact.revision)
    .flatMap((revision) => facts[revision] ?? [])
    .filter((earlier) => textOf(earlier, 'personId') === textOf(fact, 'personId'))
    .findLast((earlier) =>
      earlier.revision > endedAt ? earlier.type === REVOKED && !isGone(access, place, earlier) : wasTold(earlier),
    );
  return last?.type === 'SafeReachSet';
}
