import { z } from 'zod';

const count = z.int().min(0);
const instant = z.iso.datetime({ precision: 3 });
/** Whole minutes that the oldest thing has waited; 0: it follows. */
const behind = z.int().min(0);
const chain = z.enum(['intact', 'looking', 'broken']);
/** How a group of ledgers stands, without a figure of any of them. */
const standing = z.object({ viewsBehind: behind, publishedBehind: behind.optional(), chain });

export const feedWatch = z.object({
  at: instant,
  /** From the event store to the ledgers, and to what falls due. */
  courierBehind: behind,
  timekeeperBehind: behind,
  agencies: z.array(standing.extend({ agency: z.string() })),
  /** The ledgers of restricted cases, of all agencies together. Absent: there are none. */
  sheltered: standing.optional(),
  /** The ordinary ledgers of the operator's own agency. */
  ledgers: z.array(
    z.object({
      recipient: z.string(),
      number: count,
      hash: z.string(),
      /** The hour of the last notice. */
      toldIn: instant.optional(),
      inHour: count,
      inDay: count,
      /** Up to which number the chain was looked through, and when it last was from the first notice on. */
      verified: count,
      wholeAt: instant.optional(),
      chain,
      view: count,
      viewBehind: behind,
      published: count.optional(),
      /** The newest first. */
      envelopes: z.array(z.object({ number: count, toldIn: instant, hash: z.string() })),
    }),
  ),
});
export type FeedWatch = z.infer<typeof feedWatch>;
export type Standing = z.infer<typeof standing>;
export type LedgerShown = FeedWatch['ledgers'][number];
