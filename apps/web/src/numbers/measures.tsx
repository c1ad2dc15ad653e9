import type { FrozenYear } from '../api/answers';
import { filled, useLanguage, useWords } from '../words/words';
import { numberWords } from './numbers.words';

type Measure = FrozenYear['measures'][number];
type Dimension = Measure['dimensions'][number];

/** Every count with its tables. What is withheld is said in words, in the place of the number. */
export function Measures({ measures }: Pick<FrozenYear, 'measures'>) {
  const say = useWords(numberWords);
  const language = useLanguage();
  return measures.map(({ name, label, unit, total, dimensions }) => (
    <section key={name}>
      <h3>{label[language]}</h3>
      <p>
        {total === undefined
          ? say.totalWithheld
          : filled(say.total, { count: total, unit: unit[language].toLowerCase() })}
      </p>
      <div className="beside">
        {dimensions.map((dimension) => (
          <Counts key={dimension.name} dimension={dimension} />
        ))}
      </div>
    </section>
  ));
}

function Counts({ dimension: { label, several, cells } }: { readonly dimension: Dimension }) {
  const say = useWords(numberWords);
  const language = useLanguage();
  return (
    <div>
      <table className="table count-table">
        <caption>{label[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{say.code}</th>
            <th scope="col">{say.count}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.code}>
              <th scope="row">{cell.label[language]}</th>
              <td className={cell.count === undefined ? 'calm' : undefined}>{cell.count ?? say.withheld}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {several && <p className="calm">{say.several}</p>}
    </div>
  );
}
