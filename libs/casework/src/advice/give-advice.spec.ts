import { describe, expect, it } from '@jest/globals';
import { CaseOpened, PersonRetracted } from '../intake/facts';
import { drawn, given } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo, witness } from '../testing/intake-facts';
import { centre, deputy, police, units, visitator } from '../testing/people';
import { adviceCatalogue } from './catalogue';
import { AdviceGiven } from './facts';
import { giveAdvice } from './give-advice';

const case_ = [opened, person(perpetrator, 'perpetrator'), person(witness, 'witness')] as const;
const item = (id: string, version = 1) => ({ id, version });
const contested = [item('change-number', 2)];
const assessed = { deviation: 'channel-used-for-threats', assessment: 'He threatens her at night' } as const;

const body = { items: [item('keep-a-log'), item('stop-all-contact')] };
const toHer = {
  adviceId: drawn(1),
  to: affected,
  whom: 'affected' as const,
  items: body.items,
  topics: ['contact' as const, 'documentation' as const],
  onContact: [item('stop-all-contact')],
};
const fact = (more: object = {}, about = affected) => AdviceGiven.of({ ...toHer, ...more }, { about });

describe('advice is given', () => {
  it('to the affected person, with its topics and what of it is about contact', () =>
    given(...case_)
      .when(giveAdvice, body)
      .by(visitator)
      .gives(fact()));
  it('with a note', () =>
    given(...case_)
      .when(giveAdvice, { ...body, note: 'by phone' })
      .by(visitator)
      .gives(fact({ note: { text: 'by phone' } })));
  it('to those around her', () =>
    given(...case_)
      .when(giveAdvice, { to: witness, items: [item('pass-nothing-on')] })
      .by(visitator)
      .gives(
        fact(
          {
            to: witness,
            whom: 'relatives',
            items: [item('pass-nothing-on')],
            topics: ['contact'],
            onContact: [item('pass-nothing-on')],
          },
          witness,
        ),
      ));
  it('that has nothing to do with contact', () => {
    const [decided] = given(...case_)
      .when(giveAdvice, { items: [item('keep-a-log')] })
      .by(visitator)
      .decided();
    expect(decided?.plain).toMatchObject({ topics: ['documentation'], onContact: [] });
  });
  it('each item once, however often it is named', () =>
    given(...case_)
      .when(giveAdvice, { items: [...body.items, item('keep-a-log')] })
      .by(visitator)
      .gives(fact()));
  it('again, as a fact of its own', () =>
    given(...case_, fact())
      .when(giveAdvice, body)
      .by(deputy)
      .gives(fact()));
  it('by whichever agency the case has its home at', () =>
    given(CaseOpened.of({ homeUnit: units.police, affected }))
      .when(giveAdvice, body)
      .by(police)
      .gives(fact()));
  it('on the first day of a version', () =>
    expect(
      given(...case_)
        .when(giveAdvice, body)
        .by(visitator, { today: '2025-01-01' })
        .decided(),
    ).toHaveLength(1));
  it('in a version that is withdrawn tomorrow', () =>
    expect(
      given(...case_)
        .when(giveAdvice, { items: [item('change-number', 1)] })
        .by(visitator, { today: '2024-12-31' })
        .decided(),
    ).toHaveLength(1));
});

describe('contested advice', () => {
  const advises = (more: object) => given(...case_).when(giveAdvice, { items: contested, ...more });

  it('is given after an individual assessment, whose words are for nobody but the unit', () =>
    advises(assessed)
      .by(visitator)
      .gives(
        fact({
          items: contested,
          topics: ['contact'],
          onContact: contested,
          deviation: assessed.deviation,
          note: { assessment: assessed.assessment },
        }),
      ));
  it('is refused without one', () => advises({}).by(visitator).refuses('assessment-needed'));
  it('is refused with words for no reason', () =>
    advises({ assessment: assessed.assessment }).by(visitator).refuses('assessment-needed'));
  it('is refused with a reason without words', () =>
    advises({ deviation: assessed.deviation }).by(visitator).refuses('assessment-needed'));
  it('is refused without one though what stands beside it needs none', () =>
    advises({ items: [item('keep-old-channel'), ...contested] })
      .by(visitator)
      .refuses('assessment-needed'));
});

