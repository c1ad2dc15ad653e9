/**
 * Which agencies and units there are.
 * An agency is `kind:code` (`municipality:0561`, `police:1464`, `centre:dk`); a unit is `agency/name`.
 */
export const agencyKinds = ['municipality', 'police', 'centre'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** `municipality:0561`. */
export type AgencyId = `${AgencyKind}:${string}`;
/** `municipality:0561/visitation`. */
export type UnitId = `${AgencyId}/${string}`;

/** How a unit stands in the table of who learns what. */
export type Standing = 'family' | 'restricted' | 'police' | 'affected' | 'perpetrators';

export interface Agency {
  readonly id: AgencyId;
  readonly kind: AgencyKind;
  readonly name: string;
  /** The unit where a contact's case gets its home. */
  readonly home: UnitId;
}

export interface Unit {
  readonly id: UnitId;
  readonly agency: AgencyId;
  readonly name: string;
  /** Whether the unit has a ledger: frontline units have none. */
  readonly recipient: boolean;
  readonly standing: Standing;
}

/** Which police district a municipality's referrals are suggested to, on which days: suggested, never derived. */
export interface Service {
  readonly municipality: AgencyId;
  readonly district: AgencyId;
  /** First day, in Denmark. */
  readonly from: string;
  /** Last day; absent: until further notice. */
  readonly until?: string;
}

/** A country's agencies, as its directory is given them. */
export interface Country {
  readonly agencies: readonly Agency[];
  readonly units: readonly Unit[];
  readonly services: readonly Service[];
}
