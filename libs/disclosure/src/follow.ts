import { TABLE_VERSION, type StoredFact } from '@vaern/casework';
import { openGrounds, type Access, type Recipient } from './access';
import { audienceSteps, entryBefore } from './audience';
import { foldConsent } from './consents';
import { foldContinuing } from './continuing';
import { digestOf, type Digest } from './digest';
import { make, movesOf, type Move } from './moves';
import type { Who } from './party';
import { remember } from './remember';
import type { Closed, Step, Told } from './steps';
import { takeBack } from './taking-back';
import { basesOf, idsOf, tellingOf, toldTo, type ToldTo } from './told';
import { toldOf } from './versions';

/**
 * Folds one more fact into the access, in place, and says what follows: for each recipient in the order in which it is
 * told, closings before the fact, openings and what they tell of earlier facts next, then the fact itself, endings last;
 * the old home is closed when the new one has everything.
 * Costs the same on the fiftieth fact as on the fifty-thousandth. @throws UnknownTable
 */
export function follow(access: Access, fact: StoredFact, who: Who): readonly Step[] {
  toldOf(TABLE_VERSION, fact.type);
  const digest = digestOf(fact, access.facts.length);
  const moves = movesOf(access, fact, who);
  foldContinuing(access, fact, who);
  const closed = moves.flatMap((move) => closing(access, move));
  const entry = entryBefore(access, digest);
  const own = ownBefore(access, digest);
  foldConsent(access, fact);
  remember(access, digest);
  return [
    ...closed.filter(({ passesTo }) => passesTo === undefined),
    ...audienceSteps(access, digest, entry),
    ...moves.flatMap((move) => opening(access, digest, move)),
    ...live(access, digest, own),
    ...takeBack(access, fact, who),
    ...closed.filter(({ passesTo }) => passesTo !== undefined),
    ...moves.flatMap((move) => ending(access, move)),
  ];
}

function closing(access: Access, move: Move): readonly Closed[] {
  if (move.kind !== 'close') return [];
  const recipient = make(access, move);
  return [
    {
      kind: 'closed',
      ...tellingOf(recipient, [move.ground], recipient.live),
      grounds: [],
      ground: move.ground.id,
      reason: move.reason,
      wholeCase: recipient.grounds.size === 0,
      ...(move.passesTo !== undefined && { passesTo: move.passesTo }),
    },
  ];
}

/** A referral that the recipient sent itself is followed without a word. */
function opening(access: Access, fact: Digest, move: Move): readonly Step[] {
  if (move.kind === 'close' || move.kind === 'end') return [];
  const { ground, kind } = move;
  const recipient = make(access, move);
  if (kind === 'rebase' || ground.kind === 'sent') return [];
  const version = recipient.live;
  return [
    {
      kind: 'opened',
      ...tellingOf(recipient, [ground], version),
      ground: ground.id,
      classes: ground.accepted ? [...ground.classes] : [],
      ...(ground.until !== undefined && { until: ground.until }),
    },
    {
      kind: 'backfill',
      recipient: recipient.id,
      ground: ground.id,
      upTo: fact.revision,
      version,
      ...(kind === 'widen' && { before: move.before }),
    },
  ];
}

function ending(access: Access, move: Move): readonly Step[] {
  if (move.kind !== 'end') return [];
  const recipient = make(access, move);
  if (move.ground.kind === 'sent') return [];
  return [{ kind: 'ended', ...tellingOf(recipient, [move.ground], recipient.live), ground: move.ground.id }];
}

/** An entry's new audience is told to those who were told the entry, also when it is meant for them no more. */
function ownBefore(access: Access, fact: Digest): ReadonlyMap<Recipient, ToldTo> {
  const told = new Map<Recipient, ToldTo>();
  if (fact.type !== 'EntryAudienceChanged') return told;
  for (const recipient of access.recipients.values()) {
    const was = toldTo(access, recipient, openGrounds(recipient), fact);
    if (was) told.set(recipient, was);
  }
  return told;
}

function live(access: Access, fact: Digest, before: ReadonlyMap<Recipient, ToldTo>): readonly Told[] {
  return [...access.recipients.values()].flatMap((recipient) => {
    const told = toldTo(access, recipient, [...recipient.grounds.values()], fact) ?? before.get(recipient);
    return told ? [liveStep(recipient, fact, told)] : [];
  });
}

function liveStep(recipient: Recipient, fact: Digest, told: ToldTo): Told {
  recipient.live += 1;
  return {
    kind: 'told',
    ...tellingOf(recipient, told.grounds, recipient.live),
    factId: fact.id,
    revision: fact.revision,
    backfill: false,
    bases: basesOf(told.grounds),
    codes: told.codes,
    parts: idsOf(told.parts),
    grants: told.grants,
  };
}
