import type { FactType } from '../../libs/casework/src/index';

/** Who may bring a thing from one state to the next. */
export type Who =
  | 'home'
  | 'home, taking back'
  | 'sender'
  | 'recipient'
  | 'forwarder'
  | 'whoever ends what it rests on'
  | 'police'
  | 'home, where no police unit decides'
  | 'others, where no police unit decides'
  | 'police named'
  | 'planner'
  | 'clock'
  | 'whoever records what was served'
  | 'whoever decides what replaces it'
  | 'whoever ends its consent'
  | 'whoever restricts the case'
  | 'the affected person'
  | 'anyone told';
export interface Arrow {
  readonly from: string;
  readonly fact: FactType;
  readonly to: string;
  readonly by: readonly Who[];
}
export interface Machine {
  readonly name: string;
  /** The field of its facts that says which one; absent: there is one in a case. */
  readonly id?: string;
  readonly arrows: readonly Arrow[];
}

export const NOTHING = '–';

const arrow = (from: string | readonly string[], fact: FactType, to: string, ...by: Who[]): readonly Arrow[] =>
  [from].flat().map((one) => ({ from: one, fact, to, by }));
const stays = (states: readonly string[], fact: FactType, ...by: Who[]): readonly Arrow[] =>
  states.flatMap((state) => arrow(state, fact, state, ...by));

const unanswered = ['sent', 'received'];
const asking = ['received, asking', 'accepted, asking'];
const openReferral = [...unanswered, 'accepted', ...asking];

/** The states of a case and of what runs in it, by hand, from what was agreed on; nothing here is read from the code that decides. */
export const machines: readonly Machine[] = [
  {
    name: 'case',
    arrows: [
      arrow(NOTHING, 'CaseOpened', 'reported', 'anyone told'),
      arrow(['reported', 'screened'], 'CaseScreened', 'screened', 'home'),
      arrow('reported', 'CaseClosed', 'closed unscreened', 'home'),
      arrow('screened', 'CaseClosed', 'closed', 'home'),
      arrow('closed unscreened', 'CaseReopened', 'reported', 'home'),
      arrow('closed', 'CaseReopened', 'screened', 'home'),
    ].flat(),
  },
  {
    name: 'referral',
    id: 'referralId',
    arrows: [
      arrow(NOTHING, 'ReferralSent', 'sent', 'sender', 'forwarder'),
      arrow('sent', 'ReferralReceived', 'received', 'recipient'),
      arrow('received', 'ReferralAccepted', 'accepted', 'recipient'),
      arrow('received', 'ReferralDeclined', 'declined', 'recipient'),
      arrow('received', 'ReferralForwarded', 'forwarded', 'recipient'),
      arrow('received', 'InformationRequested', 'received, asking', 'recipient'),
      arrow('accepted', 'InformationRequested', 'accepted, asking', 'recipient'),
      arrow('received, asking', 'InformationProvided', 'received', 'sender'),
      arrow('accepted, asking', 'InformationProvided', 'accepted', 'sender'),
      arrow('accepted', 'ReferralCompleted', 'completed', 'recipient'),
      arrow('accepted', 'HomeUnitChanged', 'completed', 'recipient'),
      arrow(openReferral, 'ReferralWithdrawn', 'withdrawn', 'sender', 'whoever ends what it rests on'),
      arrow('declined', 'ReferralWithdrawn', 'withdrawn', 'sender'),
      stays(unanswered, 'ReferralOverdue', 'clock'),
      stays(openReferral, 'RecipientContinued', 'recipient'),
    ].flat(),
  },
  {
    name: 'order',
    id: 'orderId',
    arrows: [
      arrow(NOTHING, 'OrderRequested', 'requested', 'anyone told'),
      arrow(NOTHING, 'OrderIssued', 'issued', 'anyone told'),
      arrow('requested', 'OrderIssued', 'issued', 'home', 'police'),
      stays(['issued', 'served'], 'OrderIssued', 'police'),
      arrow('requested', 'OrderDenied', 'denied', 'police', 'home, taking back'),
      arrow('issued', 'OrderServed', 'served', 'home', 'police', 'whoever records what was served'),
      stays(['served'], 'OrderServed', 'police'),
      stays(['served'], 'OrderExtended', 'police', 'others, where no police unit decides'),
      arrow('issued', 'OrderRevoked', 'revoked', 'police', 'home, where no police unit decides'),
      arrow('served', 'OrderRevoked', 'revoked', 'police', 'others, where no police unit decides'),
      arrow(['issued', 'served'], 'OrderExpired', 'expired', 'clock', 'whoever decides what replaces it'),
    ].flat(),
  },
  {
    name: 'breach',
    id: 'breachId',
    arrows: [
      arrow(NOTHING, 'BreachReported', 'reported', 'anyone told'),
      arrow('reported', 'BreachAssessed', 'assessed', 'police named'),
    ].flat(),
  },
  {
    name: 'approach',
    id: 'approachId',
    arrows: [
      arrow(NOTHING, 'ApproachPlanned', 'planned', 'planner'),
      arrow(['planned', 'warning attempted'], 'WarningAttempted', 'warning attempted', 'planner', 'home'),
      arrow(['planned', 'warning attempted'], 'ApproachMade', 'made', 'planner'),
      arrow(['planned', 'warning attempted'], 'ApproachCancelled', 'cancelled', 'planner'),
    ].flat(),
  },
  {
    name: 'restriction',
    arrows: [
      arrow([NOTHING, 'ended'], 'CaseRestricted', 'restricted', 'anyone told'),
      stays(['restricted'], 'CaseRestricted', 'anyone told'),
      stays(['restricted'], 'RestrictedReadersChanged', 'anyone told'),
      arrow('restricted', 'CaseUnrestricted', 'ended', 'home'),
    ].flat(),
  },
  {
    name: 'own access',
    id: 'accessId',
    arrows: [
      arrow(NOTHING, 'OwnAccessOpened', 'given', 'home'),
      arrow('given', 'OwnAccessBound', 'bound to a device', 'the affected person'),
      arrow(
        ['given', 'bound to a device'],
        'OwnAccessEnded',
        'ended',
        'home',
        'whoever ends its consent',
        'whoever ends what it rests on',
        'whoever restricts the case',
      ),
    ].flat(),
  },
];
