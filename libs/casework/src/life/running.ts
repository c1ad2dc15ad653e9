import { ActionDropped } from '../advice/facts';
import { openActions, type Action } from '../advice/state';
import { cancelled } from '../approach/cancel-approach';
import { isLeftBehind } from '../approach/of-route';
import { openApproaches, type Approach } from '../approach/state';
import type { CaseState } from '../case';
import { involvementEnded } from '../children/ended';
import { endedWith } from '../coordination/ended';
import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import type { Id } from '../kernel/words';
import { DangerCleared } from '../intake/facts';
import { CourseClosed } from '../support/facts';
import { openCourses } from '../support/state';
import { ReferralWithdrawn } from '../referral/facts';
import { runningOrders } from '../order/state';
import type { OpenReferral } from '../referral/referral';
import { openReferrals } from '../referral/state';
import type { closingAnswer } from './codes';

type Answer = CodeOf<typeof closingAnswer>;

/** Something that has not come to its end, and what follows from each answer that it may be given. */
export interface Running {
  readonly id: Id;
  readonly ends: { readonly [A in Answer]?: readonly Decided[] };
}

/** Everything in the case that must be answered before its home unit closes it. */
export const runningIn = (state: CaseState): readonly Running[] => [
  ...goingOn(state),
  ...[...state.children.involvements.values()].map((open) => ({
    id: open.involvementId,
    ends: { over: [involvementEnded(open, 'case-closed')], 'runs-on': [] },
  })),
  ...openApproaches(state.approach).map((open) => ({ id: open.approachId, ends: ofApproach(state, open) })),
];

const goingOn = ({ intake, referral, advice, coordination, order, support }: CaseState): readonly Running[] => [
  ...openReferrals(referral).map((open) => ({
    id: open.referralId,
    ends: open.from === intake.homeUnit ? ofOurs(open, coordination) : { 'runs-on': [] },
  })),
  ...[...intake.openDangers.keys()].map((dangerId) => ({
    id: dangerId,
    ends: { over: [DangerCleared.of({ dangerId })] },
  })),
  ...openActions(advice).map((action) => ({
    id: action.actionId,
    ends: { over: [dropped(action)], ...(action.ownerUnit !== intake.homeUnit && { 'runs-on': [] }) },
  })),
  ...runningOrders(order).map(({ orderId }) => ({ id: orderId, ends: { 'runs-on': [] } })),
  ...openCourses(support)
    .filter(({ byUnit }) => byUnit === intake.homeUnit)
    .map(({ courseId, byUnit }) => ({
      id: courseId,
      ends: { over: [CourseClosed.of({ courseId, byUnit, outcome: 'case-closed' })] },
    })),
];

const dropped = ({ actionId, kind, ownerUnit }: Action): Decided =>
  ActionDropped.of({ actionId, kind, ownerUnit, reason: 'case-closed' });

/** Runs on where somebody has taken it on: an answer must not come back to a closed case. */
const ofOurs = ({ referralId, status }: OpenReferral, coordination: CaseState['coordination']): Running['ends'] => ({
  withdrawn: [...endedWith({ coordination }, referralId), ReferralWithdrawn.of({ referralId, reason: 'case-closed' })],
  ...(status === 'accepted' && { 'runs-on': [] }),
});

/** Ours ends with our work; others say themselves what becomes of theirs, as long as they are in the case. */
const ofApproach = (state: CaseState, open: Approach): Running['ends'] =>
  open.byUnit === state.intake.homeUnit || isLeftBehind(state, open)
    ? { over: [cancelled(open, 'case-closed')] }
    : { 'runs-on': [] };
