import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { useSession } from '../session/session';
import { useLabels } from '../words/codes';
import type { Thing } from './mendable';

/** Whether whoever asks may take back and strike what this unit wrote: the home may, and the unit itself. */
export function useMayMend({ grounds, units }: Pick<CaseFile, 'grounds' | 'units'>) {
  const { unit } = useSession();
  const ours = useLabels().unitOf(unit);
  return ({ by }: Pick<Thing, 'by'>): boolean => isHome({ grounds }) || (by !== undefined && units[by.unit] === ours);
}
