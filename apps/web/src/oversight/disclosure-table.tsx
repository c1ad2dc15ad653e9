import type { Disclosures } from '../api/answers';
import { csvOf } from '../files/csv';
import { keep } from '../papers/fetched-file';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { columns, lineOf, type Line } from './disclosure-lines';
import { disclosureWords } from './disclosures.words';

const FILE = 'videregivelser.csv';

/** Disclosures as a table; the file has what the table shows, and nothing else. */
export function DisclosureTable({ items }: Pick<Disclosures, 'items'>) {
  const say = useWords(disclosureWords);
  const language = useLanguage();
  const labels = useLabels();
  const lines = items.map((one) => lineOf(one, { language, labels }));
  const rows = [columns.map((name) => say.columns[name]), ...lines.map(textsOf)];
  return (
    <>
      <p className="buttons not-printed">
        <button
          type="button"
          className="button button-secondary"
          onClick={() => keep(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), FILE)}
        >
          {say.csv}
        </button>
        <button type="button" className="button button-secondary" onClick={() => window.print()}>
          {say.print}
        </button>
      </p>
      <table className="table table-stacked">
        <caption>
          {say.caption} <span className="count">{filled(say.shown, { count: items.length })}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {say.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              {columns.map((name) => (
                <td key={name} data-label={say.columns[name]}>
                  <Texts texts={line[name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const textsOf = (line: Line): readonly string[] => columns.map((name) => line[name].join('\n'));

function Texts({ texts: [first, ...others] }: { readonly texts: readonly string[] }) {
  return (
    <>
      {first}
      {others.map((text, at) => (
        <small key={at} className="under">
          {text}
        </small>
      ))}
    </>
  );
}
