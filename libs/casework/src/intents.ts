import { decideAddressHit } from './address-hits/decide-address-hit';
import { completeAction } from './advice/complete-action';
import { dropAction } from './advice/drop-action';
import { giveAdvice } from './advice/give-advice';
import { planAction } from './advice/plan-action';
import { attemptWarning } from './approach/attempt-warning';
import { cancelApproach } from './approach/cancel-approach';
import { makeApproach } from './approach/make-approach';
import { planApproach } from './approach/plan-approach';
import { assessBreach } from './breach/assess-breach';
import { reportBreach } from './breach/report-breach';
import { checkCallSafety } from './children/check-call-safety';
import { consultFamilyUnit } from './children/consult-family-unit';
import { endFamilyInvolvement } from './children/end-family-involvement';
import { informFamilyUnit } from './children/inform-family-unit';
import { involveChildren } from './children/involve-children';
import { makeChildNotification } from './children/make-child-notification';
import { makeFamilyContact } from './children/make-family-contact';
import { noteVisitation } from './children/note-visitation';
import { expireConsent } from './consent/expire-consent';
import { callEmergency } from './conversation/call-emergency';
import { holdConversation } from './conversation/hold-conversation';
import { giveConsent } from './consent/give-consent';
import { withdrawConsent } from './consent/withdraw-consent';
import { assignColleague } from './coordination/assign-colleague';
import { assignCoordinator } from './coordination/assign-coordinator';
import { endCoordinator } from './coordination/end-coordinator';
import { releaseColleague } from './coordination/release-colleague';
import { approveForgetting } from './forgetting/approve-forgetting';
import { cancelForgetting } from './forgetting/cancel-forgetting';
import { liftLegalHold } from './forgetting/lift-legal-hold';
import { placeLegalHold } from './forgetting/place-legal-hold';
import { requestForgetting } from './forgetting/request-forgetting';
import { handOverEvidence } from './evidence/hand-over-evidence';
import { receiveEvidence } from './evidence/receive-evidence';
import { registerItem } from './evidence/register-item';
import { releaseEvidence } from './evidence/release-evidence';
import { verifyEvidence } from './evidence/verify-evidence';
import { clearDanger } from './intake/clear-danger';
import { describePerson } from './intake/describe-person';
import { mergePersons } from './intake/merge-persons';
import { raiseDanger } from './intake/raise-danger';
import { reportContact } from './intake/report-contact';
import { retractFact } from './intake/retract-fact';
import { retractPerson } from './intake/retract-person';
import { revokeSafeReach } from './intake/revoke-safe-reach';
import { setSafeReach } from './intake/set-safe-reach';
import { stateWish } from './intake/state-wish';
import { strikeWords } from './intake/strike-words';
import { coordinatorNow, involvedAlready, raisedAlready, receiptOf, theAffected } from './found-again';
import { closeCase } from './life/close-case';
import { reopenCase } from './life/reopen-case';
import { changeEntryAudience } from './log/change-entry-audience';
import { correctIncident } from './log/correct-incident';
import { importLog } from './log/import-log';
import { logIncident } from './log/log-incident';
import { denyOrder } from './order/deny-order';
import { expireOrder } from './order/expire-order';
import { extendOrder } from './order/extend-order';
import { issueOrder } from './order/issue-order';
import { recordOrder } from './order/record-order';
import { requestOrder } from './order/request-order';
import { requestOrderAnew } from './order/request-order-anew';
import { revokeOrder } from './order/revoke-order';
import { serveOrder } from './order/serve-order';
import { ownAccessIntents } from './own-access/intents';
import { acceptReferral } from './referral/accept-referral';
import { askForInformation } from './referral/ask-for-information';
import { completeReferral } from './referral/complete-referral';
import { continueReferral } from './referral/continue-referral';
import { declineReferral } from './referral/decline-referral';
import { forwardReferral } from './referral/forward-referral';
import { markReferralOverdue } from './referral/mark-referral-overdue';
import { provideInformation } from './referral/provide-information';
import { receiveReferral } from './referral/receive-referral';
import { sendReferral } from './referral/send-referral';
import { withdrawReferral } from './referral/withdraw-referral';
import { linkIntents } from './links/intents';
import { changeRestrictedReaders } from './restriction/change-restricted-readers';
import { restrictCase } from './restriction/restrict-case';
import { unrestrictCase } from './restriction/unrestrict-case';
import { filePoliceReport } from './report/file-police-report';
import { preparePoliceReport } from './report/prepare-police-report';
import { helpIntents } from './help-intents';
import { giveSecondOpinion } from './screening/give-second-opinion';
import { screenCase } from './screening/screen-case';
import { completeTraining } from './training/complete-training';
import { apartIntents } from './apart-intents';
import { onCase, onStaff, streams, type IntentDefinition } from './intent-definition';

