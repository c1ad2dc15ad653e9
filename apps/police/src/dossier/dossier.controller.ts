import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { refusal } from '@vaern/casework';
import {
  aliasesIn,
  answer,
  breachShown,
  entry,
  evidenceLine,
  listed,
  mattersAs,
  orderShown,
  entriesOfMatters,
  entriesOfReach,
  paging,
  reachOfPerson,
  reachShown,
  show,
  type LoggedEntry,
  type QuestionParts,
} from '@vaern/case-file';
import {
  Answers,
  Asked,
  Asks,
  Command,
  Example,
  pageOf,
  Right,
  ServedTo,
  type Asking,
  type IntentCommand,
} from '@vaern/gateway';
import { z } from 'zod';
import { POLICE_FILES } from '../parts';
import { allegedBy, entryShown, filesBeside, missingOf, outside, periodOf, witnessesOf } from './dossier';

const instant = z.iso.datetime({ precision: 3 });
const logged = z.object({
  entryRef: z.string(),
  occurredFrom: instant,
  alleged: z.boolean(),
  /** Whether whoever wrote it down thought that it may be a breach of the order. */
  possibleBreach: z.boolean(),
  /** Whether it happened while the order held; absent when the hub cannot say, or for some of it only. */
  withinPeriod: z.boolean().optional(),
  corrected: z.boolean(),
  reply: z.boolean(),
  byPolice: z.boolean(),
  /** As first written, then each correction. */
  tellings: z.array(entry('IncidentCorrected').extend({ type: z.string() })),
  /** The files that belong to it, as far as the unit has them: handed over to it, or its own. */
  evidence: z.array(evidenceLine),
});
const dossier = z.object({
  caseId: z.uuid(),
  version: z.string(),
  breach: breachShown,
  order: orderShown.optional(),
  /** From service until its end; absent when the hub cannot say: then the chronology is the whole log. */
  period: z.object({ from: instant.optional(), to: instant.optional() }).optional(),
  /** What the breach rests on though it lies outside the period; on the first page. */
  outsidePeriod: z.array(logged),
  /** Entries it rests on that are for support only by now, or were retracted; on the first page. */
  missing: z.array(z.string()),
  /** Everything in the log that can have happened within the period, the oldest first. */
  chronology: z.array(logged),
  witnesses: z.array(
    z.object({
      personId: z.uuid(),
      saw: z.array(z.string()),
      descriptions: z.array(entry('PersonDescribed')),
      ...reachOfPerson,
    }),
  ),
  units: z.record(z.string(), z.string()),
  next: z.string().optional(),
});

/** The dossier of a breach: builds itself from the log, the witnesses and what the police wrote, with the proof beside each entry. */
@Controller('api/police')
@ServedTo('police')
export class DossierController {
  constructor(@Inject(POLICE_FILES) private readonly parts: QuestionParts) {}

  @Post('cases/:caseId/breaches/:breachId/assessment')
  @Right('breach.assess')
  @Answers(answer)
  @Example('a charge', { outcome: 'charged' })
  assessBreach(@Command('AssessBreach') command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  @Get('cases/:caseId/breaches/:breachId/dossier')
  @Right('dossier.open')
  @Answers(dossier)
  async dossier(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Param('breachId') breachId: string,
    @Asked(paging) { limit, after }: z.infer<typeof paging>,
  ) {
    const { actor } = asking;
    const { files, police, evidence, desk, today, dayOf, endOfDay } = this.parts;
    const found = await files.find(asking, caseId, { right: 'dossier.open' });
    const { orders, breaches } = await police.ofCase(actor, caseId);
    const breach = breaches.find(({ key }) => key === breachId);
    if (!breach?.breach.reported) throw refusal('no-such-breach');
    const { orderId } = breach.breach.reported;
    const order = orders.find(({ key }) => key === orderId);
    const period = periodOf(order, (day) => endOfDay(day).toISOString());
    const holding = { period, dayOf, endOfDay };
    const { alleged, page } = await this.#log(asking, {
      caseId,
      breachId,
      refs: allegedBy(breach),
      period,
      limit,
      after,
    });
    const beyond = outside(alleged, holding);
    const entries = [...beyond, ...page.items];
    const kept = filesBeside(await evidence.kept.of(actor, caseId), entries);
    const witnesses = witnessesOf(found.row.file, entries);
    const matters = { reports: [], orders: order ? [order] : [], breaches: [breach] };
    const opened = await files.open(
      asking,
      found,
      [
        ...entries.flatMap(({ facts }) => facts),
        ...entriesOfMatters(matters),
        ...listed(kept),
        ...witnesses.flatMap(({ described, reach }) => [...described, ...entriesOfReach(reach)]),
      ],
      () => true,
    );
    const showing = { ...holding, alleged: allegedBy(breach), orderId, files: kept, opened };
    const shown = mattersAs(matters, opened, today());
    const told = {
      caseId,
      version: String(found.version),
      breach: shown.breaches[0],
      order: shown.orders[0],
      period,
      outsidePeriod: beyond.map((one) => entryShown(one, showing)),
      missing: after === undefined ? missingOf(breach, alleged) : [],
      chronology: page.items.map((one) => entryShown(one, showing)),
      witnesses: witnesses.map(({ personId, saw, described, reach }) => ({
        personId,
        saw,
        descriptions: described.map((one) => show(one, opened)),
        ...reachShown(reach, opened),
      })),
      next: page.next,
    };
    const units = await desk.unitsBehind({ actor, caseId, aliases: aliasesIn(told) });
    return { ...told, units };
  }

  async #log({ actor }: Asking, of: Wanted): Promise<{ alleged: readonly LoggedEntry[]; page: Page }> {
    const { chronology, cursors } = this.parts;
    const { caseId, refs, period = {}, limit, after } = of;
    const name = `dossier ${caseId} ${of.breachId}`;
    const place = after === undefined ? undefined : cursors.read(name, actor.unit, after);
    const from = place && { occurredFrom: String(place[0]), entryRef: String(place[1]) };
    const [alleged, entries] = await Promise.all([
      from ? [] : chronology.named(actor, caseId, refs),
      chronology.during(actor, caseId, { period, limit: limit + 1, ...(from && { after: from }) }),
    ]);
    const page = pageOf(entries, limit, ({ occurredFrom, entryRef }) =>
      cursors.write(name, actor.unit, [occurredFrom, entryRef]),
    );
    return { alleged, page };
  }
}

interface Wanted {
  readonly caseId: string;
  readonly breachId: string;
  readonly refs: readonly string[];
  readonly period: ReturnType<typeof periodOf>;
  readonly limit: number;
  readonly after: string | undefined;
}
interface Page {
  readonly items: readonly LoggedEntry[];
  readonly next?: string | undefined;
}
