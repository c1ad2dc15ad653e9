import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import { factsOfSameFile } from '../evidence/state';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { mustNotLeaveHiddenReply } from '../log/replies';
import { correctionsOf } from '../log/state';
import { refusal } from '../refusals';
import { retractionReason } from './codes';
import { factOfRoute } from './fact-of-route';
import { FactRetracted } from './facts';

/** Facts that only say what somebody saw or judged. Promises, answers and referrals have endings of their own. */
const retractable: ReadonlySet<string> = new Set([
  'SafeReachSet',
  'WishStated',
  'DangerRaised',
  'CaseScreened',
  'SecondOpinionGiven',
  'IncidentLogged',
  'IncidentCorrected',
  'AdviceGiven',
  'ChildrenInvolved',
  'FamilyUnitConsulted',
  'CallSafetyChecked',
  'VisitationNoted',
  'EvidenceReceived',
  'ItemRegistered',
]);

export class RetractFact {
  @IsId() factId!: Id;
  @IsCode(retractionReason) reason!: CodeOf<typeof retractionReason>;
}

export const retractFact = decide(RetractFact, (state, { factId, reason }, known) => {
  mustKnow(state, known.by);
  const { type } = factOfRoute(state, factId, known);
  if (!retractable.has(type)) throw refusal('fact-stays');
  if (state.intake.retracted.has(factId)) return [];
  mustNotLeaveHiddenReply(state, factId);
  return goingWith(state, factId).map((each) => FactRetracted.of({ factId: each, reason }));
});

/** What is taken back of a file is taken back of all that opens or names it; an entry of the log takes its corrections along. */
const goingWith = ({ evidence, log, intake }: CaseState, factId: Id): readonly Id[] => [
  ...factsOfSameFile(evidence, factId),
  ...correctionsOf(log, factId).filter((each) => !intake.retracted.has(each)),
];
