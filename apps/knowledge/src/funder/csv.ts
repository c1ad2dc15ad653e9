import Papa from 'papaparse';
import { linesOf, type FigureLine } from '../figure-lines';
import type { FunderFigures, QuarterFigures } from './figures';

interface Line extends FigureLine {
  readonly period: string;
}
const columns = ['period', 'measure', 'dimension', 'code', 'label_da', 'label_en', 'count'] as const;

/**
 * A line for each figure; an empty count is withheld. RFC 4180, UTF-8 with the mark that makes a spreadsheet read it so.
 * The first lines say how it was made sure that nobody is recognised.
 */
export function csvOf(figures: FunderFigures): string {
  const { period, rule, quarters, together, demo } = figures;
  const lines = [
    about(period, 'rule', rule.da, rule.en),
    ...(demo
      ? [about(period, 'demo', 'Opdigtede tal fra en demonstration', 'Made-up figures of a demonstration')]
      : []),
    ...quarters.flatMap((quarter) => [
      about(quarter.period, 'checksum', quarter.checksum, quarter.checksum),
      ...counted(quarter.period, quarter.measures),
      ...medianLine(quarter.period, quarter.measures, quarter.medianAnswer),
      ...offered(quarter.period, quarter.offered),
    ]),
    ...(together
      ? [...counted(period, together.measures), ...medianLine(period, together.measures, together.medianAnswer)]
      : []),
  ];
  const rows = lines.map((line) => columns.map((name) => line[name]));
  return `\uFEFF${Papa.unparse([[...columns], ...rows], { newline: '\r\n' })}\r\n`;
}

const about = (period: string, code: string, da: string, en: string): Line => ({
  period,
  measure: 'about',
  dimension: '',
  code,
  label_da: da,
  label_en: en,
  count: '',
});

const counted = (period: string, measures: QuarterFigures['measures']): readonly Line[] =>
  linesOf(measures).map((line) => ({ period, ...line }));

/** The middle answer; without one, a line that says so. */
function medianLine(period: string, measures: QuarterFigures['measures'], median: string | undefined): readonly Line[] {
  const answers = measures.flatMap(({ dimensions }) => dimensions).find(({ name }) => name === 'answer');
  const label = answers?.cells.find(({ code }) => code === median)?.label;
  return [
    {
      ...about(period, median ?? '', label?.da ?? 'Holdt tilbage', label?.en ?? 'Withheld'),
      measure: 'centre-referrals',
      dimension: 'median-answer',
    },
  ];
}

const offered = (period: string, { groups, capacity }: QuarterFigures['offered']): readonly Line[] => [
  ...groups.flatMap(({ area, groups: count, places }) => [
    line({ period, measure: 'groups', dimension: 'area', code: area, label: ['Grupper', 'Groups'], count }),
    line({
      period,
      measure: 'group-capacity',
      dimension: 'area',
      code: area,
      label: ['Pladser', 'Places'],
      count: places,
    }),
  ]),
  ...capacity.map(({ service, places }) =>
    line({
      period,
      measure: 'capacity',
      dimension: 'service',
      code: service,
      label: ['Kapacitet', 'Capacity'],
      count: places,
    }),
  ),
];

const line = ({
  label: [da, en],
  ...of
}: Omit<Line, 'label_da' | 'label_en'> & { readonly label: readonly [string, string] }): Line => ({
  ...of,
  label_da: da,
  label_en: en,
});
