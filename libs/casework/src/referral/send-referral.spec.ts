import { describe, expect, it } from '@jest/globals';
import { CaseOpened, ContactReported, DangerRaised } from '../intake/facts';
import { by, drawn, given, later, NOW } from '../testing/decision';
import { contact, opened, threat, type Past } from '../testing/intake-facts';
import {
  centre,
  deputy,
  familyCounsellor,
  frontline,
  otherDistrict,
  police,
  units,
  visitator,
} from '../testing/people';
import {
  accepted,
  acceptedByCentre,
  asked,
  completed,
  consentExpired,
  consentId,
  consentToCentre,
  consentWithdrawn,
  declined,
  provided,
  received,
  referralId,
  sentToCentre,
  sentToPolice,
  withdrawn,
} from '../testing/referral-facts';
import { screened, secondOpinion } from '../testing/screening-facts';
import { ReferralAccepted } from './facts';
import { sendReferral } from './send-referral';

const toPolice = {
  to: 'police:1464/intake',
  purpose: 'report',
  legalBasis: 'report-of-crime',
  noConsentReason: 'legal-duty',
  fieldSets: ['identity', 'log-text'],
  affectedInformed: 'before',
  toldWhatStays: true,
  urgency: 'urgent',
  summary: 'the summary',
};
const toCentre = {
  to: 'centre:dk/affected',
  purpose: 'counselling',
  legalBasis: 'consent',
  consentId,
  fieldSets: ['identity', 'reach'],
  affectedInformed: 'before',
  toldWhatStays: true,
  urgency: 'urgent',
  summary: 'the summary',
};
const stalking = [opened, contact, screened('stalking')];
const withConsent = [...stalking, consentToCentre()];
const anew = { referralId: drawn(1) };

describe('a referral is sent', () => {
  it('to the police on a ground that needs no consent, with the day an answer is due', () => {
    given(...stalking)
      .when(sendReferral, toPolice)
      .by(visitator)
      .gives(sentToPolice(anew));
  });
  it('acute while offices are closed, to be answered in hours from when they open', () => {
    const opensAt = (urgency: string) => (urgency === 'acute' ? later(NOW, 12) : undefined);
    const sends = (urgency: string) =>
      given(...stalking)
        .when(sendReferral, { ...toPolice, urgency })
        .by(visitator, { opensAt, respondBy: () => later(NOW, 14) });
    const acute = { urgency: 'acute', opensAt: later(NOW, 12), respondBy: later(NOW, 14) } as const;
    sends('acute').gives(sentToPolice({ ...anew, ...acute }));
    sends('urgent').gives(sentToPolice({ ...anew, respondBy: later(NOW, 14) }));
  });
  it('to the centre on her consent', () => {
    given(...withConsent)
      .when(sendReferral, toCentre)
      .by(deputy)
      .gives(sentToCentre(anew));
  });
  it('by a unit that has accepted one itself', () => {
    given(...stalking, sentToPolice(), received, accepted)
      .when(sendReferral, { ...toPolice, to: 'municipality:0561/family', purpose: 'children' })
      .by(police)
      .gives(sentToPolice({ ...anew, from: units.police, to: units.family, purpose: 'children' }));
  });
  it('by a unit that has accepted one of those it was sent', () => {
    const unanswered = sentToPolice({ referralId: drawn(5), legalBasis: 'vital-interest' });
    const body = { ...toPolice, to: 'municipality:0561/family', purpose: 'children' };
    expect(
      given(...stalking, unanswered, sentToPolice(), accepted)
        .when(sendReferral, body)
        .by(police)
        .decided(),
    ).toHaveLength(1);
  });
  it('by a unit that has accepted one and waits for an answer', () => {
    const body = { ...toPolice, to: 'municipality:0561/family', purpose: 'children' };
    expect(
      given(...stalking, sentToPolice(), accepted, asked)
        .when(sendReferral, body)
        .by(police)
        .decided(),
    ).toHaveLength(1);
  });
  it('again after it was declined', () => {
    given(...stalking, sentToPolice(), declined)
      .when(sendReferral, { ...toPolice, resends: referralId })
      .by(visitator)
      .gives(sentToPolice({ ...anew, resends: referralId }));
  });
  it('again on another basis while the first is open', () => {
    given(...stalking, sentToPolice())
      .when(sendReferral, { ...toPolice, legalBasis: 'vital-interest' })
      .by(visitator)
      .gives(sentToPolice({ ...anew, legalBasis: 'vital-interest' }));
  });
});

