import { BreachAssessed, BreachReported } from '../breach/facts';
import * as facts from '../order/facts';
import { PoliceReportFiled, PoliceReportPrepared } from '../report/facts';
import { by, drawn, NOW, type Given } from './decision';
import { affected, perpetrator } from './intake-facts';
import { entryRef } from './log-facts';
import { police, units } from './people';

export const orderId = drawn(500_001);
export const laterOrderId = drawn(500_002);
export const breachId = drawn(500_003);
export const reportId = drawn(500_004);

export const today = NOW.slice(0, 10);
const parties = { kind: 'no-contact' as const, against: perpetrator, protects: [affected] };
type Requested = Parameters<typeof facts.OrderRequested.of>[0];
type Issued = Parameters<typeof facts.OrderIssued.of>[0];
type Served = Parameters<typeof facts.OrderServed.of>[0];
type Reported = Parameters<typeof BreachReported.of>[0];

/** By the home, of the police. */
export const requested = (more: Partial<Requested> = {}) =>
  facts.OrderRequested.of({
    orderId,
    ...parties,
    policeUnit: units.police,
    fieldSets: ['identity', 'log-text'],
    legalBasis: 'crime-prevention',
    tableVersion: 1,
    ...more,
  });
/** From today, for five years, by the police. */
export const issued = (more: Partial<Issued> = {}, author = police): Given =>
  by(
    author,
    facts.OrderIssued.of({ orderId, ...parties, from: today, to: '2031-03-03', knownFrom: 'police', ...more }),
  );
export const served = (more: Partial<Served> = {}, author = police): Given =>
  by(
    author,
    facts.OrderServed.of(
      { orderId, kind: 'no-contact', at: NOW, to: '2031-03-03', knownFrom: 'police', ...more },
      { occurredAt: NOW },
    ),
  );
export const denied: Given = by(
  police,
  facts.OrderDenied.of({ orderId, reason: 'conditions-not-met', knownFrom: 'police' }),
);
export const revoked = (more: Partial<Parameters<typeof facts.OrderRevoked.of>[0]> = {}) =>
  facts.OrderRevoked.of({ orderId, stage: 'served', reason: 'lifted', knownFrom: 'police', ...more });
export const expired = facts.OrderExpired.of({ orderId, stage: 'served' });

/** To the police, of an order that is in force. */
export const breachReported = (more: Partial<Reported> = {}) =>
  BreachReported.of({
    breachId,
    orderId,
    saidBy: 'affected',
    knownFrom: 'document-seen',
    entries: [entryRef],
    orderUnconfirmed: false,
    policeUnit: units.police,
    fieldSets: ['log-text'],
    legalBasis: 'report-of-crime',
    tableVersion: 1,
    ...more,
  });
export const breachAssessed: Given = by(police, BreachAssessed.of({ breachId, outcome: 'charged' }));

export const reportPrepared = PoliceReportPrepared.of({
  reportId,
  entries: [entryRef],
  narrative: { summary: 'three incidents' },
});
export const reportFiled = (author = police): Given =>
  by(
    author,
    PoliceReportFiled.of({
      reportId,
      knownFrom: author === police ? 'police' : 'affected-says',
      provisions: ['straffeloven-242'],
      'police-ref': { journalNumber: '4700-1' },
    }),
  );
