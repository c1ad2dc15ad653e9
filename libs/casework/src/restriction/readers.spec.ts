import { describe, it } from '@jest/globals';
import { RestrictedReadersChanged } from './facts';
import { given } from '../testing/decision';
import { contact, opened } from '../testing/intake-facts';
import * as people from '../testing/people';
import { inBoth, readersAre, restricted } from '../testing/restriction-facts';
import { changeRestrictedReaders } from './change-restricted-readers';

const { units, visitator, safety, safetyDeputy, namedOfficer, namedDeputy, police, frontline } = people;
const third = { ...safety, id: 'id-of-third', actor: frontline.actor };
const threeNamed = { rosterOf: () => [safety, safetyDeputy, third] };

describe('the readers of a restricted case are changed', () => {
  it('by one of them, at home by name', () =>
    given(opened, contact, restricted())
      .when(changeRestrictedReaders, { readers: [safety.id, third.id] })
      .by(safety, threeNamed)
      .gives(
        RestrictedReadersChanged.of({
          unit: units.restricted,
          readers: [safety.actor, third.actor],
          staff: { readers: [safety.id, third.id] },
        }),
      ));

  it('at another agency by its own, whose names are not told', () => {
    const threeThere = { rosterOf: () => [namedOfficer, namedDeputy, third] };
    given(...inBoth)
      .when(changeRestrictedReaders, { readers: [namedDeputy.id, third.id] })
      .by(namedOfficer, threeThere)
      .gives(readersAre(units.policeRestricted, namedDeputy, third));
  });

  it('not if they are who they were', () =>
    given(opened, contact, restricted())
      .when(changeRestrictedReaders, { readers: [safetyDeputy.id, safety.id] })
      .by(safety)
      .givesNothing());

  it('to nobody who is not named in the directory, and to no party', () => {
    const to = (...readers: readonly string[]) =>
      given(opened, contact, restricted()).when(changeRestrictedReaders, { readers });
    to(safety.id, visitator.id).by(safety).refuses('not-on-roster');
    given(opened, contact, restricted({ excluded: [third.actor] }))
      .when(changeRestrictedReaders, { readers: [safety.id, third.id] })
      .by(safety, threeNamed)
      .refuses('not-on-roster');
  });

  it('not to one alone, where there are two', () => {
    const alone = { readers: [safety.id] };
    given(opened, contact, restricted()).when(changeRestrictedReaders, alone).by(safety).refuses('one-reader-alone');
    given(opened, contact, restricted({ readers: [], excluded: [safetyDeputy.actor] }))
      .when(changeRestrictedReaders, alone)
      .by(safety)
      .gives(
        RestrictedReadersChanged.of({
          unit: units.restricted,
          readers: [safety.actor],
          staff: { readers: [safety.id] },
        }),
      );
  });

  it('only where the case is restricted, and by whom it is there for', () => {
    const readers = { readers: [safety.id, safetyDeputy.id] };
    given(opened, contact).when(changeRestrictedReaders, readers).by(visitator).refuses('not-restricted');
    given(...inBoth)
      .when(changeRestrictedReaders, readers)
      .by(visitator)
      .refuses('no-such-case');
    given(...inBoth)
      .when(changeRestrictedReaders, readers)
      .by(police)
      .refuses('no-such-case');
  });
});
