import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id } from '../kernel/words';
import * as facts from './facts';

export interface Report {
  /** The units that recorded where it was filed. */
  readonly filedBy: readonly Alias[];
}

export interface ReportState {
  readonly reports: ReadonlyMap<Id, Report>;
}

export const report: Slice<Owned<ReportState>, typeof facts> = {
  empty: () => ({ reports: new Map() }),
  on: {
    PoliceReportPrepared: (state, { plain: { reportId } }) => {
      state.reports.set(reportId, { filedBy: [] });
    },
    PoliceReportFiled: ({ reports }, { plain: { reportId }, by }) => {
      const found = reports.get(reportId);
      if (found) reports.set(reportId, { filedBy: [...found.filedBy, by.unit] });
    },
  },
};
