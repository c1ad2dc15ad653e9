import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
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
import { Breaches } from './breaches';
import { caseQuery, timelineQuery, type Deliberate } from './case-data';
import { caseWords } from './case.words';
import { Evidence } from './evidence';
import { Log } from './log';
import { Orders, OrdersInForce } from './orders';
import { Persons } from './persons';
import { listOf, textOf, wordsOf } from './person';
import { Plan } from './plan';
import { Referrals } from './referrals';
import { Reports } from './reports';
import { shortOf } from './short';
import { Timeline } from './timeline';

type Restriction = NonNullable<CaseFile['restriction']>;

/** One case, as this unit knows it. */
export function CasePage() {
  const { caseId } = useParams({ strict: false });
  return caseId === undefined ? null : <OneCase key={caseId} caseId={caseId} />;
}

function OneCase({ caseId }: { readonly caseId: string }) {
  const say = useWords(caseWords);
  const { role } = useSession();
  const [open, setOpen] = useState<readonly Deliberate[]>([]);
  const plain = useQuery(caseQuery(caseId));
  const asked = useQuery({ ...caseQuery(caseId, open), enabled: open.length > 0 });
  const file = asked.data ?? plain.data;
  const isMissing = plain.error instanceof Refused && plain.error.status === 404;
  return (
    <Page title={filled(say.title, { short: shortOf(caseId) })}>
      {isMissing ? <WithoutWords caseId={caseId} /> : <ProblemNotice error={plain.error ?? asked.error} />}
      {plain.isPending && <Skeleton lines={9} />}
      {file && (
        <>
          <Standing file={file} />
          <Persons file={file} ask={(one) => setOpen([...open, one])} isAsking={asked.isFetching} />
          <Story file={file} />
          {role !== 'perpetrator-counsellor' && <Log caseId={caseId} />}
          <Plan file={file} />
          <Evidence file={file} />
          <Referrals file={file} />
          <Reports file={file} />
          <Orders file={file} />
          <Breaches file={file} />
          <Timeline caseId={caseId} />
        </>
      )}
    </Page>
  );
}

/** A case whose words are somebody else's: what happened, if that may be seen. */
function WithoutWords({ caseId }: { readonly caseId: string }) {
  const say = useWords(caseWords);
  const timeline = useQuery(timelineQuery(caseId));
  if (timeline.isPending) return <Skeleton lines={5} />;
  if (timeline.error) return <Notice kind="info">{say.missing}</Notice>;
  return (
    <>
      <Notice kind="info">{say.withoutWords}</Notice>
      <Timeline caseId={caseId} />
    </>
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
      <OrdersInForce file={file} />
      {file.breachReported && <Notice kind="warning">{say.breachReported}</Notice>}
      {file.restriction && <Restricted restriction={file.restriction} />}
      {file.closedAt !== undefined && <Notice kind="info">{say.closed}</Notice>}
      <p className="font-lead">{screened ? filled(say.outcome, screened) : say.notScreened}</p>
    </>
  );
}

/** Why few read it: as far as this unit was told. */
function Restricted({ restriction: { reason, certain } }: { readonly restriction: Restriction }) {
  const say = useWords(caseWords);
  const labels = useLabels();
  const why =
    reason !== undefined &&
    filled(certain === false ? say.maybe : say.because, { reason: labels.code('restriction-reason', reason) });
  return (
    <Notice kind="info">
      <strong>{say.restricted}</strong> {why}
      <p>{certain === false ? say.restrictedUntil : say.restrictedHow}</p>
    </Notice>
  );
}

function Story({ file }: { readonly file: CaseFile }) {
  const say = useWords(caseWords);
  const labels = useLabels();
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
          <footer>
            {labels.code('reporter', contact.reporter)}, {moment(contact.occurredAt, language, now)}
            <Numbers contact={contact} />
          </footer>
        </blockquote>
      ))}
    </section>
  );
}

/** Where whoever reported can be reached. */
function Numbers({ contact }: { readonly contact: CaseFile['contacts'][number] }) {
  const say = useWords(caseWords);
  const { phones, emails } = wordsOf(contact, 'reach');
  const ways = [...listOf(phones), ...listOf(emails)];
  return ways.length === 0 ? null : (
    <strong className="under">{filled(say.reporterAt, { ways: ways.join(', ') })}</strong>
  );
}
