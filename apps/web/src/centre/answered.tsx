import type { Dashboard } from '../api/answers';
import { lasted } from '../time/time';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { answeredWords } from './answered.words';
import { CountTable } from './count-table';

const waits = ['day0', 'days1to2', 'days3to7', 'over7'] as const;

/** How long those had waited who were taken on: every wait where they are few, else the middle and the longest. */
export function Answered({ answered: { days, total, byUrgency, byWait } }: Pick<Dashboard, 'answered'>) {
  const say = useWords(answeredWords);
  const labels = useLabels();
  return (
    <section className="needs">
      <h2>{say.title}</h2>
      <p>{filled(say.intro, { days })}</p>
      {total === 0 ? (
        <p className="calm">{filled(say.none, { days })}</p>
      ) : (
        <div className="beside">
          <table className="table count-table table-stacked">
            <caption>
              {say.byUrgency}
              <span className="under caption-why">{say.few}</span>
            </caption>
            <thead>
              <tr>
                {[say.urgency, say.count, say.waited].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byUrgency.map((line) => (
                <tr key={line.urgency}>
                  <th scope="row">{labels.code('urgency', line.urgency)}</th>
                  <td data-label={say.count}>{line.count}</td>
                  <td data-label={say.waited}>
                    <Waited line={line} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <CountTable
            title={say.byWait}
            heads={[say.wait, say.count]}
            rows={waits.map((wait) => [say[wait], byWait[wait]])}
          />
        </div>
      )}
    </section>
  );
}

function Waited({ line }: { readonly line: Dashboard['answered']['byUrgency'][number] }) {
  const say = useWords(answeredWords);
  const language = useLanguage();
  if (line.count === 0) return <>–</>;
  if (line.median === undefined || line.longest === undefined)
    return <>{(line.waits ?? []).map((minutes) => lasted(minutes, language)).join(', ')}</>;
  return (
    <>
      {filled(say.median, { time: lasted(line.median, language) })}
      <span className="under">{filled(say.longest, { time: lasted(line.longest, language) })}</span>
    </>
  );
}
