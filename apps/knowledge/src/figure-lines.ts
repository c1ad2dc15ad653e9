import type { Published } from '@vaern/numbers';

/** A figure as a line of a table; an empty count is withheld. */
export interface FigureLine {
  readonly measure: string;
  readonly dimension: string;
  readonly code: string;
  readonly label_da: string;
  readonly label_en: string;
  readonly count: number | '';
}

/** A line for each figure: the total of each measure, then its cells. */
export const linesOf = (measures: readonly Published<string>[]): readonly FigureLine[] =>
  measures.flatMap(({ name: measure, label, total, dimensions }) => [
    { measure, dimension: '', code: 'total', label_da: label.da, label_en: label.en, count: total ?? '' },
    ...dimensions.flatMap(({ name: dimension, cells }) =>
      cells.map(({ code, label: of, count }) => ({
        measure,
        dimension,
        code,
        label_da: of.da,
        label_en: of.en,
        count: count ?? ('' as const),
      })),
    ),
  ]);
