/** The roles each kind of agency has. Every controller also has those who watch, decide forgetting and run the house. */
const controller = ['data-protection-officer', 'records-owner', 'operator'] as const;

export const roles = {
  municipality: [
    'frontline',
    'visitator',
    'coordinator',
    'family-counsellor',
    'employee-safety',
    'manager',
    'affected',
    'feed-client',
    ...controller,
  ],
  police: ['intake-officer', 'case-officer', 'affected', 'feed-client', 'records-client', ...controller],
  centre: [
    'counsellor',
    'perpetrator-counsellor',
    'group-organiser',
    'manager',
    'affected',
    'feed-client',
    ...controller,
  ],
} as const;

export type Kind = keyof typeof roles;
export type RoleOf<K extends Kind> = (typeof roles)[K][number];
export type Role = RoleOf<Kind>;
/** A role at a kind of agency: `police/case-officer`. A manager of the centre is none of the municipality. */
export type Post = { [K in Kind]: `${K}/${RoleOf<K>}` }[Kind];

/** Accounts of machines: no person signs in with them. */
export const machineRoles: readonly Role[] = ['feed-client', 'records-client'];

export const kinds = Object.keys(roles) as readonly Kind[];
export const posts = kinds.flatMap((kind) => roles[kind].map((role) => `${kind}/${role}` as Post));
const byName = new Map<string, Post>(posts.map((post) => [post, post]));

/** The kind of an agency id: `police:1464` → `police`. Undefined: there is no such kind. */
export function kindOf(agency: string): Kind | undefined {
  const name = agency.slice(0, agency.indexOf(':'));
  return kinds.find((kind) => kind === name);
}

/** Where someone of this agency stands in this role. Undefined: such an agency has no such role. */
export function postOf(actor: { readonly agency: string; readonly role: string }): Post | undefined {
  return byName.get(`${kindOf(actor.agency)}/${actor.role}`);
}
