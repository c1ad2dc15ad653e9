import { describe, it } from '@jest/globals';
import { PersonDescribed } from '../intake/facts';
import { ReferralWithdrawn } from '../referral/facts';
import { drawn, given } from '../testing/decision';
import { affected, child, contact, opened, perpetrator, person, type Past } from '../testing/intake-facts';
import { centre, familyCounsellor, frontline, otherDistrict, police, units, visitator } from '../testing/people';
import {
  accepted,
  acceptedByCentre,
  completed,
  consentExpired,
  consentId,
  consentToCentre,
  consentWithdrawn,
  continued,
  otherReferralId,
  referralId,
  sentToCentre,
  sentToPolice,
  withdrawn,
} from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';
import { ConsentWithdrawn } from './facts';
import { withdrawConsent } from './withdraw-consent';

const body = { consentId, by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
const before = [opened, contact, screened('stalking')];
const on = (facts: Past, more: object = {}) => given(...before, ...facts).when(withdrawConsent, { ...body, ...more });
const withdrawal = (id: string) => ReferralWithdrawn.of({ referralId: id, reason: 'consent-withdrawn' });

describe('a consent is withdrawn', () => {
  it('where nothing rests on it', () => on([consentToCentre()]).by(visitator).gives(consentWithdrawn));
  it('and every open referral that rests on it alone, in the same append', () => {
    on([consentToCentre(), sentToCentre(), acceptedByCentre, sentToCentre({ referralId: otherReferralId })])
      .by(visitator)
      .gives(consentWithdrawn, withdrawal(referralId), withdrawal(otherReferralId));
  });
  it('and leaves what rests on something else', () => {
    on([consentToCentre(), sentToPolice({ referralId: otherReferralId }), sentToCentre()])
      .by(visitator)
      .gives(consentWithdrawn, withdrawal(referralId));
    const other = sentToCentre({ consentId: drawn(9) });
    on([consentToCentre(), consentToCentre({ consentId: drawn(9) }), other])
      .by(visitator)
      .gives(consentWithdrawn);
  });
  it('and leaves a recipient that put its access on a basis of its own', () => {
    on([consentToCentre(), sentToCentre(), acceptedByCentre, continued]).by(visitator).gives(consentWithdrawn);
  });
  it('and leaves what is over', () => {
    on([consentToCentre(), sentToCentre(), withdrawn]).by(visitator).gives(consentWithdrawn);
    on([consentToCentre(), sentToCentre(), accepted, completed]).by(visitator).gives(consentWithdrawn);
  });
  it('to a recipient that it names', () => {
    on([consentToCentre(), sentToCentre()]).by(centre).gives(consentWithdrawn, withdrawal(referralId));
  });
  it('silently when asked twice, or when it has expired', () => {
    on([consentToCentre(), consentWithdrawn]).by(visitator).givesNothing();
    on([consentToCentre(), consentExpired]).by(visitator).givesNothing();
  });
});

describe('a consent is withdrawn from some of its recipients', () => {
  const both = consentToCentre({ recipients: [units.centre, units.family] });
  const toFamily = sentToCentre({ referralId: otherReferralId, to: units.family });
  const partly = ConsentWithdrawn.of({ ...consentWithdrawn.plain, recipients: [units.centre] });
  const fromCentre = { recipients: ['centre:dk/affected'] };
  it('and the others keep what they have', () => {
    on([both, sentToCentre(), toFamily], fromCentre).by(visitator).gives(partly, withdrawal(referralId));
  });
  it('silently when asked twice', () => on([both, partly], fromCentre).by(visitator).givesNothing());
  it('and later from the rest', () => {
    on([both, sentToCentre(), toFamily, partly, withdrawal(referralId)])
      .by(visitator)
      .gives(consentWithdrawn, withdrawal(otherReferralId));
  });
  it('and has ended when none is left', () => {
    const rest = ConsentWithdrawn.of({ ...consentWithdrawn.plain, recipients: [units.family] });
    on([both, partly, rest]).by(visitator).givesNothing();
  });
  it('that it names', () => {
    on([both], { recipients: ['police:1464/intake'] })
      .by(visitator)
      .refuses('not-covered-by-that-consent');
    on([both], { recipients: ['police:9999/intake'] })
      .by(visitator)
      .refuses('no-such-unit');
  });
});

describe('a consent is withdrawn by nobody', () => {
  it('whom the case, or the consent, does not exist for', () => {
    on([consentToCentre()]).by(frontline).refuses('no-such-case');
    on([consentToCentre()]).by(otherDistrict).refuses('no-such-case');
    on([consentToCentre(), sentToPolice(), accepted]).by(police).refuses('no-such-consent');
    on([]).by(visitator).refuses('no-such-consent');
  });
  it('by a unit that it names, but that has no case', () => {
    on([consentToCentre({ recipients: [units.family] })])
      .by(familyCounsellor)
      .refuses('no-such-case');
  });
  it('who is the alleged perpetrator, though a guardian', () => {
    const guardians = [affected, perpetrator];
    const family = [
      person(affected, 'affected', 'guardian'),
      person(perpetrator, 'perpetrator', 'guardian'),
      PersonDescribed.of({ ...person(child, 'child').plain, guardians }),
      consentToCentre({ saidBy: 'guardian', guardian: affected, onBehalfOf: child }),
    ];
    on(family, { by: 'guardian', guardian: perpetrator }).by(visitator).refuses('guardian-is-perpetrator');
    on(family, { by: 'guardian', guardian: affected })
      .by(visitator)
      .gives(ConsentWithdrawn.of({ ...consentWithdrawn.plain, saidBy: 'guardian', guardian: affected }));
  });
  it('who is nobody’s guardian here', () => {
    on([consentToCentre(), person(child, 'child')], { by: 'guardian', guardian: child })
      .by(visitator)
      .refuses('not-the-guardian');
  });
  it('as a guardian without a name', () => {
    on([consentToCentre()], { by: 'guardian' }).by(visitator).refuses('guardian-not-named');
    on([consentToCentre()], { guardian: affected }).by(visitator).refuses('guardian-not-named');
  });
});
