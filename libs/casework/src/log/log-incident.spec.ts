import { describe, expect, it } from '@jest/globals';
import { by, drawn, drawnRef, given, later, NOW } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo, witness } from '../testing/intake-facts';
import { issued, orderId, requested, served } from '../testing/order-facts';
import { centre, familyCounsellor, police, units, visitator } from '../testing/people';
import { CaseOpened } from '../intake/facts';
import { audience, IncidentLogged } from './facts';
import { logIncident } from './log-incident';

const yesterday = later(NOW, -24);
const body = {
  occurredFrom: yesterday,
  precision: 'minute' as const,
  toldBy: 'affected' as const,
  channels: ['sms' as const],
  behaviours: ['threat' as const],
  direction: 'incoming' as const,
  audience: 'police' as const,
};
const plain = { ...body, entryRef: drawnRef(1), witnesses: [] };
const case_ = [opened, person(perpetrator, 'perpetrator'), person(witness, 'witness')] as const;

describe('an incident is logged', () => {
  it('under a reference of its own, when it happened', () =>
    given(...case_)
      .when(logIncident, body)
      .by(visitator)
      .gives(IncidentLogged.of(plain, { occurredAt: yesterday })));

  it('with every word in its class, and what each witness saw about that witness', () => {
    const words = {
      occurredTo: NOW,
      count: 40,
      against: perpetrator,
      witnesses: [{ personId: witness, saw: 'A grey car' }, { personId: perpetrator }],
      text: 'Forty messages',
      senderIdentifier: '+45 44 44 44 44',
      place: 'Outside the school',
      effect: 'Cannot sleep',
      writtenAt: yesterday,
    };
    const fact = IncidentLogged.of(
      {
        ...plain,
        occurredTo: NOW,
        count: 40,
        against: perpetrator,
        witnesses: [witness, perpetrator],
        'log-text': { text: 'Forty messages', senderIdentifier: '+45 44 44 44 44' },
        place: { text: 'Outside the school' },
        effect: { text: 'Cannot sleep' },
      },
      { occurredAt: yesterday, writtenAt: yesterday },
    );
    const saw = { class: 'witness' as const, person: witness, fields: { text: 'A grey car' } };
    given(...case_)
      .when(logIncident, { ...body, ...words })
      .by(visitator)
      .gives({ ...fact, words: [...fact.words, saw] });
  });

  it.each([
    ['police', police, units.police],
    ['centre', centre, units.centre],
    ['family unit', familyCounsellor, units.family],
  ])('by whoever holds an open referral: the %s', (_, actor, unit) =>
    expect(
      given(...case_, referredTo(unit))
        .when(logIncident, body)
        .by(actor)
        .decided(),
    ).toHaveLength(1),
  );

  it('for support alone by the home, the centre, and the police whose case it is', () => {
    const alone = { ...body, audience: 'support' as const };
    for (const [past, actor] of [
      [case_, visitator],
      [[...case_, referredTo(units.centre)], centre],
      [[by(police, CaseOpened.of({ homeUnit: units.police, affected }))], police],
    ] as const)
      expect(
        given(...past)
          .when(logIncident, alone)
          .by(actor)
          .decided(),
      ).toHaveLength(1);
  });

  it('as what may be a breach of an order that its writer knows', () => {
    const marked = { ...body, possibleBreachOf: orderId };
    const gives = IncidentLogged.of({ ...plain, possibleBreachOf: orderId }, { occurredAt: yesterday });
    given(...case_, requested())
      .when(logIncident, marked)
      .by(visitator)
      .gives(gives);
    given(...case_, referredTo(units.centre), requested(), issued(), served())
      .when(logIncident, marked)
      .by(centre)
      .gives(gives);
  });

  it('though it was over at once', () =>
    expect(
      given(...case_)
        .when(logIncident, { ...body, occurredTo: yesterday })
        .by(visitator)
        .decided(),
    ).toHaveLength(1));

  it.each(audience.codes)('for any audience while it comes from him: %s', (meantFor) => {
    const [fact] = given(...case_)
      .when(logIncident, { ...body, audience: meantFor })
      .by(visitator)
      .decided();
    expect(fact?.plain).toMatchObject({ audience: meantFor });
  });

  it.each(['police', 'perpetrator'])('as a reply that the police may see: %s', (meantFor) => {
    const reply = { ...body, direction: 'reply', audience: meantFor };
    expect(
      given(...case_)
        .when(logIncident, reply)
        .by(visitator)
        .decided(),
    ).toHaveLength(1);
  });
});

describe('an incident is refused', () => {
  const logging = (more: object = {}) => given(...case_).when(logIncident, { ...body, ...more });

  it('from a unit for which there is no such case', () =>
    logging({ against: drawn(7) })
      .by(centre)
      .refuses('no-such-case'));
  it.each(['occurredFrom', 'occurredTo', 'writtenAt'])('in the future: %s', (field) =>
    logging({ [field]: later(NOW, 0.1) })
      .by(visitator)
      .refuses('in-future'),
  );
  it('with an end before its start', () =>
    logging({ occurredTo: later(yesterday, -1) })
      .by(visitator)
      .refuses('end-before-start'));
  it('against a person who is not of this case', () =>
    logging({ against: drawn(7) })
      .by(visitator)
      .refuses('no-such-person'));
  it('with a witness who is not of this case', () =>
    logging({ witnesses: [{ personId: drawn(7) }] })
      .by(visitator)
      .refuses('no-such-person'));
  it('as what may be a breach of no order of this case', () =>
    logging({ possibleBreachOf: drawn(7) })
      .by(visitator)
      .refuses('no-such-order'));
  it('as what may be a breach of an order that its writer was not told of, as if there were none', () =>
    given(...case_, referredTo(units.centre), requested(), issued())
      .when(logIncident, { ...body, possibleBreachOf: orderId })
      .by(centre)
      .refuses('no-such-order'));
  it('of the police as what is for support alone: they would not read again what they wrote', () =>
    given(...case_, referredTo(units.police))
      .when(logIncident, { ...body, audience: 'support' })
      .by(police)
      .refuses('kept-from-its-writer'));
  it('as a reply that would be kept from the police', () =>
    logging({ direction: 'reply', audience: 'support' }).by(visitator).refuses('reply-kept-from-police'));
});
