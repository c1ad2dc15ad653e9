import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { hitDecision, hitReason } from './codes';
import { AddressHitDecided } from './facts';

/**
 * What was told may be withheld later and what was withheld told; what was struck stays struck. Why it is told may be said
 * anew: what is a coincidence may stand where he reads it, what somebody needs may not.
 */
export class DecideAddressHit {
  @IsId() hitId!: Id;
  @IsCode(hitDecision) decision!: CodeOf<typeof hitDecision>;
  @IsCode(hitReason) reason!: CodeOf<typeof hitReason>;
}

export const decideAddressHit = decide(DecideAddressHit, (state, { hitId, decision, reason }, known) => {
  mustBeHome(state, known.by);
  const hit = state.addressHits.hits.get(hitId);
  if (!hit) throw refusal('no-such-address-hit');
  if (hit.decision === decision && (decision !== 'tell' || hit.reason === reason)) return [];
  if (hit.decision === 'strike') throw refusal('address-hit-struck');
  const { factId, where } = hit;
  return [AddressHitDecided.of({ hitId, factId, where, decision, reason })];
});
