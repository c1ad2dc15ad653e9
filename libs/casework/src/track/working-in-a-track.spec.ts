import { describe, expect, it } from '@jest/globals';
import { drawn, factId, later, NOW } from '../testing/decision';
import { centre, familyCounsellor, police, timekeeper, treating, units, visitator } from '../testing/people';
import * as given from '../testing/track-facts';
import { advisePerpetrator } from './advise-perpetrator';
import { closeTrack } from './close-track';
import { describePerpetrator } from './describe-perpetrator';
import { PerpetratorAdvised, TrackClosed, TrackOpened, TrackReferralWithdrawn, TrackSessionHeld } from './facts';
import { holdTrackSession } from './hold-track-session';
import { openTrack } from './open-track';
import { strikeTrackWords } from './strike-track-words';
import { WordsStruck } from '../intake/facts';

const { givenTrack, opened, perpetrator, taken, waiting } = given;
const known = { identityStatus: 'known' } as const;

describe('a track is opened', () => {
  const of = (homeUnit: string) => TrackOpened.of({ homeUnit, perpetrator: drawn(1) });
  const himself = (more: object = {}) => ({
    ...given.described({ ...more, personId: drawn(1) }),
    words: expect.any(Array),
  });
  it('at the unit that opens it, with what is said of him', () => {
    const body = { ...known, name: 'Kim', phones: ['1'] };
    const [track, described] = givenTrack().when(openTrack, body).by(visitator).decided();
    expect(track).toEqual(of(units.visitation));
    expect(described?.words).toEqual([
      { class: 'identity', person: drawn(1), fields: { name: 'Kim' } },
      { class: 'reach', person: drawn(1), fields: { phones: ['1'] } },
    ]);
  });
  it('by the family unit, and by those who treat perpetrators', () => {
    expect(givenTrack().when(openTrack, known).by(familyCounsellor).decided()[0]).toEqual(of(units.family));
    expect(givenTrack().when(openTrack, known).by(treating).decided()).toEqual([of(units.perpetrators), himself()]);
  });
  it.each([police, centre])('at no unit that has none: %#', (who) =>
    givenTrack().when(openTrack, known).by(who).refuses('no-such-unit'),
  );
  it('in silence when it is open', () => givenTrack(opened).when(openTrack, known).by(visitator).givesNothing());
  it('not with a birthday that has not come', () =>
    givenTrack()
      .when(openTrack, { ...known, born: '2027-01-01' })
      .by(visitator)
      .refuses('in-future'));
});

describe('he is described', () => {
  it('again, and what is left out stays', () =>
    givenTrack(opened, given.described({ language: 'de', interpreterNeeded: true }))
      .when(describePerpetrator, { identityStatus: 'suspected' })
      .by(visitator)
      .gives(given.described({ identityStatus: 'suspected', language: 'de', interpreterNeeded: true })));
  it('in silence when nothing new is said, and not when there are words', () => {
    const again = givenTrack(opened, given.described());
    again.when(describePerpetrator, known).by(visitator).givesNothing();
    expect(
      again
        .when(describePerpetrator, { ...known, name: 'Kim' })
        .by(visitator)
        .decided(),
    ).toHaveLength(1);
  });
  it('by those who took him on, and not before they did', () => {
    givenTrack(...taken)
      .when(describePerpetrator, { ...known, interpreterNeeded: true })
      .by(treating)
      .gives(given.described({ interpreterNeeded: true }));
    givenTrack(...waiting)
      .when(describePerpetrator, known)
      .by(treating)
      .refuses('referral-not-accepted');
  });
  it('and nobody else is: there is no field for another', () =>
    expect(() =>
      givenTrack(opened)
        .when(describePerpetrator, { ...known, relation: 'partner' })
        .by(visitator)
        .decided(),
    ).toThrow('the body is not the intent'));
  it.each([police, centre, familyCounsellor, treating])('not by a unit for which there is no such track: %#', (who) =>
    givenTrack(opened, given.described()).when(describePerpetrator, known).by(who).refuses('no-such-track'),
  );
  it('not in a track that is closed', () =>
    givenTrack(opened, given.closed).when(describePerpetrator, known).by(visitator).refuses('track-closed'));
});

describe('he is advised', () => {
  const items = [{ id: 'leave-her-alone', version: 1 }];
  it('from the catalogue, with a note', () =>
    givenTrack(opened)
      .when(advisePerpetrator, { items, note: 'x' })
      .by(visitator)
      .gives(
        PerpetratorAdvised.of(
          { adviceId: drawn(1), items, topics: ['contact'], note: { text: 'x' } },
          { about: perpetrator },
        ),
      ));
  it('with what is meant for him alone', () =>
    givenTrack(opened)
      .when(advisePerpetrator, { items: [{ id: 'keep-a-log', version: 1 }] })
      .by(visitator)
      .refuses('advice-for-somebody-else'));
  it('never with what does harm', () =>
    givenTrack(opened)
      .when(advisePerpetrator, { items: [{ id: 'mediation', version: 1 }] })
      .by(visitator)
      .refuses('harmful-mediation'));
  it('by nobody for whom there is no such track', () =>
    givenTrack(opened).when(advisePerpetrator, { items }).by(treating).refuses('no-such-track'));
  it('by those who took him on', () =>
    expect(
      givenTrack(...taken)
        .when(advisePerpetrator, { items })
        .by(treating)
        .decided(),
    ).toHaveLength(1));
});

