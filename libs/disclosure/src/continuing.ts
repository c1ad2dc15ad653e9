import type { Id, StoredFact } from '@vaern/casework';
import { homeOf, type Access } from './access';
import type { Digest } from './digest';
import { isType, type StoredAs } from './fact-type';
import type { Place } from './gone';
import { originOf } from './ground';
import type { Who } from './party';
import { today } from './restriction';

/** Keeps which referral continues which. To be asked before the fact's closings are made. */
export function foldContinuing(access: Access, fact: StoredFact, who: Who): void {
  const { referrals, facts } = access;
  if (isType(fact, 'ReferralSent'))
    referrals.set(fact.plain.referralId, { to: fact.plain.to, since: facts.length, isOver: false });
  if (isType(fact, 'ReferralPassedOn')) passedOn(access, fact.plain);
  if (isType(fact, 'ReferralForwarded')) forwarded(access, fact.plain, who);
  const errand = isEnd(fact) ? referrals.get(fact.plain.referralId) : undefined;
  if (isEnd(fact) && errand) referrals.set(fact.plain.referralId, { ...errand, isOver: true });
}

function passedOn({ referrals, facts }: Access, { referralId, to }: StoredAs<'ReferralPassedOn'>['plain']): void {
  const errand = referrals.get(referralId);
  if (errand) referrals.set(referralId, { ...errand, to, since: facts.length });
}

/** Whether this ground's referral continues the one of that id, directly or through others, and the fact is of before it went on. */
export function continues(
  access: Access,
  { recipient, ground }: Place,
  of: { readonly referralId: unknown; readonly fact: Digest },
): boolean {
  const { continued } = access;
  let earlier = continued.get(originOf(ground.id));
  if (!earlier || today(access, earlier.to, earlier.upTo) !== recipient.alias) return false;
  while (earlier && earlier.referralId !== of.referralId) earlier = continued.get(earlier.referralId);
  return earlier !== undefined && of.fact.revision <= earlier.upTo;
}

/** A referral that its recipient no longer had brings nothing along, nor does one that goes on as something sent before. */
function forwarded(access: Access, plain: StoredAs<'ReferralForwarded'>['plain'], who: Who): void {
  const { facts, referrals, continued } = access;
  const { referralId, continuesAs, to } = plain;
  if (!isInHand(access, referralId, who) || referrals.has(continuesAs) || continued.has(continuesAs)) return;
  continued.set(continuesAs, { referralId, to, upTo: facts.length });
}

/** Its ground is there, for one closed is not; a referral to the home has none of its own. */
function isInHand(access: Access, referralId: Id, who: Who): boolean {
  const errand = access.referrals.get(referralId);
  if (!errand || errand.isOver) return false;
  const recipient = access.recipients.get(who(today(access, errand.to, errand.since))?.recipient ?? '');
  if (!recipient) return false;
  return (
    recipient === homeOf(access) || [...recipient.grounds.keys()].some((ground) => originOf(ground) === referralId)
  );
}

const ends = ['ReferralDeclined', 'ReferralForwarded', 'ReferralWithdrawn', 'ReferralCompleted'] as const;
type End = StoredAs<(typeof ends)[number]>;

const isEnd = (fact: StoredFact): fact is StoredFact & End => (ends as readonly string[]).includes(fact.type);
