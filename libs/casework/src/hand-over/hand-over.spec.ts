import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { openActions } from '../advice/state';
import { acceptReferral } from '../referral/accept-referral';
import { completeReferral } from '../referral/complete-referral';
import {
  ReferralAccepted,
  ReferralDeclined,
  ReferralReceived,
  ReferralSent,
  ReferralWithdrawn,
} from '../referral/facts';
import { forwardReferral } from '../referral/forward-referral';
import { provideInformation } from '../referral/provide-information';
import { sendReferral } from '../referral/send-referral';
import { openReferrals, referralNamed } from '../referral/state';
import { withdrawReferral } from '../referral/withdraw-referral';
import { stateWish } from '../intake/state-wish';
import { planAction } from '../advice/plan-action';
import { planned } from '../testing/advice-facts';
import { by, drawn, given, stored, type Given } from '../testing/decision';
import { contact, opened } from '../testing/intake-facts';
import { centre, familyCounsellor, police, units, varde, visitator } from '../testing/people';
import {
  accepted,
  asked,
  handOverId,
  received,
  referralId,
  sentToPolice,
  sentToVarde,
} from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';
import { HomeUnitChanged, ReferralPassedOn } from './facts';
import type { Decided } from '../kernel/fact';

const inCase = [opened, contact, screened('stalking')] as const;
const accept = { referralId: handOverId };
const toVarde = {
  to: 'municipality:0573/visitation',
  purpose: 'hand-over',
  legalBasis: 'authority-need',
  noConsentReason: 'legal-duty',
  fieldSets: [],
  affectedInformed: 'before',
  urgency: 'urgent',
  summary: 'the summary',
};
const taken = [
  ReferralReceived.of(accept),
  ReferralAccepted.of({ ...accept, handler: varde.actor, staff: { handler: varde.id } }),
];
const moved = (...passing: string[]) =>
  HomeUnitChanged.of({
    referralId: handOverId,
    alias: units.varde,
    passing,
    place: { unit: 'municipality:0573/visitation' },
  });
const handedOver: readonly Given[] = [...taken, moved(units.visitation)].map((fact) => by(varde, fact));
const sentTo = (to: string, from: string = units.visitation) =>
  ReferralSent.of({
    ...sentToPolice().plain,
    referralId: drawn(7),
    from,
    to,
    narrative: { text: 'the summary' },
  });
const inTheEnd = (...facts: readonly (Decided | Given)[]) => {
  const state = caseLife.empty();
  facts.forEach((fact, at) => caseLife.evolve(state, stored(fact, at + 1)));
  return state;
};

describe('a case is handed over', () => {
  it('by its home, to where another municipality’s cases have their home', () => {
    const { resends: _, ...sent } = { ...sentToVarde({ referralId: drawn(1) }).plain, resends: undefined };
    given(...inCase)
      .when(sendReferral, { ...toVarde, toldWhatStays: true })
      .by(visitator)
      .gives(ReferralSent.of({ ...sent, narrative: { text: 'the summary' } }));
  });
  it('to nobody else', () => {
    for (const to of ['municipality:0573/family', 'police:1464/intake', 'centre:dk/affected'])
      given(...inCase)
        .when(sendReferral, { ...toVarde, to })
        .by(visitator)
        .refuses('hand-over-to-a-municipality');
  });
  it('by nobody but its home', () => {
    given(...inCase, sentToPolice(), received, accepted)
      .when(sendReferral, toVarde)
      .by(police)
      .refuses('not-the-home-unit');
  });
  it('to one at a time', () => {
    given(...inCase, sentToVarde())
      .when(sendReferral, { ...toVarde, legalBasis: 'crime-prevention' })
      .by(visitator)
      .refuses('hand-over-under-way');
  });
  it('and forwarded to nobody who cannot take it over', () => {
    given(...inCase, sentToVarde())
      .when(forwardReferral, { ...accept, to: 'municipality:0573/family', reason: 'wrong-unit' })
      .by(varde)
      .refuses('hand-over-to-a-municipality');
  });
  it('and the home stays responsible while nobody has taken it', () => {
    given(...inCase, sentToVarde())
      .when(planAction, { kind: 'safety', due: '2031-01-01', what: 'a lock' })
      .by(varde)
      .refuses('not-the-home-unit');
  });
});

