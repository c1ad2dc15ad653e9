import type { Answer, Hub } from './hub';
import { pauseAfter } from './outbox';

export interface Bringing {
  readonly hub: Pick<Hub, 'postSealed'>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Whether nobody wants it to be sent any more: she left. */
  readonly isDropped: () => boolean;
  /** It could not be brought just now, and is tried again. */
  readonly waits: () => void;
}

/** Brings a first contact to the hub: tried until it is there, with one key for all tries, and needs no code. An answer: its no. */
export async function bring(sealed: string, key: string, by: Bringing): Promise<'sent' | 'dropped' | Answer> {
  for (let failed = 0; !by.isDropped(); failed += 1) {
    const answer = await by.hub.postSealed('/contacts', sealed, key).catch(() => undefined);
    if (answer?.status === 201) return 'sent';
    if (answer && !isLater(answer)) return answer;
    if (by.isDropped()) break;
    by.waits();
    await by.pause(answer ? Math.max(answer.retryAfter, 1) * 1_000 : pauseAfter(failed));
  }
  return 'dropped';
}

const isLater = ({ status }: Answer) => status === 429 || status === 409;
