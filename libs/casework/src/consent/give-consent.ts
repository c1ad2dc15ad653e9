import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsCodes, IsDay, IsEdition, IsFlag, IsId, IsUnitIds, Optional } from '../kernel/validators';
import type { Day, Id, SealedClass } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { recipientNamed } from '../recipient';
import { fieldSets as choosable, purpose } from '../referral/codes';
import { refusal } from '../refusals';
import { mustMayAnswer } from './answering';
import { consentBy, consentHow, ConsentGiven } from './facts';
import { mayKnow } from './of-route';
import { isInForce, type Consent } from './state';

/** The affected person, or a guardian on somebody's behalf, says what may be told to whom, and for what. */
export class GiveConsent {
  @IsCode(consentBy) by!: CodeOf<typeof consentBy>;
  /** Who answers on behalf of `onBehalfOf`; both with `by: guardian`, neither otherwise. */
  @Optional() @IsId() guardian?: Id;
  @Optional() @IsId() onBehalfOf?: Id;
  @IsCode(consentHow) how!: CodeOf<typeof consentHow>;
  /** The version of the text that was explained. */
  @IsEdition() explainedVersion!: string;
  @Optional() @IsFlag() interpreterUsed: boolean = false;
  @IsUnitIds({ min: 1 }) recipients!: string[];
  @IsCodes(purpose, { min: 1 }) purposes!: CodeOf<typeof purpose>[];
  @IsCodes(choosable) fieldSets!: SealedClass[];
  /** The last day on which it stands. */
  @Optional() @IsDay() until?: Day;
}

export const giveConsent = decide(GiveConsent, (state, { recipients, by: saidBy, ...intent }, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  mustMayAnswer(state.intake, { ...intent, saidBy });
  if (saidBy === 'affected' && intent.onBehalfOf !== undefined) throw refusal('guardian-not-named');
  if (intent.until !== undefined && intent.until < known.today) throw refusal('consent-ends-before-it-begins');
  const given = { ...intent, saidBy, recipients: recipients.map((unit) => recipientNamed(known, unit).alias) };
  const same = knownInForce(state, known).find((consent) => says(consent) === says(given));
  if (same) throw refusal('consent-stands', { consentId: same.consentId });
  return [ConsentGiven.of({ consentId: known.newId(), ...given })];
});

const knownInForce = (state: CaseState, { by, today }: Known) =>
  [...state.consent.consents.values()].filter((given) => isInForce(given, today) && mayKnow(state, given, by));

const says = ({ recipients, purposes, fieldSets, ...given }: Omit<Consent, 'consentId' | 'named'>): string =>
  JSON.stringify([
    [
      given.saidBy,
      given.guardian,
      given.onBehalfOf,
      given.how,
      given.explainedVersion,
      given.interpreterUsed,
      given.until,
    ],
    [...recipients].sort(),
    [...purposes].sort(),
    [...fieldSets].sort(),
  ]);
