import { hasRight } from '@vaern/access';
import type { FactsAsked, KindOfWords } from '@vaern/case-desk';
import { mayLeadToHer, refusal } from '@vaern/casework';
import { mayKnow } from '@vaern/disclosure';
import type { CaseMemory } from './case-memory';

/**
 * What may not stand where he reads it. A hit is stored with the words it is in: whoever has the words asks after that, so
 * that there are none whose hit is missing here.
 */
export const leadingToHer = (
  cases: Pick<CaseMemory, 'with' | 'catchUp'>,
  { actor, caseId, facts }: FactsAsked,
): Promise<readonly KindOfWords[]> =>
  cases.with(caseId, async (held) => {
    await cases.catchUp(held);
    if (!hasRight(actor, 'bundle.issue') || !mayKnow(held.access, actor.unit)) throw refusal('no-such-case');
    const asked = new Set(facts);
    return [...held.state.addressHits.hits.values()]
      .filter((hit) => asked.has(hit.factId) && mayLeadToHer(hit))
      .map(({ factId, class: of }) => ({ factId, class: of }));
  });
