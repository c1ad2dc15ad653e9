import type { CaseState } from '../case';
import type { Alias, Id } from '../kernel/words';
import { refusal } from '../refusals';
import type { EvidenceFile } from './state';

/** The file that the route names, unless it was entered in error. @throws Refusal `no-such-evidence` */
export function fileOfRoute({ evidence, intake }: CaseState, evidenceId: Id): EvidenceFile {
  const file = evidence.files.get(evidenceId);
  if (!file || file.facts.some((factId) => intake.retracted.has(factId))) throw refusal('no-such-evidence');
  return file;
}

/** The same, for a unit that may have it: the home, the one that received it, one it was handed over to. @throws Refusal `no-such-evidence` */
export function fileInHand(state: CaseState, evidenceId: Id, unit: Alias): EvidenceFile {
  const file = fileOfRoute(state, evidenceId);
  const referrals = [...file.handed.keys()].map((referralId) => state.referral.lives.get(referralId)?.terms.to);
  if (![state.intake.homeUnit, file.receivedBy, ...referrals].includes(unit)) throw refusal('no-such-evidence');
  return file;
}
