import { daysAfter } from '@vaern/casework';
import { IS_HOME, IS_TOLD } from './restricted';

/** Days before its end from which an order or a consent is shown as ending. */
const WARNED_BEFORE = 14;

/** The last day that is near, seen from today. */
export const nearBy = (today: string): string => daysAfter(today, WARNED_BEFORE);

/** Which cases need somebody at the unit, as `where` of the case file's table `t`; at most `$2` of them. */
export const needsSomebody = {
  /** Reported, and not yet screened. */
  toScreen: `t.closed_at is null and t.outcome is null and ${IS_HOME} order by t.opened_at limit $2`,
  /** The day of review has come: `$3` is today. */
  toReview: `t.closed_at is null and t.review_on <= $3 and ${IS_HOME} order by t.review_on limit $2`,
  /** A consent runs out: `$3` is the last day of those that are asked for. */
  consentEnds: `t.closed_at is null and t.consent_ends <= $3 and ${IS_HOME} order by t.consent_ends limit $2`,
  /** Restricted while nobody knows whether a member of staff is a party. */
  toClear: `t.closed_at is null and t.file -> 'restriction' ->> 'certain' = 'false' and ${IS_HOME} order by t.opened_at limit $2`,
  /** In danger, closed or not, as far as the unit is still told: the last danger first. */
  inDanger: `t.danger and ${IS_TOLD} order by t.danger_at desc limit $2`,
  /** Children of whom the unit was informed, or notified, and where it has not begun. */
  children: 't.children_at is not null order by t.children_at limit $2',
} as const;