describe('a referral is sent by nobody', () => {
  it('whom the case does not exist for, whatever else is wrong', () => {
    given(...stalking)
      .when(sendReferral, { ...toPolice, to: 'police:9999/none' })
      .by(frontline)
      .refuses('no-such-case');
    given(...stalking, sentToPolice())
      .when(sendReferral, toPolice)
      .by(otherDistrict)
      .refuses('no-such-case');
  });
  it('whose access was closed or has ended', () => {
    given(...stalking, sentToPolice(), withdrawn)
      .when(sendReferral, toPolice)
      .by(police)
      .refuses('no-such-case');
    given(...stalking, sentToPolice(), accepted, completed)
      .when(sendReferral, toPolice)
      .by(police)
      .refuses('no-such-case');
  });
  it('who has not accepted their own', () => {
    given(...stalking, sentToPolice(), received)
      .when(sendReferral, toPolice)
      .by(police)
      .refuses('accept-first');
    given(...stalking, sentToPolice(), received, asked)
      .when(sendReferral, toPolice)
      .by(police)
      .refuses('accept-first');
  });
});

describe('a referral goes to', () => {
  const to = (unit: string) =>
    given(...stalking)
      .when(sendReferral, { ...toPolice, to: unit })
      .by(visitator);
  it('no unit that is not there, or receives nothing', () => {
    to('police:9999/intake').refuses('no-such-unit');
    to('municipality:0561/frontline').refuses('no-such-unit');
    to('municipality:0561/restricted').refuses('no-such-unit');
  });
  it('nobody in the perpetrators’ track', () => to('centre:dk/perpetrators').refuses('perpetrator-track-apart'));
  it('nobody who sends it', () => to('municipality:0561/visitation').refuses('referral-to-oneself'));
  it('nobody who has the same one from the same sender', () => {
    given(...stalking, sentToPolice())
      .when(sendReferral, { ...toPolice, fieldSets: ['log-text', 'identity'] })
      .by(visitator)
      .refuses('already-referred', { referralId });
  });
  it('somebody who has the same one from another sender, who learns nothing of that', () => {
    const toFamily = sentToPolice({ referralId: drawn(5), to: units.family });
    const handler = familyCounsellor.actor;
    given(
      ...stalking,
      sentToPolice(),
      toFamily,
      by(familyCounsellor, ReferralAccepted.of({ referralId: drawn(5), handler })),
    )
      .when(sendReferral, toPolice)
      .by(familyCounsellor)
      .gives(sentToPolice({ ...anew, from: units.family }));
  });
  it('the same unit again only for one that it declined, and this sender sent', () => {
    const again = { ...toPolice, resends: referralId };
    given(...stalking)
      .when(sendReferral, again)
      .by(visitator)
      .refuses('nothing-to-resend');
    for (const over of [[withdrawn], [declined, withdrawn]])
      given(...stalking, sentToPolice(), ...over)
        .when(sendReferral, again)
        .by(visitator)
        .refuses('nothing-to-resend');
    given(...stalking, sentToPolice({ from: units.family }), declined)
      .when(sendReferral, again)
      .by(visitator)
      .refuses('nothing-to-resend');
  });
});

describe('before a screening', () => {
  const unscreened = [opened, contact];
  it('nothing goes to police or centre', () => {
    given(...unscreened)
      .when(sendReferral, toPolice)
      .by(visitator)
      .refuses('screen-first');
    given(...unscreened, consentToCentre())
      .when(sendReferral, toCentre)
      .by(visitator)
      .refuses('screen-first');
  });
  it('the family unit can be asked', () => {
    const body = { ...toPolice, to: 'municipality:0561/family', purpose: 'children' };
    expect(
      given(...unscreened)
        .when(sendReferral, body)
        .by(visitator)
        .decided(),
    ).toHaveLength(1);
  });
  it('danger opens the way', () => {
    given(...unscreened, threat)
      .when(sendReferral, toPolice)
      .by(visitator)
      .gives(sentToPolice(anew));
  });
  it('the case may go back to where it began', () => {
    const began = ContactReported.of({ ...contact.plain, receivedByUnit: units.police });
    given(opened, began).when(sendReferral, toPolice).by(visitator).gives(sentToPolice(anew));
  });
  it('a case that was opened at the police may be asked back of them', () => {
    const atPolice = CaseOpened.of({ ...opened.plain, homeUnit: units.police });
    const toFamily = sentToPolice({ referralId: drawn(5), from: units.police, to: units.family });
    const handler = familyCounsellor.actor;
    given(atPolice, contact, toFamily, by(familyCounsellor, ReferralAccepted.of({ referralId: drawn(5), handler })))
      .when(sendReferral, toPolice)
      .by(familyCounsellor)
      .gives(sentToPolice({ ...anew, from: units.family }));
  });
});

