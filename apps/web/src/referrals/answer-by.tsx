import type { ReferralLine } from '../api/answers';
import { distance, isPast, moment } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { answerWords } from './answer.words';

interface AnswerByProps {
  readonly line: Pick<ReferralLine, 'status' | 'sentAt' | 'respondBy' | 'overdue'>;
  readonly now: Date;
}

/** By when a referral is to be answered, or was; that its clock stands still; else when it was sent. */
export function AnswerBy({ line: { status, sentAt, respondBy, overdue }, now }: AnswerByProps) {
  const say = useWords(answerWords);
  const language = useLanguage();
  if (status === 'awaiting-information') return say.paused;
  if (!['sent', 'received'].includes(status)) return filled(say.sent, { at: moment(sentAt, language, now) });
  const isLate = overdue || isPast(respondBy, now);
  return (
    <>
      {isLate && <span className="badge badge-warning">{say.late}</span>}{' '}
      {filled(isLate ? say.answerWas : say.answerBy, { at: distance(respondBy, language, now) })}
    </>
  );
}
