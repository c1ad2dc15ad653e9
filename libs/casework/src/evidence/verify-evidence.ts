import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { verification } from './codes';
import { EvidenceVerified } from './facts';
import { fileInHand } from './file-of-route';

/** The file that somebody wants looked at again. */
export class EvidenceToVerify {
  @IsId() evidenceId!: Id;
}

/** `result` is what the hub found, and no part of what the caller asks. */
export class VerifyEvidence extends EvidenceToVerify {
  @IsCode(verification) result!: CodeOf<typeof verification>;
}

export const verifyEvidence = decide(VerifyEvidence, (state, { evidenceId, result }, { by }) => {
  mustKnow(state, by);
  fileInHand(state, evidenceId, by.unit);
  return [EvidenceVerified.of({ evidenceId, result })];
});
