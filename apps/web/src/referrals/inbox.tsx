import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Inbox, ReferralLine } from '../api/answers';
import { ApproachLines } from '../approaches/approach-lines';
import { HoldLines } from '../approaches/hold-lines';
import { MatchLines } from '../beside/match-lines';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { DangerLines } from '../cases/danger-lines';
import { shortOf } from '../cases/short';
import { NeedGroup } from '../municipality/need-group';
import { sentAndOwed, sorted } from '../municipality/needs';
import { kindOf, useSession } from '../session/session';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { AnswerBy } from './answer-by';
import { inboxQuery } from './inbox-data';
import { inboxWords } from './inbox.words';
import { Matters } from './matters';

/** What others have sent to this unit, and what it owes and waits for itself where it has no worklist. */
export function InboxPage() {
  const say = useWords(inboxWords);
  const now = useNow();
  const inbox = useQuery(inboxQuery);
  const own = useOwn(inbox.data, now);
  const items = inbox.data?.items ?? [];
  const isWaiting = ({ status }: ReferralLine) => status !== 'accepted';
  return (
    <Page title={say.title}>
      <p>{say.intro}</p>
      <ProblemNotice error={inbox.error} />
      {inbox.isPending ? (
        <Skeleton lines={5} />
      ) : (
        <>
          {inbox.data && <AtHand inbox={inbox.data} now={now} />}
          <Group title={say.waiting} none={say.waitingNone} items={items.filter(isWaiting)} now={now} />
          {own && <NeedGroup title={say.own} none={say.ownNone} needs={[...own.now, ...own.soon]} now={now} />}
          <Group
            title={say.running}
            none={say.runningNone}
            items={items.filter((line) => !isWaiting(line))}
            now={now}
          />
          {own && <NeedGroup title={say.others} none={say.othersNone} needs={own.others} now={now} />}
        </>
      )}
    </Page>
  );
}

/** What the unit owes and waits for itself: a municipality has a worklist for it. */
function useOwn(inbox: Inbox | undefined, now: Date) {
  const hasWorklist = kindOf(useSession()) === 'municipality';
  return inbox && !hasWorklist ? sorted(sentAndOwed(inbox), now) : undefined;
}

/** What is not a referral: whom not to call and who is in danger first. */
function AtHand({ inbox, now }: { readonly inbox: Inbox; readonly now: Date }) {
  return (
    <>
      <HoldLines holds={inbox.holds} now={now} />
      <DangerLines lines={inbox.inDanger} now={now} />
      <ApproachLines {...inbox} now={now} />
      <Matters inbox={inbox} now={now} />
      <MatchLines matches={inbox.matches} now={now} />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly none: string;
  readonly items: readonly ReferralLine[];
  readonly now: Date;
}

function Group({ title, none, items, now }: GroupProps) {
  return (
    <section className="needs">
      <h2>
        {title} {items.length > 0 && <span className="count">{items.length}</span>}
      </h2>
      {items.length === 0 && <p className="calm">{none}</p>}
      <ul className="lines unstyled-list no-max-width">
        {items.map((line) => (
          <Line key={line.referralId} line={line} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line, now }: { readonly line: ReferralLine; readonly now: Date }) {
  const say = useWords(inboxWords);
  const labels = useLabels();
  return (
    <li className={line.overdue ? 'line line-late' : 'line'}>
      <span className="line-what">
        {line.urgency !== 'normal' && (
          <span className={`badge badge-${line.urgency === 'acute' ? 'error' : 'warning'}`}>
            {labels.code('urgency', line.urgency)}
          </span>
        )}{' '}
        <Link to="/cases/$caseId" params={{ caseId: line.caseId }}>
          {labels.code('referral-purpose', line.purpose)}
        </Link>
      </span>
      <span className="line-when">
        <AnswerBy line={line} now={now} />
      </span>
      <span className="line-who">
        {filled(say.case, { short: shortOf(line.caseId) })}
        {line.mine && ` · ${say.mineMark}`}
      </span>
    </li>
  );
}
