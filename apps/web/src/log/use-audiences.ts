import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { kindOf, useSession } from '../session/session';
import { useLabels } from '../words/codes';

type Audiences = readonly (readonly [code: string, label: string])[];

/**
 * Whom something may be meant for that a unit writes or sends in, or `isByPolice` has: of what is for support alone the
 * police are told nothing unless the case is theirs, and nothing is kept from whoever wrote it.
 */
export function useAudiences(file: Pick<CaseFile, 'grounds'>, isByPolice = false): Audiences {
  const labels = useLabels();
  const isOfficer = kindOf(useSession()) === 'police';
  const isTheirs = isOfficer && isHome(file);
  const wouldBeKept = (isOfficer || isByPolice) && !isTheirs;
  return labels.list('audience').filter(([code]) => !wouldBeKept || code !== 'support');
}
