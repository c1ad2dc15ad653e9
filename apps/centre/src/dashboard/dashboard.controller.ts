import { Controller, Get, Inject } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import {
  approachesAndHolds,
  approachLines,
  areaDemand,
  dangerLine,
  dangerLinesOf,
  demandIn,
  mayOpenOf,
  referralLine,
  referralLineOf,
  type QuestionParts,
} from '@vaern/case-file';
import { Answers, By, Right, ServedTo } from '@vaern/gateway';
import { z } from 'zod';
import { CENTRE_FILES } from '../parts';
import { answeredOf, lookedBackTo } from './answered';
import { dashboardOf, urgencies } from './dashboard';
import { roomIn } from './room';

const count = z.int().min(0);
/** Of one urgency, in whole minutes: every wait of fewer than five, else the middle and the longest. */
const waited = z.object({
  urgency: z.enum(urgencies),
  count,
  waits: z.array(count).optional(),
  median: count.optional(),
  longest: count.optional(),
});
const dashboard = z.object({
  at: z.iso.datetime({ precision: 3 }),
  waiting: z.object({
    total: count,
    byUrgency: z.record(z.enum(urgencies), count),
    /** Whole days since they were sent. */
    byAge: z.object({ today: count, days1to2: count, days3to7: count, over7: count }),
    longestDays: count.optional(),
  }),
  /**
   * How long those waited whom the unit took on in the last thirty days. Whom it declined or sent on is in no row of its
   * own any more.
   */
  answered: z.object({
    days: count,
    total: count,
    byUrgency: z.array(waited),
    /** Whole days from being sent. */
    byWait: z.object({ day0: count, days1to2: count, days3to7: count, over7: count }),
  }),
  overdue: z.array(referralLine),
  open: count,
  /** Referrals that run on though their home unit closed the case: in none of the other figures. */
  inClosedCases: count,
  /** Cases in danger where whoever asks may clear it. */
  inDanger: z.array(dangerLine),
  /** Approaches that this unit planned, and whom it must not call before which time. */
  ...approachesAndHolds,
  /** Orders in force as far as the unit was told, and those of them that end within fourteen days. */
  orders: z.object({ inForce: count, endsSoon: count }),
  /** Breaches that were reported, as far as the unit was told. */
  breachesReported: count,
  /** Perpetrators at the unit that treats them. At the other door there are none. */
  tracks: z.object({ waiting: count, overdue: count, inTreatment: count }),
  /** Courses that run. */
  courses: count,
  /** Where self-help groups are wanted, and where they are. */
  groupDemand: z.array(areaDemand),
  /** Where there is room, of the services whose capacity the unit has set. */
  room: z.array(z.object({ service: z.string(), places: count, taken: count, isShort: z.boolean() })),
});

/** Who waits, how long, and what is overdue. */
@Controller('api/centre')
@ServedTo('centre')
export class DashboardController {
  constructor(@Inject(CENTRE_FILES) private readonly parts: QuestionParts) {}

  @Get('dashboard')
  @Right('dashboard.see')
  @Answers(dashboard)
  async dashboard(@By() actor: Actor): Promise<z.infer<typeof dashboard>> {
    const { files, approaches, police, support, tracks, clock, today } = this.parts;
    const rows = await files.referrals(actor, "t.to_us and t.next_is <> 'nobody' order by t.respond_by");
    const lines = rows.map((row) => referralLineOf(row, files.nameOf(row.caseId, actor)));
    const open = await approaches.open(actor);
    const { inForce, breaches } = await police.standing(actor, today());
    const answeredSince = 't.to_us and t.answered_at >= $2';
    const [answered, inDanger, running, courses, waiting, groups, capacity] = await Promise.all([
      files.referrals(actor, answeredSince, [lookedBackTo(clock.now())]),
      dangerLinesOf(files, actor),
      tracks.counts(actor),
      support.openCourses(actor),
      support.waiting(actor),
      support.groups(actor),
      support.capacity(actor),
    ]);
    const counted = dashboardOf(lines, clock.now());
    const taken = { counselling: counted.open, courses, treatment: running.inTreatment };
    return {
      ...counted,
      answered: answeredOf(answered),
      inDanger,
      ...approachLines(open, clock.now()),
      mayOpen: await mayOpenOf(files, actor, open.ours),
      orders: { inForce: inForce.length, endsSoon: inForce.filter(({ endsSoon }) => endsSoon).length },
      breachesReported: breaches.length,
      tracks: running,
      courses,
      groupDemand: [...demandIn(waiting, groups)],
      room: [...roomIn(capacity, taken)],
    };
  }
}
