import type { FactType, IntentName } from '../../libs/casework/src/index';
import type { Who } from './arrows';

export interface Brought {
  readonly fact: FactType;
  /** The field of the intent that says which one; absent: there is one in a case. */
  readonly id?: string;
  /** Who asks for it by this intent, where others bring the same about by theirs. */
  readonly as?: readonly Who[];
}

const bring = (id: string, facts: Partial<Record<IntentName, FactType>>) =>
  Object.entries(facts).map(([intent, fact]) => [intent, { fact, id }] as const);

/** The fact that takes along what an intent asks for. */
export const brings: ReadonlyMap<string, Brought> = new Map<string, Brought>([
  ...bring('referralId', {
    ReceiveReferral: 'ReferralReceived',
    AcceptReferral: 'ReferralAccepted',
    DeclineReferral: 'ReferralDeclined',
    ForwardReferral: 'ReferralForwarded',
    AskForInformation: 'InformationRequested',
    ProvideInformation: 'InformationProvided',
    CompleteReferral: 'ReferralCompleted',
    ContinueReferral: 'RecipientContinued',
    MarkReferralOverdue: 'ReferralOverdue',
  }),
  ...bring('orderId', {
    IssueOrder: 'OrderIssued',
    DenyOrder: 'OrderDenied',
    ExtendOrder: 'OrderExtended',
    RevokeOrder: 'OrderRevoked',
    ExpireOrder: 'OrderExpired',
  }),
  ...bring('breachId', { AssessBreach: 'BreachAssessed' }),
  ...bring('approachId', {
    AttemptWarning: 'WarningAttempted',
    MakeApproach: 'ApproachMade',
    CancelApproach: 'ApproachCancelled',
  }),
  ['WithdrawReferral', { fact: 'ReferralWithdrawn', id: 'referralId', as: ['sender'] }],
  ['ServeOrder', { fact: 'OrderServed', id: 'orderId', as: ['home', 'police'] }],
  ['CloseCase', { fact: 'CaseClosed' }],
  ['ReopenCase', { fact: 'CaseReopened' }],
]);

/** The refusals that say: from the state it is in, or for you, there is no way. */
export const noWay: ReadonlySet<string> = new Set([
  'no-such-referral',
  'referral-over',
  'referral-taken',
  'referral-accepted',
  'referral-not-accepted',
  'no-such-order',
  'order-over',
  'order-not-issued',
  'order-decided-already',
  'police-decide',
  'no-such-breach',
  'breach-assessed-already',
  'no-such-approach',
  'approach-over',
  'not-the-home-unit',
]);
