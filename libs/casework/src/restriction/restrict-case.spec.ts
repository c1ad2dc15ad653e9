import { describe, it } from '@jest/globals';
import { FamilyInvolvementEnded } from '../children/facts';
import { describePerson } from '../intake/describe-person';
import { setSafeReach } from '../intake/set-safe-reach';
import { ReferralWithdrawn } from '../referral/facts';
import { informed, involvementId, involvementOver } from '../testing/children-facts';
import { given } from '../testing/decision';
import { affected, contact, opened, perpetrator, person, safeReach, witness } from '../testing/intake-facts';
import { breachReported, requested } from '../testing/order-facts';
import * as people from '../testing/people';
import { accepted, consentToCentre, received, referralId, sentToPolice } from '../testing/referral-facts';
import { passed, readersAre, restricted, toNamedPolice, toSafety, unrestricted } from '../testing/restriction-facts';
import { restrictCase } from './restrict-case';

const { units, visitator, deputy, safety, safetyDeputy, namedOfficer, namedDeputy, police } = people;
const employee = { reason: 'employee' };
const readersOfPolice = readersAre(units.policeRestricted, namedOfficer, namedDeputy);
const inPolice = [sentToPolice(), received, accepted];

describe('a case is restricted', () => {
  it('by its home unit, and passes to those of its agency who are named', () =>
    given(opened, contact).when(restrictCase, employee).by(visitator).gives(restricted()));

  it('at every other agency that knows of it, where others are named', () =>
    given(opened, contact, ...inPolice)
      .when(restrictCase, employee)
      .by(visitator)
      .gives(restricted({ units: [toSafety, toNamedPolice] }), readersOfPolice));

  it('at a police unit that was asked for an order, and at one that was given a breach to assess', () => {
    for (const matter of [[requested()], [breachReported({ orderId: undefined })]])
      given(opened, contact, ...matter)
        .when(restrictCase, employee)
        .by(visitator)
        .gives(restricted({ units: [toSafety, toNamedPolice] }), readersOfPolice);
  });

  it('at an agency that a consent names, before anything is sent there', () =>
    given(opened, contact, consentToCentre())
      .when(restrictCase, employee)
      .by(visitator)
      .gives(
        restricted({ units: [toSafety, passed(units.centre, units.centreRestricted)] }),
        readersAre(units.centreRestricted, people.namedCounsellor),
      ));

  it('and what its own colleagues were asked is withdrawn, for none of them is told any more', () =>
    given(opened, contact, sentToPolice({ to: units.family, purpose: 'children' }))
      .when(restrictCase, employee)
      .by(visitator)
      .gives(
        ReferralWithdrawn.of({ referralId, reason: 'case-restricted' }),
        restricted({ units: [toSafety, passed(units.family, units.restricted)] }),
      ));

  it('and its family unit is informed no more; what it keeps passes with the case', () => {
    const toFamily = restricted({ units: [toSafety, passed(units.family, units.restricted)] });
    given(opened, contact, informed())
      .when(restrictCase, employee)
      .by(visitator)
      .gives(FamilyInvolvementEnded.of({ involvementId, unit: units.family, reason: 'withdrawn' }), toFamily);
    given(opened, contact, informed(), involvementOver()).when(restrictCase, employee).by(visitator).gives(toFamily);
  });

  it('without those who must not know, whom it keeps in mind', () =>
    given(opened, contact)
      .when(restrictCase, { reason: 'conflict-of-interest', mustNotKnow: [safety.id, visitator.id] })
      .by(deputy)
      .gives(
        restricted({
          reason: 'conflict-of-interest',
          readers: [safetyDeputy.actor],
          excluded: [safety.actor, visitator.actor],
          staff: { readers: [safetyDeputy.id], excluded: [safety.id, visitator.id] },
        }),
      ));

  it('once: asked twice, nothing new happened', () =>
    given(opened, contact, restricted()).when(restrictCase, employee).by(safety).givesNothing());

  it('for certain, once somebody knows', () =>
    given(opened, contact, restricted({ certain: false }))
      .when(restrictCase, employee)
      .by(safety)
      .gives(restricted({ units: [] })));

  it('again, after it was not for a while', () => {
    const back = unrestricted(passed(units.restricted, units.visitation));
    given(opened, contact, restricted(), back).when(restrictCase, employee).by(visitator).gives(restricted());
  });

  it('more: whoever else must not know stops reading, here and at the other agency', () =>
    given(opened, contact, ...inPolice, restricted({ units: [toSafety, toNamedPolice] }), readersOfPolice)
      .when(restrictCase, { ...employee, mustNotKnow: [safetyDeputy.id] })
      .by(safety)
      .gives(
        restricted({
          units: [],
          readers: [safety.actor],
          excluded: [safetyDeputy.actor],
          staff: { readers: [safety.id], excluded: [safetyDeputy.id] },
        }),
        readersOfPolice,
      ));

  it('not by anybody it does not exist for', () => {
    given(opened, contact).when(restrictCase, employee).by(police).refuses('no-such-case');
    given(opened, contact, restricted()).when(restrictCase, employee).by(visitator).refuses('no-such-case');
  });

  it('not by another unit that knows of it', () =>
    given(opened, contact, ...inPolice)
      .when(restrictCase, employee)
      .by(police)
      .refuses('not-the-home-unit'));

  it('not where nobody is left to read it', () => {
    const everybody = [safety.id, safetyDeputy.id];
    given(opened, contact)
      .when(restrictCase, { reason: 'conflict-of-interest', mustNotKnow: everybody })
      .by(visitator)
      .refuses('nobody-to-read');
    given(opened, contact)
      .when(restrictCase, employee)
      .by(visitator, { rosterOf: () => [] })
      .refuses('nobody-to-read');
    given(opened, contact)
      .when(restrictCase, employee)
      .by(visitator, { shelterOf: () => undefined })
      .refuses('nobody-to-read');
  });
});

