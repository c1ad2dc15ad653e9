import { decide } from '../case';
import type { CodeOf } from '../kernel/code-list';
import { IsCode } from '../kernel/validators';
import { courseForm } from './codes';
import { CourseOpened } from './facts';
import { mustHelpHere } from './helping';

/** The centre begins to help her. */
export class OpenCourse {
  @IsCode(courseForm) form!: CodeOf<typeof courseForm>;
}

export const openCourse = decide(OpenCourse, (state, { form }, known) => {
  mustHelpHere(state, known);
  return [CourseOpened.of({ courseId: known.newId(), byUnit: known.by.unit, form })];
});
