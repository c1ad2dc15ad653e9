import { EventStoreUnavailable } from './event-store';

/** Pauses in milliseconds between attempts to reach a store that does not answer: about six seconds in all. */
export const PATIENCE: readonly number[] = [50, 100, 200, 400, 800, 1600, 3200];

/** Repeats `attempt` while the store is unavailable, until the patience is used up; undefined once `signal` is aborted. */
export async function patiently<T>(
  attempt: () => Promise<T>,
  pauses: readonly number[],
  signal: AbortSignal,
): Promise<T | undefined> {
  for (let tried = 0; !signal.aborted; tried++) {
    try {
      return await attempt();
    } catch (error) {
      const milliseconds = pauses[tried];
      if (signal.aborted) return undefined;
      if (milliseconds === undefined || !(error instanceof EventStoreUnavailable)) throw error;
      await pause(milliseconds, signal);
    }
  }
  return undefined;
}

export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
