import type { CodeOf } from '../kernel/code-list';
import type { yesNoUnknown } from '../intake/codes';
import type { Known } from '../kernel/decision';
import type { PartiesFound } from './parties';
import type { Restricting } from './restricting';

type YesNoUnknown = CodeOf<typeof yesNoUnknown>;

interface Answers {
  readonly affectedIsEmployee: YesNoUnknown;
  readonly perpetratorIsStaff: YesNoUnknown;
}

/** Whether, and why, a case is restricted in the same append as its contact. */
export function restrictionOf(
  answers: Answers,
  mustNotKnow: readonly string[],
  { known, parties }: { readonly known: Known; readonly parties: PartiesFound | undefined },
): Restricting | undefined {
  const because = parties ? ({ reason: parties.reason, certain: true } as const) : reasonIn(answers, mustNotKnow);
  if (!because) return undefined;
  const named = [...new Set(mustNotKnow)];
  return {
    ...because,
    named,
    excluded: new Set([...named.map((id) => known.staffNamed(id)), ...(parties?.staff ?? [])]),
  };
}

/** Not knowing counts as yes, after everything that is known. */
function reasonIn(
  { affectedIsEmployee, perpetratorIsStaff }: Answers,
  mustNotKnow: readonly string[],
): Pick<Restricting, 'reason' | 'certain'> | undefined {
  if (affectedIsEmployee === 'yes') return { reason: 'employee', certain: true };
  if (perpetratorIsStaff === 'yes') return { reason: 'staff-as-perpetrator', certain: true };
  if (mustNotKnow.length > 0) return { reason: 'conflict-of-interest', certain: true };
  if (affectedIsEmployee === 'unknown') return { reason: 'employee', certain: false };
  return perpetratorIsStaff === 'unknown' ? { reason: 'staff-as-perpetrator', certain: false } : undefined;
}
