import { z } from 'zod';
import { codeList } from '../kernel/code-list';
import { fact } from '../kernel/fact';
import { nothing } from '../kernel/told';
import { alias, id } from '../kernel/words';

export const taught = codeList('taught', 1, {
  'oldest-pupils': ['Udskolingen', 'The oldest pupils'],
  'youth-education': ['Ungdomsuddannelse', 'Youth education'],
});
/** 2025/2026: from August to July. */
export const schoolYear = z.string().regex(/^\d{4}\/\d{4}$/);

/** Prevention: how many were taught, where nobody is named. */
export const TeachingHeld = fact('TeachingHeld', {
  label: { da: 'Undervisning holdt', en: 'Teaching held' },
  plain: {
    teachingId: id,
    byUnit: alias,
    audience: taught.schema,
    schoolYear,
    pupils: z.int().min(1).max(1_000),
  },
  told: { family: nothing, restricted: nothing, police: nothing, affected: nothing, perpetrators: nothing },
});
