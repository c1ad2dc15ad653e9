import { Policies, type Actor, type CaseInView, type Right } from '@vaern/access';
import {
  assignedIn,
  familyUnitsOf,
  isRestricted,
  hasBreachToAssess,
  hasOrderToDecide,
  openReferralsTo,
  policeUnitsIn,
  RECORDS_OWNER,
  readersOf,
  refusal,
  TIMEKEEPER,
  type CaseState,
  type IntentName,
  type Pseudonym,
  type StoredFact,
} from '@vaern/casework';
import type { Who } from '@vaern/disclosure';

/** What each intent needs; the clock's own are refused to everybody else by their decisions. */
const rightOf: Readonly<Record<IntentName, Right | typeof TIMEKEEPER>> = {
  ReportContact: 'contact.report',
  DescribePerson: 'person.describe',
  RetractPerson: 'person.retract',
  SetSafeReach: 'safe-reach.set',
  RevokeSafeReach: 'safe-reach.revoke',
  StateWish: 'wish.state',
  RaiseDanger: 'danger.raise',
  ClearDanger: 'danger.clear',
  RetractFact: 'fact.retract',
  StrikeWords: 'words.strike',
  GiveConsent: 'consent.give',
  WithdrawConsent: 'consent.withdraw',
  ExpireConsent: TIMEKEEPER,
  ScreenCase: 'case.screen',
  GiveSecondOpinion: 'second-opinion.give',
  CompleteTraining: 'training.complete',
  SendReferral: 'referral.send',
  ReceiveReferral: 'referral.receive',
  AcceptReferral: 'referral.accept',
  DeclineReferral: 'referral.decline',
  ForwardReferral: 'referral.forward',
  AskForInformation: 'referral.ask',
  ProvideInformation: 'referral.provide',
  WithdrawReferral: 'referral.withdraw',
  CompleteReferral: 'referral.complete',
  ContinueReferral: 'referral.continue',
  MarkReferralOverdue: TIMEKEEPER,
  LogIncident: 'incident.log',
  CorrectIncident: 'incident.correct',
  ChangeEntryAudience: 'entry-audience.change',
  GiveAdvice: 'advice.give',
  PlanAction: 'action.plan',
  CompleteAction: 'action.complete',
  DropAction: 'action.drop',
  HoldConversation: 'conversation.hold',
  CallEmergency: 'emergency.call',
  MergePersons: 'person.merge',
  CloseCase: 'case.close',
  ReopenCase: 'case.reopen',
  DecideAddressHit: 'address-hit.decide',
  ImportLog: 'log.import',
  AssignCoordinator: 'coordinator.assign',
  EndCoordinator: 'coordinator.end',
  AssignColleague: 'colleague.assign',
  ReleaseColleague: 'colleague.release',
  InvolveChildren: 'children.involve',
  ConsultFamilyUnit: 'family-unit.consult',
  InformFamilyUnit: 'family-unit.inform',
  EndFamilyInvolvement: 'family-unit.end',
  MakeChildNotification: 'child-notification.make',
  CheckCallSafety: 'call-safety.check',
  MakeFamilyContact: 'family-contact.make',
  NoteVisitation: 'visitation.note',
  PlanApproach: 'approach.plan',
  AttemptWarning: 'warning.attempt',
  MakeApproach: 'approach.make',
  CancelApproach: 'approach.cancel',
  RequestForgetting: 'forgetting.request',
  ApproveForgetting: 'forgetting.approve',
  CancelForgetting: 'forgetting.cancel',
  PlaceLegalHold: 'legal-hold.place',
  LiftLegalHold: 'legal-hold.lift',
  RestrictCase: 'case.restrict',
  ChangeRestrictedReaders: 'restricted-readers.change',
  UnrestrictCase: 'case.unrestrict',
  PreparePoliceReport: 'report.prepare',
  FilePoliceReport: 'report.file',
  RequestOrder: 'order.request',
  RequestOrderAnew: 'order.request-anew',
  RecordOrder: 'order.record',
  IssueOrder: 'order.issue',
  DenyOrder: 'order.deny',
  ServeOrder: 'order.serve',
  ExtendOrder: 'order.extend',
  RevokeOrder: 'order.revoke',
  ExpireOrder: TIMEKEEPER,
  ReportBreach: 'breach.report',
  AssessBreach: 'breach.assess',
  ReceiveEvidence: 'evidence.receive',
  ReleaseEvidence: 'evidence.release',
  HandOverEvidence: 'evidence.hand-over',
  VerifyEvidence: 'evidence.verify',
  RegisterItem: 'item.register',
};

/** Who took what on in a case: what the policies go by, besides how the unit stands. */
export interface Taken {
  /** Who reported the first contact. */
  openedBy?: Pseudonym;
  /** By referral; by order, who issued it. */
  readonly handlers: Map<string, Pseudonym>;
}

