import type { Kind, Post, RoleOf } from '@vaern/access';
import type { Account } from './identity-provider';

type Units = { readonly [K in Kind]: { readonly [R in RoleOf<K>]: string } };

/** In which unit somebody of each role works. A role without a unit does not compile. */
const units: Units = {
  municipality: {
    frontline: 'frontline',
    visitator: 'visitation',
    coordinator: 'coordination',
    'family-counsellor': 'family',
    'employee-safety': 'restricted',
    manager: 'visitation',
    affected: 'own',
    'feed-client': 'visitation',
    'data-protection-officer': 'oversight',
    'records-owner': 'oversight',
    operator: 'oversight',
  },
  police: {
    'intake-officer': 'intake',
    'case-officer': 'intake',
    affected: 'own',
    'feed-client': 'intake',
    'records-client': 'intake',
    'data-protection-officer': 'oversight',
    'records-owner': 'oversight',
    operator: 'oversight',
  },
  centre: {
    counsellor: 'affected',
    'perpetrator-counsellor': 'perpetrators',
    'group-organiser': 'affected',
    manager: 'affected',
    affected: 'own',
    'feed-client': 'affected',
    'data-protection-officer': 'oversight',
    'records-owner': 'oversight',
    operator: 'oversight',
  },
};

const here: Readonly<Record<Kind, string>> = {
  municipality: 'municipality:0561',
  police: 'police:1464',
  centre: 'centre:dk',
};

/** Somebody of this role; `name` tells colleagues of one role apart, `agency` is another one of that kind. */
export function account(post: Post, { name = 'first', agency }: { name?: string; agency?: string } = {}): Account {
  const [kind, role] = post.split('/') as [Kind, RoleOf<Kind>];
  const at = agency ?? here[kind];
  const unit = (units[kind] as Readonly<Record<string, string>>)[role];
  return { id: `${role}-${name}.${at.replace(':', '.')}`, agency: at, unit: `${at}/${unit}`, role };
}

/** Every role of every kind of agency. */
export const posts = (Object.keys(units) as Kind[]).flatMap((kind) =>
  Object.keys(units[kind]).map((role) => `${kind}/${role}` as Post),
);
export const kindOf = (post: Post): Kind => post.split('/')[0] as Kind;
