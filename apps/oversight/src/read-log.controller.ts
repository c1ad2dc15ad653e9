import { Controller, Get, Inject } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { Answers, Asked, By, pageQuery, Right, ServedTo } from '@vaern/gateway';
import { z } from 'zod';
import { OVERSIGHT, type OversightParts } from './parts';

export const reading = z.object({
  id: z.string(),
  at: z.iso.datetime({ precision: 3 }),
  kind: z.enum(['open', 'search']),
  account: z.string(),
  unit: z.string(),
  role: z.string(),
  recipient: z.string(),
  caseId: z.uuid().optional(),
  persons: z.array(z.uuid()),
  classesAsked: z.array(z.string()),
  classesOpened: z.array(z.string()),
  parts: z.int(),
  hit: z.boolean(),
  purpose: z.string(),
  policies: z.array(z.string()),
  requestId: z.string(),
  file: z.uuid().optional(),
});
const readings = z.object({ items: z.array(reading), next: z.string().optional() });

/** Who opened what, when and why: of the officer's own agency, newest first. */
@Controller('api/oversight')
@ServedTo('municipality', 'police', 'centre')
export class ReadLogController {
  constructor(@Inject(OVERSIGHT) private readonly parts: OversightParts) {}

  @Get('read-log')
  @Right('read-log.see')
  @Answers(readings)
  async readLog(@By() actor: Actor, @Asked(pageQuery) { limit, after }: z.infer<typeof pageQuery>) {
    const { readLog, cursors } = this.parts;
    const place = after === undefined ? {} : { after: String(cursors.read('read-log', actor.agency, after)[0]) };
    const page = await readLog.page({ agency: actor.agency, limit, ...place });
    const next = page.next === undefined ? {} : { next: cursors.write('read-log', actor.agency, [page.next]) };
    return { items: page.readings, ...next };
  }
}
