import type { SealedPart, StoredFact } from '@vaern/casework';
import { agencyOf } from '../party';
import { unit, who, type UnitName } from './cast';
import { text, type OracleGround } from './oracle-facts';

interface At {
  readonly fact: StoredFact;
  readonly ground: OracleGround;
  readonly name: UnitName;
}

/** Whether people are named to those alone whom the referral named the writer's agency to, or whose own it is. */
export function isKnownWhose({ fact, ground: { sent }, name }: At, part: SealedPart): boolean {
  if (!sent || part.class !== 'staff') return true;
  const agency = (alias = '') => agencyOf(who(alias)?.recipient ?? 'none');
  const met = [unit[name], text(sent, 'from'), text(sent, 'to')].map((alias) => agency(alias));
  return who(fact.by.unit) !== undefined && met.includes(agency(fact.by.unit));
}
