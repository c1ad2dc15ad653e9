import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import { mustBePersons } from '../intake/persons';
import { isPerpetrator, type IntakeState } from '../intake/state';
import { mustBeOpen } from '../life/open';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId, IsWords, NestedList, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { AdviceChosen, adviceRef, itemsToGive, topicsOf } from './choosing';
import * as code from './codes';
import { AdviceGiven } from './facts';

/** Advice from the catalogue, to the affected person or somebody around her. */
export class GiveAdvice {
  @NestedList(() => AdviceChosen, { min: 1, max: 20 }) items!: AdviceChosen[];
  /** Who is advised: the affected person without it. */
  @Optional() @IsId() to?: Id;
  /** Why contested advice fits this person. */
  @Optional() @IsCode(code.deviation) deviation?: CodeOf<typeof code.deviation>;
  /** The individual assessment that contested advice needs. */
  @Optional() @IsWords(5_000) assessment?: string;
  @Optional() @IsWords(5_000) note?: string;
}

export const giveAdvice = decide(GiveAdvice, (state, { note, assessment, deviation, ...intent }, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  const to = intent.to ?? state.intake.affected ?? '';
  mustBePersons(state.intake, [to]);
  const whom = advisedHere(state.intake, to);
  const isAssessed = deviation !== undefined && assessment !== undefined;
  const items = itemsToGive(intent.items, { whom, today: known.today, isAssessed });
  return [
    AdviceGiven.of(
      {
        adviceId: known.newId(),
        to,
        whom,
        items: items.map(adviceRef),
        topics: topicsOf(items),
        onContact: items.filter(({ topic }) => topic === 'contact').map(adviceRef),
        deviation,
        note: { assessment, text: note },
      },
      { about: to },
    ),
  ];
});

/** As whom a person is advised in her case. @throws Refusal `perpetrator-advised-apart` */
function advisedHere(intake: IntakeState, to: Id): 'affected' | 'relatives' {
  if (isPerpetrator(intake, to)) throw refusal('perpetrator-advised-apart');
  return to === intake.affected ? 'affected' : 'relatives';
}
