import { spawnSync } from 'node:child_process';
import type { Client } from './client';

/** A notice as its reader takes it in. */
export interface FeedEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
  readonly legalbasis: string;
  readonly backfill: string;
  readonly hash: string;
  readonly data?: Readonly<Record<string, unknown>> & {
    readonly factId?: string;
    readonly parts?: readonly {
      readonly id: string;
      readonly class: string;
      readonly person: string;
      readonly commitment: string;
      readonly ciphertext?: string;
    }[];
  };
}

/** The whole feed, page by page. */
export async function feedOf(client: Client, limit = 7): Promise<readonly FeedEvent[]> {
  const events: FeedEvent[] = [];
  for (;;) {
    const page = await client.asks<readonly FeedEvent[]>(`/feed?after=${events.at(-1)?.sequence ?? 0}&limit=${limit}`);
    events.push(...page);
    if (page.length < limit) return events;
  }
}

/** What the program in docs/ says of a feed: what it prints, or why it stops. */
export function verified(events: readonly unknown[], checkpoint: readonly string[] = []): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['docs/feed/verify.mjs', '-', ...checkpoint], {
    input: JSON.stringify(events),
    encoding: 'utf8',
  });
  return stdout || stderr;
}
