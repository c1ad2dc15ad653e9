import type { Actor } from '@vaern/access';
import type { z } from 'zod';
import { byTurn } from '../nudges/referral-things';
import type { Running } from '../case-in-hand';
import { dangerLinesOf } from './danger-lines';
import type { inboxPage } from './family-answers';
import { approachLines } from './family-render';
import { mayOpenOf } from './may-open';
import { matchLineOf } from './other-case-answers';
import { ownStepsOf } from './own-steps';
import { breachLineOf, orderLineOf } from './police-render';
import type { QuestionParts } from './question-parts';
import { actionLineOf, referralLineOf } from './render';

/** It hangs where others pass by: who works here, and which units there are, is said in the case. */
export async function inboxOf(parts: QuestionParts, actor: Actor): Promise<z.infer<typeof inboxPage>> {
  const { files, approaches, police, clock, today, beside } = parts;
  const [rows, inDanger, open, orders, breaches, matches, { owed, ...steps }] = await Promise.all([
    files.referrals(actor, "t.next_is <> 'nobody' order by t.respond_by"),
    dangerLinesOf(files, actor),
    approaches.open(actor),
    police.ordersAtHand(actor, today()),
    police.breachesAtHand(actor),
    beside.waiting(actor),
    ownStepsOf(parts, actor),
  ]);
  const line = (row: Running) => referralLineOf(row, files.nameOf(row.caseId, actor));
  const { ours, theirs } = byTurn(rows.filter(({ toUs }) => !toUs));
  return {
    items: rows.filter(({ toUs }) => toUs).map(line),
    ours: ours.map(line),
    theirs: theirs.map(line),
    inDanger,
    ...steps,
    actions: owed.filter((step) => step.ours || step.isHome).map((step) => actionLineOf(step, today())),
    ...approachLines(open, clock.now()),
    mayOpen: await mayOpenOf(files, actor, [...open.ours, ...breaches]),
    orders: orders.map(orderLineOf),
    breaches: breaches.map(breachLineOf),
    matches: matches.map(matchLineOf),
  };
}
