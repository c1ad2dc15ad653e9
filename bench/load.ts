import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

export interface Load {
  readonly url: string;
  readonly user: string;
  /** Asked in turn; without a body, for reading. */
  readonly targets: readonly { readonly path: string; readonly body?: string }[];
  readonly inFlight: number;
  readonly milliseconds: number;
}

export interface Loaded {
  /** Answers a second, every one of them a success. */
  readonly perSecond: number;
  /** Of one answer, in milliseconds. */
  readonly median: number;
}

/** Asks over HTTP, from a thread of its own. @throws Error if anything is refused */
export async function load(wanted: Load): Promise<Loaded> {
  const worker = new Worker(path.join(process.cwd(), 'bench/http-load.mjs'), { workerData: wanted });
  const [answer] = (await once(worker, 'message')) as [Loaded & { refused?: string }];
  if (answer.refused !== undefined) throw new Error(answer.refused);
  return answer;
}
