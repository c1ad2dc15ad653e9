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
import { AskedOfUs } from '../referrals/asked-of-us';
import { RefusedAnswer } from '../referrals/refused-answer';
import { ReferralsToUs } from '../referrals/to-us';
import { Screenings } from '../screening/screenings';
import { useSession } from '../session/session';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { TracksOfCase } from '../track-link/linked-tracks';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Breaches } from './breaches';
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
import { useLanding } from './use-landing';
import { useCase, type Access } from './use-case';

/** One case, as this unit knows it. */
export function CasePage() {
  const { caseId } = useParams({ strict: false });
  return caseId === undefined ? null : <OneCase key={caseId} caseId={caseId} />;
}

function OneCase({ caseId }: { readonly caseId: string }) {
  const say = useWords(caseWords);
  const { access, file, plain, asked, error, isAsking, ask, askAgain } = useCase(caseId);
  const [refused, refuse] = useState<unknown>(null);
  return (
    <Page title={filled(say.title, { short: shortOf(caseId) })}>
      <ProblemNotice error={error ?? (access === 'missing' ? refused : null)} />
      {error === null && <NotRead access={access} />}
      <OlderWords asked={asked} plain={plain} fetchAgain={askAgain} />
      {file && <First file={file} />}
      <RefusedAnswer value={refuse}>{isThere[access] && <ReferralsToUs caseId={caseId} file={file} />}</RefusedAnswer>
      {file && <Told file={file} ask={ask} isAsking={isAsking} />}
      {isThere[access] && <Timeline caseId={caseId} />}
    </Page>
  );
}

const isThere: Readonly<Record<Access, boolean>> = {
  opening: false,
  read: true,
  'without-words': true,
  missing: false,
};

function NotRead({ access }: { readonly access: Access }) {
  const say = useWords(caseWords);
  if (access === 'read') return null;
  if (access === 'opening') return <Skeleton lines={9} />;
  return <Notice kind="info">{access === 'missing' ? say.missing : say.withoutWords}</Notice>;
}

/** What nobody is to overlook. */
const First = ({ file }: { readonly file: CaseFile }) => (
  <>
    <HoldsOfCase file={file} />
    <Unwarned file={file} />
    <Standing file={file} />
  </>
);

const unanswered = ['sent', 'received', 'awaiting-information'];
/** Before a referral is accepted its recipient was told of the referral, and not of the case. */
const isTold = ({ opened, referrals }: CaseFile): boolean =>
  opened !== undefined || !referrals.some(({ toUs, status }) => toUs && unanswered.includes(status));

/** Everything that this unit was told. */
function Told(props: PersonsProps) {
  const say = useWords(caseWords);
  useLanding();
  return (
    <>
      <AskedOfUs file={props.file} />
      {isTold(props.file) ? <Everything {...props} /> : <Notice kind="info">{say.moreLater}</Notice>}
    </>
  );
}

function Everything({ file, ask, isAsking }: PersonsProps) {
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
            <small>
              {filled(danger.saidBy === undefined ? say.dangerAt : say.dangerSaidBy, {
                at: moment(danger.occurredAt, language, now),
                who: labels.code('reporter', danger.saidBy).toLowerCase(),
              })}
            </small>
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