describe('where the outcome is conflict', () => {
  const conflict = [opened, contact, screened('conflict')];
  const reasoned = { ...toPolice, conflictReason: 'new-pattern' };
  it('the police need a reason', () => {
    given(...conflict, secondOpinion)
      .when(sendReferral, toPolice)
      .by(visitator)
      .refuses('conflict-needs-reason');
  });
  it('the police need a second opinion', () => {
    given(...conflict)
      .when(sendReferral, reasoned)
      .by(visitator)
      .refuses('conflict-needs-second-opinion');
    given(...conflict, DangerRaised.of({ ...threat.plain }))
      .when(sendReferral, reasoned)
      .by(visitator)
      .refuses('conflict-needs-second-opinion');
  });
  it('with both, the police are asked', () => {
    given(...conflict, by(deputy, secondOpinion))
      .when(sendReferral, reasoned)
      .by(visitator)
      .gives(sentToPolice({ ...anew, conflictReason: 'new-pattern' }));
  });
  it('an opinion by the one who screened is none', () => {
    given(...conflict, secondOpinion)
      .when(sendReferral, reasoned)
      .by(visitator)
      .refuses('conflict-needs-second-opinion');
  });
  it('only the home unit asks the police', () => {
    given(...conflict, by(deputy, secondOpinion), consentToCentre(), sentToCentre(), acceptedByCentre)
      .when(sendReferral, reasoned)
      .by(centre)
      .refuses('conflict-home-decides');
  });
  it('the centre can be asked as ever', () => {
    given(...conflict, consentToCentre())
      .when(sendReferral, toCentre)
      .by(visitator)
      .gives(sentToCentre(anew));
  });
});

describe('every referral states its basis', () => {
  const policeOn = (more: object) =>
    given(...withConsent)
      .when(sendReferral, { ...toPolice, ...more })
      .by(visitator);
  const centreOn = (more: object) =>
    given(...withConsent)
      .when(sendReferral, { ...toCentre, ...more })
      .by(visitator);
  it('consent only with the consent', () => centreOn({ consentId: undefined }).refuses('consent-missing'));
  it('without consent also why', () => policeOn({ noConsentReason: undefined }).refuses('reason-without-consent'));
  it('one or the other', () => {
    centreOn({ noConsentReason: 'refused' }).refuses('consent-contradiction');
    policeOn({ consentId }).refuses('consent-contradiction');
  });
  it('crime prevention never for a report', () => {
    policeOn({ legalBasis: 'crime-prevention' }).refuses('crime-prevention-not-for-reports');
    expect(policeOn({ legalBasis: 'crime-prevention', purpose: 'protection' }).decided()).toHaveLength(1);
  });
  it('the centre needs consent, or a vital interest with its reason', () => {
    const other = { consentId: undefined, noConsentReason: 'life-in-danger' };
    centreOn({ ...other, legalBasis: 'authority-need' }).refuses('centre-needs-consent');
    expect(centreOn({ ...other, legalBasis: 'vital-interest' }).decided()).toHaveLength(1);
    centreOn({ ...other, noConsentReason: undefined, legalBasis: 'vital-interest' }).refuses('reason-without-consent');
  });
  it('whether she was told, or why not', () => {
    policeOn({ affectedInformed: 'no' }).refuses('reason-not-informed');
    expect(policeOn({ affectedInformed: 'no', reasonNotInformed: 'cannot-ask-safely' }).decided()).toHaveLength(1);
  });
  it('address and place with a reason of their own', () => {
    policeOn({ fieldSets: ['address'] }).refuses('address-needs-reason');
    policeOn({ fieldSets: ['identity', 'place'] }).refuses('address-needs-reason');
    expect(policeOn({ fieldSets: ['address', 'place'], addressReason: 'patrol' }).decided()).toHaveLength(1);
  });
});

describe('a consent is used', () => {
  const using = (facts: Past, more: object = {}) =>
    given(...stalking, ...facts).when(sendReferral, { ...toCentre, ...more });
  it('only where there is one', () => using([]).by(visitator).refuses('no-such-consent'));
  it('only by those it names, and the home', () => {
    const forFamily = consentToCentre({ recipients: [units.family], purposes: ['children'] });
    using([forFamily, sentToPolice(), accepted]).by(police).refuses('no-such-consent');
  });
  it('not after it was withdrawn or has expired', () => {
    using([consentToCentre(), consentWithdrawn]).by(visitator).refuses('consent-ended');
    using([consentToCentre(), consentExpired]).by(visitator).refuses('consent-ended');
  });
  it('until the end of its last day', () => {
    const lasting = consentToCentre({ until: '2026-03-03' });
    using([lasting]).by(visitator).gives(sentToCentre(anew));
    const tomorrow = { now: later(NOW, 24), respondBy: () => NOW };
    using([lasting]).by(visitator, tomorrow).refuses('consent-ended');
  });
  it('within its recipients, purposes and field sets', () => {
    using([consentToCentre({ recipients: [units.family] })])
      .by(visitator)
      .refuses('beyond-consent');
    using([consentToCentre({ purposes: ['treatment'] })])
      .by(visitator)
      .refuses('beyond-consent');
    using([consentToCentre({ fieldSets: ['identity'] })])
      .by(visitator)
      .refuses('beyond-consent');
  });
  it('when she knows what cannot be taken back', () => {
    using([consentToCentre()], { toldWhatStays: false }).by(visitator).refuses('tell-what-stays');
  });
});

it('an answered question leaves the referral as open as before', () => {
  given(...stalking, sentToPolice(), received, asked, provided)
    .when(sendReferral, toPolice)
    .by(visitator)
    .refuses('already-referred', { referralId });
});
