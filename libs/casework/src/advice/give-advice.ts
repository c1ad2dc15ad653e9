import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import { mustBePersons } from '../intake/persons';
import { isPerpetrator, type IntakeState } from '../intake/state';
import { mustBeOpen } from '../life/open';
import type { CodeOf } from '../kernel/code-list';
import type { Refusal } from '../kernel/refusal';
import { IsAdviceId, IsCode, IsCount, IsId, IsWords, NestedList, Optional } from '../kernel/validators';
import type { Day, Id } from '../kernel/words';
import { refusal } from '../refusals';
import { adviceNamed, isWithdrawn } from './catalogue';
import * as code from './codes';
import { AdviceGiven } from './facts';
import type { AdviceItem, AdviceRef, Harm } from './item';

/** An item of the catalogue, by id and version. */
export class AdviceChosen {
  @IsAdviceId() id!: string;
  @IsCount(1, 999) version!: number;
}

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
  const items = chosen(intent.items, known.today);
  for (const item of items) mustSuit(item, whom);
  const isAssessed = deviation !== undefined && assessment !== undefined;
  if (!isAssessed && items.some(({ kind }) => kind === 'contested')) throw refusal('assessment-needed');
  return [
    AdviceGiven.of(
      {
        adviceId: known.newId(),
        to,
        whom,
        items: items.map(named),
        topics: [...new Set(items.map(({ topic }) => topic))].sort(),
        onContact: items.filter(({ topic }) => topic === 'contact').map(named),
        deviation,
        note: { assessment, text: note },
      },
      { about: to },
    ),
  ];
});

const named = ({ id, version }: AdviceRef): AdviceRef => ({ id, version });

/** As whom a person is advised in her case. @throws Refusal `perpetrator-advised-apart` */
function advisedHere(intake: IntakeState, to: Id): 'affected' | 'relatives' {
  if (isPerpetrator(intake, to)) throw refusal('perpetrator-advised-apart');
  return to === intake.affected ? 'affected' : 'relatives';
}

/** The items by name, each once. @throws Refusal */
function chosen(refs: readonly AdviceRef[], today: Day): readonly AdviceItem[] {
  return [...new Set(refs.map((ref) => itemToGive(ref, today)))];
}

/** @throws Refusal `advice-not-in-catalogue`, `advice-withdrawn`, or why it is harmful */
function itemToGive(ref: AdviceRef, today: Day): AdviceItem {
  const item = adviceNamed(ref);
  if (!item || item.validFrom > today) throw refusal('advice-not-in-catalogue');
  if (item.harm !== undefined) throw harms[item.harm]();
  if (isWithdrawn(item, today)) throw refusal('advice-withdrawn');
  return item;
}

const harms: Readonly<Record<Harm, () => Refusal>> = {
  'harmful-contact': () => refusal('harmful-contact'),
  'harmful-mediation': () => refusal('harmful-mediation'),
  'harmful-joint-meetings': () => refusal('harmful-joint-meetings'),
  'harmful-returning-gifts': () => refusal('harmful-returning-gifts'),
  'harmful-destroying-evidence': () => refusal('harmful-destroying-evidence'),
  'harmful-own-surveillance': () => refusal('harmful-own-surveillance'),
};

/** @throws Refusal `perpetrator-advised-apart`, `advice-for-somebody-else` */
function mustSuit({ whom: meantFor }: AdviceItem, whom: 'affected' | 'relatives'): void {
  if (meantFor === 'perpetrator') throw refusal('perpetrator-advised-apart');
  if (meantFor !== whom) throw refusal('advice-for-somebody-else');
}
