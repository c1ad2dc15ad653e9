import type { PlainOf } from '../kernel/fact';
import type { Decided } from '../kernel/fact';
import { CasesUnlinked, MatchDecided } from './facts';
import type { Link, LinkState } from './state';

/** The link no longer stands, and the match that it was made of is decided the other way. */
export function undone(
  { links: { matches } }: { readonly links: LinkState },
  { linkId, matchId, undone: isUndone }: Link,
  { unit, reason }: Omit<PlainOf<typeof CasesUnlinked>, 'linkId'>,
): readonly Decided[] {
  if (isUndone) return [];
  const match = matchId === undefined ? undefined : matches.get(matchId);
  return [
    CasesUnlinked.of({ linkId, unit, reason }),
    ...(match?.decision === 'same' ? [MatchDecided.of({ matchId: match.matchId, unit, decision: 'different' })] : []),
  ];
}
