import { describe, expect, it } from '@jest/globals';
import { decideAddressHit } from '../address-hits/decide-address-hit';
import { cancelApproach } from '../approach/cancel-approach';
import { makeApproach } from '../approach/make-approach';
import { knows } from '../entitlement';
import { caseLife } from '../case';
import { FamilyInvolvementEnded } from '../children/facts';
import { informFamilyUnit } from '../children/inform-family-unit';
import { ColleagueReleased, CoordinatorEnded } from '../coordination/facts';
import { CaseOpened } from '../intake/facts';
import type { Decided } from '../kernel/fact';
import { acceptReferral } from '../referral/accept-referral';
import { ReferralSent, ReferralWithdrawn } from '../referral/facts';
import { sendReferral } from '../referral/send-referral';
import { found, hitId } from '../testing/address-hit-facts';
import {
  approachId,
  assigned,
  assignmentId,
  colleague,
  coordinated,
  coordinatorId,
  informed,
  involved,
  involvementId,
  planned,
  toCoordination,
  warned,
} from '../testing/children-facts';
import { by, drawn, given, stored, type Given } from '../testing/decision';
import { affected, child, contact, opened, perpetrator, person } from '../testing/intake-facts';
import { breachReported, issued, requested, revoked, served } from '../testing/order-facts';
import { police, units, varde, visitator } from '../testing/people';
import { accepted, handOverId, received, sentToPolice, sentToVarde } from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';

type Known = readonly (Decided | Given)[];
const persons = [person(affected, 'affected'), person(perpetrator, 'perpetrator'), person(child, 'child')];
const inCase: Known = [opened, contact, ...persons, screened('stalking')];
const accept = { referralId: handOverId };
const taken = (...before: Known) =>
  given(...inCase, ...before, sentToVarde())
    .when(acceptReferral, accept)
    .by(varde)
    .decided();
const handedOver = (...before: Known): Known => [
  ...inCase,
  ...before,
  sentToVarde(),
  ...taken(...before).map((fact) => by(varde, fact)),
];
const types = (facts: readonly Decided[]) => facts.map(({ type }) => type).slice(2, -1);
const passing = (facts: readonly Decided[]) => facts.flatMap(({ plain }) => ('passing' in plain ? plain.passing : []));

describe('when a case is handed over', () => {
  it('its coordinators have it no more, for what they coordinated on is taken back', () => {
    const facts = taken(...coordinated, assigned());
    expect(facts).toEqual(
      expect.arrayContaining([
        CoordinatorEnded.of({ coordinatorId, scope: 'adult', reason: 'referral-over' }),
        ReferralWithdrawn.of({ referralId: toCoordination, reason: 'handed-over' }),
      ]),
    );
    expect(types(facts)).toEqual(['CoordinatorEnded', 'ReferralWithdrawn']);
  });
  it('whoever was brought in at the old home is released; an officer who was goes on', () => {
    const facts = taken(sentToPolice(), received, accepted, colleague(units.visitation, 'id-of-deputy'));
    expect(facts).toContainEqual(ColleagueReleased.of({ assignmentId, byUnit: units.visitation }));
    expect(types(taken(sentToPolice(), received, accepted, colleague()))).toEqual(['ReferralPassedOn']);
  });
  it('its family unit loses it, and the new home informs its own', () => {
    const before = [involved, informed()];
    expect(taken(...before)).toContainEqual(
      FamilyInvolvementEnded.of({ involvementId, unit: units.family, reason: 'handed-over' }),
    );
    const how = { classes: ['identity'], legalBasis: 'child-protection', affectedInformed: 'before' };
    const [fact] = given(...handedOver(...before))
      .when(informFamilyUnit, how)
      .by(varde)
      .decided();
    expect(fact?.plain).toMatchObject({ unit: units.vardesFamily });
  });
  it('what the old home or its family unit planned to tell him is the new home’s to call off', () => {
    const ofTheirs = (byUnit: string) => handedOver(planned({ byUnit }));
    for (const unit of [units.visitation, units.family]) {
      expect(passing(taken(planned({ byUnit: unit })))).toContain(unit);
      const facts = given(...ofTheirs(unit))
        .when(cancelApproach, { approachId, reason: 'not-needed' })
        .by(varde)
        .decided();
      expect(facts[0]?.plain).toMatchObject({ approachId, byUnit: units.varde, doNotCall: true });
    }
  });
  it('what the police planned stays theirs, with its hold', () => {
    const theirs = handedOver(sentToPolice(), received, accepted, planned(), warned());
    expect(passing(taken(sentToPolice(), received, accepted, planned()))).toEqual([units.visitation]);
    given(...theirs)
      .when(makeApproach, { approachId })
      .by(varde)
      .refuses('others-approach');
  });
  it('an undecided hit is the new home’s to decide, and no other’s', () => {
    const decision = { hitId, decision: 'withhold', reason: 'protects-affected' };
    const after = handedOver(found, sentToPolice(), received);
    expect(knows(stateAfter(after), units.visitation)).toBe(false);
    given(...after)
      .when(decideAddressHit, decision)
      .by(police)
      .refuses('not-the-home-unit');
    expect(
      given(...after)
        .when(decideAddressHit, decision)
        .by(varde)
        .decided(),
    ).toHaveLength(1);
  });
  it('an order that the police see to is theirs as before', () => {
    const facts = taken(requested(), issued(), served(), breachReported());
    expect(types(facts)).toEqual([]);
    expect(knows(stateAfter(handedOver(requested(), issued(), served())), units.police)).toBe(true);
  });
});

const stateAfter = (facts: Known) => {
  const state = caseLife.empty();
  facts.forEach((fact, at) => caseLife.evolve(state, stored(fact, at + 1)));
  return state;
};

describe('a case that began at the police', () => {
  const begun: Known = [by(police, CaseOpened.of({ homeUnit: units.police, affected })), ...persons];
  const terms = {
    to: 'municipality:0561/visitation',
    purpose: 'hand-over',
    legalBasis: 'authority-need',
    noConsentReason: 'legal-duty',
    fieldSets: [],
    affectedInformed: 'before',
    toldWhatStays: true,
    urgency: 'normal',
    summary: 'the summary',
  };
  const sends = (...facts: Known) =>
    given(...begun, ...facts)
      .when(sendReferral, terms)
      .by(police);
  const handOver = ReferralSent.of({
    ...sentToVarde().plain,
    referralId: drawn(9),
    from: units.police,
    to: units.visitation,
    narrative: { text: 'the summary' },
  });

  it('is handed over while they have no order or breach of their own to see to', () => {
    expect(sends().decided()).toHaveLength(1);
    expect(sends(issued(), revoked()).decided()).toHaveLength(1);
    expect(sends(requested({ policeUnit: units.otherDistrict })).decided()).toHaveLength(1);
  });
  it('is not while they have', () => {
    sends(requested()).refuses('matters-to-see-to');
    sends(issued(), served()).refuses('matters-to-see-to');
    sends(breachReported({ orderId: undefined })).refuses('matters-to-see-to');
  });
  it('nor when they come to have one while the answer is awaited', () => {
    const waiting = [...begun, by(police, handOver)];
    const take = { referralId: drawn(9) };
    expect(
      given(...waiting)
        .when(acceptReferral, take)
        .by(visitator)
        .decided()
        .at(-1)?.type,
    ).toBe('HomeUnitChanged');
    given(...waiting, issued())
      .when(acceptReferral, take)
      .by(visitator)
      .refuses('matters-to-see-to');
  });
});
