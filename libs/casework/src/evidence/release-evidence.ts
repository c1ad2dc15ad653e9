import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { releaseReason } from './codes';
import { EvidenceReleased } from './facts';
import { fileOfRoute } from './file-of-route';

export class ReleaseEvidence {
  @IsId() evidenceId!: Id;
  @IsCode(releaseReason) reason!: CodeOf<typeof releaseReason>;
}

export const releaseEvidence = decide(ReleaseEvidence, (state, { evidenceId, reason }, { by }) => {
  mustBeHome(state, by);
  const { quarantined } = fileOfRoute(state, evidenceId);
  if (quarantined === undefined) return [];
  if (quarantined === 'scan-found' && reason !== 'false-alarm') throw refusal('release-needs-all-clear');
  return [EvidenceReleased.of({ evidenceId, reason })];
});
