import { describe, it } from '@jest/globals';
import { drawn, given, later, NOW } from '../testing/decision';
import { contact, opened, type Past } from '../testing/intake-facts';
import { centre, otherDistrict, police, units, visitator } from '../testing/people';
import {
  accepted,
  asked,
  consentToCentre,
  continued,
  forwarded,
  otherReferralId,
  received,
  referralId,
  sentToCentre,
  sentToPolice,
  withdrawn,
} from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';
import { ReferralForwarded, ReferralReceived } from './facts';
import { forwardReferral } from './forward-referral';

const before = [opened, contact, screened('stalking')];
const toOther = { referralId, to: 'police:1463/intake', reason: 'wrong-district' };
const forward = ReferralForwarded.of({
  referralId,
  to: units.otherDistrict,
  reason: 'wrong-district',
  continuesAs: drawn(1),
});
const onward = { referralId: drawn(1), to: units.otherDistrict, narrative: undefined };

describe('a referral is forwarded', () => {
  const on = (...facts: Past) => given(...before, sentToPolice(), ...facts).when(forwardReferral, toOther);
  it('to the right district, in the sender’s name and on the sender’s terms', () => {
    on(received).by(police).gives(forward, sentToPolice(onward));
  });
  it('with its receipt, if nobody gave one', () => {
    on().by(police).gives(ReferralReceived.of({ referralId }), forward, sentToPolice(onward));
  });
  it('with a summary of the one who forwards it, and a new day for the answer', () => {
    const tomorrow = later(NOW, 24);
    given(...before, sentToPolice(), received)
      .when(forwardReferral, { ...toOther, summary: 'she lives with you' })
      .by(police, { now: tomorrow })
      .gives(
        forward,
        sentToPolice({ ...onward, respondBy: later(tomorrow, 24), narrative: { text: 'she lives with you' } }),
      );
  });
  it('acute while offices are closed, anew until they open', () => {
    const acute = { urgency: 'acute', opensAt: later(NOW, -20) } as const;
    const closed = { opensAt: () => later(NOW, 12), respondBy: () => later(NOW, 14) };
    const sent = sentToPolice(acute);
    const goesOn = sentToPolice({ ...onward, ...acute, opensAt: later(NOW, 12), respondBy: later(NOW, 14) });
    given(...before, sent, received)
      .when(forwardReferral, toOther)
      .by(police, closed)
      .gives(forward, goesOn);
    const open = sentToPolice({ ...onward, urgency: 'acute', respondBy: later(NOW, 2) });
    given(...before, sent, received)
      .when(forwardReferral, toOther)
      .by(police)
      .gives(forward, open);
  });
  it('silently when asked twice', () => {
    on(forwarded, sentToPolice({ referralId: otherReferralId, to: units.otherDistrict }))
      .by(police)
      .givesNothing();
  });
  it('not twice to different units', () => {
    given(...before, sentToPolice(), forwarded, sentToPolice({ referralId: otherReferralId, to: units.otherDistrict }))
      .when(forwardReferral, { ...toOther, to: 'municipality:0561/family' })
      .by(police)
      .refuses('no-such-case');
  });
  it('not after it was accepted, nor while a question is open', () => {
    on(accepted).by(police).refuses('referral-accepted');
    on(received, asked).by(police).refuses('information-awaited');
    on(withdrawn).by(police).refuses('no-such-case');
  });
  it('by nobody else', () => {
    on().by(visitator).refuses('no-such-referral');
    on().by(otherDistrict).refuses('no-such-case');
  });
});

describe('a referral is forwarded to', () => {
  const to = (unit: string) =>
    given(...before, sentToPolice(), received)
      .when(forwardReferral, { ...toOther, to: unit })
      .by(police);
  it('no unit that is not there', () => to('police:9999/intake').refuses('no-such-unit'));
  it('nobody in the perpetrators’ track', () => to('centre:dk/perpetrators').refuses('perpetrator-track-apart'));
  it('neither its sender nor oneself', () => {
    to('municipality:0561/visitation').refuses('referral-to-oneself');
    to('police:1464/intake').refuses('referral-to-oneself');
  });
  it('nobody who stands otherwise in the table of who learns what', () => {
    to('centre:dk/affected').refuses('forward-beyond-terms');
    to('municipality:0561/family').refuses('forward-beyond-terms');
  });
  it('nobody on a basis that is the recipient’s own', () => {
    given(...before, sentToPolice({ purpose: 'protection' }), received, continued)
      .when(forwardReferral, toOther)
      .by(police)
      .refuses('forward-beyond-terms');
  });
});

describe('a referral that rests on a consent is forwarded', () => {
  const another = { unit: 'centre:aarhus/affected', alias: `u-${'b'.repeat(26)}` };
  const knows = {
    aliasOf: (unit: string) => (unit === another.unit ? another.alias : undefined),
    standingOf: () => 'affected' as const,
  };
  const on = (...facts: Past) =>
    given(...before, ...facts, sentToCentre()).when(forwardReferral, {
      referralId,
      to: another.unit,
      reason: 'wrong-unit',
    });
  it('not beyond it', () => on(consentToCentre()).by(centre, knows).refuses('forward-beyond-consent'));
  it('not after its last day', () => {
    const lasting = consentToCentre({ recipients: [units.centre, another.alias], until: '2026-03-03' });
    on(lasting)
      .by(centre, { ...knows, now: later(NOW, 24) })
      .refuses('consent-ended');
  });
  it('within it', () => {
    on(consentToCentre({ recipients: [units.centre, another.alias] }))
      .by(centre, knows)
      .gives(
        ReferralReceived.of({ referralId }),
        ReferralForwarded.of({ referralId, to: another.alias, reason: 'wrong-unit', continuesAs: drawn(1) }),
        sentToCentre({ referralId: drawn(1), to: another.alias, narrative: undefined }),
      );
  });
});
