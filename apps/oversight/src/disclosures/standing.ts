import type { Change, Disclosed } from '@vaern/disclosure';

export const standings = ['open', 'ended', 'closed', 'taken-back'] as const;
export interface Standing {
  readonly standing: (typeof standings)[number];
  readonly since?: string;
}

/** Whether what came about under this home may be known to the one who asks. */
export type Sees = (under: string) => boolean;

/** How a disclosure stands, as far as the one who asks may know: taken back, on no ground any more, or on ended ones alone. */
export function standingOf({ grounds, changes }: Pick<Disclosed, 'grounds' | 'changes'>, sees: Sees): Standing {
  const seen = changes.filter(({ under }) => sees(under));
  const takenBack = seen.find(({ kind }) => kind === 'taken-back');
  if (takenBack) return { standing: 'taken-back', since: takenBack.at };
  const rests = grounds.filter(({ under }) => sees(under));
  const left = rests.filter(({ ground }) => !came(seen, 'closed', ground));
  if (left.length === 0) return { standing: 'closed', ...last(seen, 'closed') };
  const isOver = left.every(({ ground }) => came(seen, 'ended', ground));
  return isOver ? { standing: 'ended', ...last(seen, 'ended') } : { standing: 'open' };
}

const came = (changes: readonly Change[], kind: 'ended' | 'closed', ground: string): boolean =>
  changes.some((change) => change.kind === kind && 'ground' in change && change.ground === ground);

function last(changes: readonly Change[], kind: Change['kind']): { readonly since?: string } {
  const at = changes.findLast((change) => change.kind === kind)?.at;
  return at === undefined ? {} : { since: at };
}
