import type { StoredFact } from '@vaern/casework';
import type { UnitName } from './cast';

export type Facts = readonly StoredFact[];

export const text = (fact: StoredFact, field: string): string | undefined =>
  typeof fact.plain[field] === 'string' ? fact.plain[field] : undefined;
export const list = (fact: StoredFact, field: string): readonly string[] =>
  Array.isArray(fact.plain[field]) ? (fact.plain[field] as string[]) : [];

export interface OracleGround {
  readonly id: string;
  /** The fact that opened it, a referral or an informing; absent for the home's. */
  readonly sent?: StoredFact;
  readonly received: boolean;
  readonly accepted: boolean;
  /** The classes that its consent reaches; absent without one. */
  readonly scope?: readonly string[];
  /** The home's: how many facts had happened when the case became its own. */
  readonly since?: number;
}

/** Whose ground is asked for: of a unit, with whom the case had as its home before each of its facts. */
export interface Whose {
  readonly name: UnitName;
  /** Also what the last fact ends. */
  readonly atTheEnd: boolean;
  readonly homeThen: (at: number) => string | undefined;
}
