import { describe, expect, it } from '@jest/globals';
import { ActionDropped } from '../advice/facts';
import { giveAdvice } from '../advice/give-advice';
import { planAction } from '../advice/plan-action';
import { giveConsent } from '../consent/give-consent';
import { withdrawConsent } from '../consent/withdraw-consent';
import { holdConversation } from '../conversation/hold-conversation';
import { clearDanger } from '../intake/clear-danger';
import { describePerson } from '../intake/describe-person';
import { DangerCleared } from '../intake/facts';
import { raiseDanger } from '../intake/raise-danger';
import { retractFact } from '../intake/retract-fact';
import { setSafeReach } from '../intake/set-safe-reach';
import { stateWish } from '../intake/state-wish';
import { logIncident } from '../log/log-incident';
import { completeReferral } from '../referral/complete-referral';
import { ReferralWithdrawn } from '../referral/facts';
import { provideInformation } from '../referral/provide-information';
import { sendReferral } from '../referral/send-referral';
import { withdrawReferral } from '../referral/withdraw-referral';
import { giveSecondOpinion } from '../screening/give-second-opinion';
import { screenCase } from '../screening/screen-case';
import { actionId, done as stepDone, planned } from '../testing/advice-facts';
import { drawn, factId, given, NOW } from '../testing/decision';
import { affected, danger, opened, threat, type Past } from '../testing/intake-facts';
import { closed, reopened } from '../testing/life-facts';
import { centre, familyCounsellor, police, units, visitator } from '../testing/people';
import * as referrals from '../testing/referral-facts';
import { screened, screeningId } from '../testing/screening-facts';
import { closeCase } from './close-case';
import { CaseClosed, CaseReopened } from './facts';
import { reopenCase } from './reopen-case';

const { accepted, asked, consentToCentre, overdue, received, referralId, sentToPolice } = referrals;
const reason = 'contact-stopped';
const closing = (running: string, answer: string) => ({ reason, answered: [{ running, answer }] });
const closedWith = (running: string, answer: 'withdrawn' | 'runs-on' | 'over') =>
  CaseClosed.of({ reason, answered: [{ running, answer }] });
const withdrawn = ReferralWithdrawn.of({ referralId, reason: 'case-closed' });
const fromFamily = (more: object = {}) => sentToPolice({ from: units.family, ...more });
const [toPolice, taken]: [Past, Past] = [
  [opened, sentToPolice()],
  [opened, sentToPolice(), received, accepted],
];

describe('a case in which nothing runs is closed', () => {
  it('by its home unit', () => given(opened).when(closeCase, { reason }).by(visitator).gives(closed));
  it('by the police, where it is theirs', () => {
    const ofPolice = { ...opened, plain: { ...opened.plain, homeUnit: units.police } };
    given(ofPolice).when(closeCase, { reason }).by(police).gives(closed);
  });
  it('in silence when it is closed', () =>
    given(opened, closed).when(closeCase, { reason: 'cannot-reach' }).by(visitator).givesNothing());
  it('again when it was reopened', () =>
    given(opened, closed, reopened).when(closeCase, { reason }).by(visitator).gives(closed));
  it('when all that ran is over', () =>
    given(...taken, referrals.completed, threat, DangerCleared.of({ dangerId: danger }))
      .when(closeCase, { reason })
      .by(visitator)
      .gives(closed));
  it('not by a unit for which there is no such case', () =>
    given(opened).when(closeCase, { reason }).by(centre).refuses('no-such-case'));
  it('not by a unit that it was referred to', () =>
    given(...taken)
      .when(closeCase, { reason })
      .by(police)
      .refuses('not-the-home-unit'));
});

