import { describe, expect, it } from '@jest/globals';
import { trackLife } from '../track';
import { drawn, later, NOW, stored } from '../testing/decision';
import { opened as aCase } from '../testing/intake-facts';
import { centre, police, secondTreating, timekeeper, treating, units, visitator } from '../testing/people';
import * as given from '../testing/track-facts';
import { acceptTrack } from './accept-track';
import { declineTrack } from './decline-track';
import { expireTrackConsent } from './expire-track-consent';
import * as facts from './facts';
import { giveTrackConsent } from './give-track-consent';
import { markTrackOverdue } from './mark-track-overdue';
import { receiveTrack } from './receive-track';
import { referTrack } from './refer-track';
import { withdrawTrackConsent } from './withdraw-track-consent';
import { withdrawTrackReferral } from './withdraw-track-referral';

const { accepted, consent, givenTrack, opened, received, referred, taken, trackId, waiting } = given;
const { trackConsentId: consentId, trackReferralId: referralId } = given;
const TREATMENT = 'centre:dk/perpetrators';
const withdrawnFor = (reason: 'consent-withdrawn' | 'consent-expired') =>
  facts.TrackReferralWithdrawn.of({ referralId, reason });

describe('he consents', () => {
  const body = {
    how: 'present',
    explainedVersion: '2026-1',
    recipients: [TREATMENT],
    fieldSets: ['identity', 'reach'],
  };
  it('himself, to those who treat perpetrators', () =>
    givenTrack(opened)
      .when(giveTrackConsent, body)
      .by(visitator)
      .gives(consent({ consentId: drawn(1) })));
  it.each(['police:1464/intake', 'centre:dk/affected', 'municipality:0561/family'])('to nobody else: %s', (unit) =>
    givenTrack(opened)
      .when(giveTrackConsent, { ...body, recipients: [unit] })
      .by(visitator)
      .refuses('track-goes-to-treatment'),
  );
  it('to no unit that is none', () =>
    givenTrack(opened)
      .when(giveTrackConsent, { ...body, recipients: ['police:9999/intake'] })
      .by(visitator)
      .refuses('no-such-unit'));
  it('once: the same consent stands already, until it ends', () => {
    givenTrack(opened, consent()).when(giveTrackConsent, body).by(visitator).refuses('consent-stands', { consentId });
    const anew = [consent({ consentId: drawn(1) })];
    givenTrack(opened, consent(), given.consentWithdrawn)
      .when(giveTrackConsent, body)
      .by(visitator)
      .gives(...anew);
    givenTrack(opened, consent({ until: '2026-03-02' }))
      .when(giveTrackConsent, body)
      .by(visitator)
      .gives(...anew);
  });
  it('not to what would have ended', () =>
    givenTrack(opened)
      .when(giveTrackConsent, { ...body, until: '2026-03-02' })
      .by(visitator)
      .refuses('consent-ends-before-it-begins'));
  it('where nobody else is told', () =>
    givenTrack(opened).when(giveTrackConsent, body).by(centre).refuses('no-such-track'));
});

