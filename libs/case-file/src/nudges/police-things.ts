import type { BreachRow } from '../breach.view';
import type { Stored } from '../case-in-hand';
import { authorOf } from '../entry';
import type { OrderAtHand } from '../police-matters';
import type { Thing } from './thing';

/** Orders that the unit is to decide on or have served, and to everybody who knows of them those that run out. */
export const orderThings = (rows: readonly OrderAtHand[]): readonly Thing[] =>
  rows.flatMap((row) => (row.toUs ? toDecide(row) : runningOut(row)));

/** Breaches that the unit is to assess. */
export const breachThings = (rows: readonly Stored<BreachRow>[]): readonly Thing[] =>
  rows
    .filter(({ toUs }) => toUs)
    .map(({ caseId, key, breach }) => ({
      caseId,
      name: ['breach', key],
      right: 'breach.assess',
      by: authorOf(breach.reported),
    }));

function toDecide({ caseId, key, status, endsSoon, decisionOverdue, handler, order }: OrderAtHand): readonly Thing[] {
  const name = ['order', key, status, endsSoon, decisionOverdue];
  const isByTime = endsSoon || decisionOverdue;
  return [
    { caseId, name, right: 'order.issue', owner: handler, by: isByTime ? undefined : authorOf(order.life.at(-1)) },
  ];
}

const runningOut = ({ caseId, key, until, endsSoon }: OrderAtHand): readonly Thing[] =>
  endsSoon ? [{ caseId, name: ['order ends', key, until], right: 'order.request-anew' }] : [];
