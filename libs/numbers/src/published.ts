import { z } from 'zod';
import { measuresFor, type Code, type Dimension, type Measure } from './measures';
import { isSafe, rounded, shownAmong } from './shown';
import type { Tally } from './tally';

const label = z.object({ da: z.string(), en: z.string() });
/** Absent: withheld. Whatever is there is a multiple of five, and of five persons or more. */
const count = z.int().min(5).multipleOf(5).optional();
const cell = z.object({ code: z.string(), label, count });
const dimension = z.object({ name: z.string(), label, several: z.boolean(), cells: z.array(cell) });
/** Measures of these names, as they are published. */
export const publishedOf = <const Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.array(z.object({ name: z.enum(names), label, unit: label, total: count, dimensions: z.array(dimension) }));

export const publishedMeasures = publishedOf(['cases', 'incidents', 'referrals']);
export type PublishedMeasures = z.infer<typeof publishedMeasures>;
/** One count as it is published: total and divisions, with what is withheld left out. */
export type Published<Name extends string> = Omit<PublishedMeasures[number], 'name'> & { readonly name: Name };

/** What may be known of a year. Where a total is withheld, so is everything that makes it up. */
export const publish = (tally: Tally, agencies: readonly Code[]): PublishedMeasures =>
  publishAs(tally, measuresFor(agencies));

/** The same of other measures. */
export const publishAs = <Name extends string>(tally: Tally, measures: readonly Measure<Name>[]): Published<Name>[] =>
  measures.map((one) => withheld(tally, one));

function withheld<Name extends string>(tally: Tally, { dimensions, ...about }: Measure<Name>): Published<Name> {
  const total = tally.total(about.name);
  const isShown = isSafe(total);
  return {
    ...about,
    ...(isShown && { total: rounded(total.count) }),
    dimensions: dimensions.map((one) => divided(tally, about.name, one, isShown)),
  };
}

function divided(tally: Tally, measured: string, { codes, ...about }: Dimension, mayShow: boolean) {
  const cells = codes.map(({ code }) => tally.cell(measured, about.name, code));
  const shown = shownAmong(cells);
  const counted = (at: number) => (mayShow && shown[at] ? { count: rounded(cells[at]?.count ?? 0) } : {});
  return { ...about, cells: codes.map((code, at) => ({ ...code, ...counted(at) })) };
}
