import { Controller, Get, Inject } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import {
  actionLine,
  actionLineOf,
  approachesAndHolds,
  approachLines,
  mayOpenOf,
  breachLine,
  breachLineOf,
  byTurn,
  dangerLine,
  dangerLinesOf,
  matchLine,
  matchLineOf,
  needsSomebody,
  orderLine,
  orderLineOf,
  ownSteps,
  ownStepsOf,
  referralLine,
  referralLineOf,
  type Owed,
  type QuestionParts,
} from '@vaern/case-file';
import { Answers, By, Right, ServedTo } from '@vaern/gateway';
import { z } from 'zod';
import { MUNICIPALITY_FILES } from '../parts';
import { childrenLine, childrenLineOf } from './children-line';

const MOST = 200;

/** `unit`: at the referral's other end, by name, where it may be known. */
const referralOnList = referralLine.extend({ unit: z.string().optional() });

const worklist = z.object({
  /** Cases in danger, screened or not, closed or not, where whoever asks may clear it. */
  inDanger: z.array(dangerLine),
  /** Children of whom this unit was informed, or notified, and where it has not begun. */
  children: z.array(childrenLine),
  /** Referrals whose next step is this unit's: to answer, to provide, to send again, overdue, or acute while offices are closed. */
  ours: z.array(referralOnList),
  /** Referrals that wait for somebody else. */
  theirs: z.array(referralOnList),
  ...ownSteps,
  /** Approaches that this unit planned, and whom it must not call before which time. */
  ...approachesAndHolds,
  /** Orders that wait for a decision or for service, end within fourteen days, or stand until a final decision. */
  orders: z.array(orderLine),
  /** Breaches that the police have not assessed. */
  breaches: z.array(breachLine),
  /** Another case that may be about the same affected person: told to nobody else. */
  matches: z.array(matchLine),
});

/** What needs somebody at this unit now, and what waits for others. */
@Controller('api/municipality')
@ServedTo('municipality')
export class WorklistController {
  constructor(@Inject(MUNICIPALITY_FILES) private readonly parts: QuestionParts) {}

  @Get('worklist')
  @Right('worklist.see')
  @Answers(worklist)
  async worklist(@By() actor: Actor): Promise<z.infer<typeof worklist>> {
    const { files, approaches, police, clock, beside, senders } = this.parts;
    const rows = await files.referrals(actor, "t.next_is <> 'nobody' order by t.respond_by");
    const { ours, theirs } = byTurn(rows);
    const running = [...ours, ...theirs];
    const sentBy = await senders.of(actor, running);
    const unitOf = await this.#unitsIn(
      actor,
      running.map(({ caseId, otherUnit }) => ({ caseId, alias: otherUnit })),
    );
    const line = (row: (typeof running)[number]) => ({
      ...referralLineOf(row, files.nameOf(row.caseId, actor), sentBy.get(row.key)),
      unit: unitOf(row.otherUnit),
    });
    const [inDanger, children, { owed, ...steps }, orders, breaches, matches] = await Promise.all([
      dangerLinesOf(files, actor),
      files.casesWhere(actor, needsSomebody.children, [MOST]),
      ownStepsOf(this.parts, actor),
      police.ordersAtHand(actor, this.parts.today()),
      police.breachesAtHand(actor),
      beside.waiting(actor),
    ]);
    const open = await approaches.open(actor);
    return {
      inDanger,
      children: children.flatMap(childrenLineOf),
      ...steps,
      orders: orders.map(orderLineOf),
      breaches: breaches.map(breachLineOf),
      matches: matches.map(matchLineOf),
      ours: ours.map(line),
      theirs: theirs.map(line),
      actions: await this.#named(actor, owed),
      ...approachLines(open, clock.now()),
      mayOpen: await mayOpenOf(files, actor, [...open.ours, ...breaches]),
    };
  }

  /** With who owes them. */
  async #named(actor: Actor, owed: readonly Owed[]): Promise<z.infer<typeof actionLine>[]> {
    const today = this.parts.today();
    const ownerOf = await this.#unitsIn(
      actor,
      owed.map(({ caseId, ownerUnit }) => ({ caseId, alias: ownerUnit })),
    );
    return owed.map((action) => actionLineOf(action, today, ownerOf(action.ownerUnit)));
  }

  /** What units are called, as far as whoever asks may know it. */
  async #unitsIn(actor: Actor, met: readonly { readonly caseId: string; readonly alias: string | undefined }[]) {
    const aliasesIn = new Map<string, Set<string>>();
    for (const { caseId, alias } of met)
      if (alias !== undefined) aliasesIn.set(caseId, (aliasesIn.get(caseId) ?? new Set()).add(alias));
    const named = await Promise.all(
      [...aliasesIn].map(([caseId, aliases]) => this.parts.desk.unitsBehind({ actor, caseId, aliases: [...aliases] })),
    );
    const names = new Map(named.flatMap((units) => Object.entries(units)));
    return (alias: string | undefined) => names.get(alias ?? '');
  }
}
