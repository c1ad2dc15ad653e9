import type { ReferralLine } from '../api/answers';
import { useColleagues } from '../colleagues/use-colleagues';
import { filled, useWords } from '../words/words';
import { ourWords } from './ours.words';

interface BackWithProps {
  readonly line: Pick<ReferralLine, 'mine' | 'sender'>;
}

/** Who of this unit has the next step of a referral that nobody answered, and who stands in for them. */
export function BackWith({ line: { mine, sender } }: BackWithProps) {
  const say = useWords(ourWords);
  const { nameOf } = useColleagues();
  if (!sender) return null;
  const { account, deputy } = sender;
  return (
    <>
      {mine ? say.nextMine : filled(say.nextOf, { who: nameOf(account) })}
      {deputy !== undefined && ` · ${filled(say.deputy, { who: nameOf(deputy) })}`}
    </>
  );
}
