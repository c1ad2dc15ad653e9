import { TABLE_VERSION } from '../catalogue';
import { decide, type CaseState } from '../case';
import { mustHaveTakenOn } from '../involved';
import type { CodeOf } from '../kernel/code-list';
import type { By } from '../kernel/decision';
import { IsCode, IsCodes, IsFlag, IsId, IsUnitId, IsWords, Optional } from '../kernel/validators';
import type { Alias, Id, SealedClass } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { recipientNamed } from '../recipient';
import { refusal } from '../refusals';
import * as code from './codes';
import { ReferralSent } from './facts';
import { mustKeepTheRules, type Asked } from './rules-of-sending';
import { openReferralsTo, referralNamed } from './state';

/** One unit asks another to act. */
export class SendReferral {
  @IsUnitId() to!: string;
  @IsCode(code.purpose) purpose!: CodeOf<typeof code.purpose>;
  @IsCode(code.legalBasis) legalBasis!: CodeOf<typeof code.legalBasis>;
  /** With `consent`, and only then. */
  @Optional() @IsId() consentId?: Id;
  /** With any other basis, and only then. */
  @Optional() @IsCode(code.noConsentReason) noConsentReason?: CodeOf<typeof code.noConsentReason>;
  @IsCodes(code.fieldSets) fieldSets!: SealedClass[];
  /** For `address` and `place`. */
  @Optional() @IsCode(code.addressReason) addressReason?: CodeOf<typeof code.addressReason>;
  @IsCode(code.affectedInformed) affectedInformed!: CodeOf<typeof code.affectedInformed>;
  @Optional() @IsCode(code.noConsentReason) reasonNotInformed?: CodeOf<typeof code.noConsentReason>;
  /** She was told what cannot be taken back. */
  @Optional() @IsFlag() toldWhatStays: boolean = false;
  /** To the police, where the outcome was `conflict`. */
  @Optional() @IsCode(code.conflictReason) conflictReason?: CodeOf<typeof code.conflictReason>;
  @IsCode(code.urgency) urgency!: CodeOf<typeof code.urgency>;
  /** What the recipient reads first. */
  @IsWords(20_000) summary!: string;
  /** The declined referral that this one takes up again. */
  @Optional() @IsId() resends?: Id;
}

export const sendReferral = decide(SendReferral, (state, { to: unit, summary, resends, ...terms }, known) => {
  mustHaveTakenOn(state, known.by);
  mustBeOpen(state, known.by);
  const to = recipientNamed(known, unit);
  if (to.alias === known.by.unit) throw refusal('referral-to-oneself');
  mustKeepTheRules({ state, known, to, terms });
  mustBeNew(state, { from: known.by.unit, to: to.alias }, terms);
  if (resends !== undefined) mustBeDeclined(state, resends, known.by);
  return [
    ReferralSent.of({
      ...terms,
      referralId: known.newId(),
      from: known.by.unit,
      to: to.alias,
      tableVersion: TABLE_VERSION,
      respondBy: known.respondBy(terms.urgency),
      opensAt: known.opensAt(terms.urgency),
      resends,
      narrative: { text: summary },
    }),
  ];
});

/** Only the sender's own are compared: what others sent is not theirs to know. */
function mustBeNew(state: CaseState, { from, to }: Record<'from' | 'to', Alias>, terms: Asked): void {
  const own = openReferralsTo(state.referral, to).filter((open) => open.from === from);
  const same = own.find((open) => says(open) === says(terms));
  if (same) throw refusal('already-referred', { referralId: same.referralId });
}

const says = ({ purpose, legalBasis, consentId, fieldSets }: Asked) =>
  JSON.stringify([purpose, legalBasis, consentId, [...fieldSets].sort()]);

function mustBeDeclined(state: CaseState, resends: Id, { unit }: By): void {
  const earlier = referralNamed(state.referral, resends);
  if (earlier?.status !== 'declined' || earlier.from !== unit) throw refusal('nothing-to-resend');
}
