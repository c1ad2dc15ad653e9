import type { BodyOf } from '../cases/use-act';
import { Radios } from '../forms/fields';
import { useWords } from '../words/words';
import type { PartProps } from './draft';
import { screeningWords } from './screening.words';

type Reason = NonNullable<BodyOf<'screenings'>['trainingExpiredReason']>;
const reasons: readonly Reason[] = ['no-trained-on-duty', 'course-booked'];

/** Why somebody screens whose training has expired: asked once the hub has said that it has. */
export function Expired({ draft, set, errorOf }: PartProps) {
  const say = useWords(screeningWords);
  return (
    <Radios
      label={say.expired}
      hint={say.expiredHint}
      value={draft.trainingExpiredReason}
      error={errorOf('trainingExpiredReason')}
      options={reasons.map((reason) => [reason, say.expiredBecause[reason]])}
      onChange={(trainingExpiredReason) => set({ trainingExpiredReason })}
    />
  );
}
