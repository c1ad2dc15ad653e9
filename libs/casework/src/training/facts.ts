import { codeList } from '../kernel/code-list';
import { fact } from '../kernel/fact';
import { all, nothing } from '../kernel/told';
import { day } from '../kernel/words';

export const course = codeList('course', 1, {
  screening: ['Afklaring og rådgivning', 'Screening and advice'],
});

/** In the staff member's own stream, told to nobody. */
export const TrainingCompleted = fact('TrainingCompleted', {
  label: { da: 'Uddannelse gennemført', en: 'Training completed' },
  plain: { course: course.schema, at: day, validUntil: day },
  told: { family: nothing, restricted: all, police: nothing, affected: nothing, perpetrators: nothing },
});