describe('what still runs is answered when a case is closed:', () => {
  it('a referral of its own is withdrawn with it', () =>
    given(...toPolice)
      .when(closeCase, closing(referralId, 'withdrawn'))
      .by(visitator)
      .gives(withdrawn, closedWith(referralId, 'withdrawn')));
  it('a referral that was accepted runs on', () =>
    given(...taken)
      .when(closeCase, closing(referralId, 'runs-on'))
      .by(visitator)
      .gives(closedWith(referralId, 'runs-on')));
  it('or is withdrawn all the same', () =>
    given(...taken)
      .when(closeCase, closing(referralId, 'withdrawn'))
      .by(visitator)
      .gives(withdrawn, closedWith(referralId, 'withdrawn')));
  it('a referral between others runs on, answered or not', () =>
    given(opened, fromFamily())
      .when(closeCase, closing(referralId, 'runs-on'))
      .by(visitator)
      .gives(closedWith(referralId, 'runs-on')));
  it('a danger is over', () =>
    given(opened, threat)
      .when(closeCase, closing(danger, 'over'))
      .by(visitator)
      .gives(DangerCleared.of({ dangerId: danger }), closedWith(danger, 'over')));

  it('a step of the plan is dropped with it', () =>
    given(opened, planned())
      .when(closeCase, closing(actionId, 'over'))
      .by(visitator)
      .gives(
        ActionDropped.of({ actionId, kind: 'safety', ownerUnit: units.visitation, reason: 'case-closed' }),
        closedWith(actionId, 'over'),
      ));
  it("another unit's step may run on, one's own may not", () => {
    given(opened, planned({ ownerUnit: units.family }))
      .when(closeCase, closing(actionId, 'runs-on'))
      .by(visitator)
      .gives(closedWith(actionId, 'runs-on'));
    given(opened, planned())
      .when(closeCase, closing(actionId, 'runs-on'))
      .by(visitator)
      .refuses('answer-does-not-fit', { running: actionId });
  });
  it('a step that is over is not asked about', () =>
    given(opened, planned(), stepDone).when(closeCase, { reason }).by(visitator).gives(closed));
  it('a step cannot be passed over', () =>
    given(opened, planned()).when(closeCase, { reason }).by(visitator).refuses('still-running', { running: actionId }));

  it.each([[toPolice], [taken], [[opened, fromFamily()]]])('a referral cannot be passed over: %#', (past) =>
    given(...past)
      .when(closeCase, { reason })
      .by(visitator)
      .refuses('still-running', { running: referralId }),
  );
  it('a danger cannot be passed over', () =>
    given(opened, threat).when(closeCase, { reason }).by(visitator).refuses('still-running', { running: danger }));
  it('each of them, and those that were passed over are named', () =>
    given(...taken, threat)
      .when(closeCase, closing(referralId, 'runs-on'))
      .by(visitator)
      .refuses('still-running', { running: danger }));
  it.each([[toPolice], [[...toPolice, received]], [[...toPolice, overdue]], [[...taken, asked]]])(
    'a referral whose answer would come back to the home does not run on: %#',
    (past) =>
      given(...past)
        .when(closeCase, closing(referralId, 'runs-on'))
        .by(visitator)
        .refuses('answer-does-not-fit', { running: referralId }),
  );
  it('what others sent is not withdrawn', () =>
    given(opened, fromFamily())
      .when(closeCase, closing(referralId, 'withdrawn'))
      .by(visitator)
      .refuses('answer-does-not-fit', { running: referralId }));
  it('what does not run is not answered', () =>
    given(opened)
      .when(closeCase, closing(drawn(7), 'over'))
      .by(visitator)
      .refuses('not-running', { running: drawn(7) }));
  it('nothing is answered twice', () => {
    const [runsOn] = closing(referralId, 'runs-on').answered;
    const [isWithdrawn] = closing(referralId, 'withdrawn').answered;
    given(...taken)
      .when(closeCase, { reason, answered: [runsOn, isWithdrawn] })
      .by(visitator)
      .refuses('not-running', { running: referralId });
  });
});

describe('a closed case is reopened', () => {
  const body = { reason: 'contact-again' } as const;
  it('by its home unit', () => given(opened, closed).when(reopenCase, body).by(visitator).gives(CaseReopened.of(body)));
  it('in silence when it is open', () => {
    given(opened).when(reopenCase, body).by(visitator).givesNothing();
    given(opened, closed, reopened).when(reopenCase, body).by(visitator).givesNothing();
  });
  it('not by a unit for which there is no such case', () =>
    given(opened, closed).when(reopenCase, body).by(centre).refuses('no-such-case'));
  it('not by a unit that goes on with what it was asked', () =>
    given(...taken, closed)
      .when(reopenCase, body)
      .by(police)
      .refuses('not-the-home-unit'));
});

