import { Link } from '@tanstack/react-router';
import type { ReferralLine } from '../api/answers';
import { distance, moment } from '../time/time';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { shortOf } from '../cases/short';
import type { Need } from './needs';
import { worklistWords } from './worklist.words';

/** One line of the worklist: what, by when, who next, and which case. */
export function NeedLine({ need, now }: { readonly need: Need; readonly now: Date }) {
  const say = useWords(worklistWords);
  const { caseId } = need.line;
  const late = need.by !== undefined && Date.parse(need.by) < now.getTime();
  return (
    <li className={late || need.kind === 'danger' ? 'line line-late' : 'line'}>
      <span className="line-what">
        {need.kind === 'to-screen' && need.line.danger && (
          <>
            <span className="badge badge-error">{say.dangerNow}</span>{' '}
          </>
        )}
        <Link to="/cases/$caseId" params={{ caseId }}>
          <What need={need} />
        </Link>
      </span>
      <span className="line-when">
        <When need={need} now={now} late={late} />
      </span>
      <span className="line-who">
        {filled(say.case, { short: shortOf(caseId) })} · <Who need={need} />
      </span>
    </li>
  );
}

function What({ need }: { readonly need: Need }) {
  const say = useWords(worklistWords);
  const labels = useLabels();
  switch (need.kind) {
    case 'danger':
      return say.danger;
    case 'to-screen':
      return say.toScreen;
    case 'to-review':
      return say.toReview;
    case 'to-clear':
      return filled(say.toClear, { reason: labels.code('restriction-reason', need.line.restricted?.reason) });
    case 'action':
      return filled(say.action, { kind: labels.code('action-kind', need.line.kind) });
    case 'referral':
      return <Referral line={need.line} />;
    default:
      return unreachable(need);
  }
}

function Referral({ line }: { readonly line: ReferralLine }) {
  const say = useWords(worklistWords);
  const labels = useLabels();
  const ours = line.nextIs === 'sender' ? say.referralBack : say.referralOut;
  return filled(line.toUs ? say.answerReferral : ours, { purpose: labels.code('referral-purpose', line.purpose) });
}

const unreachable = (value: never): never => value;

function When({ need, now, late }: { readonly need: Need; readonly now: Date; readonly late: boolean }) {
  const say = useWords(worklistWords);
  const language = useLanguage();
  if (need.by === undefined) {
    const openedAt = 'openedAt' in need.line ? need.line.openedAt : '';
    return openedAt === '' ? null : filled(say.opened, { at: moment(openedAt, language, now) });
  }
  return (
    <>
      {late && <span className="badge badge-warning">{say.late}</span>}{' '}
      {filled(say.due, { at: distance(need.by, language, now) })}
    </>
  );
}

function Who({ need }: { readonly need: Need }) {
  const say = useWords(worklistWords);
  const labels = useLabels();
  if (need.kind === 'action' && !need.line.ours)
    return filled(say.otherNext, { owner: labels.unit(need.line.owner) || say.recipientNext });
  if (need.kind !== 'referral') return say.youNext;
  const isOurs = need.line.nextIs === (need.line.toUs ? 'recipient' : 'sender');
  if (isOurs) return say.youNext;
  return need.line.toUs ? say.senderNext : say.recipientNext;
}
