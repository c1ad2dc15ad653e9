import { describe, it } from '@jest/globals';
import { FactRetracted } from '../intake/facts';
import { aChild, informed, involved, involvementId, involvementOver } from '../testing/children-facts';
import { drawn, factId, given } from '../testing/decision';
import { affected, child, opened, perpetrator, person } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { centre, coordinator, familyCounsellor, police, units, visitator } from '../testing/people';
import { accepted, sentToPolice } from '../testing/referral-facts';
import { consultFamilyUnit } from './consult-family-unit';
import { endFamilyInvolvement } from './end-family-involvement';
import { ChildrenInvolved, FamilyInvolvementEnded, FamilyUnitConsulted, FamilyUnitInformed } from './facts';
import { informFamilyUnit } from './inform-family-unit';
import { involveChildren } from './involve-children';

const case_ = [opened, aChild, person(perpetrator, 'perpetrator')] as const;
const terms = { classes: ['identity'], legalBasis: 'child-protection', affectedInformed: 'before' } as const;

describe('which children are involved is written down', () => {
  const second = person(drawn(801), 'child');

  it('by whoever knows the case, as a list of all of them', () => {
    given(...case_)
      .when(involveChildren, { children: [child] })
      .by(visitator)
      .gives(involved);
    given(...case_, second, involved)
      .when(involveChildren, { children: [child, drawn(801)] })
      .by(visitator)
      .gives(ChildrenInvolved.of({ children: [child, drawn(801)], number: 2 }));
  });
  it('in silence when it is known, in whichever order', () =>
    given(...case_, second, ChildrenInvolved.of({ children: [drawn(801), child], number: 2 }))
      .when(involveChildren, { children: [child, drawn(801)] })
      .by(visitator)
      .givesNothing());
  it('again when it was retracted', () =>
    given(...case_, involved, FactRetracted.of({ factId: factId(4), reason: 'entered-in-error' }))
      .when(involveChildren, { children: [child] })
      .by(visitator)
      .gives(involved));
  it('of children only: a child by capacity, or a minor', () => {
    given(...case_)
      .when(involveChildren, { children: [perpetrator] })
      .by(visitator)
      .refuses('not-a-child');
    given(...case_)
      .when(involveChildren, { children: [affected] })
      .by(visitator)
      .refuses('not-a-child');
    given(...case_)
      .when(involveChildren, { children: [drawn(9)] })
      .by(visitator)
      .refuses('no-such-person');
  });
  it('not by a unit for which there is no such case, nor by a home that closed it', () => {
    given(...case_)
      .when(involveChildren, { children: [child] })
      .by(centre)
      .refuses('no-such-case');
    given(...case_, closed)
      .when(involveChildren, { children: [child] })
      .by(visitator)
      .refuses('case-closed');
  });
});

describe('the family unit is asked for advice', () => {
  const asks = { question: 'How does one tell a child of nine?' };
  const consulted = FamilyUnitConsulted.of({ consultationId: drawn(1), unit: units.family, note: asks });

  it('by the home unit, in words that stay there', () =>
    given(...case_)
      .when(consultFamilyUnit, asks)
      .by(visitator)
      .gives(consulted));
  it('which opens the case to nobody', () =>
    given(...case_, consulted)
      .when(involveChildren, { children: [child] })
      .by(familyCounsellor)
      .refuses('no-such-case'));
  it('by nobody else', () => {
    given(...case_)
      .when(consultFamilyUnit, asks)
      .by(familyCounsellor)
      .refuses('no-such-case');
    given(...case_, informed())
      .when(consultFamilyUnit, asks)
      .by(familyCounsellor)
      .refuses('not-the-home-unit');
    given(...case_, closed)
      .when(consultFamilyUnit, asks)
      .by(visitator)
      .refuses('case-closed');
  });
  it('where there is one', () =>
    given(...case_)
      .when(consultFamilyUnit, asks)
      .by(visitator, { ownUnit: () => undefined })
      .refuses('no-family-unit'));
});

