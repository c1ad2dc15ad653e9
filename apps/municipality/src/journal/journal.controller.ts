import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { daysAfter } from '@vaern/casework';
import { aliasesIn, deliberate, mergedInto, serveBytes, type CaseFile, type QuestionParts } from '@vaern/case-file';
import { Asked, Asks, Right, ServedTo, ServesBytes, type Asking } from '@vaern/gateway';
import { label, print } from '@vaern/paper';
import type { Response } from 'express';
import { z } from 'zod';
import { MUNICIPALITY_FILES } from '../parts';
import { journalPaper } from './journal-paper';
import { choices, journalParts, partsIn } from './journal-parts';

const asked = z.object({
  /** One part of the case, or the whole of it. */
  part: z.enum(choices),
  /** Days in Denmark, both included: when it was written. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** What happened in a case as papers for the municipal journal, so that nobody writes it twice. */
@Controller('api/municipality')
@ServedTo('municipality')
export class JournalController {
  constructor(@Inject(MUNICIPALITY_FILES) private readonly parts: QuestionParts) {}

  @Get('cases/:caseId/journal.pdf')
  @Right('journal.print')
  @ServesBytes()
  async journal(
    @Asks({ purpose: 'needed' }) asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(asked) { part, from, to }: z.infer<typeof asked>,
    @Res() response: Response,
  ): Promise<void> {
    const { files, past, desk, clock, nameOf, endOfDay, dayOf } = this.parts;
    const { actor, requestId } = asking;
    const found = await files.find(asking, caseId, { right: 'journal.print', deliberate: true });
    const types: readonly string[] = partsIn(part).flatMap((one) => journalParts[one]);
    const period = {
      ...(from !== undefined && { from: endOfDay(daysAfter(from, -1)).toISOString() }),
      ...(to !== undefined && { to: endOfDay(to).toISOString() }),
    };
    const entries = await past.entries(actor.unit, caseId, { types, ...period });
    const opened = await files.open(asking, found, entries, (of) => !deliberate.has(of));
    const units = await desk.unitsBehind({ actor, caseId, aliases: aliasesIn(entries) });
    const madeAt = clock.now().toISOString();
    const names = { units, persons: personsOf(found.row.file) };
    const madeBy = nameOf(actor.unit);
    const note = { caseId, part, copy: requestId, madeAt, madeBy, from, to, entries, opened, names };
    const bytes = await print(journalPaper(note));
    response.set({ 'Content-Type': 'application/pdf', 'Content-Length': String(bytes.length) });
    const filename = `journalnotat-${part}-${dayOf(madeAt)}.pdf`;
    await serveBytes(response.req, response, { source: [bytes], filename });
  }
}

/** Each person by what they are in the case, counted where there are several. */
function personsOf({ persons, merged }: CaseFile): Readonly<Record<string, string>> {
  const counted = new Map<string, number>();
  return Object.fromEntries(
    Object.entries(persons).flatMap(([id, described]) => {
      const [capacity = 'relative'] = (described.at(-1)?.capacities ?? []) as readonly string[];
      const nth = (counted.get(capacity) ?? 0) + 1;
      counted.set(capacity, nth);
      const name = `${label('capacity', capacity)}${nth > 1 ? ` ${nth}` : ''}`;
      return [id, ...mergedInto(merged, id)].map((one) => [one, name] as const);
    }),
  );
}
