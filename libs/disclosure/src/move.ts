import type { Bearer } from './access';
import type { Ground } from './ground';
import type { ClosingReason } from './steps';

/** One change of one ground of one recipient; or all that it holds, for another unit of its agency to hold instead. */
export type Move =
  | { readonly kind: 'hand-on'; readonly of: Bearer; readonly to: Bearer; readonly period: number }
  | { readonly kind: 'open' | 'rebase' | 'end'; readonly of: Bearer; readonly ground: Ground }
  | { readonly kind: 'widen'; readonly of: Bearer; readonly ground: Ground; readonly before: Ground }
  | {
      readonly kind: 'close';
      readonly of: Bearer;
      readonly ground: Ground;
      readonly reason: ClosingReason;
      /** The recipient that has the case instead. */
      readonly passesTo?: string;
    };
