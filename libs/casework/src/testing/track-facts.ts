import { trackLife } from '../track';
import * as facts from '../track/facts';
import { by, drawn, givenIn, later, NOW, type Given } from './decision';
import { treating, units, visitator } from './people';
import type { Decided } from '../kernel/fact';

export const perpetrator = drawn(500_001);
export const trackConsentId = drawn(500_002);
export const trackReferralId = drawn(500_003);
export const trackId = drawn(500_004);

export const givenTrack = (...past: readonly (Decided | Given)[]) => givenIn(trackLife, ...past);

/** A track at the visitation, and one at the centre's own door for perpetrators. */
export const opened = facts.TrackOpened.of({ homeUnit: units.visitation, perpetrator });
export const openedThere: Given = by(treating, facts.TrackOpened.of({ homeUnit: units.perpetrators, perpetrator }));

type Described = Parameters<typeof facts.PerpetratorDescribed.of>[0];
export const described = (more: Partial<Described> = {}) =>
  facts.PerpetratorDescribed.of(
    { personId: perpetrator, identityStatus: 'known', interpreterNeeded: false, ...more },
    { about: perpetrator },
  );

type Consent = Parameters<typeof facts.TrackConsentGiven.of>[0];
export const consent = (more: Partial<Consent> = {}) =>
  facts.TrackConsentGiven.of({
    consentId: trackConsentId,
    how: 'present',
    explainedVersion: '2026-1',
    interpreterUsed: false,
    recipients: [units.perpetrators],
    purposes: ['treatment'],
    fieldSets: ['identity', 'reach'],
    ...more,
  });
export const consentWithdrawn = facts.TrackConsentWithdrawn.of({
  consentId: trackConsentId,
  how: 'phone',
  pressureAsked: 'asked-none',
});

type Referred = Parameters<typeof facts.TrackReferred.of>[0];
export const referred = (more: Partial<Referred> = {}) =>
  facts.TrackReferred.of(
    {
      referralId: trackReferralId,
      from: units.visitation,
      to: units.perpetrators,
      purpose: 'treatment',
      legalBasis: 'consent',
      consentId: trackConsentId,
      fieldSets: ['identity'],
      tableVersion: 1,
      urgency: 'normal',
      respondBy: later(NOW, 120),
      narrative: { text: 'the summary' },
      ...more,
    },
    { about: perpetrator },
  );
export const received: Given = by(treating, facts.TrackReferralReceived.of({ referralId: trackReferralId }));
export const accepted: Given = by(
  treating,
  facts.TrackReferralAccepted.of(
    { referralId: trackReferralId, handler: treating.actor, staff: { handler: treating.id } },
    { about: perpetrator },
  ),
);
export const declined: Given = by(
  treating,
  facts.TrackReferralDeclined.of({ referralId: trackReferralId, reason: 'no-capacity' }),
);
export const withdrawn = facts.TrackReferralWithdrawn.of({ referralId: trackReferralId, reason: 'no-longer-needed' });
export const closed = facts.TrackClosed.of({ outcome: 'completed' });
export const session: Given = by(
  treating,
  facts.TrackSessionHeld.of(
    { sessionId: drawn(500_005), byUnit: units.perpetrators, at: NOW, note: { text: 'what he said' } },
    { about: perpetrator },
  ),
);
/** Referred with his consent; and taken on. */
export const waiting = [opened, consent(), referred()] as const;
export const taken = [...waiting, received, accepted] as const;
export const home = visitator;
