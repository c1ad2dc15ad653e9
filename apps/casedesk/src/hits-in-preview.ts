import type { HitShown, Preview, Shown } from '@vaern/case-desk';
import type { AddressHit, CaseState } from '@vaern/casework';
import type { Previewed, Shown as ShownByTelling } from '@vaern/disclosure';

/** What a unit would be told of a fact, and of what it would not be told the hits that keep it back. */
export function withHits({ factId, type, sent, accepted }: Previewed, { addressHits }: CaseState): Preview {
  const withheld = [...(sent?.withheld ?? []), ...(accepted?.withheld ?? [])];
  const hits = withheld.length === 0 ? [] : [...addressHits.hits].filter(([, hit]) => hit.factId === factId);
  return {
    factId,
    type,
    ...(sent && { sent: shown(sent, hits) }),
    ...(accepted && { accepted: shown(accepted, hits) }),
  };
}

const shown = (
  { codes, parts, withheld }: ShownByTelling,
  hits: readonly (readonly [string, AddressHit])[],
): Shown => ({
  codes,
  parts,
  withheld: withheld.map(({ class: of, person }) => ({
    class: of,
    person,
    hits: hits
      .filter(([, hit]) => hit.class === of && hit.about === person && hit.decision !== 'tell')
      .map(([hitId, hit]): HitShown => ({ hitId, where: hit.where, of: hit.of, decision: hit.decision })),
  })),
});
