import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsWordsList, Optional } from '../kernel/validators';
import type { Alias, Pseudonym } from '../kernel/words';
import { refusal } from '../refusals';
import { unrestrictionReason } from './codes';
import { CaseUnrestricted } from './facts';
import { passing } from './restricting';
import { isRestricted } from './state';

/** The case is one of the ordinary unit's again, in every agency that knows of it. */
export class UnrestrictCase {
  @IsCode(unrestrictionReason) reason!: CodeOf<typeof unrestrictionReason>;
  /** Everybody who must not know of it so far, as the case calls them: each of them turned out to be no party. */
  @Optional() @IsWordsList(40, { max: 100 }) noParty: Pseudonym[] = [];
}

export const unrestrictCase = decide(UnrestrictCase, (state, { reason, noParty }, known) => {
  mustBeHome(state, known.by);
  if (!isRestricted(state)) return [];
  const parties = [...state.restriction.excluded].filter((staff) => !noParty.includes(staff));
  if (parties.length > 0) throw refusal('party-is-staff');
  const isShelter = (unit: Alias) => known.shelterOf(unit) === unit;
  const units = passing(state, (unit) => (isShelter(unit) ? known.ordinaryOf(unit) : undefined));
  return [CaseUnrestricted.of({ reason, units: [...units] })];
});
