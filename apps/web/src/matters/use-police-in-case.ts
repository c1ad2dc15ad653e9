import type { CaseFile } from '../api/answers';
import { useLabels } from '../words/codes';
import { policeIn, type PoliceUnit } from './police-in-case';

/** The police who are told of a case now, as its home knows them. */
export function usePoliceInCase(file: CaseFile): readonly PoliceUnit[] {
  const labels = useLabels();
  const police = labels.units.filter((unit) => unit.startsWith('police:'));
  return policeIn(
    file,
    police.map((unit) => ({ unit, name: labels.unitOf(unit) })),
  );
}
