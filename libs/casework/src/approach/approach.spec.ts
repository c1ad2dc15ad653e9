import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { PersonsMerged } from '../intake/facts';
import { approachId, approached, calledOff, informed, planned, tomorrow, warned } from '../testing/children-facts';
import { by, drawn, given, later, NOW, stored } from '../testing/decision';
import { affected, contact, opened, perpetrator, person, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { breachReported, denied, requested } from '../testing/order-facts';
import { centre, coordinator, familyCounsellor, police, units, visitator } from '../testing/people';
import * as referrals from '../testing/referral-facts';
import { attemptWarning } from './attempt-warning';
import { cancelApproach } from './cancel-approach';
import { ApproachCancelled, ApproachMade, ApproachPlanned, WarningAttempted } from './facts';
import { makeApproach } from './make-approach';
import { planApproach } from './plan-approach';
import { heldUntil } from './state';

const him = person(perpetrator, 'perpetrator');
const { accepted, acceptedByCentre, consentToCentre, sentToCentre, sentToPolice } = referrals;
const atWork: Past = [opened, him, sentToPolice(), accepted, informed()];
const body = { personId: perpetrator, kind: 'hearing', when: tomorrow, doNotCall: true } as const;
const urgent = { urgencyReason: 'life-in-danger' } as const;

describe('an approach is planned', () => {
  const plans = (unit: string, more: object = {}) =>
    ApproachPlanned.of({ ...body, approachId: drawn(1), byUnit: unit, ...more });

  it('by the police', () =>
    given(...atWork)
      .when(planApproach, body)
      .by(police)
      .gives(plans(units.police)));
  it('by the home, and by the family unit that was informed', () => {
    given(...atWork)
      .when(planApproach, body)
      .by(visitator)
      .gives(plans(units.visitation));
    given(...atWork)
      .when(planApproach, body)
      .by(familyCounsellor)
      .gives(plans(units.family));
  });
  it('by police who have an order or a breach to see to, though their referral is over', () => {
    for (const matter of [requested(), breachReported({ policeUnit: units.police })]) {
      given(opened, him, matter).when(planApproach, body).by(police).gives(plans(units.police));
    }
    given(opened, him, requested(), denied).when(planApproach, body).by(police).refuses('no-such-case');
  });
  it('not by whoever has not accepted what it was asked', () =>
    given(opened, him, sentToPolice()).when(planApproach, body).by(police).refuses('accept-first'));
  it('not by a unit for which there is no such case', () =>
    given(opened, him).when(planApproach, body).by(centre).refuses('no-such-case'));
  it('not with anybody but the alleged perpetrator', () => {
    given(...atWork)
      .when(planApproach, { ...body, personId: affected })
      .by(police)
      .refuses('not-the-perpetrator');
    given(...atWork)
      .when(planApproach, { ...body, personId: drawn(7) })
      .by(police)
      .refuses('no-such-person');
  });
  it('not for a time that has passed, unless it could not wait', () => {
    const late = { ...body, when: later(NOW, -1) };
    given(...atWork)
      .when(planApproach, late)
      .by(police)
      .refuses('approach-in-past');
    given(...atWork)
      .when(planApproach, { ...late, ...urgent })
      .by(police)
      .gives(plans(units.police, { when: late.when, ...urgent }));
  });
  it('not so that others wait for longer than ninety days; without asking them to wait it may be later', () => {
    const ninetieth = { ...body, when: '2026-06-01T10:00:00.000Z' };
    const after = { ...body, when: '2026-06-02T10:00:00.000Z' };
    const plan = (of: object) =>
      given(...atWork)
        .when(planApproach, of)
        .by(police);
    expect(plan(ninetieth).decided()).toHaveLength(1);
    plan(after).refuses('hold-too-long', { latest: '2026-06-01' });
    plan({ ...after, ...urgent }).refuses('hold-too-long', { latest: '2026-06-01' });
    expect(plan({ ...after, doNotCall: false }).decided()).toHaveLength(1);
  });
  it('not before others are done with him, unless it cannot wait', () => {
    const held = [...atWork, planned()] as const;
    const soon = { ...body, kind: 'family-call', when: later(NOW, 23) } as const;
    given(...held)
      .when(planApproach, soon)
      .by(familyCounsellor)
      .refuses('hold-running', { until: tomorrow });
    given(...held)
      .when(planApproach, { ...soon, when: tomorrow })
      .by(familyCounsellor)
      .gives(plans(units.family, { kind: 'family-call' }));
    given(...held)
      .when(planApproach, { ...soon, ...urgent })
      .by(familyCounsellor)
      .gives(plans(units.family, { ...soon, ...urgent }));
    given(...held)
      .when(planApproach, { ...body, when: later(NOW, 1) })
      .by(police)
      .gives(plans(units.police, { when: later(NOW, 1) }));
  });
  it('not by a home that closed the case', () =>
    given(...atWork, closed)
      .when(planApproach, body)
      .by(visitator)
      .refuses('case-closed'));
});

describe('a warning is attempted', () => {
  const tries = (reached: boolean, at = NOW) =>
    WarningAttempted.of(
      { approachId, byUnit: units.police, doNotCall: true, warningId: drawn(1), at, reached },
      { occurredAt: at },
    );

  it('by whoever planned the approach, or for them by the home', () => {
    for (const who of [police, visitator])
      given(...atWork, planned())
        .when(attemptWarning, { approachId, reached: true })
        .by(who)
        .gives(tries(true));
  });
  it('again, as often as it takes, and as it happened', () =>
    given(...atWork, planned(), warned())
      .when(attemptWarning, { approachId, reached: false, at: later(NOW, -1) })
      .by(police)
      .gives(tries(false, later(NOW, -1))));
  it('also when the case is closed at home', () =>
    given(...atWork, planned(), closed)
      .when(attemptWarning, { approachId, reached: true })
      .by(visitator)
      .gives(tries(true)));
  it('of an approach that is not theirs, others do not know', () =>
    given(...atWork, planned())
      .when(attemptWarning, { approachId, reached: true })
      .by(familyCounsellor)
      .refuses('no-such-approach'));
  it('not of one that is over', () => {
    for (const end of [approached(), calledOff()])
      given(...atWork, planned(), end)
        .when(attemptWarning, { approachId, reached: true })
        .by(police)
        .refuses('approach-over');
  });
  it('not before it happened', () =>
    given(...atWork, planned())
      .when(attemptWarning, { approachId, reached: true, at: later(NOW, 1) })
      .by(police)
      .refuses('in-future'));
});

describe('he is approached', () => {
  const makes = (more: object = {}, at = NOW) =>
    ApproachMade.of({ approachId, byUnit: units.police, doNotCall: true, at, ...more }, { occurredAt: at });

  it('after she was tried to be warned, reached or not', () =>
    given(...atWork, planned(), warned())
      .when(makeApproach, { approachId })
      .by(police)
      .gives(makes()));
  it('not before', () => {
    given(...atWork, planned())
      .when(makeApproach, { approachId })
      .by(police)
      .refuses('warn-first');
    given(...atWork, planned(), warned())
      .when(makeApproach, { approachId, at: later(NOW, -1) })
      .by(police)
      .refuses('warn-first');
  });
  it('unwarned only for a reason that could not wait, stated when it was planned or made', () => {
    given(...atWork, planned())
      .when(makeApproach, { approachId, ...urgent })
      .by(police)
      .gives(makes(urgent));
    given(...atWork, planned(urgent))
      .when(makeApproach, { approachId })
      .by(police)
      .gives(makes());
  });
  it('the first attempt counts, whenever it was written down', () =>
    given(...atWork, planned(), warned(), warned({ at: later(NOW, -2) }))
      .when(makeApproach, { approachId, at: later(NOW, -1) })
      .by(police)
      .gives(makes({}, later(NOW, -1))));
  it('in silence when that is known', () =>
    given(...atWork, planned(), approached())
      .when(makeApproach, { approachId })
      .by(police)
      .givesNothing());
  it('not when it was cancelled', () =>
    given(...atWork, planned(), warned(), calledOff())
      .when(makeApproach, { approachId })
      .by(police)
      .refuses('approach-over'));
  it('says nobody but who planned it', () => {
    given(...atWork, planned(), warned())
      .when(makeApproach, { approachId })
      .by(visitator)
      .refuses('others-approach');
    given(...atWork, planned(), warned())
      .when(makeApproach, { approachId })
      .by(familyCounsellor)
      .refuses('no-such-approach');
    given(...atWork, planned())
      .when(makeApproach, { approachId: drawn(9) })
      .by(police)
      .refuses('no-such-approach');
  });
  it('not while others ask not to call him, unless it cannot wait', () => {
    const other = drawn(600);
    const held = [
      ...atWork,
      planned({ approachId: other, byUnit: units.family, when: NOW, doNotCall: false }),
      warned({ approachId: other, byUnit: units.family, doNotCall: false }),
      planned(),
    ] as const;
    given(...held)
      .when(makeApproach, { approachId: other })
      .by(familyCounsellor)
      .refuses('hold-running', { until: tomorrow });
    given(...held)
      .when(makeApproach, { approachId: other, ...urgent })
      .by(familyCounsellor)
      .gives(makes({ approachId: other, byUnit: units.family, doNotCall: false, ...urgent }));
    given(...held)
      .when(makeApproach, { approachId: other })
      .by(familyCounsellor, { now: tomorrow })
      .gives(makes({ approachId: other, byUnit: units.family, doNotCall: false }, tomorrow));
  });
  it('not before it happened', () =>
    given(...atWork, planned(), warned())
      .when(makeApproach, { approachId, at: later(NOW, 1) })
      .by(police)
      .refuses('in-future'));
});

describe('an approach is cancelled', () => {
  const cancels = (reason: 'unsafe' | 'postponed' = 'unsafe') =>
    ApproachCancelled.of({ approachId, byUnit: units.police, doNotCall: true, reason });
  const cancel = { approachId, reason: 'unsafe' } as const;

  it('by whoever planned it', () =>
    given(...atWork, planned())
      .when(cancelApproach, cancel)
      .by(police)
      .gives(cancels()));
  it('in silence when it is', () =>
    given(...atWork, planned(), calledOff())
      .when(cancelApproach, cancel)
      .by(police)
      .givesNothing());
  it('not when he was approached', () =>
    given(...atWork, planned(), approached())
      .when(cancelApproach, cancel)
      .by(police)
      .refuses('approach-over'));
  it('by the home only when they have left the case', () => {
    given(...atWork, planned())
      .when(cancelApproach, cancel)
      .by(visitator)
      .refuses('others-approach');
    given(...atWork, planned(), referrals.completed)
      .when(cancelApproach, cancel)
      .by(visitator)
      .gives(cancels());
  });
  it('not by anybody else', () => {
    given(...atWork, planned())
      .when(cancelApproach, cancel)
      .by(familyCounsellor)
      .refuses('no-such-approach');
    given(...atWork, planned())
      .when(cancelApproach, cancel)
      .by(coordinator)
      .refuses('no-such-case');
  });
});

describe('a hold', () => {
  const holdIn = (past: Past, { unit, at, person: whom }: { unit?: string; at?: string; person?: string } = {}) => {
    const state = caseLife.empty();
    past.forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
    return heldUntil(state, { person: whom ?? perpetrator, unit: unit ?? units.centre, at: at ?? NOW });
  };
  const centreToo: Past = [...atWork, consentToCentre(), sentToCentre({ referralId: drawn(31) }), acceptedByCentre];

  it('lasts until its time, for everybody but whoever asked for it', () => {
    expect(holdIn([...centreToo, planned()])).toBe(tomorrow);
    expect(holdIn([...centreToo, planned()], { unit: units.police })).toBeUndefined();
    expect(holdIn([...centreToo, planned()], { at: tomorrow })).toBeUndefined();
  });
  it('is over when he was approached, or will not be', () => {
    for (const end of [approached(), calledOff()]) expect(holdIn([...centreToo, planned(), end])).toBeUndefined();
  });
  it('is none where others may call meanwhile, and holds for nobody else', () => {
    expect(holdIn([...centreToo, planned({ doNotCall: false })])).toBeUndefined();
    expect(holdIn([...centreToo, planned()], { person: affected })).toBeUndefined();
  });
  it('lasts as long as the last of several', () =>
    expect(holdIn([...centreToo, planned({ approachId: drawn(8), when: later(NOW, 48) }), planned()])).toBe(
      later(NOW, 48),
    ));
  it('holds for him under every name that he had', () => {
    const same = drawn(801);
    const past = [
      ...centreToo,
      person(same, 'perpetrator'),
      planned(),
      PersonsMerged.of({ persons: [perpetrator, same], into: same }),
    ];
    expect(holdIn(past, { person: same })).toBe(tomorrow);
  });
  it('does not move when nothing of that name was planned', () => {
    const state = caseLife.empty();
    caseLife.evolve(state, stored(by(police, approached()), 1));
    expect(state.approach.approaches.size).toBe(0);
  });
});

describe('what was done before the first contact of the case', () => {
  const facts: Past = [...atWork, contact, planned(), warned()];
  const dayBefore = later(NOW, -24);
  const inTime = later(NOW, -0.05);

  it('was no warning in it, and no approach: clocks may differ a little', () => {
    const tries = (at: string) =>
      given(...facts)
        .when(attemptWarning, { approachId, reached: true, at })
        .by(police);
    tries(dayBefore).refuses('before-the-case');
    expect(tries(inTime).decided()).toHaveLength(1);
    const makes = (at: string) =>
      given(...facts)
        .when(makeApproach, { approachId, at, ...urgent })
        .by(police);
    makes(dayBefore).refuses('before-the-case');
    expect(makes(inTime).decided()).toHaveLength(1);
  });
});