describe('in a closed case', () => {
  const incident = {
    occurredFrom: NOW,
    precision: 'minute',
    toldBy: 'affected',
    channels: ['call'],
    behaviours: ['contact'],
    direction: 'incoming',
    audience: 'police',
  };
  const described = { capacities: ['witness'], identityStatus: 'known', addressProtection: 'none' };
  const talk = { with: affected, channel: 'phone', reached: true };
  const screening = {
    basis: 'papers',
    findings: [],
    refusal: 'clear',
    replies: 'none',
    outcome: 'stalking',
    concern: 'low',
    reviewOn: '2031-01-01',
    reasons: 'so',
  };
  const consent = {
    by: 'affected',
    how: 'phone',
    explainedVersion: '1',
    recipients: ['centre:dk/affected'],
    purposes: ['counselling'],
    fieldSets: [],
  };
  const sending = {
    to: 'municipality:0561/family',
    purpose: 'children',
    legalBasis: 'child-protection',
    noConsentReason: 'legal-duty',
    fieldSets: [],
    affectedInformed: 'before',
    urgency: 'normal',
    summary: 'x',
  };
  const known = { training: { validUntil: '2031-01-01' } };
  const past: Past = [opened, screened('stalking'), closed];

  it('the home begins nothing new', () => {
    const asked_ = given(...past);
    asked_.when(describePerson, described).by(visitator).refuses('case-closed');
    asked_
      .when(giveAdvice, { items: [{ id: 'keep-a-log', version: 1 }] })
      .by(visitator)
      .refuses('case-closed');
    asked_.when(planAction, { kind: 'safety', due: '2031-01-01', what: 'x' }).by(visitator).refuses('case-closed');
    asked_.when(stateWish, { report: 'no' }).by(visitator).refuses('case-closed');
    asked_.when(holdConversation, talk).by(visitator).refuses('case-closed');
    asked_.when(logIncident, incident).by(visitator).refuses('case-closed');
    asked_.when(giveConsent, consent).by(visitator).refuses('case-closed');
    asked_.when(screenCase, screening).by(visitator, known).refuses('case-closed');
    asked_
      .when(giveSecondOpinion, { screeningId, agrees: true, reasons: 'x' })
      .by(visitator, known)
      .refuses('case-closed');
    asked_.when(sendReferral, sending).by(visitator).refuses('case-closed');
  });
  it('it begins again what it likes when it has reopened', () =>
    expect(
      given(...past, reopened)
        .when(logIncident, incident)
        .by(visitator)
        .decided(),
    ).toHaveLength(1));
  it('there is no such case for those for whom there was none', () =>
    given(...past)
      .when(logIncident, incident)
      .by(familyCounsellor)
      .refuses('no-such-case'));
  it('those whose referral runs on go on with their work', () => {
    const running = given(...taken, closed);
    expect(running.when(logIncident, incident).by(police).decided()).toHaveLength(1);
    expect(running.when(holdConversation, talk).by(police).decided()).toHaveLength(1);
    const done = { referralId, outcome: 'report-filed', report: 'x' };
    expect(running.when(completeReferral, done).by(police).decided()).toHaveLength(1);
  });
  it('what protects is never closed', () => {
    const reach = { channel: 'phone', value: '1', mayCall: true, mayLeaveMessage: false, perpetratorHasAccess: 'no' };
    const home = given(...past);
    expect(home.when(raiseDanger, { sign: 'threat', by: 'affected' }).by(visitator).decided()).toHaveLength(1);
    expect(
      home
        .when(setSafeReach, { personId: affected, ...reach })
        .by(visitator)
        .decided(),
    ).toHaveLength(1);
    const endangered = given(...past, threat);
    expect(endangered.when(clearDanger, { dangerId: danger }).by(visitator).decided()).toHaveLength(1);
  });
  it('what takes something back, or answers, is never closed', () => {
    const retraction = { factId: factId(2), reason: 'entered-in-error' };
    expect(
      given(...past)
        .when(retractFact, retraction)
        .by(visitator)
        .decided(),
    ).toHaveLength(1);
    const withdrawal = { consentId: referrals.consentId, by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
    expect(
      given(opened, consentToCentre(), closed).when(withdrawConsent, withdrawal).by(visitator).decided(),
    ).toHaveLength(1);
    const waiting = given(...taken, closed, asked);
    const information = { referralId, questionId: referrals.questionId, answer: 'x' };
    expect(waiting.when(provideInformation, information).by(visitator).decided()).toHaveLength(1);
    const back = { referralId, reason: 'no-longer-needed' };
    expect(waiting.when(withdrawReferral, back).by(visitator).decided()).toHaveLength(1);
  });
});
