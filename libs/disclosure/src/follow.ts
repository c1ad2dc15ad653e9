import { TABLE_VERSION, type StoredFact } from '@vaern/casework';
import { openGrounds, type Access, type Recipient } from './access';
import { audienceSteps, entryBefore } from './audience';
import { foldConsent } from './consents';
import { foldContinuing } from './continuing';
import { digestOf, type Digest } from './digest';
import { hitBefore, hitSteps } from './hit-steps';
import { foldHit } from './hits';
import { isOpen, type Ground } from './ground';
import { handOver } from './handing-over';
import type { Move } from './move';
import { make, movesOf } from './moves';
import type { Who } from './party';
import { foldRestriction, passingBy } from './passing';
import { remember } from './remember';
import type { Closed, HandedOn, Step, Told } from './steps';
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
  const digest = digestOf(fact, access.facts.length, who);
  const moves = movesOf(access, fact, who);
  const passing = passingBy(access, fact, who);
  foldContinuing(access, fact, who);
  const closed = moves.flatMap((move) => closing(access, move));
  foldRestriction(access, fact, passing);
  const entry = entryBefore(access, digest);
  const own = ownBefore(access, digest);
  const hit = hitBefore(access, digest);
  foldConsent(access, fact);
  foldHit(access, fact);
  remember(access, digest);
  return [
    ...closed.filter((step) => !passesOver(step)),
    ...audienceSteps(access, digest, entry),
    ...hitSteps(access, hit),
    ...handOver(access, digest),
    ...moves.flatMap((move) => opening(access, digest, move)),
    ...live(access, digest, own),
    ...takeBack(access, fact, who),
    ...closed.filter(passesOver),
    ...moves.flatMap((move) => ending(access, move)),
  ];
}

function closing(access: Access, move: Move): readonly (Closed | HandedOn)[] {
  if (move.kind === 'hand-on')
    return [{ kind: 'handed-on', recipient: move.of.id, to: move.to.id, period: move.period }];
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

const passesOver = (step: Closed | HandedOn): boolean => step.kind === 'closed' && step.passesTo !== undefined;

/** A referral that the recipient sent itself is followed without a word. */
function opening(access: Access, fact: Digest, move: Move): readonly Step[] {
  if (move.kind === 'rebase') make(access, move);
  if (move.kind !== 'open' && move.kind !== 'widen') return [];
  const { ground } = move;
  const recipient = make(access, move);
  const earlier = { ...earlierStep(recipient, ground, fact), ...('before' in move && { before: move.before }) };
  if (ground.kind === 'sent') return ground.passedAt === fact.revision ? [earlier] : [];
  return [openedStep(recipient, ground), earlier, ...(isOpen(ground) ? [] : [endedStep(recipient, ground)])];
}

const earlierStep = ({ id, live: version }: Recipient, ground: Ground, { revision }: Digest): Step => ({
  kind: 'backfill',
  recipient: id,
  ground: ground.id,
  upTo: revision,
  version,
});

const openedStep = (recipient: Recipient, ground: Ground): Step => ({
  kind: 'opened',
  ...tellingOf(recipient, [ground], recipient.live),
  ground: ground.id,
  ...(ground.kind === 'involvement' && { of: ground.kind }),
  classes: ground.accepted ? [...ground.classes] : [],
  ...(ground.until !== undefined && { until: ground.until }),
});

function ending(access: Access, move: Move): readonly Step[] {
  if (move.kind !== 'end') return [];
  const recipient = make(access, move);
  if (move.ground.kind === 'sent') return [];
  return [endedStep(recipient, move.ground)];
}

const endedStep = (recipient: Recipient, ground: Ground): Step => ({
  kind: 'ended',
  ...tellingOf(recipient, [ground], recipient.live),
  ground: ground.id,
});

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
