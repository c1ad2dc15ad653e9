import { describe, expect, it } from '@jest/globals';
import { expireConsent } from '../consent/expire-consent';
import { withdrawConsent } from '../consent/withdraw-consent';
import { closeCase } from '../life/close-case';
import { CaseClosed } from '../life/facts';
import { reopenCase } from '../life/reopen-case';
import { restrictCase } from '../restriction/restrict-case';
import { by, drawn, given, later, NOW } from '../testing/decision';
import { acceptReferral } from '../referral/accept-referral';
import { contact, opened, type Past } from '../testing/intake-facts';
import { closed, reopened } from '../testing/life-facts';
import { accessId, bound, codeGiven, ended, unsafe } from '../testing/own-access-facts';
import { centre, herself, police, safety, timekeeper, units, varde, vardesSafety, visitator } from '../testing/people';
import {
  accepted,
  consentExpired,
  consentId,
  consentToCentre,
  consentWithdrawn,
  handOverId,
  sentToPolice,
  sentToVarde,
} from '../testing/referral-facts';
import { restricted } from '../testing/restriction-facts';
import { screened } from '../testing/screening-facts';
import { endOwnAccess } from './end-own-access';
import { OwnAccessEnded, OwnAccessOpened } from './facts';
import { openOwnAccess } from './open-own-access';

const body = { means: 'written-down', perpetratorHasAccess: 'no' } as const;
const fact = (more: object = {}) =>
  OwnAccessOpened.of({ ...body, accessId: drawn(1), useBy: later(NOW, 7 * 24), ...more });
const giving = (before: Past, more: object = {}) => given(opened, ...before).when(openOwnAccess, { ...body, ...more });
const afterAWeek = { now: later(NOW, 7 * 24 + 1) };

describe('she is given a code', () => {
  it('by her home unit, to be used within a week', () => giving([]).by(visitator).gives(fact()));
  it('on a consent that stands', () =>
    giving([consentToCentre()], { consentId }).by(visitator).gives(fact({ consentId })));
  it('by whoever reads her restricted case', () => expect(giving([restricted()]).by(safety).decided()).toHaveLength(1));
  it('anew when the other was revoked', () => giving([codeGiven(), bound, unsafe]).by(visitator).gives(fact()));
  it('anew when the other was never used in time: that one ends', () =>
    expect(
      giving([codeGiven()])
        .by(visitator, afterAWeek)
        .decided()
        .map(({ type }) => type),
    ).toEqual(['OwnAccessEnded', 'OwnAccessOpened']));
});

describe('she is given no code', () => {
  it('by those for whom there is no such case', () => giving([]).by(centre).refuses('no-such-case'));
  it('by a unit that it was referred to', () =>
    giving([sentToPolice(), accepted]).by(police).refuses('not-the-home-unit'));
  it('by herself', () => giving([codeGiven(), bound]).by(herself).refuses('no-such-case'));
  it('in a closed case', () => giving([closed]).by(visitator).refuses('case-closed'));
  it('for a device that he can get at', () =>
    giving([], { perpetratorHasAccess: 'yes' }).by(visitator).refuses('device-unsafe'));
  it('while another stands, used or not', () => {
    giving([codeGiven()]).by(visitator).refuses('own-access-stands');
    giving([codeGiven(), bound]).by(visitator).refuses('own-access-stands');
    giving([codeGiven(), bound]).by(visitator, afterAWeek).refuses('own-access-stands');
  });
  it('on a consent that is not there, or has ended', () => {
    giving([], { consentId }).by(visitator).refuses('no-such-consent');
    giving([consentToCentre(), consentWithdrawn], { consentId }).by(visitator).refuses('consent-ended');
  });
});

