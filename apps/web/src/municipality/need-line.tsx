import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseLine, ReferralLine } from '../api/answers';
import { useApproachTask } from '../approaches/approach-task';
import { distance, moment } from '../time/time';
import { capital, useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { atHandWords } from '../cases/at-hand.words';
import { useDangerTask, useOrderTask } from '../cases/at-hand';
import { shortOf } from '../cases/short';
import { AnswerBy } from '../referrals/answer-by';
import { BackWith } from '../referrals/back-with';
import { ourWords } from '../referrals/ours.words';
import { isLate, nextOf, type Need } from './needs';
import { worklistWords } from './worklist.words';

/** One line of the worklist: what, by when, who next, and which case. */
export function NeedLine({ need, now }: { readonly need: Need; readonly now: Date }) {
  const say = useWords(worklistWords);
  const { inDanger } = useWords(atHandWords);
  const dangerTask = useDangerTask();
  const { caseId } = need.line;
  const late = isLate(need, now);
  return (
    <li className={late || isGrave(need) ? 'line line-late' : 'line'}>
      <span className="line-what">
        {need.kind === 'to-screen' && need.line.danger && (
          <>
            <span className="badge badge-error">{need.danger ? dangerTask(need.danger) : inDanger}</span>{' '}
          </>
        )}
        <To need={need}>
          <What need={need} />
        </To>
      </span>
      <span className="line-when">
        <Clock need={need} now={now} late={late} />
      </span>
      <span className="line-who">
        {filled(say.case, { short: shortOf(caseId) })} · <Who need={need} />
      </span>
    </li>
  );
}

const isGrave = (need: Need) => need.kind === 'danger' || (need.kind === 'approach' && need.line.next === 'warn');

/** To the case; to the warning, where that comes first and the case is one's own to open. */
function To({ need, children }: { readonly need: Need; readonly children: ReactNode }) {
  const { caseId } = need.line;
  if (need.kind !== 'approach' || !need.opens)
    return (
      <Link to="/cases/$caseId" params={{ caseId }} {...placeOf(need)}>
        {children}
      </Link>
    );
  const { approachId } = need.line;
  return (
    <Link to="/cases/$caseId/approaches/$approachId" params={{ caseId, approachId }}>
      {children}
    </Link>
  );
}

/** Where in the case its own referral stands; what must be answered stands first in the case anyway. */
const placeOf = ({ kind, line }: Need): { readonly hash?: string } =>
  kind === 'referral' && !line.toUs && line.status !== 'awaiting-information'
    ? { hash: `referral-${line.referralId}` }
    : {};

function What({ need }: { readonly need: Need }) {
  const say = useWords(worklistWords);
  const { breach } = useWords(atHandWords);
  const labels = useLabels();
  const dangerTask = useDangerTask();
  const orderTask = useOrderTask();
  const approachTask = useApproachTask();
  const plain = {
    'to-screen': say.toScreen,
    'to-review': say.toReview,
    'consent-ends': say.consentEnds,
    informed: say.informed,
    notified: say.notified,
    breach,
    match: say.match,
  };
  switch (need.kind) {
    case 'danger':
      return dangerTask(need.line);
    case 'to-clear':
      return <ToClear line={need.line} />;
    case 'action':
      return filled(say.action, { kind: labels.code('action-kind', need.line.kind) });
    case 'order':
      return orderTask(need.line);
    case 'approach':
      return approachTask(need.line);
    case 'address-hits':
      return filled(say.addressHits, { hits: String(need.line.hits) });
    case 'referral':
      return <Referral line={need.line} />;
    default:
      return plain[need.kind];
  }
}

function ToClear({ line }: { readonly line: CaseLine }) {
  const say = useWords(worklistWords);
  const labels = useLabels();
  return filled(say.toClear, { reason: labels.code('restriction-reason', line.restricted?.reason) });
}

function Referral({ line }: { readonly line: ReferralLine }) {
  const say = useWords(worklistWords);
  const labels = useLabels();
  const ours = line.nextIs === 'sender' ? say[backFor(line)] : say.referralOut;
  const theirs = line.status === 'accepted' ? say.referralToUs : say.answerReferral;
  const who = line.unit ?? say.recipient;
  const purpose = labels.code('referral-purpose', line.purpose);
  return capital(filled(line.toUs ? theirs : ours, { purpose, who }));
}

/** Why a referral is its sender's again. */
function backFor({ status, overdue }: ReferralLine) {
  if (status === 'awaiting-information') return 'referralAsks';
  if (status === 'declined') return 'referralDeclined';
  return overdue ? 'referralUnanswered' : 'referralOut';
}

function sinceOf({ line }: Need): string | undefined {
  if ('openedAt' in line) return line.openedAt;
  if ('raisedAt' in line) return line.raisedAt;
  if ('since' in line) return line.since;
  if ('foundAt' in line) return line.foundAt;
  if ('noticedAt' in line) return line.noticedAt;
  return 'reportedAt' in line ? line.reportedAt : undefined;
}

interface ClockProps {
  readonly need: Need;
  readonly now: Date;
  readonly late: boolean;
}

function Clock({ need, now, late }: ClockProps) {
  const hasClock = need.kind === 'referral' && need.by !== undefined;
  return hasClock ? <AnswerBy line={need.line} now={now} /> : <When need={need} now={now} late={late} />;
}

function When({ need, now, late }: ClockProps) {
  const say = useWords(worklistWords);
  const { raised } = useWords(atHandWords);
  const language = useLanguage();
  if (need.by === undefined) {
    const since = sinceOf(need);
    if (since === undefined) return need.kind === 'referral' ? say.underWay : null;
    const words: Partial<Record<Need['kind'], string>> = {
      danger: raised,
      informed: say.since,
      notified: say.since,
      breach: say.reported,
      'address-hits': say.found,
      match: say.found,
    };
    return filled(words[need.kind] ?? say.opened, { at: moment(since, language, now) });
  }
  return (
    <>
      {late && <span className="badge badge-warning">{say.late}</span>}{' '}
      {filled(late ? say.dueWas : say.due, { at: distance(need.by, language, now) })}
    </>
  );
}

function Who({ need }: { readonly need: Need }) {
  const say = useWords(worklistWords);
  const { nextMine } = useWords(ourWords);
  const labels = useLabels();
  const next = nextOf(need);
  if (need.kind === 'referral' && need.line.sender) return <BackWith line={need.line} />;
  const owner = isOurs(next) ? undefined : ownerOf(need);
  if (owner !== undefined) return filled(say.otherNext, { owner: labels.unitOf(owner) });
  return {
    me: nextMine,
    us: say.youNext,
    sender: say.senderNext,
    police: say.policeNext,
    recipient: say.recipientNext,
    owner: say.recipientNext,
  }[next];
}

const isOurs = (next: ReturnType<typeof nextOf>) => next === 'us' || next === 'me';

/** The unit that has the next step, where it may be known. */
const ownerOf = ({ kind, line }: Need): string | undefined => {
  if (kind === 'action') return line.owner;
  return kind === 'referral' ? line.unit : undefined;
};
