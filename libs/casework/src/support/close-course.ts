import { decide } from '../case';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { courseOutcome } from './codes';
import { CourseClosed } from './facts';
import { mustHelpHere } from './helping';
import { courseNamed } from './state';

/** What a course may end with by itself: that the case was handed over is said by handing it over. */
const outcomes = courseOutcome.codes.filter((code) => code !== 'handed-over');

/** The course is over, with what came of it. */
export class CloseCourse {
  @IsId() courseId!: Id;
  @IsCode(outcomes) outcome!: Exclude<CodeOf<typeof courseOutcome>, 'handed-over'>;
}

export const closeCourse = decide(CloseCourse, (state, { courseId, outcome }, known) => {
  mustHelpHere(state, known);
  const course = courseNamed(state.support, courseId, known.by.unit);
  if (course.outcome === outcome) return [];
  if (course.outcome !== undefined) throw refusal('course-over');
  return [CourseClosed.of({ courseId, byUnit: course.byUnit, outcome })];
});
