import type { Alias, Column, FactType, Id, StoredFact } from '@vaern/casework';
import { homeOf, openGrounds, type Access, type Bearer, type Recipient } from './access';
import type { StoredAs } from './fact-type';
import { isOpen, type Ground } from './ground';
import { homeGround, receivedGround, sentGround, takenOver } from './opening';
import { agencyOf, type Who } from './party';
import type { ClosingReason } from './steps';

/** One change of one ground of one recipient. */
export type Move =
  | { readonly kind: 'open' | 'rebase' | 'end'; readonly of: Bearer; readonly ground: Ground }
  | { readonly kind: 'widen'; readonly of: Bearer; readonly ground: Ground; readonly before: Ground }
  | {
      readonly kind: 'close';
      readonly of: Bearer;
      readonly ground: Ground;
      readonly reason: ClosingReason;
      /** The recipient that has the case instead. */
      readonly passesTo?: string;
    };

/** What a fact does to grounds. Reads only. */
export function movesOf(access: Access, fact: StoredFact, who: Who): readonly Move[] {
  const rule = (rules as Readonly<Record<string, Rule<StoredFact> | undefined>>)[fact.type];
  return rule ? rule(access, fact, who) : [];
}

/** Takes a move; closing removes the ground. */
export function make({ recipients }: Access, move: Move): Recipient {
  const recipient = recipients.get(move.of.id) ?? { ...move.of, grounds: new Map(), closed: new Set(), live: 0 };
  recipients.set(recipient.id, recipient);
  if (move.kind === 'close') {
    recipient.grounds.delete(move.ground.id);
    recipient.closed.add(move.ground.id);
  } else recipient.grounds.set(move.ground.id, move.ground);
  return recipient;
}

type Rule<Fact> = (access: Access, fact: Fact, who: Who) => readonly Move[];

const rules: { readonly [Type in FactType]?: Rule<StoredAs<Type>> } = {
  CaseOpened: (access, { plain }, who) => opening(access, plain.homeUnit, who, () => homeGround(access)),
  ReferralSent: (access, { plain }, who) => [
    ...opening(access, plain.to, who, (bearer) => receivedGround(access, bearer, plain)),
    ...(who(plain.from)?.recipient === who(plain.to)?.recipient
      ? []
      : opening(access, plain.from, who, (bearer) => sentGround(access, bearer, plain))),
  ],
  ReferralAccepted: (access, { plain }) =>
    received(access, plain.referralId)
      .filter(({ ground }) => !ground.accepted)
      .map(({ of, ground }) => ({ kind: 'widen', of, ground: { ...ground, accepted: true }, before: ground })),
  HomeUnitChanged: (access, { plain }, who) => homeMoves(access, plain, who),
  ReferralDeclined: (access, { plain }) => over(access, plain.referralId, 'declined'),
  ReferralForwarded: (access, { plain }) => over(access, plain.referralId, 'forwarded'),
  ReferralWithdrawn: (access, { plain }) => over(access, plain.referralId, 'withdrawn'),
  ReferralCompleted: (access, { plain }) => [
    ...received(access, plain.referralId).map((at) => ended(access, at)),
    ...sent(access, plain.referralId).map((at) => ended(access, at)),
  ],
  RecipientContinued: (access, { plain }) =>
    received(access, plain.referralId).map(({ of, ground: { consentId, ...ground } }) => {
      const rests = plain.legalBasis === 'consent' && consentId !== undefined;
      return { kind: 'rebase', of, ground: { ...ground, basis: plain.legalBasis, ...(rests && { consentId }) } };
    }),
  ConsentWithdrawn: (access, { plain }) =>
    resting(access, plain.consentId)
      .filter(({ of }) => plain.recipients?.includes(of.alias) ?? true)
      .map(({ of, ground }) => ({ kind: 'close', of, ground, reason: 'consent-withdrawn' })),
  ConsentExpired: (access, { plain }) =>
    resting(access, plain.consentId).map(({ of, ground }) => ({
      kind: 'close',
      of,
      ground,
      reason: 'consent-expired',
    })),
};

/** The old home, and whoever else of its agency was asked, are told no more; the one who took the case over has it whole. */
function homeMoves(access: Access, { referralId, alias }: Moved, who: Who): readonly Move[] {
  const old = homeOf(access);
  const of = access.recipients.get(who(alias)?.recipient ?? '');
  const before = of?.grounds.get(referralId);
  if (!old || !of || !before || agencyOf(of.id) === agencyOf(old.id)) return [];
  if (before.kind !== 'received' || !before.accepted || !isOpen(before)) return [];
  const left = [...access.recipients.values()].filter(({ id }) => agencyOf(id) === agencyOf(old.id));
  return [
    ...left.flatMap((one) => openGrounds(one).map((ground) => leaving(access, { of: one, ground }, of.id))),
    { kind: 'widen', of, ground: takenOver(access, before), before },
  ];
}
type Moved = StoredAs<'HomeUnitChanged'>['plain'];

/** What was told on a referral that is over stays, as ever; so does what one sent oneself. */
const leaving = (access: Access, at: At, passesTo: string): Move =>
  at.ground.kind === 'sent' ? ended(access, at) : { kind: 'close', ...at, reason: 'handed-over', passesTo };

function opening(
  access: Access,
  alias: Alias,
  who: Who,
  ground: (bearer: Bearer) => Ground | undefined,
): readonly Move[] {
  const party = who(alias);
  if (!party || neverTold.has(party.standing)) return [];
  const of = { id: party.recipient, alias, standing: party.standing };
  const opened = ground(of);
  const had = access.recipients.get(of.id);
  if (!opened || had?.grounds.has(opened.id) || had?.closed.has(opened.id)) return [];
  return [{ kind: 'open', of, ground: opened }];
}

/** Nothing from an affected person's stream is ever told to those who work with perpetrators. */
const neverTold: ReadonlySet<Column> = new Set(['perpetrators']);

interface At {
  readonly of: Recipient;
  readonly ground: Ground;
}

const withId = ({ recipients }: Access, id: Id): readonly At[] =>
  [...recipients.values()].flatMap((of) => {
    const ground = of.grounds.get(id);
    return ground && isOpen(ground) ? [{ of, ground }] : [];
  });
const received = (access: Access, id: Id) => withId(access, id).filter(({ ground }) => ground.kind === 'received');
const sent = (access: Access, id: Id) => withId(access, id).filter(({ ground }) => ground.kind === 'sent');
const resting = ({ recipients }: Access, consentId: Id): readonly At[] =>
  [...recipients.values()].flatMap((of) =>
    openGrounds(of)
      .filter((ground) => ground.consentId === consentId)
      .map((ground) => ({ of, ground })),
  );

const ended = ({ facts }: Access, { of, ground }: At): Move => ({
  kind: 'end',
  of,
  ground: { ...ground, endedAt: facts.length },
});

/** Closed to the one who received it; the one who sent it keeps what it followed. */
const over = (access: Access, id: Id, reason: ClosingReason): readonly Move[] => [
  ...received(access, id).map(({ of, ground }): Move => ({ kind: 'close', of, ground, reason })),
  ...sent(access, id).map((at) => ended(access, at)),
];
