import { Policies, type Actor, type CaseInView, type TrackInView } from '@vaern/access';
import {
  AFFECTED,
  assignedIn,
  familyUnitsOf,
  isRestricted,
  hasBreachToAssess,
  hasOrderToDecide,
  openReferralsTo,
  knowsTrack,
  policeUnitsIn,
  readersOf,
  RECORDS_OWNER,
  refusal,
  TIMEKEEPER,
  type CaseState,
  type IntentName,
  type Pseudonym,
  type StoredFact,
  type Stream,
  type TrackState,
} from '@vaern/casework';
import type { Who } from '@vaern/disclosure';
import { rightOf } from './right-of';

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

/** What is asked of a stream that is folded. */
interface Judged {
  readonly stream: Stream;
  readonly state: unknown;
  readonly taken: Taken;
  readonly who: Who;
}
type CaseJudged = Omit<Judged, 'state'> & { readonly state: CaseState };

/** Persons by policy: the decision asks whether the unit knows the case, this whether the actor may act in it. */
export class WhoMay {
  constructor(private readonly policies = Policies.ours()) {}

  /** For an intent about no case, or one that opens it. @throws Refusal `no-such-case` */
  mustHave(actor: Actor, intent: IntentName): void {
    const action = rightOf[intent];
    if (action === TIMEKEEPER || !this.policies.decide({ actor, action }).allowed) throw refusal('no-such-case');
  }

  /** For an intent in a case, or in a track. @throws Refusal `no-such-case` */
  mustAct(held: Judged, actor: Actor, { intent, me, unit }: Acting): void {
    const action = rightOf[intent];
    if (actor.role === TIMEKEEPER || action === TIMEKEEPER) return;
    const about =
      held.stream.kind === 'track'
        ? { track: trackInView(held.state as TrackState, unit) }
        : { case: caseInView(held as CaseJudged, actor, { me, unit }) };
    if (!this.policies.decide({ actor, action, ...about }).allowed) throw refusal('no-such-case');
  }

  /** Whether a case is there for the actor, in what it holds of another one. */
  isThere(held: CaseJudged, actor: Actor, { me, unit }: Omit<Acting, 'intent'>): boolean {
    return this.policies.decide({ actor, action: 'case.see', case: inView(held, { me, unit }) }).allowed;
  }
}

interface Acting {
  readonly intent: IntentName;
  /** The actor and the actor's unit, as the case calls them. */
  readonly me: Pseudonym;
  readonly unit: string;
}

function trackInView(state: TrackState, unit: string): TrackInView {
  if (state.homeUnit === unit) return { standing: 'home' };
  return knowsTrack(state, unit) ? { standing: 'perpetrators' } : {};
}

/** Who decides what is forgotten works in no unit of the case, but for the one of their agency that keeps a record of it. */
function recordIn({ state, who }: CaseJudged, { agency }: Actor): string {
  const isOwn = (unit: string | undefined) => unit !== undefined && who(unit)?.recipient.startsWith(`${agency}/`);
  return [state.intake.homeUnit, ...recipientsIn(state), ...policeUnitsIn(state)].find(isOwn) ?? '';
}

const recipientsIn = ({ referral }: CaseState): readonly string[] =>
  [...referral.lives.values()].map(({ terms }) => terms.to);

const isToSee = ({ order, breach }: CaseState, unit: string): boolean =>
  hasOrderToDecide(order, unit) || hasBreachToAssess(breach, unit);

/** Who took on a referral to the unit, or issued an order that it was asked for. */
function handlersIn({ state, taken }: CaseJudged, unit: string): readonly Pseudonym[] {
  const referrals = [...state.referral.lives.values()].filter(({ terms }) => terms.to === unit);
  const orders = [...state.order.orders.values()].filter(
    ({ request, issue }) => request?.policeUnit === unit && issue?.unit === unit,
  );
  const ids = [...referrals.map(({ terms }) => terms.referralId), ...orders.map(({ orderId }) => orderId)];
  return ids.flatMap((id) => taken.handlers.get(id) ?? []);
}

const caseInView = (held: CaseJudged, actor: Actor, { me, unit }: Omit<Acting, 'intent'>): CaseInView =>
  actor.role === AFFECTED
    ? { me, standing: 'own' }
    : inView(held, { me, unit: actor.role === RECORDS_OWNER ? recordIn(held, actor) : unit });

function inView(judged: CaseJudged, { me, unit }: Omit<Acting, 'intent'>): CaseInView {
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
function standingIn({ state, who }: CaseJudged, unit: string): CaseInView['standing'] {
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
