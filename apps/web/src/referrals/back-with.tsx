import type { ReferralLine } from '../api/answers';
import { useColleagues } from '../colleagues/use-colleagues';
import { filled, useWords } from '../words/words';
import { ourWords } from './ours.words';

interface BackWithProps {
  readonly mine: boolean;
  readonly sender: NonNullable<ReferralLine['sender']>;
}

/** Who of this unit has the next step of a referral that nobody answered, and who stands in for them. */
export function BackWith({ mine, sender: { account, deputy } }: BackWithProps) {
  const say = useWords(ourWords);
  const { nameOf } = useColleagues();
  return (
    <>
      {mine ? say.nextMine : filled(say.nextOf, { who: nameOf(account) })}
      {deputy !== undefined && ` · ${filled(say.deputy, { who: nameOf(deputy) })}`}
    </>
  );
}
