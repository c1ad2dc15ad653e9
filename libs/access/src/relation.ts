/** How the actor's unit stands in a case that it knows. `own`: the actor is the affected person, whose case it is. */
export type CaseStanding = 'home' | 'family' | 'restricted' | 'police' | 'affected' | 'perpetrators' | 'own';
export const caseStandings: readonly CaseStanding[] = [
  'home',
  'family',
  'restricted',
  'police',
  'affected',
  'perpetrators',
  'own',
];

/** What a decision may know of a case: what stands plain in the view of the actor's unit. */
export interface CaseInView {
  /** Absent: the unit knows no such case. */
  readonly standing?: CaseStanding;
  /** The actor, as this case calls them. */
  readonly me: string;
  /** Who took on the referral to this unit. */
  readonly handler?: string;
  /** To whom the case is assigned in this unit: coordinator, deputy, colleagues. */
  readonly assigned?: readonly string[];
  /** Who reported the contact. */
  readonly openedBy?: string;
  /** A referral to this unit waits for its answer. */
  readonly unaccepted?: boolean;
  /** The case is restricted, and exists for these only. */
  readonly readers?: readonly string[];
  /** The actor is one of the persons in the case, found by token. */
  readonly party?: boolean;
}

/** What a decision may know of a perpetrator's track: how the actor's unit stands in it. */
export interface TrackInView {
  /** Absent: the unit knows no such track. */
  readonly standing?: 'home' | 'perpetrators';
}

export type Relation = 'handler' | 'assigned' | 'opener' | 'reader' | 'party';

/** What the actor is to the case. */
export function relationsTo(seen: CaseInView): readonly Relation[] {
  const is: Readonly<Record<Relation, boolean>> = {
    handler: seen.handler === seen.me,
    assigned: seen.assigned?.includes(seen.me) ?? false,
    opener: seen.openedBy === seen.me,
    reader: seen.readers?.includes(seen.me) ?? false,
    party: seen.party ?? false,
  };
  return (Object.keys(is) as Relation[]).filter((relation) => is[relation]);
}

/** Whether the case is the actor's own to work with, so that their purpose goes without saying. */
export function isOwn(seen: CaseInView): boolean {
  return relationsTo(seen).some((relation) => relation !== 'party' && relation !== 'reader');
}
