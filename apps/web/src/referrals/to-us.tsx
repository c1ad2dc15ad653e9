import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
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
import { inboxQuery } from './inbox-data';

type Referral = CaseFile['referrals'][number];

interface ToUsInCase {
  readonly caseId: string;
  /** Undefined: it is not theirs to read. */
  readonly file: CaseFile | undefined;
}

/**
 * What others have asked of this unit in a case, and the answer to give: with what they wrote, where that may be read.
 * An answer that was begun stays open when the case becomes one's own.
 */
export function ReferralsToUs({ caseId, file }: ToUsInCase) {
  const say = useWords(answerWords);
  const inbox = useQuery({ ...inboxQuery, enabled: file === undefined });
  if (file === undefined)
    return inbox.data?.items
      .filter((line) => line.caseId === caseId && line.toUs)
      .map((line) => (
        <ToUs key={line.referralId} line={line}>
          {line.status !== 'accepted' && <p>{say.without}</p>}
        </ToUs>
      ));
  return file.referrals
    .filter(({ toUs, nextIs, status }) => toUs && (nextIs !== 'nobody' || status === 'accepted'))
    .filter(({ status }) => status !== 'declined')
    .map((referral) => (
      <ToUs key={referral.referralId} line={referral} known={knownOf(referral, file)}>
        <p className="calm">{filled(say.from, { unit: file.units[referral.sent?.from ?? ''] ?? '' })}</p>
        {wayTo(referral, file.referrals).map(({ referralId, sent, life }) => (
          <Fragment key={referralId}>
            <p className="as-written">{textOf(wordsOf(sent, 'narrative').text)}</p>
            <Exchange life={life} />
          </Fragment>
        ))}
      </ToUs>
    ));
}

/** The referral with those that went on as it before, the first one first: what was said in them came along. */
function wayTo(referral: Referral, all: readonly Referral[]): readonly Referral[] {
  const before = all.find(({ life }) => life.some(({ continuesAs }) => continuesAs === referral.referralId));
  return before === undefined ? [referral] : [...wayTo(before, all), referral];
}

interface Known {
  /** The name of the unit that sent it. */
  readonly from?: string | undefined;
  /** The account of whoever accepted it, where their words were opened. */
  readonly handler?: string | undefined;
  /** On which basis of its own this unit continues. */
  readonly basis?: string | undefined;
  /** Whether it rests on her consent. */
  readonly onConsent: boolean;
}

function knownOf({ sent, life }: Referral, { units }: CaseFile): Known {
  const last = (name: string) => life.findLast(({ type }) => type === name);
  const basis = last('RecipientContinued')?.legalBasis;
  return {
    from: units[sent?.from ?? ''],
    handler: textOf(wordsOf(last('ReferralAccepted'), 'staff').handler),
    basis,
    onConsent: sent?.legalBasis === 'consent' && basis === undefined,
  };
}

interface ToUsProps {
  readonly line: ReferralLine;
  /** What only those are told who may read it. */
  readonly known?: Known;
  readonly children: ReactNode;
}

/** One referral to this unit: what for, by when, and the answer. */
function ToUs({ line, known, children }: ToUsProps) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const now = useNow();
  const { purpose, urgency } = line;
  const sender = labels.unitCalled(known?.from);
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
      <Standing line={line} known={known} />
      <Answer line={line} sender={sender} onConsent={known?.onConsent === true} />
    </section>
  );
}

function Standing({ line: { status, mine }, known }: Pick<ToUsProps, 'line'> & { readonly known: Known | undefined }) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const { nameOf } = useColleagues();
  if (status === 'received') return <p className="calm">{say.received}</p>;
  if (status === 'awaiting-information') return <Notice kind="info">{say.waiting}</Notice>;
  if (status !== 'accepted') return null;
  const { handler, basis } = known ?? {};
  const byOther = handler === undefined ? say.acceptedOther : filled(say.acceptedBy, { who: nameOf(handler) });
  return (
    <>
      <Notice kind="success">{mine ? say.acceptedMine : byOther}</Notice>
      {basis !== undefined && <p>{filled(say.continued, { basis: labels.code('legal-basis', basis) })}</p>}
    </>
  );
}
