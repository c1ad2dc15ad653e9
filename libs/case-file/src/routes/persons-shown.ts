import type { CaseFile } from '../case-file';
import { mergedInto, standsAs } from '../merged-persons';
import { reachable, reachOf, type Reach } from '../safe-reach';
import { show, type Opened } from '../words';

/** Whom a unit was told of: described to it, or told how to reach, which may be all that it knows of her. */
export function personsShown(file: CaseFile, opened: Opened) {
  const { persons, merged } = file;
  const ids = new Set([...Object.keys(persons), ...reachable(file).map((id) => standsAs(merged, id))]);
  return [...ids].map((personId) => {
    const mergedIds = mergedInto(merged, personId);
    return {
      personId,
      mergedIds,
      descriptions: (persons[personId] ?? []).map((entry) => show(entry, opened)),
      ...reachShown(reachOf(file, [personId, ...mergedIds]), opened),
    };
  });
}

export const reachShown = ({ safeReach, safeReachRevokedAt }: Reach, opened: Opened) => ({
  safeReach: safeReach && show(safeReach, opened),
  safeReachRevokedAt,
});