describe('harmful advice is refused, with the reason', () => {
  const advises = (id: string, more: object = {}) =>
    given(...case_)
      .when(giveAdvice, { items: [item('keep-a-log'), item(id)], ...assessed, ...more })
      .by(visitator);

  it('to contact the perpetrator', () => advises('contact-the-perpetrator').refuses('harmful-contact'));
  it('to confront his family', () => advises('confront-his-family').refuses('harmful-contact'));
  it('to confront him for her', () => advises('confront-him-for-her', { to: witness }).refuses('harmful-contact'));
  it('to mediate', () => advises('mediation').refuses('harmful-mediation'));
  it('to meet together', () => advises('joint-meetings').refuses('harmful-joint-meetings'));
  it('to return gifts', () => advises('return-gifts').refuses('harmful-returning-gifts'));
  it('to destroy evidence', () => advises('destroy-evidence').refuses('harmful-destroying-evidence'));
  it('to collect proof alone', () => advises('collect-proof-alone').refuses('harmful-own-surveillance'));

  it.each(adviceCatalogue.filter(({ kind }) => kind === 'harmful'))(
    'whoever it is for, assessed or not: $id',
    (one) => {
      for (const to of [affected, witness])
        expect(() =>
          given(...case_)
            .when(giveAdvice, { items: [one].map(({ id, version }) => ({ id, version })), to, ...assessed })
            .by(visitator)
            .decided(),
        ).toThrow(one.harm);
    },
  );
});

describe('advice is refused', () => {
  const advises = (more: object) => given(...case_, referredTo(units.police)).when(giveAdvice, { ...body, ...more });

  it('to a unit for which there is no such case', () => advises({}).by(centre).refuses('no-such-case'));
  it('to a unit that is not the home unit', () => advises({}).by(police).refuses('not-the-home-unit'));
  it('that is not in the catalogue', () =>
    advises({ items: [item('run-away')] })
      .by(visitator)
      .refuses('advice-not-in-catalogue'));
  it('in a version that the catalogue does not have', () =>
    advises({ items: [item('keep-a-log', 2)] })
      .by(visitator)
      .refuses('advice-not-in-catalogue'));
  it('in a version that is not valid yet', () =>
    advises({}).by(visitator, { today: '2024-12-31' }).refuses('advice-not-in-catalogue'));
  it('in a version that was withdrawn', () =>
    advises({ items: [item('change-number', 1)], ...assessed })
      .by(visitator)
      .refuses('advice-withdrawn'));
  it('from the day on which it is withdrawn', () =>
    advises({ items: [item('close-accounts', 1)] })
      .by(visitator, { today: '2025-01-01' })
      .refuses('advice-withdrawn'));
  it('to the perpetrator, who is advised in his own stream', () =>
    advises({ to: perpetrator }).by(visitator).refuses('perpetrator-advised-apart'));
  it('that is meant for the perpetrator', () =>
    advises({ items: [item('leave-her-alone')] })
      .by(visitator)
      .refuses('perpetrator-advised-apart'));
  it('to her that is meant for those around her', () =>
    advises({ items: [item('pass-nothing-on')] })
      .by(visitator)
      .refuses('advice-for-somebody-else'));
  it('to those around her that is meant for her', () =>
    advises({ to: witness }).by(visitator).refuses('advice-for-somebody-else'));
  it('to a person who is not of this case', () =>
    advises({ to: drawn(7) })
      .by(visitator)
      .refuses('no-such-person'));
  it('to a person who was retracted', () =>
    given(...case_, PersonRetracted.of({ personId: witness, reason: 'wrong-person' }))
      .when(giveAdvice, { ...body, to: witness })
      .by(visitator)
      .refuses('no-such-person'));
});
