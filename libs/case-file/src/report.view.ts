import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { merged, withEntry, type Entry } from './entry';
import type { ToldFacts } from './told-facts';

/** A police report: as it was prepared, and what was said of its filing. */
export interface ReportRow extends Row {
  readonly filed: boolean;
  readonly report: { readonly prepared?: Entry; readonly filings: readonly Entry[] };
}

export const reportEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-report`,
    schema,
    tableName: 'police_report',
    columns: { ...leadingColumns, filed: { type: 'boolean' }, report: { type: 'jsonb' } },
  });

const unheard: ReportRow = { filed: false, report: { filings: [] } };
const entry = (data: object, { notice: { occurredAt, recordedAt } }: Told): Entry => ({
  ...(data as { factId: string }),
  occurredAt,
  recordedAt,
});

/** One row a report: key is its id. */
export const reportView = (schema: string) =>
  viewsOf<ToldFacts>()<ReportRow>({
    name: `${schema}-report-v1`,
    table: tableOf(reportEntity(schema)),
    key: ({ data }) => (typeof data?.reportId === 'string' ? data.reportId : undefined),
    on: {
      PoliceReportPrepared: (row = unheard, data, told) => ({
        ...row,
        report: { ...row.report, prepared: merged(row.report.prepared, entry(data, told)) },
      }),
      PoliceReportFiled: ({ report } = unheard, data, told) => ({
        filed: true,
        report: { ...report, filings: withEntry(report.filings, entry(data, told)) },
      }),
    },
  });
