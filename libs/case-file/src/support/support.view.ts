import type { Notice } from '@vaern/ledger';
import { leadingColumns, tableOf, viewsOf, type Row } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { merged, withEntry, type Entry } from '../entry';
import type { ToldFacts } from '../told-facts';

/** A course of help for the affected, with the sessions that the unit was told of: its own. */
export interface CourseTold {
  readonly opened?: Entry;
  readonly sessions: readonly Entry[];
  readonly closed?: Entry;
}

/** What help beyond the case file a case tells of, as the unit was told it. */
export interface SupportTold {
  readonly interests: readonly Entry[];
  readonly placements: readonly Entry[];
  readonly questions: readonly Entry[];
  readonly courses: Readonly<Record<string, CourseTold>>;
}

export interface SupportRow extends Row {
  readonly support: SupportTold;
  /** Where she would like to meet others, and since when she waits for it; null when she does not. */
  readonly area?: string | null;
  readonly waitsSince?: string | null;
  readonly openCourses: number;
}

export const supportEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-support`,
    schema,
    tableName: 'support',
    columns: {
      ...leadingColumns,
      support: { type: 'jsonb' },
      area: { type: 'text', nullable: true },
      waitsSince: { type: 'timestamptz', name: 'waits_since', nullable: true },
      openCourses: { type: 'integer', name: 'open_courses' },
    },
  });

export const noSupport: SupportTold = { interests: [], placements: [], questions: [], courses: {} };

type Change = (support: SupportTold, entry: Entry) => Partial<SupportTold>;

/** Where she would like to meet others, and since when she waits: since her last wish, until she was given a place. */
function waitingIn({ interests, placements }: SupportTold): Pick<SupportRow, 'area' | 'waitsSince'> {
  const wish = interests.toSorted(byTime).at(-1);
  if (!wish) return {};
  const isPlaced = placements.some(({ recordedAt }) => recordedAt >= wish.recordedAt);
  return { area: String(wish.area), waitsSince: isPlaced ? null : wish.recordedAt };
}
const byTime = (a: Entry, b: Entry) => Number(a.recordedAt > b.recordedAt) - Number(a.recordedAt < b.recordedAt);

const keep =
  (change: Change) =>
  (row: SupportRow | undefined, data: object, { notice }: { notice: Notice }): SupportRow => {
    const { occurredAt, recordedAt } = notice;
    const entry: Entry = { ...(data as Entry), occurredAt, recordedAt };
    const before = row?.support ?? noSupport;
    const support = { ...before, ...change(before, entry) };
    const openCourses = Object.values(support.courses).filter(({ closed }) => !closed).length;
    return { ...row, ...waitingIn(support), support, openCourses };
  };

const inCourse =
  (change: (course: CourseTold, entry: Entry) => Partial<CourseTold>): Change =>
  ({ courses }, entry) => {
    const course = courses[String(entry.courseId)] ?? { sessions: [] };
    return { courses: { ...courses, [String(entry.courseId)]: { ...course, ...change(course, entry) } } };
  };

/** One row a case: key ''. */
export const supportView = (schema: string) =>
  viewsOf<ToldFacts>()<SupportRow>({
    name: `${schema}-support-v1`,
    table: tableOf(supportEntity(schema)),
    key: () => '',
    on: {
      SupportGroupInterestRegistered: keep(({ interests }, wish) => ({ interests: withEntry(interests, wish) })),
      SupportGroupPlaced: keep(({ placements }, place) => ({ placements: withEntry(placements, place) })),
      NoNamesQuestionAsked: keep(({ questions }, asked) => ({ questions: withEntry(questions, asked) })),
      CourseOpened: keep(inCourse(({ opened }, entry) => ({ opened: merged(opened, entry) }))),
      SessionHeld: keep(inCourse(({ sessions }, entry) => ({ sessions: withEntry(sessions, entry) }))),
      CourseClosed: keep(inCourse(({ closed }, entry) => ({ closed: merged(closed, entry) }))),
    },
  });