export const nothingTaken = (): Taken => ({ handlers: new Map() });

export function noteTaken(taken: Taken, { type, plain, by }: StoredFact): void {
  const fields: Readonly<Record<string, unknown>> = plain;
  if (type === 'ContactReported') taken.openedBy ??= by.actor;
  if (type === 'OrderIssued') taken.handlers.set(String(fields.orderId), by.actor);
  if (type === 'ReferralAccepted') taken.handlers.set(String(fields.referralId), String(fields.handler));
}

/** What is asked of a case that is folded. */
interface Judged {
  readonly state: CaseState;
  readonly taken: Taken;
  readonly who: Who;
}

/** Persons by policy: the decision asks whether the unit knows the case, this whether the actor may act in it. */
export class WhoMay {
  constructor(private readonly policies = new Policies()) {}

  /** For an intent about no case, or one that opens it. @throws Refusal `no-such-case` */
  mustHave(actor: Actor, intent: IntentName): void {
    const action = rightOf[intent];
    if (action === TIMEKEEPER || !this.policies.decide({ actor, action }).allowed) throw refusal('no-such-case');
  }

  /** For an intent in a case. @throws Refusal `no-such-case` */
  mustAct(held: Judged, actor: Actor, { intent, me, unit }: Acting): void {
    const action = rightOf[intent];
    if (actor.role === TIMEKEEPER || action === TIMEKEEPER) return;
    const seen = inView(held, { me, unit: actor.role === RECORDS_OWNER ? recordIn(held, actor) : unit });
    if (!this.policies.decide({ actor, action, case: seen }).allowed) throw refusal('no-such-case');
  }
}

interface Acting {
  readonly intent: IntentName;
  /** The actor and the actor's unit, as the case calls them. */
  readonly me: Pseudonym;
  readonly unit: string;
}

/** Who decides what is forgotten works in no unit of the case, but for the one of their agency that keeps a record of it. */
function recordIn({ state, who }: Judged, { agency }: Actor): string {
  const isOwn = (unit: string | undefined) => unit !== undefined && who(unit)?.recipient.startsWith(`${agency}/`);
  return [state.intake.homeUnit, ...recipientsIn(state), ...policeUnitsIn(state)].find(isOwn) ?? '';
}

const recipientsIn = ({ referral }: CaseState): readonly string[] =>
  [...referral.lives.values()].map(({ terms }) => terms.to);

const isToSee = ({ order, breach }: CaseState, unit: string): boolean =>
  hasOrderToDecide(order, unit) || hasBreachToAssess(breach, unit);

/** Who took on a referral to the unit, or issued an order that it was asked for. */
function handlersIn({ state, taken }: Judged, unit: string): readonly Pseudonym[] {
  const referrals = [...state.referral.lives.values()].filter(({ terms }) => terms.to === unit);
  const orders = [...state.order.orders.values()].filter(
    ({ request, issue }) => request?.policeUnit === unit && issue?.unit === unit,
  );
  const ids = [...referrals.map(({ terms }) => terms.referralId), ...orders.map(({ orderId }) => orderId)];
  return ids.flatMap((id) => taken.handlers.get(id) ?? []);
}

function inView(judged: Judged, { me, unit }: Omit<Acting, 'intent'>): CaseInView {
  const { state, taken } = judged;
  const standing = standingIn(judged, unit);
  const readers = readersOf(state.restriction);
  const handlers = handlersIn(judged, unit);
  const handler = handlers.includes(me) ? me : handlers[0];
  const isToTake = openReferralsTo(state.referral, unit).some(({ referralId }) => !taken.handlers.has(referralId));
  const assigned = assignedIn(state.coordination, unit);
  return {
    me,
    assigned,
    unaccepted: isToTake || (handler === undefined && isToSee(state, unit)),
    ...(standing && { standing }),
    ...(readers && { readers }),
    ...(handler && { handler }),
    ...(taken.openedBy && { openedBy: taken.openedBy }),
  };
}

/** A restricted case is there for none but the units that restricted cases are told to. */
function standingIn({ state, who }: Judged, unit: string): CaseInView['standing'] {
  const own = who(unit)?.standing;
  const isHome = state.intake.homeUnit === unit;
  if (isRestricted(state) !== (own === 'restricted')) return undefined;
  if (isHome && own !== 'restricted') return 'home';
  return isHome || isParty(state, unit) ? own : undefined;
}

/** Whether a unit was asked, asks, or is informed. */
const isParty = (state: CaseState, unit: string): boolean =>
  familyUnitsOf(state.children).includes(unit) ||
  policeUnitsIn(state).includes(unit) ||
  [...state.referral.lives.values()].some(({ terms: { from, to } }) => from === unit || to === unit);
