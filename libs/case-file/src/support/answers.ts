import { catalogue, id, instant, taught } from '@vaern/casework';
import { z } from 'zod';

const count = z.int().min(0);

export const groupAnswer = z.object({ id: z.string(), groupId: id, version: z.string() });
export const unitAnswer = z.object({ id: z.string(), version: z.string() });

export const groupPage = z.object({
  items: z.array(z.object({ groupId: id, area: z.string(), places: count, taken: count, openedAt: instant })),
});
export const areaDemand = z.object({ area: z.string(), waiting: count, groups: count, freePlaces: count });
export const groupDemand = z.object({
  areas: z.array(areaDemand),
  /** Who waits, the longest first. */
  waiting: z.array(z.object({ caseId: id, area: z.string(), since: instant })),
});
export const teachingPage = z.object({
  items: z.array(z.object({ schoolYear: z.string(), audience: taught.schema, sessions: count, pupils: count })),
});

const { occurredOn, channels, behaviours, followUp } = catalogue.BoundaryCrossed.plain.shape;
/** Single incidents towards employees, the newest first. */
export const episodePage = z.object({
  items: z.array(z.object({ episodeId: id, occurredOn, channels, behaviours, followUp })),
});