export { streams, type IntentDefinition };

/** Every intent there is, by name. */
export const intents = {
  ReportContact: {
    ...onCase(reportContact, 'contactId', ({ intake }) => intake.contact?.contactId),
    starts: true,
  },
  DescribePerson: onCase(describePerson, 'personId', theAffected),
  RetractPerson: onCase(retractPerson, 'personId'),
  SetSafeReach: onCase(setSafeReach, 'personId', theAffected),
  RevokeSafeReach: onCase(revokeSafeReach, 'personId', theAffected),
  StateWish: onCase(stateWish, 'personId', theAffected),
  RaiseDanger: onCase(raiseDanger, 'dangerId', raisedAlready),
  ClearDanger: onCase(clearDanger, 'dangerId'),
  RetractFact: onCase(retractFact, 'factId'),
  StrikeWords: onCase(strikeWords, 'factId'),
  GiveConsent: onCase(giveConsent, 'consentId'),
  WithdrawConsent: onCase(withdrawConsent, 'consentId'),
  ExpireConsent: onCase(expireConsent, 'consentId'),
  ScreenCase: { ...onCase(screenCase, 'screeningId'), asksTraining: true },
  GiveSecondOpinion: { ...onCase(giveSecondOpinion, 'screeningId'), asksTraining: true },
  CompleteTraining: onStaff(completeTraining, 'course'),
  SendReferral: onCase(sendReferral, 'referralId'),
  ReceiveReferral: onCase(receiveReferral, 'referralId'),
  AcceptReferral: onCase(acceptReferral, 'referralId'),
  DeclineReferral: onCase(declineReferral, 'referralId'),
  ForwardReferral: onCase(forwardReferral, 'referralId'),
  AskForInformation: onCase(askForInformation, 'questionId'),
  ProvideInformation: onCase(provideInformation, 'referralId'),
  WithdrawReferral: onCase(withdrawReferral, 'referralId'),
  CompleteReferral: onCase(completeReferral, 'referralId'),
  ContinueReferral: onCase(continueReferral, 'referralId'),
  MarkReferralOverdue: onCase(markReferralOverdue, 'referralId'),
  LogIncident: onCase(logIncident, 'entryRef'),
  CorrectIncident: onCase(correctIncident, 'entryRef'),
  ChangeEntryAudience: onCase(changeEntryAudience, 'entryRef'),
  GiveAdvice: onCase(giveAdvice, 'adviceId'),
  PlanAction: onCase(planAction, 'actionId'),
  CompleteAction: onCase(completeAction, 'actionId'),
  DropAction: onCase(dropAction, 'actionId'),
  HoldConversation: onCase(holdConversation, 'conversationId'),
  CallEmergency: onCase(callEmergency, 'emergencyId'),
  MergePersons: onCase(mergePersons, 'into'),
  CloseCase: onCase(closeCase, 'personId', theAffected),
  ReopenCase: onCase(reopenCase, 'personId', theAffected),
  DecideAddressHit: onCase(decideAddressHit, 'hitId'),
  ImportLog: onCase(importLog, 'entryRef'),
  AssignCoordinator: onCase(assignCoordinator, 'coordinatorId', coordinatorNow),
  EndCoordinator: onCase(endCoordinator, 'coordinatorId'),
  AssignColleague: onCase(assignColleague, 'assignmentId'),
  ReleaseColleague: onCase(releaseColleague, 'assignmentId'),
  InvolveChildren: onCase(involveChildren, 'personId', theAffected),
  ConsultFamilyUnit: onCase(consultFamilyUnit, 'consultationId'),
  InformFamilyUnit: onCase(informFamilyUnit, 'involvementId', involvedAlready),
  EndFamilyInvolvement: onCase(endFamilyInvolvement, 'involvementId'),
  MakeChildNotification: onCase(makeChildNotification, 'notificationId'),
  CheckCallSafety: onCase(checkCallSafety, 'checkId'),
  MakeFamilyContact: onCase(makeFamilyContact, 'familyContactId'),
  NoteVisitation: onCase(noteVisitation, 'visitationId'),
  PlanApproach: onCase(planApproach, 'approachId'),
  AttemptWarning: onCase(attemptWarning, 'warningId'),
  MakeApproach: onCase(makeApproach, 'approachId'),
  CancelApproach: onCase(cancelApproach, 'approachId'),
  RequestForgetting: onCase(requestForgetting, 'forgettingId', theAffected),
  ApproveForgetting: onCase(approveForgetting, 'forgettingId'),
  CancelForgetting: onCase(cancelForgetting, 'forgettingId'),
  PlaceLegalHold: onCase(placeLegalHold, 'holdId'),
  LiftLegalHold: onCase(liftLegalHold, 'holdId'),
  RestrictCase: onCase(restrictCase, 'personId', theAffected),
  ChangeRestrictedReaders: onCase(changeRestrictedReaders, 'personId', theAffected),
  UnrestrictCase: onCase(unrestrictCase, 'personId', theAffected),
  PreparePoliceReport: onCase(preparePoliceReport, 'reportId'),
  FilePoliceReport: onCase(filePoliceReport, 'reportId'),
  RequestOrder: onCase(requestOrder, 'orderId'),
  RequestOrderAnew: onCase(requestOrderAnew, 'orderId'),
  RecordOrder: onCase(recordOrder, 'orderId'),
  IssueOrder: onCase(issueOrder, 'orderId'),
  DenyOrder: onCase(denyOrder, 'orderId'),
  ServeOrder: onCase(serveOrder, 'orderId'),
  ExtendOrder: onCase(extendOrder, 'orderId'),
  RevokeOrder: onCase(revokeOrder, 'orderId'),
  ExpireOrder: onCase(expireOrder, 'orderId'),
  ReportBreach: onCase(reportBreach, 'breachId'),
  AssessBreach: onCase(assessBreach, 'breachId'),
  ReceiveEvidence: { ...onCase(receiveEvidence, 'evidenceId', (_, { uploadId }) => uploadId), found: ['stored'] },
  ReleaseEvidence: onCase(releaseEvidence, 'evidenceId'),
  HandOverEvidence: onCase(handOverEvidence, 'receipt', receiptOf),
  VerifyEvidence: { ...onCase(verifyEvidence, 'evidenceId'), found: ['result'] },
  RegisterItem: onCase(registerItem, 'itemId'),
  ...ownAccessIntents,
  ...helpIntents,
  ...apartIntents,
  ...linkIntents,
} as const;

export type IntentName = keyof typeof intents;
export type IntentOf<Name extends IntentName> = InstanceType<(typeof intents)[Name]['intent']>;

/** A stream of that kind, folded. */
export type StateOf<Kind extends keyof typeof streams> = ReturnType<(typeof streams)[Kind]['empty']>;
/** An intent on a stream of that kind. */
export type IntentOn<Kind extends keyof typeof streams> = IntentDefinition<Kind, StateOf<Kind>>;

/** The intent by that name, if it is one on a stream of that kind. */
export function intentOn<Kind extends keyof typeof streams>(kind: Kind, name: IntentName): IntentOn<Kind> | undefined {
  const found = intents[name];
  return found.stream === kind ? (found as unknown as IntentOn<Kind>) : undefined;
}
/** The intent by that name, if it is one on a case. */
export const caseIntent = (name: IntentName): IntentOn<'case'> | undefined => intentOn('case', name);
/** The intent by that name, if it is one on a staff member's stream. */
export const staffIntent = (name: IntentName): IntentOn<'staff'> | undefined => intentOn('staff', name);

export const isIntentName = (name: string): name is IntentName => Object.hasOwn(intents, name);
