import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { OnThisPage } from '../blocks/on-this-page';
import { Skeleton } from '../blocks/skeleton';
import { Approaches, Unwarned } from '../approaches/approaches';
import { HoldsOfCase } from '../approaches/holds-of-case';
import { AdviceGiven } from '../advice/given';
import { Beside } from '../beside/beside';
import { Reopen } from '../closing/reopen';
import { Consents } from '../consents/consents';
import { Coordinators } from '../family/coordinators';
import { Family } from '../family/family';
import { Hits } from '../hits/hits';
import { MendLink } from '../mending/mend-link';
import { ClearDanger } from '../notes/clear-danger';
import { Happened } from '../notes/happened';
import { OlderWords } from '../live/older-words';
import { JournalInOneClick } from '../papers/journal-in-one-click';
import { answerWords } from '../referrals/answer.words';
import { AskedOfUs } from '../referrals/asked-of-us';
import { inboxQuery } from '../referrals/inbox-data';
import { ReferralsToUs, ToUs } from '../referrals/to-us';
import { Screenings } from '../screening/screenings';
import { useSession } from '../session/session';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { TracksOfCase } from '../track-link/linked-tracks';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Breaches } from './breaches';
import { caseQuery, timelineQuery, type Deliberate } from './case-data';
import { caseWords } from './case.words';
import { DoSomething } from './do-something';
import { Evidence } from './evidence';
import { Further } from './further';
import { Log } from './log';
import { Orders, OrdersInForce } from './orders';
import { Persons, type PersonsProps } from './persons';
import { textOf, wordsOf } from './person';
import { Plan } from './plan';
import { Referrals } from './referrals';
import { Reports } from './reports';
import { Restricted } from './restricted';
import { shortOf } from './short';
import { Steps } from './steps';
import { Story } from './story';
import { Timeline } from './timeline';
import { useIsMissing } from './use-is-missing';

/** One case, as this unit knows it. */
export function CasePage() {
  const { caseId } = useParams({ strict: false });
  return caseId === undefined ? null : <OneCase key={caseId} caseId={caseId} />;
}

function OneCase({ caseId }: { readonly caseId: string }) {
  const say = useWords(caseWords);
  const [open, setOpen] = useState<readonly Deliberate[]>([]);
  const plain = useQuery(caseQuery(caseId));
  const asked = useQuery({ ...caseQuery(caseId, open), enabled: open.length > 0 });
  const file = asked.data ?? plain.data;
  const isMissing = useIsMissing(plain);
  return (
    <Page title={filled(say.title, { short: shortOf(caseId) })}>
      {isMissing ? <WithoutWords caseId={caseId} /> : <ProblemNotice error={plain.error ?? asked.error} />}
      {plain.isPending && !isMissing && <Skeleton lines={9} />}
      <OlderWords asked={asked.data} plain={plain.data} fetchAgain={() => void asked.refetch()} />
      {file && (
        <>
          <HoldsOfCase file={file} />
          <Unwarned file={file} />
          <Standing file={file} />
          <ReferralsToUs file={file} />
          <AskedOfUs file={file} />
          {isTold(file) ? (
            <Told file={file} ask={(one) => setOpen([...open, one])} isAsking={asked.isFetching} />
          ) : (
            <Notice kind="info">{say.moreLater}</Notice>
          )}
          <Timeline caseId={caseId} />
        </>
      )}
    </Page>
  );
}

const unanswered = ['sent', 'received', 'awaiting-information'];
/** Before a referral is accepted its recipient was told of the referral, and not of the case. */
const isTold = ({ opened, referrals }: CaseFile): boolean =>
  opened !== undefined || !referrals.some(({ toUs, status }) => toUs && unanswered.includes(status));

/** Everything that this unit was told. */
function Told({ file, ask, isAsking }: PersonsProps) {
  const { role } = useSession();
  return (
    <>
      <Steps file={file} />
      <DoSomething file={file} />
      <JournalInOneClick caseId={file.caseId} />
      <OnThisPage />
      <Hits file={file} />
      <Beside file={file} />
      <TracksOfCase file={file} />
      <Persons file={file} ask={ask} isAsking={isAsking} />
      <Coordinators file={file} />
      <Story file={file} />
      <Happened file={file} />
      {role !== 'perpetrator-counsellor' && <Family file={file} />}
      {role !== 'perpetrator-counsellor' && <Log file={file} />}
      <Screenings file={file} />
      <AdviceGiven file={file} />
      <Plan file={file} />
      <Evidence file={file} />
      <Consents file={file} />
      <Referrals file={file} />
      <Approaches file={file} />
      <Reports file={file} />
      <Orders file={file} />
      <Breaches file={file} />
      <Further caseId={file.caseId} />
    </>
  );
}

/** A case whose words are somebody else's: what happened, if that may be seen. */
function WithoutWords({ caseId }: { readonly caseId: string }) {
  const say = useWords(caseWords);
  const timeline = useQuery(timelineQuery(caseId));
  const isMissing = useIsMissing(timeline);
  if (timeline.isPending && !isMissing) return <Skeleton lines={5} />;
  if (isMissing || !timeline.data) return <Notice kind="info">{say.missing}</Notice>;
  return (
    <>
      <Notice kind="info">{say.withoutWords}</Notice>
      <Answerable caseId={caseId} />
      <Timeline caseId={caseId} />
    </>
  );
}

/** Whoever may not read a case yet may take it on. */
function Answerable({ caseId }: { readonly caseId: string }) {
  const say = useWords(answerWords);
  const inbox = useQuery(inboxQuery);
  const lines = inbox.data?.items.filter((line) => line.caseId === caseId && line.toUs) ?? [];
  return lines.map((line) => (
    <ToUs key={line.referralId} line={line}>
      {line.status !== 'accepted' && <p>{say.without}</p>}
    </ToUs>
  ));
}

/** Danger first; then where the case stands. */
function Standing({ file }: { readonly file: CaseFile }) {
  const say = useWords(caseWords);
  const { role } = useSession();
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const screened = file.outcome !== undefined && {
    outcome: labels.code('screening-outcome', file.outcome).toLowerCase(),
    concern: labels.code('concern', file.concern).toLowerCase(),
  };
  return (
    <>
      {file.dangers
        .filter(({ cleared }) => cleared !== true)
        .map((danger) => (
          <Notice key={danger.factId} kind="error">
            <strong>
              {say.danger}: {labels.code('danger-sign', danger.sign)}
            </strong>
            <p>{textOf(wordsOf(danger, 'narrative').text)}</p>
            <small>{filled(say.dangerAt, { at: moment(danger.occurredAt, language, now) })}</small>
            {isTold(file) && danger.dangerId !== undefined && role !== 'perpetrator-counsellor' && (
              <ClearDanger caseId={file.caseId} dangerId={danger.dangerId} />
            )}
            {isTold(file) && <MendLink file={file} of={danger} />}
          </Notice>
        ))}
      <OrdersInForce file={file} />
      {file.breachReported && <Notice kind="warning">{say.breachReported}</Notice>}
      <Restricted file={file} />
      {file.closedAt !== undefined && (
        <Notice kind="info">
          <strong>{say.closed}</strong>
          <Reopen file={file} />
        </Notice>
      )}
      {(screened || isTold(file)) && (
        <p className="font-lead">{screened ? filled(say.outcome, screened) : say.notScreened}</p>
      )}
    </>
  );
}
