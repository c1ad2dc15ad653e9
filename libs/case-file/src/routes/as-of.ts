import { Get, Param } from '@nestjs/common';
import { refusal } from '@vaern/casework';
import { Answers, Asked, Asks, Right, type Asking } from '@vaern/gateway';
import { z } from 'zod';
import { evidenceOf, listed } from '../evidence/shown';
import { entriesOfSupport } from '../support/render';
import { deliberate } from '../words';
import { knownThen } from './case-file-answer';
import { entriesOfMatters } from './police-render';
import type { QuestionParts } from './question-parts';
import { aliasesIn, caseFileOf, entriesOf, logFactOf } from './render';

/** How many entries of the log an answer has at most. */
const MOST = 200;

export const dayAsked = z.object({
  /** In Denmark, that whole day included: `2026-03-03`. */
  date: z.iso.date().refine((day) => day >= '2000-01-01' && day < '2100-01-01'),
});

/** What will have been told by the end of a day that has not come, nobody knows. @throws Refusal `in-future` */
export function mustHaveCome(date: string, today: string): void {
  if (date > today) throw refusal('in-future');
}

/** What a unit knew of a case on a day: as it had been told by then, whatever it was told since. */
export abstract class AsOf {
  protected constructor(protected readonly parts: QuestionParts) {}

  @Get('cases/:caseId/as-of')
  @Right('case.as-of')
  @Answers(knownThen)
  async asOf(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(dayAsked) { date }: z.infer<typeof dayAsked>,
  ) {
    const { files, past, desk, today } = this.parts;
    mustHaveCome(date, today());
    const found = await files.find(asking, caseId, { right: 'case.as-of' });
    const known = await past.known(asking.actor.unit, caseId, this.parts.endOfDay(date));
    const log = known.log.slice(0, MOST);
    const { row, referrals, actions, approaches, matters, hits, evidence, help } = known;
    const inFile = row ? [...entriesOf(row.file, referrals, actions), ...entriesOfMatters(matters)] : [];
    const entries = [...inFile, ...listed(evidence), ...entriesOfSupport(help), ...log.map(({ fact }) => fact)];
    const opened = await files.open(asking, found, entries, (sealedClass) => !deliberate.has(sealedClass));
    const beside = await this.parts.beside.shownIn(asking.actor, caseId, known.beside);
    const { me } = found.seen;
    const shown = { me, opened, actions, approaches, matters, hits, beside, evidence, help, today: date };
    const file = row && caseFileOf(row, referrals, shown);
    const facts = log.map((one) => logFactOf(one, opened, evidenceOf(evidence)));
    const aliases = aliasesIn([file, facts]);
    const units = await desk.unitsBehind({ actor: asking.actor, caseId, aliases });
    return { date, told: known.told, file, log: facts, logEntries: known.log.length, units };
  }
}
