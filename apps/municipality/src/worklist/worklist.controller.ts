import { Controller, Get, Inject } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import {
  actionLine,
  actionLineOf,
  caseLine,
  caseLineOf,
  IS_HOME,
  referralLine,
  referralLineOf,
  type QuestionParts,
} from '@vaern/case-file';
import { Answers, By, Right, ServedTo } from '@vaern/gateway';
import { z } from 'zod';
import { MUNICIPALITY_FILES } from '../parts';

const MOST = 200;

const worklist = z.object({
  /** Reported, and not yet screened. */
  toScreen: z.array(caseLine),
  /** Referrals whose next step is this unit's: to answer, to provide, to send again, or overdue. */
  ours: z.array(referralLine),
  /** Referrals that wait for somebody else. */
  theirs: z.array(referralLine),
  /** Screenings whose day of review has come. */
  toReview: z.array(caseLine),
  /** Restricted while nobody knows whether a member of staff is a party: to be cleared. */
  toClear: z.array(caseLine),
  /** Steps of action plans that somebody owes, the first due first, with who owes them. */
  actions: z.array(actionLine),
  /** Closed here, and in danger since. */
  inDangerSinceClosed: z.array(caseLine),
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
    const { files } = this.parts;
    const rows = await files.referrals(actor, "t.next_is <> 'nobody' order by t.respond_by");
    const running = rows.filter((row) => !(row.caseClosed && row.status === 'declined'));
    const isOurs = (row: (typeof running)[number]) => row.nextIs === (row.toUs ? 'recipient' : 'sender');
    const line = (row: (typeof running)[number]) => referralLineOf(row, files.nameOf(row.caseId, actor));
    const [toScreen, toReview, inDangerSinceClosed, actions, toClear] = await Promise.all([
      files.casesWhere(
        actor,
        `t.closed_at is null and t.outcome is null and ${IS_HOME} order by t.opened_at limit $2`,
        [MOST],
      ),
      files.casesWhere(actor, 't.closed_at is null and t.review_on <= $3 order by t.review_on limit $2', [
        MOST,
        this.parts.today(),
      ]),
      files.casesWhere(actor, `t.closed_at is not null and t.danger and ${IS_HOME} order by t.closed_at limit $2`, [
        MOST,
      ]),
      this.#actions(actor),
      files.casesWhere(
        actor,
        "t.closed_at is null and t.file -> 'restriction' ->> 'certain' = 'false' order by t.opened_at limit $2",
        [MOST],
      ),
    ]);
    return {
      toScreen: toScreen.map(caseLineOf),
      toReview: toReview.map(caseLineOf),
      toClear: toClear.map(caseLineOf),
      inDangerSinceClosed: inDangerSinceClosed.map(caseLineOf),
      ours: running.filter(isOurs).map(line),
      theirs: running.filter((row) => !isOurs(row)).map(line),
      actions,
    };
  }

  async #actions(actor: Actor): Promise<z.infer<typeof actionLine>[]> {
    const { files, desk } = this.parts;
    const today = this.parts.today();
    const owed = await files.owed(actor, MOST);
    const ownersIn = new Map<string, Set<string>>();
    for (const { caseId, ownerUnit } of owed) ownersIn.set(caseId, (ownersIn.get(caseId) ?? new Set()).add(ownerUnit));
    const named = await Promise.all(
      [...ownersIn].map(([caseId, aliases]) => desk.unitsBehind({ actor, caseId, aliases: [...aliases] })),
    );
    const names = new Map(named.flatMap((units) => Object.entries(units)));
    return owed.map((action) => actionLineOf(action, today, names.get(action.ownerUnit)));
  }
}
