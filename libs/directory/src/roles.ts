import type { AgencyId, Unit } from './unit';

/** Which database role reads, or writes the views of, which recipient: what provisioning keeps in `directory.role_recipient`. */
export interface RoleRecipient {
  readonly role: string;
  readonly recipient: string;
  readonly agency: string;
  /** The agency's kind: the schema of its views. */
  readonly kind: string;
  /** A role that writes views, and serves nobody. */
  readonly writes: boolean;
}

const walls = {
  restricted: '_restricted',
  perpetrators: '_perpetrators',
  family: '',
  police: '',
  affected: '',
} as const;

/** The database role in which a unit is served: its agency's, or one of its own for what is walled off inside it. */
export const roleOf = (unit: Pick<Unit, 'agency' | 'standing'>): string =>
  `${agencyRole(unit.agency)}${walls[unit.standing]}`;

/** The database role that writes the views of a unit. */
export const writerOf = (unit: Pick<Unit, 'agency' | 'standing'>): string => `${roleOf(unit)}_writer`;

const agencyRole = (agency: AgencyId) => `vaern_${agency.replaceAll(':', '_')}`;
