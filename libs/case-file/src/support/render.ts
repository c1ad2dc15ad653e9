import type { Entry } from '../entry';
import { show, type Opened } from '../words';
import { noSupport, type SupportTold } from './support.view';

/** Every entry of a case's help that may have words. */
export const entriesOfSupport = ({ courses }: SupportTold = noSupport): readonly Entry[] =>
  Object.values(courses).flatMap(({ sessions }) => sessions);

/** A case's help as it is answered. */
export function supportOf(told: SupportTold = noSupport, opened: Opened) {
  const each = (entries: readonly Entry[]) => entries.map((entry) => show(entry, opened));
  return {
    interests: each(told.interests),
    placements: each(told.placements),
    questions: each(told.questions),
    courses: Object.entries(told.courses).map(([courseId, course]) => ({
      courseId,
      opened: course.opened && show(course.opened, opened),
      sessions: each(course.sessions),
      closed: course.closed && show(course.closed, opened),
    })),
  };
}