describe('her access ends', () => {
  const revoking = (...before: Past) => given(opened, ...before).when(endOwnAccess, { reason: 'unsafe' });
  it('when the home unit revokes it, used or not', () => {
    revoking(codeGiven()).by(visitator).gives(unsafe);
    revoking(codeGiven(), bound).by(visitator).gives(unsafe);
  });
  it('once', () => {
    revoking(codeGiven(), ended).by(visitator).refuses('no-own-access');
    revoking().by(visitator).refuses('no-own-access');
  });
  it('by no other unit', () => {
    revoking(codeGiven()).by(centre).refuses('no-such-case');
    revoking(codeGiven(), sentToPolice(), accepted).by(police).refuses('not-the-home-unit');
    revoking(codeGiven(), bound).by(herself).refuses('no-such-case');
  });
  it('with the case, and does not come back with it', () => {
    given(opened, codeGiven(), bound)
      .when(closeCase, { reason: 'contact-stopped' })
      .by(visitator)
      .gives(ended, CaseClosed.of({ reason: 'contact-stopped', answered: [] }));
    given(opened, codeGiven(), ended, closed, reopened)
      .when(endOwnAccess, { reason: 'ended' })
      .by(visitator)
      .refuses('no-own-access');
    expect(
      given(opened, codeGiven(), ended, closed)
        .when(reopenCase, { reason: 'danger' })
        .by(visitator)
        .decided()
        .map(({ type }) => type),
    ).toEqual(['CaseReopened']);
  });

  const withdrawing = { consentId, by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
  const resting = [consentToCentre({ recipients: [units.centre, units.police] }), codeGiven({ consentId }), bound];
  it('with the consent that it rests on, when it is withdrawn', () =>
    given(opened, ...resting)
      .when(withdrawConsent, withdrawing)
      .by(visitator)
      .gives(consentWithdrawn, ended));
  it('but not when it is withdrawn from one of several', () =>
    expect(
      given(opened, ...resting)
        .when(withdrawConsent, { ...withdrawing, recipients: ['centre:dk/affected'] })
        .by(visitator)
        .decided(),
    ).toHaveLength(1));
  it('with that consent when it expires', () =>
    given(opened, consentToCentre({ until: '2026-03-02' }), codeGiven({ consentId }))
      .when(expireConsent, { consentId })
      .by(timekeeper)
      .gives(consentExpired, ended));
  it('with no other consent', () => {
    given(opened, consentToCentre(), codeGiven())
      .when(withdrawConsent, withdrawing)
      .by(visitator)
      .gives(consentWithdrawn);
    given(opened, consentToCentre({ until: '2026-03-02' }), codeGiven())
      .when(expireConsent, { consentId })
      .by(timekeeper)
      .gives(consentExpired);
  });
  it('when the case is restricted: who gave her the code may know of it no more', () =>
    given(opened, contact, codeGiven(), bound)
      .when(restrictCase, { reason: 'employee' })
      .by(visitator)
      .gives(unsafe, restricted()));
});

describe('when her case is handed over', () => {
  const before: Past = [opened, contact, screened('stalking'), codeGiven(), bound, sentToVarde()];
  const taken = (past: Past) =>
    given(...past)
      .when(acceptReferral, { referralId: handOverId })
      .by(varde)
      .decided();
  const after: Past = [...before, ...taken(before).map((one) => by(varde, one))];
  const handedOver = OwnAccessEnded.of({ accessId, reason: 'handed-over' });

  it('her access ends in the same append: whoever gave her the code knows of the case no more', () => {
    expect(taken(before)).toContainEqual(handedOver);
    expect(taken(before.filter((one) => one !== bound))).toContainEqual(handedOver);
    expect(taken([...before, unsafe])).not.toContainEqual(handedOver);
  });
  it('also when it goes from the named readers of one to those of the other', () => {
    const toReaders = sentToVarde({ from: units.restricted, to: units.vardesRestricted });
    expect(
      given(opened, contact, screened('stalking'), restricted(), codeGiven(), bound, toReaders)
        .when(acceptReferral, { referralId: handOverId })
        .by(vardesSafety)
        .decided(),
    ).toContainEqual(handedOver);
  });
  it('and goes on while nobody has taken the case over', () =>
    given(...before)
      .when(openOwnAccess, body)
      .by(visitator)
      .refuses('own-access-stands'));
  it('and her new home gives her a code of its own, which the old one cannot', () => {
    given(...after)
      .when(openOwnAccess, body)
      .by(varde)
      .gives(fact());
    given(...after)
      .when(openOwnAccess, body)
      .by(visitator)
      .refuses('no-such-case');
  });
  it('which is nothing that somebody may say of it by hand', () =>
    expect(() =>
      given(opened, codeGiven()).when(endOwnAccess, { reason: 'handed-over' }).by(visitator).decided(),
    ).toThrow('the body is not the intent'));
});

it('is named by its id wherever it stands', () =>
  expect([codeGiven(), bound, ended].map(({ plain }) => plain.accessId)).toEqual([accessId, accessId, accessId]));
