import type { CodeOf, orderKind } from '@vaern/casework';
import type { BreachRow } from '../breach.view';
import type { Stored } from '../case-in-hand';
import type { Entry } from '../entry';
import { asOf, type MattersOfCase, type OrderAtHand } from '../police-matters';
import { show, type Opened } from '../words';

const present = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
const listed = (entry: Entry | undefined): readonly Entry[] => (entry ? [entry] : []);

/** Every entry of reports, orders and breaches that may have words. */
export const entriesOfMatters = ({ reports, orders, breaches }: MattersOfCase): readonly Entry[] => [
  ...reports.flatMap(({ report }) => [...listed(report.prepared), ...report.filings]),
  ...orders.flatMap(({ order }) => order.life),
  ...breaches.flatMap(({ breach }) => [...listed(breach.reported), ...listed(breach.assessed)]),
];

export const orderLineOf = (row: OrderAtHand) => ({
  caseId: row.caseId,
  orderId: row.key,
  status: row.status,
  toUs: row.toUs,
  kind: present(row.kind) as CodeOf<typeof orderKind> | undefined,
  until: present(row.until),
  decideBy: present(row.decideBy),
  inForce: row.inForce,
  endsSoon: row.endsSoon,
  decisionOverdue: row.decisionOverdue,
});

export const breachLineOf = ({ caseId, key, status, toUs, breach: { reported } }: Stored<BreachRow>) => ({
  caseId,
  breachId: key,
  status,
  toUs,
  reportedAt: reported?.recordedAt,
  orderId: reported?.orderId as string | undefined,
  orderUnconfirmed: reported?.orderUnconfirmed as boolean | undefined,
});

/** Reports, orders and breaches of a case, with the words that were opened. */
export function mattersAs({ reports, orders, breaches }: MattersOfCase, opened: Opened, today: string) {
  return {
    reports: reports.map(({ key, filed, report: { prepared, filings } }) => ({
      reportId: key,
      filed,
      prepared: prepared && show(prepared, opened),
      filings: filings.map((entry) => show(entry, opened)),
    })),
    orders: orders.map((row) => {
      const { caseId: _, ...line } = orderLineOf(asOf(today, row));
      return { ...line, life: row.order.life.map((entry) => show(entry, opened)) };
    }),
    breaches: breaches.map((row) => {
      const { caseId: _, ...line } = breachLineOf(row);
      const { reported, assessed } = row.breach;
      return {
        ...line,
        reported: reported && show(reported, opened),
        assessed: assessed && show(assessed, opened),
      };
    }),
  };
}
