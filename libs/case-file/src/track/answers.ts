import { alias, id, instant, pseudonym } from '@vaern/casework';
import { z } from 'zod';
import { entry } from '../routes/entry-shape';

/** What every command in a track answers. */
export const trackAnswer = z.object({ id: z.string(), trackId: id, version: z.string() });

const codesOfTrack = {
  trackId: id,
  /** Whether the asking unit opened it. */
  ours: z.boolean(),
  status: z.enum(['open', 'referred', 'in-treatment', 'closed']),
  /** Who owes the next step. */
  nextIs: z.enum(['home', 'treatment', 'nobody']),
  openedAt: instant,
  respondBy: instant.optional(),
  overdue: z.boolean(),
  handler: pseudonym.optional(),
  mine: z.boolean(),
  closedAt: instant.optional(),
};
export const trackLine = z.object(codesOfTrack);
export const trackPage = z.object({ items: z.array(trackLine), next: z.string().optional() });

const life = z.object({
  ...entry('TrackReferralReceived').shape,
  type: z.string(),
  reason: z.string().optional(),
  handler: pseudonym.optional(),
  respondBy: instant.optional(),
});
export const trackFile = z.object({
  ...codesOfTrack,
  version: z.string(),
  opened: entry('TrackOpened').optional(),
  descriptions: z.array(entry('PerpetratorDescribed')),
  consents: z.array(entry('TrackConsentGiven').extend({ status: z.string(), endedAt: instant.optional() })),
  advice: z.array(entry('PerpetratorAdvised')),
  referrals: z.array(
    z.object({
      referralId: id,
      status: z.enum(['sent', 'received', 'accepted', 'declined', 'withdrawn']),
      overdue: z.boolean(),
      sent: entry('TrackReferred'),
      life: z.array(life),
    }),
  ),
  sessions: z.array(entry('TrackSessionHeld')),
  closure: entry('TrackClosed').optional(),
  units: z.record(alias, z.string()),
});
