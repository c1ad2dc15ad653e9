import { groundOfBreach, groundOfOrder, type Alias, type Column, type Id, type StoredFact } from '@vaern/casework';
import type { Access, Bearer, Recipient } from './access';
import { closed, ended, isNew, over, received, resting, sent, unconsented, widening, withId } from './at-ground';
import type { Move, Rule, Rules } from './move';
import type { Ground } from './ground';
import { isWithdrawnFor } from './consents';
import { apartRules } from './moves-apart';
import { homeMoves } from './new-home';
import { homeGround, involvementGround, matterGround, receivedGround, sentGround } from './opening';
import type { Party, Who } from './party';
import { passedOn } from './passing';

/** What a fact does to grounds. Reads only. */
export function movesOf(access: Access, fact: StoredFact, who: Who): readonly Move[] {
  if (fact.type === 'CaseRestricted' || fact.type === 'CaseUnrestricted') return passedOn(access, fact, who);
  const rule = (rules as Readonly<Record<string, Rule<StoredFact> | undefined>>)[fact.type];
  return rule ? rule(access, fact, who) : [];
}

/** Takes a move; closing removes the ground. */
export function make({ recipients }: Access, move: Exclude<Move, { kind: 'hand-on' }>): Recipient {
  const recipient = recipients.get(move.of.id) ?? { ...move.of, grounds: new Map(), closed: new Set(), live: 0 };
  recipients.set(recipient.id, recipient);
  if (move.kind === 'close') {
    recipient.grounds.delete(move.ground.id);
    recipient.closed.add(move.ground.id);
  } else recipient.grounds.set(move.ground.id, move.ground);
  return recipient;
}

const rules: Rules = {
  CaseOpened: (access, { plain }, who) => opening(access, plain.homeUnit, who, () => homeGround(access)),
  ReferralSent: (access, { plain }, who) => [
    ...opening(access, plain.to, who, (bearer) => receivedGround(access, bearer, plain, who)),
    ...(who(plain.from)?.recipient === who(plain.to)?.recipient
      ? []
      : opening(access, plain.from, who, (bearer) => sentGround(access, bearer, plain, who))),
    ...(plain.resends === undefined ? [] : sent(access, plain.resends).map((at) => ended(access, at))),
  ],
  ReferralAccepted: (access, { plain }) => widening(access, plain.referralId),
  HomeUnitChanged: (access, { plain }, who) => homeMoves(access, plain, who),
  ReferralDeclined: (access, { plain }) => closed(access, plain.referralId, 'declined'),
  ReferralForwarded: (access, { plain }) => over(access, plain.referralId, 'forwarded'),
  ReferralWithdrawn: (access, { plain }) => over(access, plain.referralId, 'withdrawn'),
  ReferralCompleted: (access, { plain }) => [
    ...received(access, plain.referralId).map((at) => ended(access, at)),
    ...sent(access, plain.referralId).map((at) => ended(access, at)),
  ],
  FamilyUnitInformed: (access, { plain }, who) =>
    opening(access, plain.unit, who, (bearer) => involvementGround(access, bearer, plain)),
  FamilyInvolvementEnded: (access, { plain: { involvementId, reason } }) =>
    withId(access, involvementId).map((at): Move =>
      reason === 'informed-in-error' || reason === 'withdrawn' || reason === 'handed-over'
        ? { kind: 'close', ...at, reason }
        : ended(access, at),
    ),
  RecipientContinued: (access, { plain }) =>
    received(access, plain.referralId).map(({ of, ground }) => {
      const { consentId: _consentId, until: _until, ...own } = ground;
      const kept = plain.legalBasis === 'consent' ? ground : own;
      return { kind: 'rebase', of, ground: { ...kept, basis: plain.legalBasis } };
    }),
  ConsentWithdrawn: (access, { plain }) =>
    resting(access, plain.consentId)
      .filter(({ of }) => isWithdrawnFor(access, plain, of.alias))
      .map(({ of, ground }) => ({ kind: 'close', of, ground, reason: 'consent-withdrawn' })),
  ConsentExpired: (access, { plain }) => unconsented(access, plain.consentId, 'consent-expired'),
  OrderRequested: (access, { plain }, who) =>
    opening(access, plain.policeUnit, who, (bearer) =>
      matterGround(access, bearer, groundOfOrder(plain.orderId), plain),
    ),
  OrderDenied: orderOver,
  OrderRevoked: orderOver,
  OrderExpired: orderOver,
  BreachReported: (access, { plain }, who) =>
    opening(access, plain.policeUnit, who, (bearer) =>
      matterGround(access, bearer, groundOfBreach(plain.breachId), plain),
    ),
  BreachAssessed: (access, { plain }) =>
    received(access, groundOfBreach(plain.breachId)).map((at) => ended(access, at)),
  ...apartRules,
};

function orderOver(access: Access, { plain }: { readonly plain: { readonly orderId: Id } }): readonly Move[] {
  return received(access, groundOfOrder(plain.orderId)).map((at) => ended(access, at));
}

function opening(
  access: Access,
  alias: Alias,
  who: Who,
  ground: (bearer: Bearer) => Ground | undefined,
): readonly Move[] {
  const party = who(alias);
  if (!party || isNeverTold(access, party)) return [];
  const of = { id: party.recipient, alias, standing: party.standing, column: party.column };
  const opened = ground(of);
  return opened && isNew(access, of, opened) ? [{ kind: 'open', of, ground: opened }] : [];
}

/** A restricted case is told to none but the units that restricted cases are told to. */
const isNeverTold = ({ restriction }: Access, { standing }: Party): boolean =>
  neverTold.has(standing) || (restriction.isOn && standing !== 'restricted');

/** Nothing from an affected person's stream is ever told to those who work with perpetrators. */
const neverTold: ReadonlySet<Column> = new Set(['perpetrators']);
