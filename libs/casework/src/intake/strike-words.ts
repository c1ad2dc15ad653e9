import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import { factsOfSameFile } from '../evidence/state';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import { sealedClasses, type Id, type SealedClass } from '../kernel/words';
import { refusal } from '../refusals';
import { strikeBasis } from './codes';
import { factOfRoute } from './fact-of-route';
import { WordsStruck } from './facts';
import { wordsKey } from './state';

/** Takes the words of one class about one person in one fact from everybody, for good. */
export class StrikeWords {
  @IsId() factId!: Id;
  @IsId() personId!: Id;
  @IsCode(sealedClasses) class!: SealedClass;
  @IsCode(strikeBasis) basis!: CodeOf<typeof strikeBasis>;
}

export const strikeWords = decide(StrikeWords, (state, intent, known) => {
  mustKnow(state, known.by);
  const fact = factOfRoute(state, intent.factId, known);
  const holds = fact.words.some(({ class: name, person }) => name === intent.class && person === intent.personId);
  const isForeignNote = intent.class === 'note' && fact.unit !== known.by.unit;
  if (!holds || isForeignNote) throw refusal('no-such-words');
  const { intake } = state;
  const ofWrongPerson = intake.persons.get(intent.personId)?.retracted === 'wrong-person';
  const isGone = ofWrongPerson || intake.struck.has(wordsKey(intent));
  const { factId: _named, ...words } = intent;
  return isGone ? [] : factsOf(state, intent).map((factId) => WordsStruck.of({ ...words, factId }));
});

/** What is struck of a file is struck of all that opens or names it. */
const factsOf = ({ evidence }: CaseState, { factId, class: name }: StrikeWords): readonly Id[] =>
  name === 'evidence' ? factsOfSameFile(evidence, factId) : [factId];
