import { lastStanding, type IntakeState } from '../intake/state';
import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Id, Pseudonym } from '../kernel/words';
import { CaseScreened, SecondOpinionGiven } from './facts';

export interface SecondOpinion {
  readonly factId: Id;
  readonly agrees: boolean;
  /** What the same person said before. */
  readonly earlier?: SecondOpinion | undefined;
}

export interface Screening extends Pick<
  PlainOf<typeof CaseScreened>,
  'screeningId' | 'outcome' | 'concern' | 'reviewOn'
> {
  readonly factId: Id;
  readonly by: Pseudonym;
  /** The screening before this one; it stays. */
  readonly earlier?: Screening | undefined;
}

export interface ScreeningState {
  readonly screenings: ReadonlyMap<Id, Screening>;
  readonly last?: Screening;
  /** By screening, then by who gave it. */
  readonly opinions: ReadonlyMap<Id, ReadonlyMap<Pseudonym, SecondOpinion>>;
}

const screeningFacts = { CaseScreened, SecondOpinionGiven };

export const screening: Slice<Owned<ScreeningState>, typeof screeningFacts> = {
  empty: () => ({ screenings: new Map(), opinions: new Map() }),
  on: {
    CaseScreened: (state, { id, plain: { screeningId, outcome, concern, reviewOn }, by }) => {
      const made = { screeningId, outcome, concern, reviewOn, factId: id, by: by.actor, earlier: state.last };
      state.screenings.set(screeningId, made);
      state.last = made;
    },
    SecondOpinionGiven: (state, { id, plain: { screeningId, agrees }, by: { actor } }) => {
      const given = state.opinions.get(screeningId) ?? new Map<Pseudonym, SecondOpinion>();
      const opinion = { factId: id, agrees, earlier: given.get(actor) };
      state.opinions.set(screeningId, new Map(given).set(actor, opinion));
    },
  },
};

interface Judged {
  readonly intake: IntakeState;
  readonly screening: ScreeningState;
}

/** The last screening that stands. Undefined: the case is not screened. */
export const currentScreening = (state: Judged): Screening | undefined =>
  lastStanding(state.intake, state.screening.last);

/** The screening by that id, unless it was retracted. */
export function screeningNamed({ screening: { screenings }, intake }: Judged, id: Id): Screening | undefined {
  const found = screenings.get(id);
  return found && !intake.retracted.has(found.factId) ? found : undefined;
}

/** What this person last said of this screening, as far as it stands. */
export const opinionOf = (state: Judged, { screeningId }: Screening, by: Pseudonym): SecondOpinion | undefined =>
  lastStanding(state.intake, state.screening.opinions.get(screeningId)?.get(by));

/** Whether somebody else than the one who screened has judged it too. */
export function hasSecondOpinion(state: Judged, judged: Screening): boolean {
  const others = [...(state.screening.opinions.get(judged.screeningId)?.keys() ?? [])].filter((by) => by !== judged.by);
  return others.some((by) => opinionOf(state, judged, by) !== undefined);
}
