import { describe, expect, it } from '@jest/globals';
import { id, recipientOf, unit, type UnitName } from './testing/cast';
import { accepted, advised, done, opened, planned, sent } from './testing/facts';
import { noticesTo, typesTo, wordsTo } from './testing/telling';

const r1 = id(2, 1);
const open = (to: UnitName, ...fieldSets: ('narrative' | 'note')[]) => [
  opened(),
  sent(r1, to, { fieldSets }),
  accepted(r1),
];
const lastTo = (name: UnitName, facts: Parameters<typeof noticesTo>[1]) => noticesTo(recipientOf(name), facts).at(-1);
const [onContact, onTheLog] = [
  { id: 'on-contact', version: 1 },
  { id: 'on-documentation', version: 1 },
];

describe('of advice is told', () => {
  const advice = advised(['contact', 'documentation']);

  it('to the family unit what is about contact, and nothing of the rest', () =>
    expect(lastTo('family', [...open('family'), advice])?.data).toEqual({
      factId: advice.id,
      adviceId: id(6, 1),
      whom: 'affected',
      onContact: [onContact],
    }));
  it('to the family unit nothing when none of it is', () =>
    expect(typesTo(recipientOf('family'), [...open('family'), advised(['documentation', 'safety'])])).not.toContain(
      'AdviceGiven',
    ));
  it('to the centre all of it, but not which person', () => {
    const { data } = lastTo('affected', [...open('affected'), advice])!;
    expect(data).toMatchObject({ items: [onContact, onTheLog], whom: 'affected' });
    expect(data).not.toHaveProperty('to');
  });
  it('to the police nothing', () =>
    expect(typesTo(recipientOf('police'), [...open('police'), advice])).not.toContain('AdviceGiven'));
  it('its note to nobody, whoever chose notes', () => {
    for (const name of ['family', 'affected', 'coordination'] as const)
      expect(wordsTo(recipientOf(name), [...open(name, 'note'), advice], 'AdviceGiven')).toEqual([]);
  });
});

describe('of the plan is told', () => {
  const told = (to: UnitName, ...facts: readonly ReturnType<typeof planned>[]) =>
    typesTo(recipientOf(to), [...open(to), ...facts]).filter((type) => type.startsWith('Action'));

  it('to the police each step for her safety, and what became of it', () =>
    expect(told('police', planned('safety', 'home'), done('safety', 'home'))).toEqual([
      'ActionPlanned',
      'ActionCompleted',
    ]));
  it('to the police no other step, unless it is theirs', () => {
    expect(told('police', planned('evidence', 'home'), done('evidence', 'home'))).toEqual([]);
    expect(told('police', planned('evidence', 'police'))).toEqual(['ActionPlanned']);
    expect(told('police', planned('evidence', 'fyn'))).toEqual([]);
  });
  it('to the family unit its own steps alone', () => {
    expect(told('family', planned('safety', 'home'))).toEqual([]);
    expect(told('family', planned('safety', 'family'), done('safety', 'family'))).toEqual([
      'ActionPlanned',
      'ActionCompleted',
    ]);
  });
  it('to the centre every step with its due day, and who owes it', () =>
    expect(lastTo('affected', [...open('affected'), planned('practical', 'home')])?.data).toMatchObject({
      due: '2026-03-10',
      kind: 'practical',
      ownerUnit: unit.home,
    }));
  const words = (to: UnitName, owner: UnitName, ...fieldSets: 'narrative'[]) =>
    wordsTo(recipientOf(to), [...open(to, ...fieldSets), planned('safety', owner)], 'ActionPlanned');
  it('to whoever owes a step its words, whatever was chosen', () => {
    for (const owner of ['police', 'family', 'affected'] as const)
      expect([owner, words(owner, owner)]).toEqual([owner, ['narrative']]);
    const facts = [...open('police'), planned('practical', 'police')];
    expect(wordsTo(recipientOf('police'), facts, 'ActionPlanned')).toEqual(['narrative']);
  });
  it('to the police the words of the steps of others where they were chosen, to the centre never', () => {
    expect(words('police', 'home')).toEqual([]);
    expect(words('police', 'home', 'narrative')).toEqual(['narrative']);
    expect(words('affected', 'home', 'narrative')).toEqual([]);
  });
});
