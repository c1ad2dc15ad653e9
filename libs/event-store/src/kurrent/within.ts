import { EventStoreUnavailable } from '../event-store';

/** What `promise` answers within so many milliseconds, else EventStoreUnavailable: the client itself waits much longer. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new EventStoreUnavailable(new Error(`no answer in ${milliseconds} ms`))),
      milliseconds,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
