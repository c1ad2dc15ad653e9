import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';
import { fromLocal } from '../time/from-local';

export const blank = { personId: '', kind: '', day: '', time: '', doNotCall: '', urgencyReason: '' };
export type Draft = typeof blank;

const asks = ['personId', 'kind', 'day', 'time', 'doNotCall'] as const;
/** What must be answered and was not yet, in the order of the page. */
export const missingIn = (draft: Draft) => unanswered(draft, asks);

/** What was filled in, as a plan. */
export const planOf = ({ day, time, doNotCall, urgencyReason, ...said }: Draft): BodyOf<'approaches'> =>
  ({
    ...said,
    when: fromLocal(`${day}T${time}`),
    doNotCall: doNotCall === 'yes',
    ...(urgencyReason !== '' && { urgencyReason }),
  }) as BodyOf<'approaches'>;
