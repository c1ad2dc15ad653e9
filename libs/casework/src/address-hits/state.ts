import type { CodeOf } from '../kernel/code-list';
import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Id } from '../kernel/words';
import type { hitDecision } from './codes';
import * as facts from './facts';

export type HitDecision = CodeOf<typeof hitDecision>;
export type AddressHit = Omit<PlainOf<typeof facts.AddressHitFound>, 'hitId'> & {
  /** Absent: it is still to be decided. */
  readonly decision?: HitDecision;
  readonly reason?: PlainOf<typeof facts.AddressHitDecided>['reason'];
};

/** Whether the words may lead to her. They do where somebody knows or needs what stands there; only what is not hers does not. */
export const mayLeadToHer = ({ decision, reason }: Pick<AddressHit, 'decision' | 'reason'>): boolean =>
  decision !== 'tell' || reason !== 'coincidence';

export interface AddressHitState {
  readonly hits: ReadonlyMap<Id, AddressHit>;
}

export const addressHits: Slice<Owned<AddressHitState>, typeof facts> = {
  empty: () => ({ hits: new Map() }),
  on: {
    AddressHitFound: (state, { plain: { hitId, ...hit } }) => {
      state.hits.set(hitId, hit);
    },
    AddressHitDecided: (state, { plain: { hitId, decision, reason } }) => {
      const hit = state.hits.get(hitId);
      if (hit) state.hits.set(hitId, { ...hit, decision, reason });
    },
  },
};
