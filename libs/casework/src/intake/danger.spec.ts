import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { drawn, factId, given, stored } from '../testing/decision';
import { contact, danger, opened, perpetrator, person, referredTo, threat, type Past } from '../testing/intake-facts';
import { centre, police, units, visitator } from '../testing/people';
import { clearDanger } from './clear-danger';
import { DangerCleared, DangerRaised, FactRetracted } from './facts';
import { raiseDanger } from './raise-danger';
import { inDanger } from './state';

const case_ = [opened, person(perpetrator, 'perpetrator')] as const;
const body = { sign: 'threat', by: 'affected', about: perpetrator } as const;
const said = { dangerId: drawn(1), sign: 'threat', saidBy: 'affected', about: perpetrator } as const;
const cleared = DangerCleared.of({ dangerId: danger });
const retracted = FactRetracted.of({ factId: factId(3), reason: 'entered-in-error' });

describe('danger is raised', () => {
  const raised = DangerRaised.of(said);

  it('by whom it was said, with its sign', () =>
    given(...case_)
      .when(raiseDanger, body)
      .by(visitator)
      .gives(raised));
  it('by whoever holds an open referral', () =>
    given(...case_, referredTo(units.centre))
      .when(raiseDanger, body)
      .by(centre)
      .gives(raised));
  it('in silence while the same stands', () =>
    given(...case_, threat)
      .when(raiseDanger, body)
      .by(visitator)
      .givesNothing());
  it('aloud when there is more to tell', () => {
    const told = { ...body, text: 'He has bought a knife' };
    given(...case_, threat)
      .when(raiseDanger, told)
      .by(visitator)
      .gives(DangerRaised.of({ ...said, narrative: { text: 'He has bought a knife' } }));
  });
  it.each([{ sign: 'weapon' }, { by: 'relative' }, { about: undefined }])('aloud when it is another: %j', (other) =>
    expect(
      given(...case_, threat)
        .when(raiseDanger, { ...body, ...other })
        .by(visitator)
        .decided(),
    ).toHaveLength(1),
  );
  it('again once it was cleared', () =>
    given(...case_, threat, cleared)
      .when(raiseDanger, body)
      .by(visitator)
      .gives(raised));
  it('again once it was retracted', () =>
    given(...case_, threat, retracted)
      .when(raiseDanger, body)
      .by(visitator)
      .gives(raised));
  it('not by a unit for which there is no such case', () =>
    given(...case_)
      .when(raiseDanger, { ...body, about: drawn(7) })
      .by(centre)
      .refuses('no-such-case'));
  it('not about a person who is not of this case', () =>
    given(...case_)
      .when(raiseDanger, { ...body, about: drawn(7) })
      .by(visitator)
      .refuses('no-such-person'));
});

describe('danger is cleared', () => {
  it('by the home unit', () =>
    given(...case_, threat)
      .when(clearDanger, { dangerId: danger })
      .by(visitator)
      .gives(cleared));
  it('by whoever holds an open referral', () =>
    given(...case_, threat, referredTo(units.police))
      .when(clearDanger, { dangerId: danger })
      .by(police)
      .gives(cleared));
  it('in silence when asked twice', () =>
    given(...case_, threat, cleared)
      .when(clearDanger, { dangerId: danger })
      .by(visitator)
      .givesNothing());
  it('not by a unit for which there is no such case', () =>
    given(...case_, threat)
      .when(clearDanger, { dangerId: drawn(7) })
      .by(centre)
      .refuses('no-such-case'));
  it('not where there is no such danger', () =>
    given(...case_)
      .when(clearDanger, { dangerId: danger })
      .by(visitator)
      .refuses('no-such-danger'));
});

describe('somebody is in danger', () => {
  const folded = (...facts: Past) => {
    const state = caseLife.empty();
    facts.forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
    return inDanger(state.intake);
  };
  it('when danger was raised', () => expect(folded(opened, contact, threat)).toBe(true));
  it('until it was cleared', () => expect(folded(opened, contact, threat, cleared)).toBe(false));
  it('until it was retracted', () => expect(folded(opened, contact, threat, retracted)).toBe(false));
  it('not because somebody called', () => expect(folded(opened, contact)).toBe(false));
});
