import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import { dayCame } from '../intake/happened';
import { mustBePersons } from '../intake/persons';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { PlainOf } from '../kernel/fact';
import { IsCode, IsCodes, IsDay, IsEdition, IsIds, IsWords, Nested, Optional } from '../kernel/validators';
import type { Day, Id } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { refusal } from '../refusals';
import * as code from './facts';
import { CaseScreened } from './facts';

type ExpiredReason = NonNullable<PlainOf<typeof CaseScreened>['trainingExpiredReason']>;
const expiredReasons = CaseScreened.plain.shape.trainingExpiredReason.unwrap().options;

/** An instrument under copyright: by name, version and level only. The hub computes no score. */
export class Instrument {
  @IsCode(code.instrument) name!: CodeOf<typeof code.instrument>;
  /** Of another one, what it is called. */
  @Optional() @IsWords(60) called?: string;
  @IsEdition() version!: string;
  @Optional() @IsCode(code.instrumentLevel) level?: CodeOf<typeof code.instrumentLevel>;
}

/** The visitator's structured judgement. Screening again is a new fact; the old one stays. */
export class ScreenCase {
  /** Whose behaviour is judged. */
  @Optional() @IsIds({ max: 10 }) about: Id[] = [];
  @IsCode(code.screeningBasis) basis!: CodeOf<typeof code.screeningBasis>;
  @Optional() @Nested(() => Instrument) instrument?: Instrument;
  /** Why somebody whose training has expired screens all the same. */
  @Optional() @IsCode(expiredReasons) trainingExpiredReason?: ExpiredReason;
  @IsCodes(code.finding) findings!: CodeOf<typeof code.finding>[];
  @IsCode(code.refusalOfContact) refusal!: CodeOf<typeof code.refusalOfContact>;
  @Optional() @IsDay() refusalAt?: Day;
  @IsCode(code.replies) replies!: CodeOf<typeof code.replies>;
  @Optional() @IsCodes(code.replyBecause) because: CodeOf<typeof code.replyBecause>[] = [];
  @IsCode(code.screeningOutcome) outcome!: CodeOf<typeof code.screeningOutcome>;
  @IsCode(code.concern) concern!: CodeOf<typeof code.concern>;
  @IsDay() reviewOn!: Day;
  /** Why the outcome is what it is. */
  @IsWords(20_000) reasons!: string;
}

export const screenCase = decide(ScreenCase, (state, intent, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  const { reasons, instrument, trainingExpiredReason, ...judgement } = intent;
  const expired = mustBeTrained(known, trainingExpiredReason);
  mustBePersons(state.intake, intent.about);
  dayCame(known.today, intent.refusalAt);
  if (intent.reviewOn < known.today) throw refusal('review-in-past');
  return [
    CaseScreened.of({
      ...judgement,
      screeningId: known.newId(),
      ...(instrument && { instrument: namedIn(instrument) }),
      trainingExpiredReason: expired,
      narrative: { reasons, instrument: instrument?.called },
    }),
  ];
});

/** What another one is called are words. */
const namedIn = ({ called: _called, ...plain }: Instrument) => plain;

/** The reason to keep; none while the training is valid. */
function mustBeTrained({ training, today }: Known, reason: ExpiredReason | undefined): ExpiredReason | undefined {
  if (!training) throw refusal('not-trained');
  if (training.validUntil >= today) return undefined;
  if (reason === undefined) throw refusal('training-expired');
  return reason;
}
