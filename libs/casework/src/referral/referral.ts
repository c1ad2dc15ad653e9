import { millis } from '../kernel/civil-time';
import type { CodeOf } from '../kernel/code-list';
import type { PlainOf } from '../kernel/fact';
import type { Alias, Id, Instant, Pseudonym } from '../kernel/words';
import type * as code from './codes';
import type { ReferralSent } from './facts';

/** What was agreed on when it was sent, and how it stands now. */
export interface Terms extends Readonly<PlainOf<typeof ReferralSent>> {
  /** The answer did not come in time; it has not come yet. */
  readonly overdue: boolean;
  /** The recipient put its access on a basis of its own: `legalBasis` is that one, and no consent carries it. */
  readonly continued: boolean;
  /** The questions that were answered. */
  readonly answered: readonly Id[];
  /** The units that it named when it was sent. */
  readonly parties: readonly Alias[];
  /** Sent anew after it was declined. */
  readonly resentAs?: Id;
}

export type Answerable = { readonly status: 'received' } | { readonly status: 'accepted'; readonly handler: Pseudonym };
export type Progress =
  | { readonly status: 'sent' }
  | Answerable
  | {
      readonly status: 'awaiting-information';
      /** What it goes back to when the answer is given. */
      readonly before: Answerable;
      readonly questionId: Id;
      readonly pausedAt: Instant;
    }
  | { readonly status: 'declined'; readonly reason: CodeOf<typeof code.declineReason> }
  | { readonly status: 'forwarded'; readonly continuesAs: Id }
  | { readonly status: 'withdrawn'; readonly reason: CodeOf<typeof code.withdrawalReason> }
  | { readonly status: 'completed'; readonly outcome: CodeOf<typeof code.outcome> };

export type Referral = Terms & Progress;
export type OpenStatus = 'sent' | 'received' | 'accepted' | 'awaiting-information';
export type OpenReferral = Extract<Referral, { status: OpenStatus }>;

const openStatuses: readonly string[] = ['sent', 'received', 'accepted', 'awaiting-information'] satisfies OpenStatus[];

/** Whether it still gives its recipient access. */
export const isOpen = <R extends { readonly status: Progress['status'] }>(
  referral: R,
): referral is Extract<R, { status: OpenStatus }> => openStatuses.includes(referral.status);

/** Whether it was declined, and its sender has neither sent it again nor done with it. */
export const waitsToBeSentAgain = ({ status, resentAs }: Referral): boolean =>
  status === 'declined' && resentAs === undefined;

const toAnswer = ({ overdue, opensAt, from, to }: Terms, now: Instant) =>
  overdue || (opensAt !== undefined && millis(now) < millis(opensAt)) ? from : to;
const owners: { readonly [S in Progress['status']]: (terms: Terms, now: Instant) => Alias | undefined } = {
  sent: toAnswer,
  received: toAnswer,
  accepted: ({ to }) => to,
  'awaiting-information': ({ from }) => from,
  declined: ({ from, resentAs }) => (resentAs === undefined ? from : undefined),
  forwarded: () => undefined,
  withdrawn: () => undefined,
  completed: () => undefined,
};

/** The one unit that owes the next step now. Undefined: nobody does, it is over. */
export const ownerOfNextAction = (referral: Referral, now: Instant): Alias | undefined =>
  owners[referral.status](referral, now);
