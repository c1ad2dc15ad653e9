import { id, orderKind } from '@vaern/casework';
import { z } from 'zod';
import { entry, frame } from './entry-shape';

const day = z.iso.date();
const instant = z.iso.datetime({ precision: 3 });
const orderStatus = z.enum(['known', 'requested', 'issued', 'served', 'denied', 'expired', 'revoked']);
const order = {
  orderId: id,
  status: orderStatus,
  /** Whether the asking unit is to see to it. */
  toUs: z.boolean(),
  kind: orderKind.schema.optional(),
  /** Its last day. */
  until: day.optional(),
  /** By when a provisional order should be followed by a final decision. */
  decideBy: day.optional(),
  inForce: z.boolean(),
  /** It ends within fourteen days. */
  endsSoon: z.boolean(),
  decisionOverdue: z.boolean(),
};
const breach = {
  breachId: id,
  status: z.enum(['reported', 'assessed']),
  toUs: z.boolean(),
  reportedAt: instant.optional(),
  orderId: id.optional(),
  /** The hub knows no such order in force, or only by hearsay. */
  orderUnconfirmed: z.boolean().optional(),
};

export const orderLine = z.object({ caseId: id, ...order });
export const breachLine = z.object({ caseId: id, ...breach });

/** What a case is flagged with in every list. */
export const flags = { orderInForce: z.boolean(), orderUntil: day.optional(), breachReported: z.boolean() };

const orderLife = z.object({
  ...frame,
  ...entry('OrderRequested').shape,
  ...entry('OrderIssued').shape,
  ...entry('OrderServed').shape,
  type: z.string(),
  reason: z.string().optional(),
  stage: z.string().optional(),
});
export const orderShown = z.object({ ...order, life: z.array(orderLife) });
export const breachShown = z.object({
  ...breach,
  reported: entry('BreachReported').optional(),
  assessed: entry('BreachAssessed').optional(),
});

/** What a case file shows of reports, orders and breaches. */
export const matters = {
  reports: z.array(
    z.object({
      reportId: id,
      filed: z.boolean(),
      prepared: entry('PoliceReportPrepared').optional(),
      filings: z.array(entry('PoliceReportFiled')),
    }),
  ),
  orders: z.array(orderShown),
  breaches: z.array(breachShown),
};
