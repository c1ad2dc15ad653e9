import type { CodeOf } from '../kernel/code-list';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Area } from '../kernel/area';
import type { Alias, Id } from '../kernel/words';
import { refusal } from '../refusals';
import type { courseOutcome } from './codes';
import * as facts from './facts';

export interface Course {
  readonly courseId: Id;
  readonly byUnit: Alias;
  readonly outcome?: CodeOf<typeof courseOutcome>;
}
export interface SupportState {
  /** Where she would like to meet others; undefined when she does not, or has a place. */
  readonly interest?: { readonly interestId: Id; readonly area: Area } | undefined;
  /** The groups she has a place in. */
  readonly groups: ReadonlySet<Id>;
  readonly courses: ReadonlyMap<Id, Course>;
}

export const support: Slice<Owned<SupportState>, typeof facts> = {
  empty: () => ({ groups: new Set(), courses: new Map() }),
  on: {
    SupportGroupInterestRegistered: (state, { plain }) => {
      state.interest = plain;
    },
    SupportGroupPlaced: (state, { plain: { groupId } }) => {
      state.groups.add(groupId);
      state.interest = undefined;
    },
    CourseOpened: ({ courses }, { plain: { courseId, byUnit } }) => void courses.set(courseId, { courseId, byUnit }),
    SessionHeld: () => undefined,
    CourseClosed: ({ courses }, { plain: { courseId, byUnit, outcome } }) =>
      void courses.set(courseId, { courseId, byUnit, outcome }),
    NoNamesQuestionAsked: () => undefined,
  },
};

/** The courses that somebody still holds. */
export const openCourses = ({ courses }: SupportState): readonly Course[] =>
  [...courses.values()].filter(({ outcome }) => outcome === undefined);

/** The unit's own course whom the route names. @throws Refusal `no-such-course` */
export function courseNamed({ courses }: SupportState, id: Id, unit: Alias): Course {
  const course = courses.get(id);
  if (course?.byUnit !== unit) throw refusal('no-such-course');
  return course;
}
