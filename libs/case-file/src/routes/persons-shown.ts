import type { CaseFile } from '../case-file';
import { mergedInto, standsAs } from '../merged-persons';
import { show, type Opened } from '../words';

/** Whom a unit was told of: described to it, or told how to reach, which may be all that it knows of her. */
export function personsShown({ persons, safeReach, merged }: CaseFile, opened: Opened) {
  const ids = new Set([...Object.keys(persons), ...Object.keys(safeReach).map((id) => standsAs(merged, id))]);
  return [...ids].map((personId) => {
    const mergedIds = mergedInto(merged, personId);
    const reach = [personId, ...mergedIds].map((id) => safeReach[id]).find((found) => found !== undefined);
    return {
      personId,
      mergedIds,
      descriptions: (persons[personId] ?? []).map((entry) => show(entry, opened)),
      safeReach: reach && show(reach, opened),
    };
  });
}
