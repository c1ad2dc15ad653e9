import type { ReferralLine } from '../api/answers';
import { distance, isPast, moment } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { answerWords } from './answer.words';
import { awaitsAnswer, opensLater } from './opens';

interface AnswerByProps {
  readonly line: Pick<ReferralLine, 'toUs' | 'status' | 'sentAt' | 'respondBy' | 'opensAt' | 'overdue'>;
  readonly now: Date;
}

/** By when a referral is to be answered, or was; that its clock stands still, or when it begins; else when it was sent. */
export function AnswerBy({ line, now }: AnswerByProps) {
  const { toUs, status, sentAt, respondBy, overdue } = line;
  const say = useWords(answerWords);
  const language = useLanguage();
  if (status === 'awaiting-information') return toUs ? say.paused : say.stands;
  if (!awaitsAnswer(line)) return filled(say.sent, { at: moment(sentAt, language, now) });
  const opensAt = opensLater(line, now);
  if (opensAt !== undefined) return filled(say.opens, { at: moment(opensAt, language, now) });
  const isLate = overdue || isPast(respondBy, now);
  return (
    <>
      {isLate && <span className="badge badge-warning">{say.late}</span>}{' '}
      {filled(isLate ? say.answerWas : say.answerBy, { at: distance(respondBy, language, now) })}
    </>
  );
}
