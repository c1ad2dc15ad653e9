import type { Id } from '@vaern/casework';
import { homeOf, openGrounds, type Access, type Recipient } from './access';
import type { StoredAs } from './fact-type';
import { originOf, type Ground } from './ground';
import type { Move } from './move';
import { takenOver } from './opening';
import { agencyOf, type Who } from './party';

type Moved = StoredAs<'HomeUnitChanged'>['plain'];

/** The old home, and whoever else of its agency was asked, are told no more; the one who took the case over has it whole. */
export function homeMoves(access: Access, { referralId, alias }: Moved, who: Who): readonly Move[] {
  const old = homeOf(access);
  const of = access.recipients.get(who(alias)?.recipient ?? '');
  const before = of && acceptedOn(of, referralId);
  if (!old || !before || agencyOf(of.id) === agencyOf(old.id)) return [];
  const left = [...access.recipients.values()].filter(({ id }) => agencyOf(id) === agencyOf(old.id));
  return [
    ...left.flatMap((one) => openGrounds(one).map((ground) => leaving(access, { of: one, ground }, of.id))),
    { kind: 'widen', of, ground: takenOver(access, before), before },
  ];
}

const acceptedOn = (of: Recipient, referralId: Id): Ground | undefined =>
  openGrounds(of).find(({ id, kind, accepted }) => originOf(id) === referralId && kind === 'received' && accepted);

interface At {
  readonly of: Recipient;
  readonly ground: Ground;
}

/** What was told on a referral that is over stays, as ever; so does what one sent oneself. */
const leaving = ({ facts }: Access, { of, ground }: At, passesTo: string): Move =>
  ground.kind === 'sent'
    ? { kind: 'end', of, ground: { ...ground, endedAt: facts.length } }
    : { kind: 'close', of, ground, reason: 'handed-over', passesTo };
