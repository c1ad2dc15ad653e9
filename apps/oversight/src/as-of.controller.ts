import { Controller, Get, Inject } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import {
  caseAsShown,
  caseFileOf,
  evidenceOf,
  dayAsked,
  logFact,
  logFactOf,
  mustHaveCome,
  type KnownThen,
} from '@vaern/case-file';
import { Answers, Asked, By, Right, ServedTo } from '@vaern/gateway';
import { z } from 'zod';
import { readingsOf } from './disclosures/readings';
import { OVERSIGHT, type OversightParts } from './parts';
import { reading } from './read-log.controller';

const asked = dayAsked.extend({ case: z.uuid() });
const knownBy = z.object({
  unit: z.string(),
  /** How many notices. */
  told: z.int(),
  file: caseAsShown.optional(),
  log: z.array(logFact),
});
const knownThen = z.object({
  caseId: z.uuid(),
  date: z.iso.date(),
  units: z.array(knownBy),
  /** What was opened by then, newest first. */
  openings: z.array(reading),
});

/**
 * What the units of the officer's own agency knew of a case on a day, and what they had opened. No words: each entry
 * says which there were. Of a case that none of them was told of, nothing. Restricted cases exist for those named alone, also here.
 */
@Controller('api/oversight')
@ServedTo('municipality', 'police', 'centre')
export class AsOfController {
  constructor(@Inject(OVERSIGHT) private readonly parts: OversightParts) {}

  @Get('as-of')
  @Right('as-of.see')
  @Answers(knownThen)
  async asOf(@By() { agency }: Actor, @Asked(asked) { case: caseId, date }: z.infer<typeof asked>) {
    const { directory, readLog, today } = this.parts;
    mustHaveCome(date, today());
    const before = this.parts.endOfDay(date);
    const recipients = directory.unitsOf(agency).filter((unit) => unit.recipient && unit.standing !== 'restricted');
    const all = await Promise.all(
      recipients.map(async ({ id }) => ({ unit: id, ...(await this.parts.pastOf(id).known(id, caseId, before)) })),
    );
    const knowing = all.filter(({ told }) => told > 0);
    const among: ReadonlySet<string> = new Set(recipients.map(({ id }) => id));
    const openings = (await readingsOf(readLog, agency, caseId, before)).filter(({ recipient }) =>
      among.has(recipient),
    );
    return { caseId, date, units: knowing.map((one) => codesOf(one, date)), openings };
  }
}

const nothing = new Map();
type Knowing = KnownThen & { readonly unit: string };
const codesOf = ({ unit, told, row, referrals, log, ...beside }: Knowing, today: string) => ({
  unit,
  told,
  file: row && caseFileOf(row, referrals, { ...beside, me: '', opened: nothing, today }),
  log: log.map((one) => logFactOf(one, nothing, evidenceOf(beside.evidence))),
});
