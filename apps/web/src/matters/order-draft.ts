import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';
import { fromLocal } from '../time/from-local';

export const blank = {
  kind: '',
  against: '',
  from: '',
  to: '',
  area: '',
  served: '',
  day: '',
  time: '',
  urgencyReason: '',
  knownFrom: '',
};
export type Draft = typeof blank;

/** What must be answered and was not yet, in the order of the page. A provisional order has no last day. */
export function missingIn(draft: Draft, isPolice: boolean) {
  const end = draft.kind === 'provisional-no-contact' ? [] : (['to'] as const);
  const service = draft.served === 'yes' ? (['day', 'time'] as const) : [];
  const source = isPolice ? [] : (['knownFrom'] as const);
  return unanswered(draft, ['kind', 'against', 'from', ...end, 'served', ...service, ...source]);
}

/** What was filled in, as an order that is known. */
export function orderOf({
  kind,
  against,
  from,
  to,
  area,
  served,
  day,
  time,
  urgencyReason,
  knownFrom,
}: Draft): BodyOf<'orders/known'> {
  return {
    kind,
    against,
    from,
    ...(kind !== 'provisional-no-contact' && { to }),
    ...(kind === 'exclusion-zone' && area.trim() !== '' && { area: area.trim() }),
    ...(served === 'yes' && { servedAt: fromLocal(`${day}T${time}`) }),
    ...(served === 'yes' && urgencyReason !== '' && { urgencyReason }),
    ...(knownFrom !== '' && { knownFrom }),
  } as BodyOf<'orders/known'>;
}
