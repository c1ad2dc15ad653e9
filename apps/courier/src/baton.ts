import type { Client } from 'pg';

const LOCK = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as got';

/** The right to tell: one courier holds it, the others stand by. Lost with its connection. */
export interface Baton {
  /** Aborts when the connection that holds the right is lost. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

const EVERY = 500;

/** Waits for the baton, asking now and then; undefined when `ending` aborts first. */
export async function takeBaton(
  connect: () => Client,
  ending: AbortSignal,
  { onWait }: { readonly onWait: () => void },
): Promise<Baton | undefined> {
  while (!ending.aborted) {
    const baton = await attempt(connect);
    if (baton) return baton;
    onWait();
    await pause(EVERY, ending);
  }
  return undefined;
}

/** Resolves after so many milliseconds, or at once when `ending` aborts. */
export function pause(milliseconds: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      ending.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    ending.addEventListener('abort', done);
    if (ending.aborted) done();
  });
}

async function attempt(connect: () => Client): Promise<Baton | undefined> {
  const client = connect();
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  const release = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ got: boolean }>(LOCK, ['vaern courier']);
    if (rows[0]?.got) return { lost: lost.signal, release };
  } catch {
    // The database does not answer now: ask again.
  }
  await release();
  return undefined;
}
