import type { CaseState } from '../case';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Alias } from '../kernel/words';
import { refusal } from '../refusals';
import type { knownFrom } from './codes';
import type { Order, Source } from './state';

type KnownFrom = CodeOf<typeof knownFrom>;

export const isPolice = (known: Known, unit: Alias): boolean => known.standingOf(unit) === 'police';

/** How it is known: the police know what they decide, others say. @throws Refusal `say-how-known` */
export function sourceOf(known: Known, said: KnownFrom | undefined): KnownFrom {
  if (isPolice(known, known.by.unit)) return 'police';
  if (said === undefined) throw refusal('say-how-known');
  return said;
}

/** Whether the actor may say it anew: the police, of what others have recorded. */
export const isCloser = (known: Known, earlier: Source | undefined): boolean =>
  earlier !== undefined && isPolice(known, known.by.unit) && !isPolice(known, earlier.unit);

/** What the police see to in the hub is theirs to change. @throws Refusal `police-decide` */
export function mustBeTheirsToChange(known: Known, { request, issue }: Order): void {
  const isSeenTo = request !== undefined || (issue !== undefined && isPolice(known, issue.unit));
  if (isSeenTo && !isPolice(known, known.by.unit)) throw refusal('police-decide');
}

/** The order that a route or an entry names. Home and police learn of every order; others of those in force. @throws Refusal `no-such-order` */
export function orderOfRoute({ order, intake }: CaseState, orderId: string, known: Known): Order {
  const found = order.orders.get(orderId);
  const { unit } = known.by;
  const isTold = unit === intake.homeUnit || isPolice(known, unit) || found?.service !== undefined;
  if (!found || !isTold) throw refusal('no-such-order');
  return found;
}
