import type { CaseFile } from '../api/answers';
import { textOf } from '../cases/person';

/**
 * The units that can be asked, and which of them is suggested: of the district that serves the sender's municipality today,
 * first among the districts. Chosen by hand all the same. None where the perpetrator is staff, or may be: he may work there.
 */
export function withSuggested(
  units: readonly string[],
  district: string | undefined,
  { restriction }: Pick<CaseFile, 'restriction'>,
): { readonly units: readonly string[]; readonly suggested?: string } {
  const suggested = units.find((unit) => district !== undefined && unit.startsWith(`${district}/`));
  if (suggested === undefined || textOf(restriction?.reason) === 'staff-as-perpetrator') return { units };
  const first = units.findIndex((unit) => unit.startsWith('police:'));
  const others = units.filter((unit) => unit !== suggested);
  return { units: others.toSpliced(first, 0, suggested), suggested };
}
