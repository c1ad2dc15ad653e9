import type { CodeOf } from '../kernel/code-list';
import type { Day, Label } from '../kernel/words';
import type * as code from './codes';
import type { harmRefusals } from './refusals';

/** Which of the refusals says why advice is harmful. */
export type Harm = keyof typeof harmRefusals;

/** One piece of advice in one version. Another wording, kind or source is another version; the old one is withdrawn, never changed. */
export interface AdviceItem {
  readonly id: string;
  readonly version: number;
  readonly kind: CodeOf<typeof code.adviceKind>;
  readonly whom: CodeOf<typeof code.advised>;
  readonly topic: CodeOf<typeof code.adviceTopic>;
  readonly label: Label;
  readonly sources: readonly CodeOf<typeof code.adviceSource>[];
  /** Who advises against it. */
  readonly against?: readonly CodeOf<typeof code.adviceSource>[];
  readonly validFrom: Day;
  /** The first day on which it is no longer given. */
  readonly withdrawn?: Day;
  /** The advice that is offered beside it, by id. */
  readonly beside?: string;
  /** Of harmful advice: why. */
  readonly harm?: Harm;
}

/** An item as it is named: by id and version. */
export interface AdviceRef {
  readonly id: string;
  readonly version: number;
}
