import { decide, type CaseState } from '../case';
import { mustBeHome } from '../entitlement';
import type { Known } from '../kernel/decision';
import type { Column } from '../kernel/told';
import { IsId, IsIds, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import type { Referral } from '../referral/referral';
import { referralNamed } from '../referral/state';
import { refusal } from '../refusals';
import { EvidenceHandedOver } from './facts';
import { fileOfRoute } from './file-of-route';
import type { EvidenceFile } from './state';

export class HandOverEvidence {
  @IsId() evidenceId!: Id;
  /** Other files in the same hand-over. */
  @Optional() @IsIds({ max: 49 }) also: Id[] = [];
  /** The accepted referral on which the police get them. */
  @IsId() referralId!: Id;
}

export const handOverEvidence = decide(HandOverEvidence, (state, { evidenceId, also, referralId }, known) => {
  mustBeHome(state, known.by);
  const evidenceIds = [...new Set([evidenceId, ...also])];
  const files = evidenceIds.map((id) => fileOfRoute(state, id));
  const to = policeOn(state, referralId, known);
  for (const file of files) mustBeFitToHandOver(state, file);
  const left = evidenceIds.filter((_, n) => !files[n]?.handed.has(referralId));
  if (left.length === 0) return [];
  return [EvidenceHandedOver.of({ evidenceIds: left, to, referralId, receipt: known.newRef() })];
});

/** @throws Refusal `files-to-police-only`, `evidence-beyond-terms` */
function policeOn(state: CaseState, referralId: Id, known: Known) {
  const referral = referralNamed(state.referral, referralId);
  if (!referral || !isTaken(referral) || !mayHaveFiles(known.standingOf(referral.to)))
    throw refusal('files-to-police-only');
  if (!referral.fieldSets.includes('evidence')) throw refusal('evidence-beyond-terms');
  return referral.to;
}

/** Somebody there has taken it on, also while they wait for an answer. */
function isTaken(referral: Referral): boolean {
  const { status } = referral.status === 'awaiting-information' ? referral.before : referral;
  return status === 'accepted';
}

const mayHaveFiles = (standing: Column | undefined) => standing === 'police' || standing === 'restricted';

/** @throws Refusal `evidence-quarantined`, `evidence-kept-from-police` */
function mustBeFitToHandOver({ log }: CaseState, { quarantined, entryRef, audience }: EvidenceFile): void {
  if (quarantined !== undefined) throw refusal('evidence-quarantined');
  const meantFor = log.entries.get(entryRef ?? '')?.audience ?? audience;
  if (meantFor === 'support') throw refusal('evidence-kept-from-police');
}
