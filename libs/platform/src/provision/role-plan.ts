/** Which database role reads, or writes the views of, which recipient; `kind` is the schema of its views. */
export interface RoleRecipient {
  readonly role: string;
  readonly recipient: string;
  readonly agency: string;
  readonly kind: string;
  readonly writes: boolean;
}

/** The owner owns every table and serves nobody; the others are what processes do. */
export const services = ['casedesk', 'courier', 'timekeeper', 'oversight', 'sessions', 'knowledge'] as const;
export const serviceRoles: readonly string[] = services.map((service) => `vaern_${service}`);
export const OWNER = 'vaern_owner';

/** Groups that migrations grant to: every agency's readers or writers, and those of one kind. Nobody can become a group. */
export const READERS = 'vaern_agency';
export const WRITERS = 'vaern_agency_writer';
export const readersOf = (kind: string) => `vaern_${kind}_readers`;
export const writersOf = (kind: string) => `vaern_${kind}_writers`;

export interface Membership {
  readonly group: string;
  readonly member: string;
  /** `inherit`: has the group's rights. `become`: may take the role in a transaction, and has nothing until then. */
  readonly how: 'inherit' | 'become';
}

export const kindsOf = (roles: readonly RoleRecipient[]): readonly string[] => distinct(roles.map(({ kind }) => kind));

/** Every role without a login. @throws Error for a name that is not one of ours */
export function rolesWanted(roles: readonly RoleRecipient[]): readonly string[] {
  const groups = kindsOf(roles).flatMap((kind) => [readersOf(kind), writersOf(kind)]);
  const wanted = [OWNER, ...serviceRoles, READERS, WRITERS, ...groups];
  const agencies = distinct(roles.map(({ role }) => role));
  const strange = agencies.find((role) => !/^vaern_[a-z0-9_]{1,56}$/.test(role) || wanted.includes(role));
  if (strange !== undefined) throw new Error(`${strange} cannot be the role of an agency`);
  return [...wanted, ...agencies];
}

export function membershipsWanted(roles: readonly RoleRecipient[]): readonly Membership[] {
  const inherit = (group: string, member: string): Membership => ({ group, member, how: 'inherit' });
  return [
    ...kindsOf(roles).flatMap((kind) => [inherit(READERS, readersOf(kind)), inherit(WRITERS, writersOf(kind))]),
    ...[...new Map(roles.map((row) => [row.role, row])).values()].map(({ role, kind, writes }) =>
      inherit(writes ? writersOf(kind) : readersOf(kind), role),
    ),
  ];
}

/** Which roles a process may take: `hub`, `gateway` (every agency), a service, or one agency (`police:1464`). */
export function rolesServedBy(process: string, roles: readonly RoleRecipient[]): readonly string[] {
  const agencies = (of: (row: RoleRecipient) => boolean) => distinct(roles.filter(of).map(({ role }) => role));
  if (process === 'hub') return [...serviceRoles, ...agencies(() => true)];
  if (process === 'gateway') return agencies(() => true);
  if (serviceRoles.includes(`vaern_${process}`)) return [`vaern_${process}`];
  const served = agencies(({ agency }) => agency === process);
  if (served.length === 0) throw new Error(`no process is called ${process}`);
  return served;
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];
