import type { ReactNode } from 'react';
import type { CaseFile, ReferralLine } from '../api/answers';
import { Notice } from '../blocks/notice';
import { textOf, wordsOf } from '../cases/person';
import { useColleagues } from '../colleagues/use-colleagues';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { Answer } from './answer';
import { AnswerBy } from './answer-by';
import { answerWords } from './answer.words';
import { Exchange } from './exchange';

/** What others have asked of this unit in a case, with what they wrote, and the answer to give. */
export function ReferralsToUs({ file }: { readonly file: CaseFile }) {
  const say = useWords(answerWords);
  return file.referrals
    .filter(({ toUs, nextIs, status }) => toUs && (nextIs !== 'nobody' || status === 'accepted'))
    .filter(({ status }) => status !== 'declined')
    .map((referral) => (
      <ToUs key={referral.referralId} line={referral} handler={handlerOf(referral)}>
        <p className="calm">{filled(say.from, { unit: file.units[referral.sent?.from ?? ''] ?? '' })}</p>
        <p className="as-written">{textOf(wordsOf(referral.sent, 'narrative').text)}</p>
        <Exchange life={referral.life} />
      </ToUs>
    ));
}

const handlerOf = ({ life }: CaseFile['referrals'][number]): string | undefined =>
  textOf(
    wordsOf(
      life.findLast(({ type }) => type === 'ReferralAccepted'),
      'staff',
    ).handler,
  );

interface ToUsProps {
  readonly line: ReferralLine;
  /** The account of whoever accepted it, where their words were opened. */
  readonly handler?: string | undefined;
  readonly children: ReactNode;
}

/** One referral to this unit: what for, by when, and the answer. */
export function ToUs({ line, handler, children }: ToUsProps) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const now = useNow();
  const { purpose, urgency } = line;
  const asked = { purpose: labels.code('referral-purpose', purpose), urgency: labels.code('urgency', urgency) };
  return (
    <section className="part">
      <h2>{say.title}</h2>
      <p>
        <strong>{filled(say.asked, { ...asked, urgency: asked.urgency.toLowerCase() })}</strong>
        <br />
        <AnswerBy line={line} now={now} />
      </p>
      {children}
      <Standing line={line} handler={handler} />
      <Answer line={line} />
    </section>
  );
}

function Standing({ line: { status, mine }, handler }: Pick<ToUsProps, 'line' | 'handler'>) {
  const say = useWords(answerWords);
  const { nameOf } = useColleagues();
  if (status === 'awaiting-information') return <Notice kind="info">{say.waiting}</Notice>;
  if (status !== 'accepted') return null;
  const byOther = handler === undefined ? say.acceptedOther : filled(say.acceptedBy, { who: nameOf(handler) });
  return <Notice kind="success">{mine ? say.acceptedMine : byOther}</Notice>;
}
