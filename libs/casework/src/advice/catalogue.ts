import type { CodeOf } from '../kernel/code-list';
import type { Day, Label } from '../kernel/words';
import type * as code from './codes';
import { contested } from './items/contested';
import { harmful } from './items/harmful';
import { recommended } from './items/recommended';
import { harmRefusals } from './refusals';

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

/** Every version of all advice, recommended first. */
export const adviceCatalogue: readonly AdviceItem[] = [...recommended, ...contested, ...harmful];

const keyOf = ({ id, version }: AdviceRef) => `${id} ${version}`;
const byKey: ReadonlyMap<string, AdviceItem> = new Map(adviceCatalogue.map((item) => [keyOf(item), item]));

/** Undefined: there is no such advice, or not in that version. */
export const adviceNamed = (ref: AdviceRef): AdviceItem | undefined => byKey.get(keyOf(ref));

export const isWithdrawn = ({ withdrawn }: AdviceItem, today: Day): boolean =>
  withdrawn !== undefined && withdrawn <= today;

/** Whether it stands in the catalogue of that day. */
export const isInCatalogue = (item: AdviceItem, today: Day): boolean =>
  item.validFrom <= today && !isWithdrawn(item, today);

/** Why it is harmful, in words. Undefined for advice that is not. */
export const harmOf = ({ harm }: AdviceItem): Label | undefined => {
  if (harm === undefined) return undefined;
  const { da, en } = harmRefusals[harm];
  return { da, en };
};
