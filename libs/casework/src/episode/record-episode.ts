import { decideOnEpisodes } from '../episodes';
import { dayCame } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import { IsCodes, IsDay } from '../kernel/validators';
import type { Day } from '../kernel/words';
import { behaviour, channel } from '../log/facts';
import { refusal } from '../refusals';
import { BoundaryCrossed, episodeFollowUp } from './facts';

/** An employee's single incident, kept by the unit for restricted cases. What goes on is a case. */
export class RecordEpisode {
  @IsDay() occurredOn!: Day;
  @IsCodes(channel, { min: 1 }) channels!: CodeOf<typeof channel>[];
  @IsCodes(behaviour, { min: 1 }) behaviours!: CodeOf<typeof behaviour>[];
  @IsCodes(episodeFollowUp, { min: 1 }) followUp!: CodeOf<typeof episodeFollowUp>[];
}

export const recordEpisode = decideOnEpisodes(RecordEpisode, (_, { ...episode }, known) => {
  const { unit } = known.by;
  if (known.standingOf(unit) !== 'restricted') throw refusal('no-such-unit');
  dayCame(known.today, episode.occurredOn);
  return [BoundaryCrossed.of({ ...episode, episodeId: known.newId(), byUnit: unit })];
});
