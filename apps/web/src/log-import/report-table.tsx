import { saidWhen } from '../time/occurred';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import type { Report } from './import-draft';
import { logImportWords } from './log-import.words';

/** Row by row: how each was understood, or why it was not. */
export function ReportTable({ report }: { readonly report: Report }) {
  const say = useWords(logImportWords);
  const text = filled(report.committed ? say.loggedCounts : say.counts, report.counts);
  return (
    <>
      <h2>{say.reportTitle}</h2>
      <p role="status">{text}</p>
      <div className="wide-table" tabIndex={0} role="region" aria-label={say.reportTitle}>
        <table className="table table-stacked">
          <thead>
            <tr>
              <th scope="col">{say.row}</th>
              <th scope="col">{say.status}</th>
              <th scope="col">{say.understood}</th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <tr key={row.row}>
                <th scope="row" data-label={say.row}>
                  {row.row}
                </th>
                <td data-label={say.status}>{say.statuses[row.status]}</td>
                <td data-label={say.understood}>
                  <Understood row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type Row = Report['rows'][number];

/** Of a row that can be taken in, the problems say what of it is left out. */
function Understood({ row: { understood, problems } }: { readonly row: Row }) {
  const language = useLanguage();
  return (
    <>
      {understood && <Codes of={understood} />}
      {problems.map((problem) => (
        <span key={`${problem.code}${problem.column}`} className="under">
          {problem.column !== undefined && <strong>{problem.column}: </strong>}
          {problem[language]}
        </span>
      ))}
    </>
  );
}

function Codes({ of }: { readonly of: NonNullable<Row['understood']> }) {
  const say = useWords(logImportWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { occurredFrom, occurredTo, precision, channels, behaviours, count } = of;
  const what = [
    [occurredFrom, occurredTo]
      .flatMap((at) => at ?? [])
      .map((at) => saidWhen(at, precision, language, now))
      .join(' – '),
    ...channels.map((one) => labels.code('incident-channel', one)),
    ...behaviours.map((one) => labels.code('behaviour', one)),
    count !== undefined && filled(say.times, { count }),
  ];
  return what.filter(Boolean).join(' · ');
}
