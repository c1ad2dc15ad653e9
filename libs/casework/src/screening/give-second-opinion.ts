import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import { IsFlag, IsId, IsWords } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { refusal } from '../refusals';
import { SecondOpinionGiven } from './facts';
import { opinionOf, screeningNamed } from './state';

/** Another trained colleague's judgement of a screening, whether it agrees or not. */
export class GiveSecondOpinion {
  @IsId() screeningId!: Id;
  @IsFlag() agrees!: boolean;
  @IsWords(20_000) reasons!: string;
}

export const giveSecondOpinion = decide(GiveSecondOpinion, (state, { screeningId, agrees, reasons }, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  if (!known.training) throw refusal('not-trained');
  const judged = screeningNamed(state, screeningId);
  if (!judged) throw refusal('no-such-screening');
  if (judged.by === known.by.actor) throw refusal('own-screening');
  if (opinionOf(state, judged, known.by.actor)?.agrees === agrees) return [];
  return [SecondOpinionGiven.of({ screeningId, agrees, narrative: { reasons } })];
});