describe('a member of staff who turns out to be a party', () => {
  const of = (capacity: string, more: object) => ({
    capacities: [capacity],
    identityStatus: 'known',
    addressProtection: 'none',
    ...more,
  });
  const found = (...excluded: readonly string[]) => ({
    excluded: [...excluded],
    staff: { readers: [safety.id, safetyDeputy.id] },
  });

  it.each([
    ['affected', 'employee', {}],
    ['perpetrator', 'staff-as-perpetrator', { personId: perpetrator }],
    ['relative', 'conflict-of-interest', { personId: perpetrator }],
  ] as const)('as %s restricts the case: %s', (capacity, reason, more) =>
    given(opened, contact, person(perpetrator, 'relative'))
      .when(describePerson, of(capacity, { ...more, phones: ['55 55 55 01'] }))
      .by(deputy)
      .decidesBesides(restricted({ reason, ...found(visitator.actor) })),
  );

  it('is found by CPR number, by e-mail, and by the safe reach', () => {
    const byMail = of('affected', { emails: ['officer@politi.example'] });
    const reach = { channel: 'email', value: 'officer@politi.example', mayCall: false, mayLeaveMessage: true };
    const safe = { ...reach, personId: affected, perpetratorHasAccess: 'no' };
    const byCpr = of('affected', { cpr: '0101578001' });
    const officer = restricted(found(police.actor));
    given(opened, contact).when(describePerson, byMail).by(deputy).decidesBesides(officer);
    given(opened, contact).when(setSafeReach, safe).by(deputy).decidesBesides(officer);
    const others = { readers: [safetyDeputy.actor], staff: { readers: [safetyDeputy.id] } };
    given(opened, contact)
      .when(describePerson, byCpr)
      .by(deputy)
      .decidesBesides(restricted({ ...others, excluded: [safety.actor] }));
  });

  it('reads the case no more where it was restricted already, at whatever agency', () =>
    given(opened, contact, ...inPolice, restricted({ units: [toSafety, toNamedPolice] }), readersOfPolice)
      .when(describePerson, of('affected', { cpr: '0101578001' }))
      .by(safetyDeputy, { staffWith: () => [safety.actor, namedOfficer.actor] })
      .decidesBesides(
        restricted({
          units: [],
          readers: [safetyDeputy.actor],
          excluded: [safety.actor, namedOfficer.actor],
          staff: { readers: [safetyDeputy.id] },
        }),
        readersAre(units.policeRestricted, namedDeputy),
      ));

  it('is no party as a witness, nor as the one who tells', () => {
    const saw = of('witness', { personId: witness, phones: ['55 55 55 01'] });
    given(opened, contact, person(witness, 'witness')).when(describePerson, saw).by(deputy).decidesBesides();
  });

  it('is found once', () =>
    given(opened, contact, restricted({ excluded: [police.actor] }), safeReach)
      .when(describePerson, of('affected', { emails: ['officer@politi.example'] }))
      .by(safety)
      .decidesBesides());
});
