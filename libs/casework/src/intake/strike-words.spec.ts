import { describe, it } from '@jest/globals';
import { by, factId, given } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo, witness } from '../testing/intake-facts';
import { centre, police, units, visitator } from '../testing/people';
import { PersonDescribed, PersonRetracted, WordsStruck } from './facts';
import { strikeWords } from './strike-words';

const named = person(witness, 'witness');
const body = { factId: factId(2), personId: witness, class: 'identity', basis: 'not-needed' } as const;
const struck = WordsStruck.of(body);
const noted = PersonDescribed.of(
  { ...named.plain, personId: witness, note: { notInterpretedBy: 'his cousin' } },
  { about: witness },
);
const note = { ...body, class: 'note' } as const;

describe('words are struck', () => {
  it('by the home unit', () => given(opened, named).when(strikeWords, body).by(visitator).gives(struck));
  it('by the unit that wrote them', () =>
    given(opened, by(police, named), referredTo(units.police)).when(strikeWords, body).by(police).gives(struck));
  it('in a note, by the unit that keeps it', () =>
    given(opened, by(police, noted), referredTo(units.police))
      .when(strikeWords, note)
      .by(police)
      .gives(WordsStruck.of(note)));
  it('of one class, where the fact holds others too', () =>
    given(opened, { ...noted, words: [...named.words, ...noted.words] })
      .when(strikeWords, body)
      .by(visitator)
      .gives(struck));
  it('in silence when asked twice', () =>
    given(opened, named, struck).when(strikeWords, body).by(visitator).givesNothing());
  it('in silence when they went with the wrong person', () =>
    given(opened, named, PersonRetracted.of({ personId: witness, reason: 'wrong-person' }))
      .when(strikeWords, body)
      .by(visitator)
      .givesNothing());
  it('though the person was entered twice, for then the words stayed', () =>
    given(opened, named, PersonRetracted.of({ personId: witness, reason: 'duplicate', replacedBy: perpetrator }))
      .when(strikeWords, body)
      .by(visitator)
      .gives(struck));
});

describe('a strike is refused', () => {
  it('to a unit for which there is no such case', () =>
    given(opened, named).when(strikeWords, body).by(centre).refuses('no-such-case'));
  it('to a unit that did not write them, as if they were not there', () =>
    given(opened, named, referredTo(units.police)).when(strikeWords, body).by(police).refuses('no-such-fact'));
  it('where there is no such fact', () =>
    given(opened, named)
      .when(strikeWords, { ...body, factId: factId(9) })
      .by(visitator)
      .refuses('no-such-fact'));
  it('where the fact has no words of that class', () =>
    given(opened, named)
      .when(strikeWords, { ...body, class: 'cpr' })
      .by(visitator)
      .refuses('no-such-words'));
  it('where the fact has no words about that person', () =>
    given(opened, named)
      .when(strikeWords, { ...body, personId: affected })
      .by(visitator)
      .refuses('no-such-words'));
  it('to the home unit for a note of another unit, as if there were none', () =>
    given(opened, by(police, noted), referredTo(units.police))
      .when(strikeWords, note)
      .by(visitator)
      .refuses('no-such-words'));
});
