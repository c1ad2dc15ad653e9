import type { CaseState } from '../case';
import { sameAs } from '../intake/state';
import type { Known } from '../kernel/decision';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { callSafetyNow } from './call-safety';
import { lastCheck, type Checked } from './state';

/** The last check of this person, which holds and does not say no. @throws Refusal `call-safety-missing`, `do-not-call` */
export function mustBeChecked(state: CaseState, person: Id, { today }: Known): Checked {
  const { openDangers, reachRevoked } = state.intake;
  const alarms = [
    ...[...openDangers.values()].map(({ raisedAt }) => raisedAt),
    ...sameAs(state.intake, person).flatMap((id) => reachRevoked.get(id) ?? []),
  ];
  const check = lastCheck(state, person);
  if (!check || callSafetyNow(check, { today, alarms }) === 'check-first') throw refusal('call-safety-missing');
  if (check.result === 'do-not-call') throw refusal('do-not-call');
  return check;
}
