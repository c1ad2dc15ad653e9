import { describe, expect, it } from '@jest/globals';
import { PersonDescribed, PersonRetracted } from '../intake/facts';
import { drawn, given, later, NOW } from '../testing/decision';
import { affected, child, contact, opened, perpetrator, person, type Past } from '../testing/intake-facts';
import { centre, frontline, police, visitator } from '../testing/people';
import {
  accepted,
  consentExpired,
  consentId,
  consentToCentre,
  consentWithdrawn,
  sentToCentre,
  sentToPolice,
} from '../testing/referral-facts';
import { giveConsent } from './give-consent';

const body = {
  by: 'affected',
  how: 'phone',
  explainedVersion: '2026-1',
  recipients: ['centre:dk/affected'],
  purposes: ['counselling'],
  fieldSets: ['identity', 'reach', 'narrative'],
};
const anew = { consentId: drawn(1) };
const on = (facts: Past, more: object = {}) => given(opened, contact, ...facts).when(giveConsent, { ...body, ...more });

describe('a consent is given', () => {
  it('by the affected person: to whom, for what, of what', () => on([]).by(visitator).gives(consentToCentre(anew)));
  it('until a day, the last on which it stands', () => {
    on([], { until: '2026-03-03' })
      .by(visitator)
      .gives(consentToCentre({ ...anew, until: '2026-03-03' }));
  });
  it('through an interpreter', () => {
    on([], { interpreterUsed: true })
      .by(visitator)
      .gives(consentToCentre({ ...anew, interpreterUsed: true }));
  });
  it('to a recipient that the case was sent to', () => {
    on([sentToPolice(), accepted]).by(police).gives(consentToCentre(anew));
  });
  it('once', () => {
    on([consentToCentre()]).by(visitator).refuses('consent-stands', { consentId });
    on([consentToCentre()], { fieldSets: ['narrative', 'reach', 'identity'] })
      .by(visitator)
      .refuses('consent-stands', { consentId });
  });
  it('again when the text, the way or the reach is another, or the first has ended', () => {
    on([consentToCentre()], { explainedVersion: '2026-2' })
      .by(visitator)
      .gives(consentToCentre({ ...anew, explainedVersion: '2026-2' }));
    on([consentToCentre()], { how: 'written' })
      .by(visitator)
      .gives(consentToCentre({ ...anew, how: 'written' }));
    on([consentToCentre()], { fieldSets: [] })
      .by(visitator)
      .gives(consentToCentre({ ...anew, fieldSets: [] }));
    on([consentToCentre(), consentWithdrawn]).by(visitator).gives(consentToCentre(anew));
    on([consentToCentre(), consentExpired]).by(visitator).gives(consentToCentre(anew));
    on([consentToCentre({ until: '2026-03-03' })], { until: '2026-04-01' })
      .by(visitator, { now: later(NOW, 24) })
      .gives(consentToCentre({ ...anew, until: '2026-04-01' }));
  });
  it('to somebody who learns nothing of one that does not name them', () => {
    on([consentToCentre(), sentToPolice(), accepted]).by(police).gives(consentToCentre(anew));
    on([consentToCentre(), sentToCentre()]).by(centre).refuses('consent-stands', { consentId });
  });
});

describe('a consent is not given', () => {
  it('where the case does not exist', () => {
    on([], { recipients: ['police:9999/intake'] })
      .by(frontline)
      .refuses('no-such-case');
    given().when(giveConsent, body).by(visitator).refuses('no-such-case');
  });
  it('for a unit that is not there, or learns nothing of her', () => {
    on([], { recipients: ['police:9999/intake'] })
      .by(visitator)
      .refuses('no-such-unit');
    on([], { recipients: ['centre:dk/affected', 'centre:dk/perpetrators'] })
      .by(visitator)
      .refuses('perpetrator-track-apart');
  });
  it('to end before it begins', () => {
    on([], { until: '2026-03-02' }).by(visitator).refuses('consent-ends-before-it-begins');
  });
  it('on behalf of somebody by the affected person herself, without saying as whose guardian', () => {
    on([], { onBehalfOf: child }).by(visitator).refuses('guardian-not-named');
    on([], { guardian: affected }).by(visitator).refuses('guardian-not-named');
  });
});

describe('a guardian', () => {
  const childOf = (...guardians: string[]) => PersonDescribed.of({ ...person(child, 'child').plain, guardians });
  const answers = (facts: Past, more: object = {}) =>
    on(facts, { by: 'guardian', guardian: affected, onBehalfOf: child, ...more }).by(visitator);
  const mother = person(affected, 'affected', 'guardian');
  const father = person(perpetrator, 'perpetrator', 'guardian');

  it('answers for the child', () => {
    const consent = consentToCentre({ ...anew, saidBy: 'guardian', guardian: affected, onBehalfOf: child });
    answers([mother, childOf(affected)]).gives(consent);
  });
  it('is named, and so is the child', () => {
    answers([mother, childOf(affected)], { guardian: undefined }).refuses('guardian-not-named');
    answers([mother, childOf(affected)], { onBehalfOf: undefined }).refuses('guardian-not-named');
  });
  it('is a person of the case, and the child too', () => {
    answers([mother]).refuses('no-such-person');
    answers([mother, childOf(affected)], { guardian: drawn(4) }).refuses('no-such-person');
    const retracted = PersonRetracted.of({ personId: child, reason: 'wrong-person' });
    answers([mother, childOf(affected), retracted]).refuses('no-such-person');
  });
  it('is recorded as the guardian', () => answers([mother, childOf()]).refuses('not-the-guardian'));
  it('who is the alleged perpetrator cannot consent', () => {
    const family = [mother, father, childOf(affected, perpetrator)];
    answers(family, { guardian: perpetrator }).refuses('guardian-is-perpetrator');
    expect(answers(family).decided()).toHaveLength(1);
  });
});

it('notes cannot be consented to: they stay where they were written', () => {
  expect(() =>
    on([], { fieldSets: ['note'] })
      .by(visitator)
      .decided(),
  ).toThrow('the body is not the intent');
});
