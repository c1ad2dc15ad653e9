import type { GroupDemand } from '../api/answers';
import { useWords } from '../words/words';
import { groupWords } from './groups.words';
import { useAreas } from './use-areas';

/** Area by area, as numbers: a list of four says more than a curve of four. */
export function DemandTable({ areas }: Pick<GroupDemand, 'areas'>) {
  const say = useWords(groupWords);
  const { areaName } = useAreas();
  if (areas.length === 0) return <p className="calm">{say.demandNone}</p>;
  return (
    <table className="table count-table table-stacked">
      <caption>{say.demand}</caption>
      <thead>
        <tr>
          {[say.area, say.waiting, say.groups, say.free].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map(({ area, waiting, groups, freePlaces }) => (
          <tr key={area} className={waiting > freePlaces ? 'short' : undefined}>
            <th scope="row">{areaName(area)}</th>
            <td data-label={say.waiting}>{waiting}</td>
            <td data-label={say.groups}>{groups}</td>
            <td data-label={say.free}>{freePlaces}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
