import { ConsentExpired, ConsentGiven, ConsentWithdrawn } from '../consent/facts';
import * as facts from '../referral/facts';
import { by, drawn, later, NOW, type Given } from './decision';
import { centre, police, units } from './people';

export const referralId = drawn(700_001);
export const otherReferralId = drawn(700_002);
export const consentId = drawn(700_003);
export const questionId = drawn(700_004);

type Sent = Parameters<typeof facts.ReferralSent.of>[0];
type Consent = Parameters<typeof ConsentGiven.of>[0];

/** What the visitator's referrals share. */
const fromHome = {
  referralId,
  from: units.visitation,
  affectedInformed: 'before',
  toldWhatStays: true,
  tableVersion: 1,
  urgency: 'urgent',
  respondBy: later(NOW, 24),
  narrative: { text: 'the summary' },
} as const;

/** On the police's own ground. */
export const sentToPolice = (more: Partial<Sent> = {}) =>
  facts.ReferralSent.of({
    ...fromHome,
    to: units.police,
    purpose: 'report',
    legalBasis: 'report-of-crime',
    noConsentReason: 'legal-duty',
    fieldSets: ['identity', 'log-text'],
    ...more,
  });

/** On her consent. */
export const sentToCentre = (more: Partial<Sent> = {}) =>
  facts.ReferralSent.of({
    ...fromHome,
    to: units.centre,
    purpose: 'counselling',
    legalBasis: 'consent',
    consentId,
    fieldSets: ['identity', 'reach'],
    ...more,
  });

export const handOverId = drawn(700_005);
/** The whole case, on the authorities' own ground. */
export const sentToVarde = (more: Partial<Sent> = {}) =>
  facts.ReferralSent.of({
    ...fromHome,
    referralId: handOverId,
    to: units.varde,
    purpose: 'hand-over',
    legalBasis: 'authority-need',
    noConsentReason: 'legal-duty',
    fieldSets: [],
    ...more,
  });

export const consentToCentre = (more: Partial<Consent> = {}) =>
  ConsentGiven.of({
    consentId,
    saidBy: 'affected',
    how: 'phone',
    explainedVersion: '2026-1',
    interpreterUsed: false,
    recipients: [units.centre],
    purposes: ['counselling'],
    fieldSets: ['identity', 'reach', 'narrative'],
    ...more,
  });
export const consentWithdrawn = ConsentWithdrawn.of({
  consentId,
  saidBy: 'affected',
  how: 'phone',
  pressureAsked: 'asked-none',
});
export const consentExpired = ConsentExpired.of({ consentId });

/** What becomes of the referral: by the police unless told otherwise. */
export const received: Given = by(police, facts.ReferralReceived.of({ referralId }));
export const accepted: Given = by(
  police,
  facts.ReferralAccepted.of({ referralId, handler: police.actor, staff: { handler: police.id } }),
);
export const acceptedByCentre: Given = by(
  centre,
  facts.ReferralAccepted.of({ referralId, handler: centre.actor, staff: { handler: centre.id } }),
);
export const declined: Given = by(police, facts.ReferralDeclined.of({ referralId, reason: 'not-ours' }));
export const forwarded: Given = by(
  police,
  facts.ReferralForwarded.of({
    referralId,
    to: units.otherDistrict,
    reason: 'wrong-district',
    continuesAs: otherReferralId,
  }),
);
export const asked: Given = by(
  police,
  facts.InformationRequested.of({ referralId, questionId, narrative: { text: 'which door?' } }),
);
export const provided: Given = {
  fact: facts.InformationProvided.of({
    referralId,
    questionId,
    respondBy: later(NOW, 30),
    narrative: { text: 'the blue one' },
  }),
};
export const withdrawn = facts.ReferralWithdrawn.of({ referralId, reason: 'no-longer-needed' });
export const completed: Given = by(
  police,
  facts.ReferralCompleted.of({ referralId, outcome: 'report-filed', narrative: { text: 'filed' } }),
);
export const overdue = facts.ReferralOverdue.of({ referralId, respondBy: later(NOW, 24) });
export const continued: Given = by(
  police,
  facts.RecipientContinued.of({ referralId, legalBasis: 'crime-prevention', reason: 'investigation-open' }),
);
