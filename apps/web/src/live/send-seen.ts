import type { QueryClient } from '@tanstack/react-query';
import { Refused } from '../api/answers';
import { CaseChanged } from '../api/case-changed';
import { timelineQuery } from '../cases/case-data';
import { byOthersSince, isNewer } from './since';

/** What a page is told a moment after the hub has decided: so often it looks, and so many milliseconds between. */
const [LOOKS, BETWEEN] = [8, 250];

const hasMovedOn = (error: unknown): boolean =>
  error instanceof Refused && error.problem?.type === '/problems/conflict';

/** The case as it has moved on since this version; undefined if nothing of it is to be seen. */
async function movedOn(client: QueryClient, caseId: string, version: string) {
  for (let look = 0; look < LOOKS; look += 1) {
    const { items, version: now } = await client.fetchQuery({ ...timelineQuery(caseId), staleTime: 0 });
    if (isNewer(now, version)) return { now, theirs: byOthersSince(items, version) };
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  return undefined;
}

/**
 * Sends something that rests on this version of a case. What somebody has done themselves, and what the hub did when a
 * day had come, is in nobody's way: then it is sent again. @throws CaseChanged if somebody else has changed the case
 */
export async function sendSeen<T>(
  client: QueryClient,
  { caseId, version }: { readonly caseId: string; readonly version: string | undefined },
  post: (ifMatch?: string) => Promise<T>,
): Promise<T> {
  try {
    return await post(version);
  } catch (error) {
    const moved = version !== undefined && hasMovedOn(error) && (await movedOn(client, caseId, version));
    if (!moved) throw error;
    if (moved.theirs.length > 0) throw new CaseChanged(moved.theirs, moved.now);
    return post(moved.now);
  }
}
