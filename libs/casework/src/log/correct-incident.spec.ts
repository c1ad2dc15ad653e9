import { describe, expect, it } from '@jest/globals';
import { FactRetracted } from '../intake/facts';
import { by, drawn, factId, given, later, NOW } from '../testing/decision';
import { opened, person, referredTo, witness, type Past } from '../testing/intake-facts';
import { entryRef, logged } from '../testing/log-facts';
import { orderId, requested } from '../testing/order-facts';
import { centre, familyCounsellor, police, units, visitator } from '../testing/people';
import { correctIncident } from './correct-incident';
import { EntryAudienceChanged, IncidentCorrected } from './facts';

const earlier = later(NOW, -2);
const body = {
  entryRef,
  reason: 'wrong-time' as const,
  occurredFrom: earlier,
  precision: 'about' as const,
  toldBy: 'affected' as const,
  channels: ['call' as const],
  behaviours: ['contact' as const],
  direction: 'incoming' as const,
};
const said = { ...body, witnesses: [], audience: 'police' as const };
const corrected = (corrects: string, more: object = {}) =>
  IncidentCorrected.of({ ...said, ...more, corrects }, { occurredAt: earlier });
const retracted = (n: number) => FactRetracted.of({ factId: factId(n), reason: 'entered-in-error' });
const everybody = [referredTo(units.police), person(witness, 'witness')] as const;
const correcting = (past: Past, more: object = {}) =>
  given(opened, ...past).when(correctIncident, { ...body, ...more });

describe('an entry is corrected', () => {
  it('by a fact beside it, which names what it corrects', () =>
    correcting([logged()])
      .by(visitator)
      .gives(corrected(factId(2))));
  it('once more, from where the last correction left it', () =>
    correcting([logged(), corrected(factId(2))])
      .by(visitator)
      .gives(corrected(factId(3))));
  it('from where it was before a correction that was retracted', () =>
    correcting([logged(), corrected(factId(2)), retracted(3)])
      .by(visitator)
      .gives(corrected(factId(2))));
  it('at an earlier telling, if that is named', () =>
    correcting([logged(), corrected(factId(2))], { corrects: factId(2) })
      .by(visitator)
      .gives(corrected(factId(2))));
  it('with what a witness saw', () => {
    const witnesses = [{ personId: witness, saw: 'A grey car' }];
    const [fact] = correcting([logged(), ...everybody], { witnesses })
      .by(visitator)
      .decided();
    expect(fact?.words).toEqual([{ class: 'witness', person: witness, fields: { text: 'A grey car' } }]);
  });
  it('with the order that it may be a breach of, or without it', () => {
    const past = [requested(), logged({ possibleBreachOf: orderId })];
    correcting(past, { possibleBreachOf: orderId })
      .by(visitator)
      .gives(corrected(factId(3), { possibleBreachOf: orderId }));
    correcting(past)
      .by(visitator)
      .gives(corrected(factId(3)));
  });
  it('for the audience it has now', () => {
    const widened = EntryAudienceChanged.of({ entryRef, audience: 'perpetrator', reason: 'safety' });
    correcting([logged(), widened])
      .by(visitator)
      .gives(corrected(factId(2), { audience: 'perpetrator' }));
  });
  it('by the police, who are told of it', () =>
    correcting([logged(), ...everybody])
      .by(police)
      .gives(corrected(factId(2))));
  it('by the centre, which is told of every entry', () =>
    correcting([logged({ audience: 'support' }), referredTo(units.centre)])
      .by(centre)
      .gives(corrected(factId(2), { audience: 'support' })));
  it('by the unit that logged it, though it is told of no other', () =>
    correcting([by(familyCounsellor, logged()), referredTo(units.family)])
      .by(familyCounsellor)
      .gives(corrected(factId(2))));
});

describe('a correction is refused', () => {
  it('from a unit for which there is no such case', () => correcting([]).by(centre).refuses('no-such-case'));
  it('where there is no such entry', () => correcting([]).by(visitator).refuses('no-such-entry'));
  it('from the police for an entry they may not see, as if it were not there', () =>
    correcting([logged({ audience: 'support' }), ...everybody])
      .by(police)
      .refuses('no-such-entry'));
  it('from the family unit, which is told of no entry', () =>
    correcting([logged(), referredTo(units.family)])
      .by(familyCounsellor)
      .refuses('no-such-entry'));
  it('for an entry that was retracted', () =>
    correcting([logged(), corrected(factId(2)), retracted(2)])
      .by(visitator)
      .refuses('entry-retracted'));
  it('of a fact outside the entry', () =>
    correcting([logged(), logged({ entryRef: 'otheraaa' })], { corrects: factId(3) })
      .by(visitator)
      .refuses('not-of-this-entry'));
  it('in the future', () =>
    correcting([logged()], { occurredFrom: later(NOW, 1) })
      .by(visitator)
      .refuses('in-future'));
  it('with an end before its start', () =>
    correcting([logged()], { occurredTo: later(earlier, -1) })
      .by(visitator)
      .refuses('end-before-start'));
  it('against a person who is not of this case', () =>
    correcting([logged()], { against: drawn(7) })
      .by(visitator)
      .refuses('no-such-person'));
  it('as what may be a breach of no order of this case', () =>
    correcting([logged()], { possibleBreachOf: orderId }).by(visitator).refuses('no-such-order'));
  it('that would make it a reply kept from the police', () =>
    correcting([logged({ audience: 'support' })], { direction: 'reply' })
      .by(visitator)
      .refuses('reply-kept-from-police'));
});
