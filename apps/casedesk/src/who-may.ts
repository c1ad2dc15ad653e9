import { Policies, type Actor, type CaseInView, type Right } from '@vaern/access';
import {
  isRestricted,
  openReferralsTo,
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
  RestrictCase: 'case.restrict',
  ChangeRestrictedReaders: 'restricted-readers.change',
  UnrestrictCase: 'case.unrestrict',
};

/** Who took what on in a case: what the policies go by, besides how the unit stands. */
export interface Taken {
  /** Who reported the first contact. */
  openedBy?: Pseudonym;
  /** By referral. */
  readonly handlers: Map<string, Pseudonym>;
}

export const nothingTaken = (): Taken => ({ handlers: new Map() });

export function noteTaken(taken: Taken, { type, plain, by }: StoredFact): void {
  const fields: Readonly<Record<string, unknown>> = plain;
  if (type === 'ContactReported') taken.openedBy ??= by.actor;
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
    const seen = inView(held, { me, unit });
    if (!this.policies.decide({ actor, action, case: seen }).allowed) throw refusal('no-such-case');
  }
}

interface Acting {
  readonly intent: IntentName;
  /** The actor and the actor's unit, as the case calls them. */
  readonly me: Pseudonym;
  readonly unit: string;
}

function inView({ state, taken, who }: Judged, { me, unit }: Omit<Acting, 'intent'>): CaseInView {
  const referrals = [...state.referral.lives.values()].map(({ terms }) => terms);
  const isParty = referrals.some(({ from, to }) => from === unit || to === unit);
  const standing = standingIn({ state, who }, { unit, isParty });
  const readers = readersOf(state.restriction);
  const handlers = referrals
    .filter(({ to }) => to === unit)
    .flatMap(({ referralId }) => taken.handlers.get(referralId) ?? []);
  const handler = handlers.includes(me) ? me : handlers[0];
  return {
    me,
    unaccepted: openReferralsTo(state.referral, unit).some(({ referralId }) => !taken.handlers.has(referralId)),
    ...(standing && { standing }),
    ...(readers && { readers }),
    ...(handler && { handler }),
    ...(taken.openedBy && { openedBy: taken.openedBy }),
  };
}

/** A restricted case is there for none but the units that restricted cases are told to. */
function standingIn(
  { state, who }: Pick<Judged, 'state' | 'who'>,
  { unit, isParty }: { unit: string; isParty: boolean },
): CaseInView['standing'] {
  const own = who(unit)?.standing;
  const isHome = state.intake.homeUnit === unit;
  if (isRestricted(state) !== (own === 'restricted')) return undefined;
  if (own === 'restricted') return isHome || isParty ? own : undefined;
  return isHome ? 'home' : isParty ? own : undefined;
}
