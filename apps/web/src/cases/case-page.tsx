import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Refused, type CaseFile } from '../api/answers';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { useSession } from '../session/session';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { caseQuery, type Deliberate } from './case-data';
import { caseWords } from './case.words';
import { Persons } from './persons';
import { textOf, wordsOf } from './person';
import { Referrals } from './referrals';
import { shortOf } from './short';
import { Timeline } from './timeline';

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
  const isMissing = plain.error instanceof Refused && plain.error.status === 404;
  return (
    <Page title={filled(say.title, { short: shortOf(caseId) })}>
      {isMissing ? <Notice kind="info">{say.missing}</Notice> : <ProblemNotice error={plain.error ?? asked.error} />}
      {plain.isPending && <Skeleton lines={9} />}
      {file && (
        <>
          <Standing file={file} />
          <Steps caseId={caseId} />
          <Persons file={file} ask={(one) => setOpen([...open, one])} isAsking={asked.isFetching} />
          <Story file={file} />
          <Referrals file={file} />
          <Timeline caseId={caseId} />
        </>
      )}
    </Page>
  );
}

const mayScreen = ['visitator', 'employee-safety', 'case-officer', 'counsellor'];

/** What can be done here, each on a page of its own. */
function Steps({ caseId }: { readonly caseId: string }) {
  const say = useWords(caseWords);
  const { role } = useSession();
  return (
    <nav aria-label={say.steps} className="buttons">
      <Link to="/cases/$caseId/call" params={{ caseId }} className="button button-primary">
        {say.call}
      </Link>
      {mayScreen.includes(role) && (
        <Link to="/cases/$caseId/screening" params={{ caseId }} className="button button-secondary">
          {say.screen}
        </Link>
      )}
      <Link to="/cases/$caseId/referral" params={{ caseId }} className="button button-secondary">
        {say.refer}
      </Link>
    </nav>
  );
}

/** Danger first; then where the case stands. */
function Standing({ file }: { readonly file: CaseFile }) {
  const say = useWords(caseWords);
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
          </Notice>
        ))}
      {file.closedAt !== undefined && <Notice kind="info">{say.closed}</Notice>}
      <p className="font-lead">{screened ? filled(say.outcome, screened) : say.notScreened}</p>
    </>
  );
}

function Story({ file }: { readonly file: CaseFile }) {
  const say = useWords(caseWords);
  const language = useLanguage();
  const now = useNow();
  const told = file.contacts
    .map((contact) => ({ contact, text: textOf(wordsOf(contact, 'narrative').text) }))
    .filter(({ text }) => text !== undefined);
  return (
    <section>
      <h2>{say.story}</h2>
      {told.length === 0 && <p className="calm">{say.storyNone}</p>}
      {told.map(({ contact, text }) => (
        <blockquote key={contact.factId} className="told">
          <p>{text}</p>
          <footer>{moment(contact.occurredAt, language, now)}</footer>
        </blockquote>
      ))}
    </section>
  );
}
