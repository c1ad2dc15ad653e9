import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { knows } from '../entitlement';
import type { Decided } from '../kernel/fact';
import { later, NOW, stored, type Given } from '../testing/decision';
import { opened } from '../testing/intake-facts';
import { police, units } from '../testing/people';
import {
  accepted,
  asked,
  completed,
  consentId,
  continued,
  declined,
  forwarded,
  otherReferralId,
  overdue,
  provided,
  questionId,
  received,
  referralId,
  sentToCentre,
  sentToPolice,
  withdrawn,
} from '../testing/referral-facts';
import { InformationProvided } from './facts';
import { isOpen, ownerOfNextAction } from './referral';
import { openReferralsOn, openReferralsTo, referralNamed } from './state';

type Facts = readonly (Decided | Given)[];
function after(...facts: Facts) {
  const state = caseLife.empty();
  [opened, ...facts].forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
  return state;
}
const referral = (...facts: Facts) => referralNamed(after(sentToPolice(), ...facts).referral, referralId)!;

describe('exactly one unit owns the next action', () => {
  it.each<[string, Facts, string | undefined]>([
    ['the recipient of what was sent', [], units.police],
    ['the recipient of what it received', [received], units.police],
    ['the recipient of what it accepted', [received, accepted], units.police],
    ['the sender of what is overdue', [received, overdue], units.visitation],
    ['the recipient again, when it accepts late', [received, overdue, accepted], units.police],
    ['the sender that was asked', [received, asked], units.visitation],
    ['the recipient that was answered', [received, asked, provided], units.police],
    ['the recipient that accepted, asked and was answered', [accepted, asked, provided], units.police],
    ['the sender of what was declined', [received, declined], units.visitation],
    [
      'nobody, once it was sent again',
      [declined, sentToPolice({ referralId: otherReferralId, resends: referralId })],
      undefined,
    ],
    ['nobody of what was forwarded', [forwarded], undefined],
    ['nobody of what was withdrawn', [withdrawn], undefined],
    ['nobody of what is completed', [accepted, completed], undefined],
  ])('%s', (_, facts, owner) => expect(ownerOfNextAction(referral(...facts), NOW)).toBe(owner));

  const closed = { urgency: 'acute', opensAt: later(NOW, 12), respondBy: later(NOW, 14) } as const;
  const ownedAt = (hours: number, ...facts: Facts) =>
    ownerOfNextAction(referralNamed(after(sentToPolice(closed), ...facts).referral, referralId)!, later(NOW, hours));
  it('its sender, while offices are closed, and the recipient from the moment they open', () => {
    expect([0, 11.9, 12, 13].map((hours) => ownedAt(hours))).toEqual([
      units.visitation,
      units.visitation,
      units.police,
      units.police,
    ]);
    expect(ownedAt(0, received)).toBe(units.visitation);
    expect(ownedAt(15, received, overdue)).toBe(units.visitation);
  });
  it('the recipient that accepts while offices are closed', () =>
    expect(ownedAt(0, received, accepted)).toBe(units.police));
  it('its sender, until offices open on what was answered', () => {
    const closes = InformationProvided.of({
      referralId,
      questionId,
      respondBy: later(NOW, 26),
      opensAt: later(NOW, 24),
    });
    expect([13, 23, 24].map((hours) => ownedAt(hours, received, asked, closes))).toEqual([
      units.visitation,
      units.visitation,
      units.police,
    ]);
    expect(referral(received, asked, provided).opensAt).toBeUndefined();
  });
});

describe('a referral', () => {
  it('waits for information, and goes back to what it was', () => {
    expect(referral(accepted, asked)).toMatchObject({
      status: 'awaiting-information',
      before: { status: 'accepted', handler: police.actor },
      questionId,
      pausedAt: NOW,
    });
    expect(referral(accepted, asked, provided)).toMatchObject({ status: 'accepted', handler: police.actor });
    expect(referral(received, asked, provided)).toMatchObject({ status: 'received', respondBy: later(NOW, 30) });
  });
  it('carries nothing over from a state that it left', () => {
    expect(referral(received, asked, provided)).not.toHaveProperty('pausedAt');
    expect(referral(accepted, completed)).not.toHaveProperty('handler');
  });
  it('is overdue until it is accepted, or its clock goes on', () => {
    expect(referral(overdue).overdue).toBe(true);
    expect(referral(overdue, accepted).overdue).toBe(false);
    expect(referral(received, overdue, asked, provided).overdue).toBe(false);
  });
  it('keeps its terms', () => {
    expect(referral(received, accepted)).toMatchObject({ from: units.visitation, to: units.police, purpose: 'report' });
  });
  it('rests on the recipient’s own basis, and on no consent, once it continued', () => {
    const state = after(sentToCentre(), continued);
    const found = referralNamed(state.referral, referralId);
    expect(found).toMatchObject({ legalBasis: 'crime-prevention', continued: true });
    expect(found).not.toHaveProperty('consentId');
    expect(openReferralsOn(state.referral, consentId)).toEqual([]);
  });
  it('that nobody sent changes nothing', () => {
    const state = after(received, accepted, completed);
    expect(state.referral.lives.size).toBe(0);
  });
});

describe('the case exists for', () => {
  it('its home', () => expect(knows(after(), units.visitation)).toBe(true));
  it('nobody before it was opened', () => expect(knows(caseLife.empty(), units.visitation)).toBe(false));
  it.each<[string, Facts, boolean]>([
    ['a recipient', [], true],
    ['a recipient that accepted', [accepted], true],
    ['a recipient that asked', [received, asked], true],
    ['no recipient that declined', [declined], false],
    ['no recipient that forwarded', [forwarded], false],
    ['no recipient it was withdrawn from', [withdrawn], false],
    ['no recipient that is done', [accepted, completed], false],
    ['a recipient with another open one', [declined, sentToPolice({ referralId: otherReferralId })], true],
  ])('%s', (_, facts, open) => {
    const state = after(sentToPolice(), ...facts);
    expect(knows(state, units.police)).toBe(open);
    expect(openReferralsTo(state.referral, units.police).every(isOpen)).toBe(true);
  });
  it('nobody it was not sent to', () => expect(knows(after(sentToPolice()), units.otherDistrict)).toBe(false));
});

it('a consent knows the open referrals that rest on it', () => {
  const two = [sentToCentre(), sentToCentre({ referralId: otherReferralId })];
  const ids = (...facts: Facts) =>
    openReferralsOn(after(...two, ...facts).referral, consentId).map((open) => open.referralId);
  expect(ids()).toEqual([referralId, otherReferralId]);
  expect(ids(withdrawn)).toEqual([otherReferralId]);
  expect(ids(accepted, completed)).toEqual([otherReferralId]);
});
