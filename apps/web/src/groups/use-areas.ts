import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { areaWords } from './areas.words';

/** Areas as they are chosen: the municipalities that are served here, the regions, and the country. */
export function useAreas() {
  const say = useWords(areaWords);
  const labels = useLabels();
  const served = [...new Set(labels.units.map((unit) => unit.split('/')[0] ?? ''))].filter((id) =>
    id.startsWith('municipality:'),
  );
  const { municipality, ...wide } = say;
  const areaName = (area: string | undefined): string => {
    if (area === undefined) return '';
    if (area in wide) return wide[area as keyof typeof wide];
    return labels.municipality(area) ?? filled(municipality, { code: area.split(':')[1] ?? '' });
  };
  const options = [...served, ...Object.keys(wide).toReversed()].map((area) => [area, areaName(area)] as const);
  return { areaName, options };
}
