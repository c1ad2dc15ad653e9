import type { Kind, RoleOf } from './roles';

/** Who has a right, at each kind of agency. A kind left out, or a role that the kind does not have, does not compile. */
export type Row = { readonly [K in Kind]: readonly RoleOf<K>[] };

export const caseworkers = ['visitator', 'coordinator', 'family-counsellor', 'employee-safety'] as const;
export const screeners = ['visitator', 'employee-safety'] as const;
export const officers = ['intake-officer', 'case-officer'] as const;
export const counsellors = ['counsellor', 'perpetrator-counsellor'] as const;

/** Who answers for what an agency keeps. */
export const answerable = ['data-protection-officer', 'records-owner'] as const;

export const watcher: Row = {
  municipality: ['data-protection-officer'],
  police: ['data-protection-officer'],
  centre: ['data-protection-officer'],
};
/** Who decides how long an agency keeps what it has. */
export const keeping: Row = { municipality: ['records-owner'], police: ['records-owner'], centre: ['records-owner'] };
/** Whoever works with people in cases of the unit: never the perpetrators' counsellor, who has no cases. */
export const casework: Row = { municipality: caseworkers, police: officers, centre: ['counsellor'] };
/** Casework that is about the affected person. */
export const forHer: Row = casework;
/** Whoever works with perpetrators, at the unit that opened their track. The coordinator is hers alone. */
export const trackwork: Row = {
  municipality: ['visitator', 'family-counsellor'],
  police: [],
  centre: ['perpetrator-counsellor'],
};
export const helping: Row = { municipality: [], police: [], centre: ['counsellor'] };
export const teaching: Row = { municipality: ['visitator', 'manager'], police: [], centre: [] };
/** The municipality as an employer. */
export const atWork: Row = { municipality: ['employee-safety'], police: [], centre: [] };
export const treatment: Row = { municipality: [], police: [], centre: ['perpetrator-counsellor'] };
export const referringTracks: Row = { ...trackwork, centre: [] };
export const screening: Row = { municipality: screeners, police: ['case-officer'], centre: ['counsellor'] };
/** What the municipality alone does: for children and those around them. */
export const forChildren: Row = { municipality: caseworkers, police: [], centre: [] };
/** What the municipality decides where the case has its home. */
export const atMunicipalHome: Row = { municipality: screeners, police: [], centre: [] };
export const coordination: Row = {
  municipality: ['visitator', 'coordinator', 'employee-safety'],
  police: [],
  centre: [],
};
/** Whoever may work at the home of a case. */
export const closing: Row = { municipality: screeners, police: officers, centre: ['counsellor'] };
export const ofPolice: Row = { municipality: [], police: officers, centre: [] };

/** Whoever may be named to read restricted cases. */
export const named: Row = { municipality: ['employee-safety'], police: ['case-officer'], centre: ['counsellor'] };

/** Machines that take the notices of a unit, and whoever there may look at what they take. */
export const feeding: Row = {
  municipality: ['visitator', 'feed-client'],
  police: ['feed-client'],
  centre: [...counsellors, 'feed-client'],
};

/** Whoever names colleagues: in a case, as readers, for a training; and who sees by whom words were opened. */
export const naming: Row = {
  municipality: [...caseworkers, 'manager', 'data-protection-officer'],
  police: [...officers, 'data-protection-officer'],
  centre: [...counsellors, 'manager', 'data-protection-officer'],
};

/** The affected person, by a code that her home unit gave her. */
export const herself: Row = { municipality: ['affected'], police: ['affected'], centre: ['affected'] };
