import { strikeBasis } from '../intake/codes';
import { WordsStruck } from '../intake/facts';
import { wordsKey } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import { sealedClasses, type Id, type SealedClass } from '../kernel/words';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { mustKnowTrack } from './entitlement';

/** Takes the words of one class in one fact from everybody, for good: whatever was written of her in his track goes. */
export class StrikeTrackWords {
  @IsId() factId!: Id;
  @IsCode(sealedClasses) class!: SealedClass;
  @IsCode(strikeBasis) basis!: CodeOf<typeof strikeBasis>;
}

export const strikeTrackWords = decideOnTrack(StrikeTrackWords, (state, intent, { by }) => {
  mustKnowTrack(state, by);
  const found = state.facts.get(intent.factId);
  if (!found || (by.unit !== found.unit && by.unit !== state.homeUnit)) throw refusal('no-such-fact');
  const words = found.words.find(({ class: name }) => name === intent.class);
  if (!words || (intent.class === 'note' && found.unit !== by.unit)) throw refusal('no-such-words');
  const { factId, class: of, basis } = intent;
  const struck = { factId, class: of, basis, personId: words.person };
  return state.struck.has(wordsKey(struck)) ? [] : [WordsStruck.of(struck)];
});