describe('he goes, with his consent, to those who treat perpetrators', () => {
  const body = { to: TREATMENT, consentId, fieldSets: ['identity'], urgency: 'normal', summary: 'the summary' };
  const past = givenTrack(opened, consent());
  const by = (more: object) => past.when(referTrack, { ...body, ...more }).by(visitator);
  it('when the home refers him', () => by({}).gives(referred({ referralId: drawn(1) })));
  it('again, when he was declined or the referral was withdrawn', () => {
    for (const over of [given.declined, given.withdrawn])
      expect(
        givenTrack(...waiting, over)
          .when(referTrack, body)
          .by(visitator)
          .decided(),
      ).toHaveLength(1);
  });
  it('once', () =>
    givenTrack(...waiting)
      .when(referTrack, body)
      .by(visitator)
      .refuses('already-referred', { referralId }));
  it('never without a consent of his', () => by({ consentId: drawn(7) }).refuses('no-such-consent'));
  it('never on one that has ended', () => {
    givenTrack(opened, consent({ until: '2026-03-02' }))
      .when(referTrack, body)
      .by(visitator)
      .refuses('consent-ended');
    givenTrack(opened, consent(), given.consentWithdrawn).when(referTrack, body).by(visitator).refuses('consent-ended');
  });
  it('never beyond it', () => {
    by({ fieldSets: ['cpr'] }).refuses('beyond-consent');
    const toNobody = consent({ recipients: [units.centre] });
    givenTrack(opened, toNobody).when(referTrack, body).by(visitator).refuses('beyond-consent');
  });
  it.each(['police:1464/intake', 'centre:dk/affected'])('and to nobody else: %s', (to) =>
    by({ to }).refuses('track-goes-to-treatment'),
  );
  it('from the municipality alone', () => {
    givenTrack(...taken)
      .when(referTrack, body)
      .by(treating)
      .refuses('not-the-home-unit');
    givenTrack(given.openedThere, consent()).when(referTrack, body).by(treating).refuses('referral-to-oneself');
  });
  it('from an open track', () =>
    givenTrack(opened, consent(), given.closed).when(referTrack, body).by(visitator).refuses('track-closed'));
});

describe('those who treat perpetrators', () => {
  it('see a referral, once', () => {
    givenTrack(...waiting)
      .when(receiveTrack, { trackId })
      .by(treating)
      .gives(received.fact);
    givenTrack(...waiting, received)
      .when(receiveTrack, { trackId })
      .by(treating)
      .givesNothing();
  });
  it('take him on, and have received him then', () => {
    givenTrack(...waiting)
      .when(acceptTrack, { trackId })
      .by(treating)
      .gives(received.fact, accepted.fact);
    givenTrack(...waiting, received)
      .when(acceptTrack, { trackId })
      .by(treating)
      .gives(accepted.fact);
    givenTrack(...taken)
      .when(acceptTrack, { trackId })
      .by(treating)
      .givesNothing();
  });
  it('are told who took him on', () =>
    givenTrack(...taken)
      .when(acceptTrack, { trackId })
      .by(secondTreating)
      .refuses('referral-taken', { by: treating.actor }));
  it('do not take him on when his consent is over', () =>
    givenTrack(opened, consent({ until: '2026-03-02' }), referred())
      .when(acceptTrack, { trackId })
      .by(treating)
      .refuses('consent-ended'));
  it('decline him with a reason, but not once they took him on', () => {
    const declining = { reason: 'no-capacity' };
    givenTrack(...waiting)
      .when(declineTrack, declining)
      .by(treating)
      .gives(received.fact, given.declined.fact);
    givenTrack(...taken)
      .when(declineTrack, declining)
      .by(treating)
      .refuses('referral-accepted');
  });
  it('have no track when he was not referred, or is no more', () => {
    for (const past of [
      [opened],
      [...waiting, given.declined],
      [...taken, given.withdrawn],
      [...taken, given.consentWithdrawn, withdrawnFor('consent-withdrawn')],
    ])
      givenTrack(...past)
        .when(acceptTrack, { trackId })
        .by(treating)
        .refuses('no-such-track');
  });
  it('answer nothing in a track of their own', () =>
    givenTrack(given.openedThere).when(acceptTrack, { trackId }).by(treating).refuses('no-such-referral'));
  it('answer nothing in a track that is closed', () =>
    givenTrack(...taken, given.closed)
      .when(acceptTrack, { trackId })
      .by(treating)
      .refuses('track-closed'));
  it('are those alone whom he was referred to', () => {
    for (const who of [centre, police])
      givenTrack(...waiting)
        .when(acceptTrack, { trackId })
        .by(who)
        .refuses('no-such-track');
    givenTrack(...waiting)
      .when(acceptTrack, { trackId })
      .by(visitator)
      .refuses('no-such-referral');
  });
});

