import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../api/answers';
import { Copy } from '../blocks/copy';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { timelineQuery } from '../cases/case-data';
import { inOrder } from '../cases/person';
import { SubPage } from '../cases/sub-page';
import { useAsked } from '../forms/use-asked';
import { Choices, FewLines, type CloseProps } from '../matters/few-lines';
import { moment, stamp } from '../time/time';
import { useNow } from '../time/use-now';
import { capital, useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { useKeeping } from './keeping-data';
import { keepingOf, type Forgetting, type Hold } from './keeping-of';
import { keepingWords } from './keeping.words';
import { calledByRole, slipText } from './slip';

/** In a case: whom somebody asked to be forgotten, for a second person to approve; and the slip that it takes to ask. */
export function KeepingOfCasePage() {
  const say = useWords(keepingWords);
  return <SubPage title={say.ofCase}>{(file) => <OfCase file={file} />}</SubPage>;
}

function OfCase({ file }: { readonly file: CaseFile }) {
  const say = useWords(keepingWords);
  const timeline = useQuery(timelineQuery(file.caseId));
  const { forgettings, holds } = keepingOf(timeline.data ?? []);
  const waiting = forgettings.filter(({ ended }) => !ended);
  return (
    <>
      <ProblemNotice error={timeline.error} />
      {timeline.isPending && <Skeleton lines={4} />}
      {holds.length > 0 && <Holds holds={holds} />}
      <section className="needs">
        <h2>{say.waiting}</h2>
        {timeline.data && waiting.length === 0 && <p className="calm">{say.waitingNone}</p>}
        <ul className="lines unstyled-list no-max-width">
          {waiting.map((one) => (
            <Waiting key={one.forgettingId} caseId={file.caseId} one={one} />
          ))}
        </ul>
      </section>
      <Ended forgettings={forgettings} />
      <SlipOf file={file} holds={holds} waiting={waiting} />
    </>
  );
}

function Holds({ holds }: Pick<ReturnType<typeof keepingOf>, 'holds'>) {
  const say = useWords(keepingWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return (
    <section className="needs">
      <h2>{say.holds}</h2>
      <ul>
        {holds.map(({ holdId, why, at }) => (
          <li key={holdId}>
            {filled(say.holdLine, { why: labels.code('legal-hold-reason', why), at: moment(at, language, now) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneProps {
  readonly caseId: string;
  readonly one: Forgetting;
}

function Waiting({ caseId, one }: OneProps) {
  const say = useWords(keepingWords);
  return (
    <li className="line">
      <span className="line-what">
        <Wanted one={one} />
      </span>
      <span className="line-who">
        <Choices
          steps={[
            { key: 'approve', name: say.approve, form: (close) => <Approve caseId={caseId} one={one} close={close} /> },
          ]}
        />
      </span>
    </li>
  );
}

function Wanted({ one: { at, reason, persons } }: Pick<OneProps, 'one'>) {
  const say = useWords(keepingWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return filled(say.wanted, {
    at: moment(at, language, now),
    reason: labels.code('forgetting-reason', reason).toLowerCase(),
    count: persons.length,
  });
}

function Approve({ caseId, one: { forgettingId }, close }: OneProps & CloseProps) {
  const say = useWords(keepingWords);
  const act = useKeeping('forgetting/{forgettingId}/approval', close);
  const asked = useAsked([], () => act.mutate({ ids: { caseId, forgettingId }, body: {} }), 'choices', act);
  return (
    <FewLines name={say.approve} save={say.approveSave} act={act} asked={asked} close={close}>
      <p>{say.approveHint}</p>
    </FewLines>
  );
}

function Ended({ forgettings }: Pick<ReturnType<typeof keepingOf>, 'forgettings'>) {
  const say = useWords(keepingWords);
  const language = useLanguage();
  const now = useNow();
  const ended = forgettings.flatMap((one) => (one.ended ? [{ one, ...one.ended }] : []));
  if (ended.length === 0) return null;
  return (
    <section className="needs">
      <h2>{say.done}</h2>
      <ul className="lines unstyled-list no-max-width">
        {ended.map(({ one, how, at }) => (
          <li key={one.forgettingId} className="line">
            <span className="line-what">
              <Wanted one={one} />
            </span>
            <span className="line-when">
              {filled(how === 'approved' ? say.approvedAt : say.cancelledAt, { at: moment(at, language, now) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SlipProps {
  readonly file: CaseFile;
  readonly holds: readonly Hold[];
  readonly waiting: readonly Forgetting[];
}

/** What the records owner, who sees no case, is told by somebody who does: numbers and roles. */
function SlipOf({ file, holds, waiting }: SlipProps) {
  const say = useWords(keepingWords);
  const labels = useLabels();
  const language = useLanguage();
  const known = inOrder(file);
  const persons = calledByRole(known, (capacities) =>
    capacities.length === 0
      ? say.someone
      : capital(capacities.map((one) => labels.code('capacity', one).toLowerCase()).join(', ')),
  );
  const reason = (why: string) => labels.code('legal-hold-reason', why).toLowerCase();
  const slip = {
    caseId: file.caseId,
    persons,
    requests: waiting.map(({ forgettingId, at }) => ({ id: forgettingId, label: stamp(at, language) })),
    holds: holds.map(({ holdId, why, at }) => ({ id: holdId, label: `${reason(why)}, ${stamp(at, language)}` })),
  };
  const text = slipText(slip, say.onSlip);
  return (
    <section className="needs">
      <h2>{say.slip}</h2>
      <p>{say.slipIntro}</p>
      <pre className="records-slip">{text}</pre>
      <Copy text={text} about={say.slip} copied={say.slipCopied} />
      <h3>{say.whoIsWho}</h3>
      <p>{say.whoHint}</p>
      <dl className="facts held">
        {persons.map(({ id, label }, at) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{known[at]?.name ?? say.unnamed}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
