import { TABLE_VERSION } from '../catalogue';
import { decide, type CaseState } from '../case';
import { covers } from '../consent/state';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsId, IsUnitId, IsWords, Optional } from '../kernel/validators';
import type { Alias, Id } from '../kernel/words';
import { recipientNamed, type Recipient } from '../recipient';
import { refusal } from '../refusals';
import { forwardReason } from './codes';
import { ReferralForwarded, ReferralSent } from './facts';
import { sentTo, stillConsented, stillOpen, stillUnanswered } from './of-route';
import { receipt } from './receive-referral';
import type { OpenReferral, Terms } from './referral';

/** Sends it on to the right unit, on the sender's terms and in the sender's name. */
export class ForwardReferral {
  @IsId() referralId!: Id;
  @IsUnitId() to!: string;
  @IsCode(forwardReason) reason!: CodeOf<typeof forwardReason>;
  /** What the new recipient reads first. */
  @Optional() @IsWords(20_000) summary?: string;
}

export const forwardReferral = decide(ForwardReferral, (state, { referralId, to: unit, reason, summary }, known) => {
  const referral = sentTo(state, referralId, known.by);
  if (referral.status === 'forwarded' && forwardedTo(state, referral.continuesAs) === known.aliasOf(unit)) return [];
  const open = stillOpen(state, referral, known.by);
  stillUnanswered(open);
  stillConsented(state, open, known);
  const to = recipientNamed(known, unit);
  mustFitTheTerms(state, { open, to, known });
  const continuesAs = known.newId();
  return [
    ...receipt(open),
    ReferralForwarded.of({ referralId, to: to.alias, reason, continuesAs }),
    ReferralSent.of({
      ...termsOf(open),
      referralId: continuesAs,
      to: to.alias,
      tableVersion: TABLE_VERSION,
      respondBy: known.respondBy(open.urgency),
      opensAt: known.opensAt(open.urgency),
      narrative: summary === undefined ? undefined : { text: summary },
    }),
  ];
});

const forwardedTo = ({ referral }: CaseState, referralId: Id): Alias | undefined =>
  referral.lives.get(referralId)?.terms.to;

interface Forwarding {
  readonly open: OpenReferral;
  readonly to: Recipient;
  readonly known: Known;
}

function mustFitTheTerms({ consent }: CaseState, { open, to, known }: Forwarding): void {
  if (to.alias === open.from || to.alias === open.to) throw refusal('referral-to-oneself');
  if (to.standing !== known.standingOf(open.to) || open.continued) throw refusal('forward-beyond-terms');
  mustTakeOver({ open, to, known });
  const given = open.consentId === undefined ? undefined : consent.consents.get(open.consentId);
  const { purpose, fieldSets } = open;
  if (given && !covers(given, { to: to.alias, purpose, fieldSets })) throw refusal('forward-beyond-consent');
}

function mustTakeOver({ open, to, known }: Forwarding): void {
  if (open.purpose === 'hand-over' && !known.takesOver(to.alias)) throw refusal('hand-over-to-a-municipality');
}

const termsOf = (terms: Terms) => ({
  from: terms.from,
  purpose: terms.purpose,
  legalBasis: terms.legalBasis,
  noConsentReason: terms.noConsentReason,
  consentId: terms.consentId,
  fieldSets: terms.fieldSets,
  affectedInformed: terms.affectedInformed,
  reasonNotInformed: terms.reasonNotInformed,
  conflictReason: terms.conflictReason,
  toldWhatStays: terms.toldWhatStays,
  addressReason: terms.addressReason,
  urgency: terms.urgency,
});