describe('a session is held', () => {
  const held = (at = NOW) =>
    TrackSessionHeld.of(
      { sessionId: drawn(1), byUnit: units.perpetrators, at, note: { text: 'x' } },
      { about: perpetrator, occurredAt: at },
    );
  it('by those who took him on', () =>
    givenTrack(...taken)
      .when(holdTrackSession, { note: 'x' })
      .by(treating)
      .gives(held()));
  it('by those who treat perpetrators, in a track of their own, with his consent', () => {
    const there = givenTrack(given.openedThere, given.consent());
    there
      .when(holdTrackSession, { note: 'x', at: later(NOW, -1) })
      .by(treating)
      .gives(held(later(NOW, -1)));
    givenTrack(given.openedThere).when(holdTrackSession, {}).by(treating).refuses('session-needs-consent');
  });
  it.each([
    [{ until: '2026-03-02' }, []],
    [{}, [given.consentWithdrawn]],
    [{ recipients: [units.visitation] }, []],
  ])('not on a consent that has ended or names another: %#', (terms, after) =>
    givenTrack(given.openedThere, given.consent(terms), ...after)
      .when(holdTrackSession, {})
      .by(treating)
      .refuses('session-needs-consent'),
  );
  it('not by a municipality', () =>
    givenTrack(opened, given.consent()).when(holdTrackSession, {}).by(visitator).refuses('track-goes-to-treatment'));
  it('not before they took him on', () =>
    givenTrack(...waiting)
      .when(holdTrackSession, {})
      .by(treating)
      .refuses('referral-not-accepted'));
  it('not before it was held', () =>
    givenTrack(...taken)
      .when(holdTrackSession, { at: later(NOW, 1) })
      .by(treating)
      .refuses('in-future'));
  it('not in a track that is closed', () =>
    givenTrack(...taken, given.closed)
      .when(holdTrackSession, {})
      .by(treating)
      .refuses('track-closed'));
});

describe('a track is closed', () => {
  const body = { outcome: 'completed' } as const;
  it('by those who took him on', () =>
    givenTrack(...taken)
      .when(closeTrack, body)
      .by(treating)
      .gives(TrackClosed.of(body)));
  it('by its home, where nobody did: what waits is withdrawn with it', () => {
    givenTrack(opened).when(closeTrack, body).by(visitator).gives(TrackClosed.of(body));
    givenTrack(...waiting)
      .when(closeTrack, body)
      .by(visitator)
      .gives(
        TrackReferralWithdrawn.of({ referralId: given.trackReferralId, reason: 'track-closed' }),
        TrackClosed.of(body),
      );
  });
  it('not by its home, while he is treated', () =>
    givenTrack(...taken)
      .when(closeTrack, body)
      .by(visitator)
      .refuses('track-in-treatment'));
  it('not by those who have not answered yet', () =>
    givenTrack(...waiting)
      .when(closeTrack, body)
      .by(treating)
      .refuses('referral-not-accepted'));
  it('in silence when asked twice, and with one outcome', () => {
    givenTrack(...taken, given.closed)
      .when(closeTrack, body)
      .by(treating)
      .givesNothing();
    givenTrack(...taken, given.closed)
      .when(closeTrack, { outcome: 'stopped' })
      .by(treating)
      .refuses('track-closed');
  });
  it('by nobody for whom there is no such track', () =>
    givenTrack(opened).when(closeTrack, body).by(centre).refuses('no-such-track'));
});

describe('words in a track are struck', () => {
  const named = given.described({ identity: { name: 'her name, by mistake' } });
  const body = { factId: factId(2), class: 'identity', basis: 'wrong-person' } as const;
  const struck = WordsStruck.of({ ...body, personId: perpetrator });
  it('by the home, also when it is closed', () => {
    givenTrack(opened, named).when(strikeTrackWords, body).by(visitator).gives(struck);
    givenTrack(opened, named, given.closed).when(strikeTrackWords, body).by(visitator).gives(struck);
  });
  it('in silence when they are gone', () =>
    givenTrack(opened, named, struck).when(strikeTrackWords, body).by(visitator).givesNothing());
  it('by those who took him on, in what they wrote', () => {
    const note = { factId: factId(6), class: 'note', basis: 'not-needed' } as const;
    const past = [...taken, given.session];
    givenTrack(...past)
      .when(strikeTrackWords, note)
      .by(treating)
      .gives(WordsStruck.of({ ...note, personId: perpetrator }));
    givenTrack(...past)
      .when(strikeTrackWords, note)
      .by(visitator)
      .refuses('no-such-words');
    givenTrack(opened, named, ...taken.slice(1))
      .when(strikeTrackWords, body)
      .by(treating)
      .refuses('no-such-fact');
  });
  it('only where there are some', () => {
    givenTrack(opened, named)
      .when(strikeTrackWords, { ...body, class: 'cpr' })
      .by(visitator)
      .refuses('no-such-words');
    givenTrack(opened).when(strikeTrackWords, body).by(visitator).refuses('no-such-fact');
    givenTrack(opened, named).when(strikeTrackWords, body).by(treating).refuses('no-such-track');
  });
  it('not by the clock', () =>
    givenTrack(opened, named).when(strikeTrackWords, body).by(timekeeper).refuses('no-such-track'));
});
