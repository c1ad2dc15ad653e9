import type { Day, Label } from '../kernel/words';
import type { AdviceItem, AdviceRef } from './item';
import { contested } from './items/contested';
import { harmful } from './items/harmful';
import { recommended } from './items/recommended';
import { harmRefusals } from './refusals';

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
