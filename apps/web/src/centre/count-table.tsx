import { filled, useWords } from '../words/words';
import { countTableWords } from './count-table.words';

interface CountTableProps {
  readonly title: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly (readonly [name: string, count: number])[];
}

/** From so many on a share says more than the number itself: as few as are listed one by one elsewhere are not drawn. */
const FEW = 5;

/** Counts as a table; beside each number a bar of its share of them all, for those who would rather look than read. */
export function CountTable({ title, heads, rows }: CountTableProps) {
  const say = useWords(countTableWords);
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  const isDrawn = total >= FEW;
  return (
    <table className="table count-table">
      <caption>
        {title}
        {isDrawn && <span className="under caption-why">{filled(say.bars, { total })}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col" colSpan={isDrawn ? 2 : 1}>
            {heads[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="count-number">{count}</td>
            {isDrawn && <Bar share={count / total} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Bar = ({ share }: { readonly share: number }) => (
  <td aria-hidden="true" className="count-bar">
    <svg viewBox="0 0 100 10" preserveAspectRatio="none">
      <rect className="count-all" width="100" height="10" />
      <rect className="count-share" width={share * 100} height="10" />
    </svg>
  </td>
);
