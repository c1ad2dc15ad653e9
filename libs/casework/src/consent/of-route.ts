import type { CaseState } from '../case';
import type { By } from '../kernel/decision';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import type { Consent } from './state';

/** The home unit knows every consent; a unit that it names knows that one. */
export const mayKnow = ({ intake }: CaseState, { named }: Consent, { unit }: By): boolean =>
  intake.homeUnit === unit || named.includes(unit);

/** The consent that the route, or a body, names. @throws Refusal `no-such-consent` */
export function consentNamed(state: CaseState, consentId: Id, by: By): Consent {
  const found = state.consent.consents.get(consentId);
  if (found && mayKnow(state, found, by)) return found;
  throw refusal('no-such-consent');
}
