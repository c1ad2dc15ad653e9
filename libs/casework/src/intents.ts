import { completeAction } from './advice/complete-action';
import { dropAction } from './advice/drop-action';
import { giveAdvice } from './advice/give-advice';
import { planAction } from './advice/plan-action';
import { caseLife, type CaseState } from './case';
import { expireConsent } from './consent/expire-consent';
import { callEmergency } from './conversation/call-emergency';
import { holdConversation } from './conversation/hold-conversation';
import { giveConsent } from './consent/give-consent';
import { withdrawConsent } from './consent/withdraw-consent';
import { clearDanger } from './intake/clear-danger';
import { describePerson } from './intake/describe-person';
import { mergePersons } from './intake/merge-persons';
import { raiseDanger, type RaiseDanger } from './intake/raise-danger';
import { reportContact } from './intake/report-contact';
import { retractFact } from './intake/retract-fact';
import { retractPerson } from './intake/retract-person';
import { revokeSafeReach } from './intake/revoke-safe-reach';
import { setSafeReach } from './intake/set-safe-reach';
import { stateWish } from './intake/state-wish';
import { strikeWords } from './intake/strike-words';
import type { Decision } from './kernel/decision';
import type { Decided } from './kernel/fact';
import { closeCase } from './life/close-case';
import { reopenCase } from './life/reopen-case';
import { changeEntryAudience } from './log/change-entry-audience';
import { correctIncident } from './log/correct-incident';
import { logIncident } from './log/log-incident';
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
import { changeRestrictedReaders } from './restriction/change-restricted-readers';
import { restrictCase } from './restriction/restrict-case';
import { unrestrictCase } from './restriction/unrestrict-case';
import { giveSecondOpinion } from './screening/give-second-opinion';
import { screenCase } from './screening/screen-case';
import { staffLife, type StaffState } from './staff';
import { completeTraining } from './training/complete-training';

/** The streams of facts, and how each is folded. */
export const streams = { case: caseLife, staff: staffLife } as const;
export type StreamKind = keyof typeof streams;

/** What somebody may ask the CaseDesk to do: its class (the HTTP body and the ids of its route) and its decision. */
export interface IntentDefinition<Kind extends StreamKind, S, I extends object = object> extends Decision<S, I> {
  readonly stream: Kind;
  /** It opens a new stream: its decision is given the empty state. */
  readonly starts: boolean;
  /** Its decision asks whether the actor is trained: their own stream is read for it, and for no other. */
  readonly asksTraining?: true;
  /** What the answer names: the person, the referral, the entry … that was made, changed, or stood already. */
  idOf(this: void, intent: I, decided: readonly Decided[], state: S): string;
}

type Found<S, I> = (state: S, intent: I) => string | undefined;
const on =
  <Kind extends StreamKind, S>(stream: Kind) =>
  <I extends object>(decision: Decision<S, I>, field: string, found?: Found<S, I>): IntentDefinition<Kind, S, I> => ({
    ...decision,
    stream,
    starts: false,
    idOf: (intent, decided, state) =>
      named([...decided.map(({ plain }) => plain), intent], field) ?? found?.(state, intent) ?? '',
  });
const named = (fields: readonly object[], name: string): string | undefined =>
  fields.flatMap((one) => Object.entries(one)).find(([key, value]) => key === name && typeof value === 'string')?.[1];
const onCase = on<'case', CaseState>('case');
const onStaff = on<'staff', StaffState>('staff');
const raisedAlready: Found<CaseState, RaiseDanger> = ({ intake }, { sign, by, about }) =>
  [...intake.openDangers].find(([, danger]) => danger.sign === sign && danger.by === by && danger.about === about)?.[0];
const theAffected: Found<CaseState, object> = ({ intake }) => intake.affected;

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
  RestrictCase: onCase(restrictCase, 'personId', theAffected),
  ChangeRestrictedReaders: onCase(changeRestrictedReaders, 'personId', theAffected),
  UnrestrictCase: onCase(unrestrictCase, 'personId', theAffected),
} as const;

export type IntentName = keyof typeof intents;
export type IntentOf<Name extends IntentName> = InstanceType<(typeof intents)[Name]['intent']>;

/** The intent by that name, if it is one on a case. */
export const caseIntent = (name: IntentName): IntentDefinition<'case', CaseState> | undefined => onStream(name, 'case');
/** The intent by that name, if it is one on a staff member's stream. */
export const staffIntent = (name: IntentName): IntentDefinition<'staff', StaffState> | undefined =>
  onStream(name, 'staff');

function onStream<Kind extends StreamKind, S>(name: IntentName, stream: Kind) {
  const found = intents[name];
  return found.stream === stream ? (found as unknown as IntentDefinition<Kind, S>) : undefined;
}

export const isIntentName = (name: string): name is IntentName => Object.hasOwn(intents, name);