describe('he takes his consent back', () => {
  const body = { consentId, how: 'phone', pressureAsked: 'asked-none' };
  it('and what rests on it ends with it, whoever writes it down', () => {
    for (const who of [visitator, treating])
      givenTrack(...taken)
        .when(withdrawTrackConsent, body)
        .by(who)
        .gives(given.consentWithdrawn, withdrawnFor('consent-withdrawn'));
  });
  it('and a referral on another consent goes on', () => {
    const other = consent({ consentId: drawn(7), fieldSets: [] });
    givenTrack(...taken, other)
      .when(withdrawTrackConsent, { ...body, consentId: drawn(7) })
      .by(visitator)
      .gives(facts.TrackConsentWithdrawn.of({ ...given.consentWithdrawn.plain, consentId: drawn(7) }));
  });
  it('when the track is closed, too: what was theirs stays theirs', () =>
    givenTrack(...taken, given.closed)
      .when(withdrawTrackConsent, body)
      .by(visitator)
      .gives(given.consentWithdrawn));
  it('once', () =>
    givenTrack(opened, consent(), given.consentWithdrawn)
      .when(withdrawTrackConsent, body)
      .by(visitator)
      .givesNothing());
  it('where there is one', () => {
    givenTrack(opened).when(withdrawTrackConsent, body).by(visitator).refuses('no-such-consent');
    givenTrack(opened, consent()).when(withdrawTrackConsent, body).by(centre).refuses('no-such-track');
  });
});

describe('the clock', () => {
  it('ends a consent whose day is over, and what rests on it', () => {
    const ended = [opened, consent({ until: '2026-03-02' }), referred()];
    const gone = facts.TrackConsentExpired.of({ consentId });
    givenTrack(...ended)
      .when(expireTrackConsent, { consentId })
      .by(timekeeper)
      .gives(gone, withdrawnFor('consent-expired'));
    givenTrack(...ended, gone)
      .when(expireTrackConsent, { consentId })
      .by(timekeeper)
      .givesNothing();
    givenTrack(opened, consent()).when(expireTrackConsent, { consentId }).by(timekeeper).refuses('not-due-yet');
    givenTrack(opened).when(expireTrackConsent, { consentId }).by(timekeeper).refuses('no-such-consent');
    givenTrack(...ended)
      .when(expireTrackConsent, { consentId })
      .by(visitator)
      .refuses('only-the-clock');
  });
  it('says that an answer is late, once', () => {
    const late = referred({ respondBy: later(NOW, -1) });
    const overdue = facts.TrackReferralOverdue.of({ referralId, respondBy: later(NOW, -1) });
    const past = givenTrack(opened, consent(), late);
    past.when(markTrackOverdue, { referralId }).by(timekeeper).gives(overdue);
    givenTrack(opened, consent(), late, overdue).when(markTrackOverdue, { referralId }).by(timekeeper).givesNothing();
    givenTrack(opened, consent(), late, accepted).when(markTrackOverdue, { referralId }).by(timekeeper).givesNothing();
    givenTrack(...waiting)
      .when(markTrackOverdue, { referralId })
      .by(timekeeper)
      .refuses('not-due-yet');
    givenTrack(opened).when(markTrackOverdue, { referralId }).by(timekeeper).refuses('no-such-referral');
    past.when(markTrackOverdue, { referralId }).by(treating).refuses('only-the-clock');
    past.when(markTrackOverdue, { referralId }).by(police).refuses('no-such-track');
  });
});

describe('the home takes a referral back', () => {
  const body = { reason: 'no-longer-needed' };
  it('answered or not', () => {
    for (const past of [waiting, taken])
      givenTrack(...past)
        .when(withdrawTrackReferral, body)
        .by(visitator)
        .gives(given.withdrawn);
  });
  it('if there is one, and it is the home', () => {
    givenTrack(opened).when(withdrawTrackReferral, body).by(visitator).refuses('no-such-referral');
    givenTrack(...taken)
      .when(withdrawTrackReferral, body)
      .by(treating)
      .refuses('not-the-home-unit');
  });
});

it('a fact of a case is none of a track, nor the other way round', () => {
  expect(() => trackLife.evolve(trackLife.empty(), stored(aCase, 1))).toThrow(
    'no track has a fact of the type CaseOpened',
  );
});