describe('the family unit is informed', () => {
  const informs = (more: object = {}) =>
    FamilyUnitInformed.of({
      ...terms,
      classes: ['identity'],
      involvementId: drawn(1),
      unit: units.family,
      tableVersion: 1,
      ...more,
    });
  const held = [...case_, involved] as const;

  it('by the home unit, of the classes and on the basis that are stated', () =>
    given(...held)
      .when(informFamilyUnit, terms)
      .by(visitator)
      .gives(informs()));
  it('and may work in the case from then on', () =>
    given(...held, informed())
      .when(involveChildren, { children: [child] })
      .by(familyCounsellor)
      .givesNothing());
  it('in silence when it knows as much, and anew for more, or on another basis', () => {
    given(...held, informed())
      .when(informFamilyUnit, terms)
      .by(visitator)
      .givesNothing();
    given(...held, informed())
      .when(informFamilyUnit, { ...terms, classes: ['narrative'] })
      .by(visitator)
      .gives(informs({ classes: ['narrative'] }));
    given(...held, informed())
      .when(informFamilyUnit, { ...terms, legalBasis: 'authority-need' })
      .by(visitator)
      .gives(informs({ legalBasis: 'authority-need' }));
    given(...held, informed(), involvementOver())
      .when(informFamilyUnit, terms)
      .by(visitator)
      .gives(informs());
  });
  it('only where children are involved', () => {
    given(...case_)
      .when(informFamilyUnit, terms)
      .by(visitator)
      .refuses('no-children-involved');
    given(...held, FactRetracted.of({ factId: factId(4), reason: 'entered-in-error' }))
      .when(informFamilyUnit, terms)
      .by(visitator)
      .refuses('no-children-involved');
  });
  it('of where she is only with a reason, and unknown to her only with one', () => {
    given(...held)
      .when(informFamilyUnit, { ...terms, classes: ['address'] })
      .by(visitator)
      .refuses('address-needs-reason');
    given(...held)
      .when(informFamilyUnit, { ...terms, affectedInformed: 'no' })
      .by(visitator)
      .refuses('reason-not-informed');
    given(...held)
      .when(informFamilyUnit, { ...terms, classes: ['place'], addressReason: 'home-safety' })
      .by(visitator)
      .gives(informs({ classes: ['place'], addressReason: 'home-safety' }));
  });
  it('by nobody but the home, of an authority that has one, other than itself', () => {
    given(...held)
      .when(informFamilyUnit, terms)
      .by(coordinator)
      .refuses('no-such-case');
    given(...held, sentToPolice(), accepted)
      .when(informFamilyUnit, terms)
      .by(police)
      .refuses('not-the-home-unit');
    given(...held)
      .when(informFamilyUnit, terms)
      .by(visitator, { ownUnit: () => units.visitation })
      .refuses('no-family-unit');
    given(...held, closed)
      .when(informFamilyUnit, terms)
      .by(visitator)
      .refuses('case-closed');
  });
});

describe('the family unit’s part ends', () => {
  const held = [...case_, involved, informed()] as const;
  const ends = (reason: 'work-done' | 'informed-in-error' = 'work-done') =>
    FamilyInvolvementEnded.of({ involvementId, unit: units.family, reason });
  const body = { involvementId, reason: 'work-done' } as const;

  it('by its own word, or the home’s', () => {
    for (const who of [familyCounsellor, visitator])
      given(...held)
        .when(endFamilyInvolvement, body)
        .by(who)
        .gives(ends());
  });
  it('in silence when it has', () => {
    for (const who of [familyCounsellor, visitator])
      given(...held, involvementOver())
        .when(endFamilyInvolvement, body)
        .by(who)
        .givesNothing();
  });
  it('and when it was informed in error, there is no case for it any more', () => {
    const error = { ...body, reason: 'informed-in-error' } as const;
    given(...held)
      .when(endFamilyInvolvement, error)
      .by(visitator)
      .gives(ends('informed-in-error'));
    const after = [...held, involvementOver('informed-in-error')] as const;
    given(...after)
      .when(endFamilyInvolvement, error)
      .by(visitator)
      .givesNothing();
    given(...after)
      .when(endFamilyInvolvement, error)
      .by(familyCounsellor)
      .refuses('no-such-case');
  });
  it('not by whom it does not concern, and only if there is one', () => {
    given(...held, sentToPolice())
      .when(endFamilyInvolvement, body)
      .by(police)
      .refuses('no-such-involvement');
    given(...held)
      .when(endFamilyInvolvement, { ...body, involvementId: drawn(9) })
      .by(visitator)
      .refuses('no-such-involvement');
    given(...held)
      .when(endFamilyInvolvement, body)
      .by(centre)
      .refuses('no-such-case');
  });
});
