import { expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { closeCase } from '../life/close-case';
import { CaseClosed } from '../life/facts';
import { knows } from '../entitlement';
import { given, stored } from '../testing/decision';
import { opened, type Past } from '../testing/intake-facts';
import * as orders from '../testing/order-facts';
import { units, visitator } from '../testing/people';
import { policeMatterOf, groundOfBreach, groundOfOrder } from './ground';
import { hasOrderInForce } from './state';

const { orderId, today, requested, issued, served, denied, revoked, expired, breachReported, breachAssessed } = orders;
const after = (...facts: Past) => {
  const state = caseLife.empty();
  [opened, ...facts].forEach((fact, at) => caseLife.evolve(state, stored(fact, at + 1)));
  return state;
};

it('an order is in force from its service until its end, its last day included', () => {
  const inForce = (...facts: Past) => hasOrderInForce(after(...facts).order, today);
  expect(inForce(requested())).toBe(false);
  expect(inForce(requested(), issued())).toBe(false);
  expect(inForce(requested(), issued(), served())).toBe(true);
  expect(inForce(issued({ to: today }), served())).toBe(true);
  expect(inForce(issued({ from: '2026-01-01', to: '2026-03-02' }), served())).toBe(false);
  expect(inForce(issued({ kind: 'provisional-no-contact', to: undefined }), served())).toBe(true);
  for (const end of [revoked(), expired]) expect(inForce(issued(), served(), end)).toBe(false);
});

it('an order that was served before its first day is in force from that day on, the whole of it', () => {
  const { order } = after(issued({ from: '2026-03-10', to: '2026-03-20' }), served());
  const days = ['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'];
  expect(days.map((day) => hasOrderInForce(order, day))).toEqual([false, true, true, false]);
});

it('the case exists for the police from the request until the end of the order, without a referral', () => {
  const knownTo = (...facts: Past) => knows(after(...facts), units.police);
  expect(knownTo()).toBe(false);
  expect(knownTo(requested())).toBe(true);
  expect(knownTo(requested(), issued(), served())).toBe(true);
  for (const end of [denied, revoked(), expired]) expect(knownTo(requested(), issued(), end)).toBe(false);
  expect(knows(after(requested()), units.otherDistrict)).toBe(false);
});

it('the case exists for the police until they have assessed a breach', () => {
  expect(knows(after(breachReported()), units.police)).toBe(true);
  expect(knows(after(breachReported()), units.otherDistrict)).toBe(false);
  expect(knows(after(breachReported(), breachAssessed), units.police)).toBe(false);
});

it('an order that runs is answered when the case is closed', () => {
  const reason = 'contact-stopped';
  const answer = { running: orderId, answer: 'runs-on' } as const;
  for (const running of [[requested()], [issued()], [issued(), served()]] as Past[]) {
    given(opened, ...running)
      .when(closeCase, { reason })
      .by(visitator)
      .refuses('still-running', { running: orderId });
    const answered = CaseClosed.of({ reason, answered: [answer] });
    given(opened, ...running)
      .when(closeCase, { reason, answered: [answer] })
      .by(visitator)
      .gives(answered);
    const over = { reason, answered: [{ running: orderId, answer: 'over' }] };
    given(opened, ...running)
      .when(closeCase, over)
      .by(visitator)
      .refuses('answer-does-not-fit', { running: orderId });
  }
  given(opened, issued(), served(), expired)
    .when(closeCase, { reason })
    .by(visitator)
    .gives(CaseClosed.of({ reason, answered: [] }));
});

it('the ground of an order or a breach says which it is of', () => {
  expect(policeMatterOf(groundOfOrder(orderId))).toEqual({ kind: 'order', id: orderId });
  expect(policeMatterOf(groundOfBreach(orderId))).toEqual({ kind: 'breach', id: orderId });
  for (const ground of ['home', orderId]) expect(policeMatterOf(ground)).toBeUndefined();
});
