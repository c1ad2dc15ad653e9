import { useQuery } from '@tanstack/react-query';
import type { CustodyAnswer } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { roleWords } from '../session/session.words';
import { stamp } from '../time/time';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { custodyQuery } from './custody-data';
import { fileWords } from './file.words';

interface CustodyProps {
  readonly caseId: string;
  readonly evidenceId: string;
}

/** Everything that happened to a file, and who of one's own read it. */
export function Custody({ caseId, evidenceId }: CustodyProps) {
  const say = useWords(fileWords);
  const custody = useQuery(custodyQuery(caseId, evidenceId));
  return (
    <>
      <section>
        <h2>{say.custody}</h2>
        <p className="calm">{say.custodyIntro}</p>
        <ProblemNotice error={custody.error} />
        {custody.isPending && <Skeleton lines={4} />}
        {custody.data && <Events custody={custody.data} />}
      </section>
      {custody.data && <Readings readings={custody.data.readings} />}
    </>
  );
}

function Events({ custody: { events, units } }: { readonly custody: CustodyAnswer }) {
  const labels = useLabels();
  const language = useLanguage();
  const roles = useRoles();
  const detailsOf = useDetails(units);
  return (
    <ol className="timeline no-max-width">
      {events.map(({ type, occurredAt, by, codes }) => (
        <li key={`${type} ${occurredAt} ${String(codes.receipt)}`}>
          <time dateTime={occurredAt}>{stamp(occurredAt, language)}</time>
          <div>
            <strong>{labels.fact(type)}</strong> {detailsOf(codes).join(', ')}
            {by && (
              <small className="under">
                {[roles[by.role] ?? by.role, units[by.unit]].filter((text) => text !== undefined).join(', ')}
              </small>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What is said of an event besides its kind: why, with which result, to whom. */
function useDetails(units: CustodyAnswer['units']) {
  const say = useWords(fileWords);
  const labels = useLabels();
  return ({ reason, result, to, receipt }: Readonly<Record<string, unknown>>): readonly string[] => {
    const texts = [
      typeof reason === 'string' && reasonSaid(reason, labels),
      typeof result === 'string' && labels.code('verification', result).toLowerCase(),
      typeof to === 'string' && units[to] !== undefined && filled(say.to, { unit: units[to] }),
      typeof receipt === 'string' && filled(say.receipt, { receipt }),
    ];
    return texts.filter((text) => text !== false);
  };
}

const reasonSaid = (reason: string, labels: ReturnType<typeof useLabels>): string =>
  (['quarantine-reason', 'release-reason'] as const)
    .map((list) => labels.code(list, reason))
    .find((label) => label !== reason)
    ?.toLowerCase() ?? reason;

function Readings({ readings }: Pick<CustodyAnswer, 'readings'>) {
  const say = useWords(fileWords);
  const labels = useLabels();
  const language = useLanguage();
  const roles = useRoles();
  return (
    <section>
      <h2>{say.readings}</h2>
      <p className="calm">{say.readingsIntro}</p>
      {readings.length === 0 && <p className="calm">{say.readingsNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {readings.map(({ at, by, name, role, unit, purpose }) => (
          <li key={`${at} ${by}`} className="line">
            <span className="line-what">{name ?? say.colleague}</span>
            <span className="line-when">{stamp(at, language)}</span>
            <span className="line-who">
              {filled(say.readingOf, {
                role: roles[role] ?? role,
                unit: labels.unitOf(unit),
                purpose: labels.code('purpose', purpose),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What roles are called; a role that is newer than this page has none. */
const useRoles = (): Readonly<Record<string, string>> => useWords(roleWords);
