import type { Options } from '../forms/questions';
import { dayIn } from '../time/time';

/** This school year and the four before it: from August to July. */
export function schoolYears(now: Date): Options {
  const [year = 0, month = 0] = dayIn(now).split('-').map(Number);
  const begun = month >= 8 ? year : year - 1;
  return Array.from({ length: 5 }, (_, back) => {
    const name = `${begun - back}/${begun - back + 1}`;
    return [name, name] as const;
  });
}