describe('who takes it over', () => {
  it('is its home from then on', () => {
    given(...inCase, sentToVarde())
      .when(acceptReferral, accept)
      .by(varde)
      .gives(...taken, moved(units.visitation));
  });
  it('stands in for the old home in every open referral, on whichever side', () => {
    given(...inCase, sentToPolice(), sentTo(units.visitation, units.police), sentToVarde())
      .when(acceptReferral, accept)
      .by(varde)
      .gives(
        ...taken,
        ReferralPassedOn.of({ referralId, from: units.varde, to: units.police }),
        ReferralPassedOn.of({ referralId: drawn(7), from: units.police, to: units.varde }),
        moved(units.visitation),
      );
  });
  it('stands in for the old home’s colleagues in what they asked of others, too', () => {
    given(...inCase, sentTo(units.centre, units.family), sentToVarde())
      .when(acceptReferral, accept)
      .by(varde)
      .gives(
        ...taken,
        ReferralPassedOn.of({ referralId: drawn(7), from: units.varde, to: units.centre }),
        moved(units.visitation, units.family),
      );
  });
  it('asks the old home’s own colleagues no more, nor itself', () => {
    for (const unit of [units.family, units.varde])
      given(...inCase, sentTo(unit), sentToVarde())
        .when(acceptReferral, accept)
        .by(varde)
        .gives(
          ...taken,
          ReferralWithdrawn.of({ referralId: drawn(7), reason: 'handed-over' }),
          moved(units.visitation, ...(unit === units.family ? [units.family] : [])),
        );
  });
  it('leaves alone what others agreed on among themselves', () => {
    given(...inCase, sentTo(units.centre, units.police), sentToVarde())
      .when(acceptReferral, accept)
      .by(varde)
      .gives(...taken, moved(units.visitation));
  });
});

describe('a case that was handed over', () => {
  const before = [...inCase, sentToPolice(), received, accepted, planned(), sentToVarde()];
  const passedOn = by(varde, ReferralPassedOn.of({ referralId, from: units.varde, to: units.police }));
  const after = [...before, ...handedOver.slice(0, 2), passedOn, ...handedOver.slice(2)];

  it('is there no more for the old home, whatever it asks for', () => {
    given(...after)
      .when(stateWish, { report: 'not-yet' })
      .by(visitator)
      .refuses('no-such-case');
    for (const id of [handOverId, referralId])
      given(...after)
        .when(withdrawReferral, { referralId: id, reason: 'no-longer-needed' })
        .by(visitator)
        .refuses('no-such-case');
  });
  it('is its new home’s to withdraw referrals in and to answer', () => {
    given(...after)
      .when(withdrawReferral, { referralId, reason: 'no-longer-needed' })
      .by(varde)
      .gives(ReferralWithdrawn.of({ referralId, reason: 'no-longer-needed' }));
    const question = { referralId, questionId: (asked.fact.plain as { questionId: string }).questionId };
    given(...after, asked)
      .when(provideInformation, { ...question, answer: 'the blue one' })
      .by(visitator)
      .refuses('no-such-case');
  });
  it('goes on for whoever was asked', () => {
    const report = { referralId, outcome: 'report-filed', report: 'filed' };
    expect(
      given(...after)
        .when(completeReferral, report)
        .by(police)
        .decided(),
    ).toHaveLength(1);
  });
  it('has the plan of the old home as the new one’s to do', () => {
    expect(openActions(inTheEnd(...after).advice).map(({ ownerUnit }) => ownerUnit)).toEqual([units.varde]);
  });
  it('has one open referral, and the hand-over is done', () => {
    const { referral } = inTheEnd(...after);
    expect(openReferrals(referral).map((open) => [open.referralId, open.from, open.to])).toEqual([
      [referralId, units.varde, units.police],
    ]);
    expect(referralNamed(referral, handOverId)).toMatchObject({ status: 'completed', outcome: 'handed-over' });
  });
  it('can be handed on, and back', () => {
    const back = { ...toVarde, to: 'municipality:0561/visitation' };
    expect(
      given(...after)
        .when(sendReferral, back)
        .by(varde)
        .decided(),
    ).toHaveLength(1);
  });
  it('takes the declined one back to its new home', () => {
    const declined = by(centre, ReferralDeclined.of({ referralId: drawn(7), reason: 'no-capacity' }));
    const again = { ...toVarde, to: 'centre:dk/affected', purpose: 'counselling', resends: drawn(7) };
    const resent = given(...inCase, sentTo(units.centre), declined, sentToVarde(), ...handedOver);
    const onVitalInterest = { ...again, legalBasis: 'vital-interest', noConsentReason: 'life-in-danger' };
    expect(resent.when(sendReferral, onVitalInterest).by(varde).decided()).toHaveLength(1);
  });
  it('is for the old family unit what it is for everyone who was never asked', () => {
    given(...after)
      .when(stateWish, { report: 'not-yet' })
      .by(familyCounsellor)
      .refuses('no-such-case');
  });
});

it('a report cannot say that a case was handed over', () => {
  const report = { referralId, outcome: 'handed-over', report: 'done' };
  expect(() =>
    given(...inCase, sentToPolice(), received, accepted)
      .when(completeReferral, report)
      .by(police)
      .decided(),
  ).toThrow('the body is not the intent');
});
