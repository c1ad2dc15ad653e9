import type { FactType } from '@vaern/casework';
import type { Access, Bearer } from './access';
import type { StoredAs } from './fact-type';
import type { Ground } from './ground';
import type { Who } from './party';
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

/** What one fact does to grounds. Reads only. */
export type Rule<Fact> = (access: Access, fact: Fact, who: Who) => readonly Move[];
export type Rules = { readonly [Type in FactType]?: Rule<StoredAs<Type>> };
