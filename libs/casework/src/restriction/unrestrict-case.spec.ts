import { describe, it } from '@jest/globals';
import { endFamilyInvolvement } from '../children/end-family-involvement';
import { informed, involvementId, involvementOver } from '../testing/children-facts';
import { given } from '../testing/decision';
import { contact, opened } from '../testing/intake-facts';
import * as people from '../testing/people';
import { accepted, received, sentToPolice } from '../testing/referral-facts';
import { passed, readersAre, restricted, toSafety, unrestricted } from '../testing/restriction-facts';
import { CaseUnrestricted } from './facts';
import { unrestrictCase } from './unrestrict-case';

const { units, visitator, safety, namedOfficer, police, familyCounsellor } = people;
const over = { reason: 'not-staff' };
const toVisitation = passed(units.restricted, units.visitation);

describe('a case is restricted no more', () => {
  it('when its readers say so: it passes to the ordinary unit', () =>
    given(opened, contact, restricted()).when(unrestrictCase, over).by(safety).gives(unrestricted(toVisitation)));

  it('at every other agency that knows of it', () => {
    const both = restricted({ units: [toSafety, passed(units.police, units.policeRestricted)] });
    given(opened, contact, sentToPolice(), received, accepted, both, readersAre(units.policeRestricted, namedOfficer))
      .when(unrestrictCase, over)
      .by(safety)
      .gives(unrestricted(toVisitation, passed(units.policeRestricted, units.police)));
  });

  it('and its family unit keeps nothing of it, not even that its work was done', () => {
    const both = restricted({ units: [toSafety, passed(units.family, units.restricted)] });
    given(opened, contact, informed(), involvementOver(), both, unrestricted(toVisitation))
      .when(endFamilyInvolvement, { involvementId, reason: 'work-done' })
      .by(familyCounsellor)
      .refuses('no-such-case');
  });

  it('not while somebody in it is staff, unless each of them is said to be no party', () => {
    const parties = restricted({ excluded: [visitator.actor, police.actor] });
    const asked = (...noParty: readonly string[]) =>
      given(opened, contact, parties)
        .when(unrestrictCase, { ...over, noParty })
        .by(safety);
    asked().refuses('party-is-staff');
    asked(visitator.actor).refuses('party-is-staff');
    asked(visitator.actor, police.actor).gives(CaseUnrestricted.of({ ...over, units: [toVisitation] } as never));
  });

  it('once', () => given(opened, contact).when(unrestrictCase, over).by(visitator).givesNothing());

  it('by its home alone', () => {
    given(opened, contact, restricted()).when(unrestrictCase, over).by(visitator).refuses('no-such-case');
    const both = restricted({ units: [toSafety, passed(units.police, units.policeRestricted)] });
    given(opened, contact, sentToPolice(), received, accepted, both)
      .when(unrestrictCase, over)
      .by(namedOfficer)
      .refuses('not-the-home-unit');
  });
});
