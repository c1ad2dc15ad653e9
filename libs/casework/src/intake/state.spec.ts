import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { by, factId, stored } from '../testing/decision';
import {
  affected,
  contact,
  danger,
  opened,
  person,
  safeReach,
  threat,
  witness,
  type Past,
} from '../testing/intake-facts';
import { police, units, visitator } from '../testing/people';
import { FactRetracted, PersonRetracted, SafeReachSet, WishStated } from './facts';
import { isPerpetrator, isPerson } from './state';

function folded(...facts: Past) {
  const state = caseLife.empty();
  [opened, ...facts].forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
  return state;
}
const retracted = (n: number) => FactRetracted.of({ factId: factId(n), reason: 'entered-in-error' });

describe('a case that was opened', () => {
  it('has its home, and where it began, and for whom', () =>
    expect(folded().intake).toMatchObject({ homeUnit: units.visitation, openedAt: units.visitation, affected }));
  it('keeps what its contact said', () => expect(folded(contact).intake.contact).toMatchObject(contact.plain));
});

describe('a person of the case', () => {
  it('is the affected person, before anybody described her', () =>
    expect(isPerson(folded().intake, affected)).toBe(true));
  it('is whoever was described', () => expect(isPerson(folded(person(witness, 'witness')).intake, witness)).toBe(true));
  it('is nobody else', () => expect(isPerson(folded().intake, witness)).toBe(false));
  it('is nobody who was retracted, though described again', () => {
    const wrong = PersonRetracted.of({ personId: witness, reason: 'wrong-person' });
    const described = person(witness, 'witness');
    expect(isPerson(folded(described, wrong, described).intake, witness)).toBe(false);
  });
  it('is the perpetrator, in the capacity last described', () => {
    const [asWitness, asPerpetrator] = [person(witness, 'witness'), person(witness, 'perpetrator')];
    expect(isPerpetrator(folded(asWitness, asPerpetrator).intake, witness)).toBe(true);
    expect(isPerpetrator(folded(asPerpetrator, asWitness).intake, witness)).toBe(false);
  });
});

describe('a retracted fact takes with it only what it said', () => {
  const wish = WishStated.of({ report: 'no', keepFrom: [] });

  it('a safe reach', () => expect(folded(safeReach, retracted(2)).intake.safeReach.size).toBe(0));
  it('but not the safe reach that followed', () => {
    const { safeReach: reaches } = folded(safeReach, SafeReachSet.of(safeReach.plain), retracted(2)).intake;
    expect(reaches.get(affected)?.factId).toBe(factId(3));
  });
  it('a danger', () => expect(folded(threat, retracted(2)).intake.openDangers.has(danger)).toBe(false));
  it('but no other danger', () =>
    expect(folded(contact, threat, retracted(2)).intake.openDangers.has(danger)).toBe(true));
  it('a wish', () => expect(folded(wish, retracted(2)).intake.wish).toBeUndefined());
  it('but not the wish that followed', () =>
    expect(folded(wish, wish, retracted(2)).intake.wish?.factId).toBe(factId(3)));
});

it('every fact is indexed with its unit and whose words it holds', () => {
  const { facts } = folded(by(police, person(witness, 'witness')), by(visitator, threat));
  expect(facts).toEqual(
    new Map([
      [factId(1), { type: 'CaseOpened', unit: units.visitation, words: [] }],
      [factId(2), { type: 'PersonDescribed', unit: units.police, words: [{ class: 'identity', person: witness }] }],
      [factId(3), { type: 'DangerRaised', unit: units.visitation, words: [] }],
    ]),
  );
});
