import { AdviceChosen, adviceRef, itemsToGive, topicsOf } from '../advice/choosing';
import { deviation } from '../advice/codes';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsWords, NestedList, Optional } from '../kernel/validators';
import { decideOnTrack } from '../track';
import { mustWorkInTrack } from './entitlement';
import { PerpetratorAdvised } from './facts';

/** Advice from the catalogue to the perpetrator: in his own track, never in her case. */
export class AdvisePerpetrator {
  @NestedList(() => AdviceChosen, { min: 1, max: 20 }) items!: AdviceChosen[];
  /** Why contested advice fits him. */
  @Optional() @IsCode(deviation) deviation?: CodeOf<typeof deviation>;
  /** The individual assessment that contested advice needs. */
  @Optional() @IsWords(5_000) assessment?: string;
  /** Stays in the unit that writes it. */
  @Optional() @IsWords(5_000) note?: string;
}

export const advisePerpetrator = decideOnTrack(AdvisePerpetrator, (state, { note, assessment, ...intent }, known) => {
  mustWorkInTrack(state, known.by);
  const isAssessed = intent.deviation !== undefined && assessment !== undefined;
  const items = itemsToGive(intent.items, { whom: 'perpetrator', today: known.today, isAssessed });
  return [
    PerpetratorAdvised.of(
      {
        adviceId: known.newId(),
        items: items.map(adviceRef),
        topics: topicsOf(items),
        deviation: intent.deviation,
        note: { assessment, text: note },
      },
      { about: state.perpetrator },
    ),
  ];
});
