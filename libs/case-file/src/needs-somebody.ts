import { IS_HOME } from './restricted';

/** Which cases need somebody at the unit, as `where` of the case file's table `t`; at most `$2` of them. */
export const needsSomebody = {
  /** Reported, and not yet screened. */
  toScreen: `t.closed_at is null and t.outcome is null and ${IS_HOME} order by t.opened_at limit $2`,
  /** The day of review has come: `$3` is today. */
  toReview: 't.closed_at is null and t.review_on <= $3 order by t.review_on limit $2',
  /** Restricted while nobody knows whether a member of staff is a party. */
  toClear: "t.closed_at is null and t.file -> 'restriction' ->> 'certain' = 'false' order by t.opened_at limit $2",
  inDanger: 't.danger order by t.opened_at limit $2',
  inDangerSinceClosed: `t.closed_at is not null and t.danger and ${IS_HOME} order by t.closed_at limit $2`,
} as const;
