import { Worker } from 'node:worker_threads';
import { Unreadable, type Table, type Why } from './table';

/** What a thread that reads a workbook is given, and what it answers. */
export interface SentToThread {
  readonly bytes: Uint8Array;
  readonly sheet: string | undefined;
}
export type ReadInThread = { readonly table: Table } | { readonly why: Why };

/** What reading one workbook may take. */
export interface Bounds {
  readonly milliseconds: number;
  /** Of the thread's heap; the bytes it unpacks are counted besides. */
  readonly megabytes: number;
}
const bounds: Bounds = { milliseconds: 20_000, megabytes: 512 };

let last: Promise<unknown> = Promise.resolve();

/**
 * One sheet of an XLSX workbook: the one named, or the first that holds something. Read in a thread of its own, so that
 * whatever was sent keeps nobody waiting but who sends workbooks: one is read at a time. @throws Unreadable
 */
export function workbook(bytes: Uint8Array, sheet?: string, within = bounds): Promise<Table> {
  const read = last.then(() => inThread({ bytes, sheet }, within));
  last = read.catch(() => undefined);
  return read;
}

async function inThread(workerData: SentToThread, { milliseconds, megabytes }: Bounds): Promise<Table> {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  const thread = new Worker(new URL('./workbook.thread.ts', import.meta.url), { workerData, resourceLimits });
  const late = AbortSignal.timeout(milliseconds);
  try {
    return await answerOf(thread, late);
  } finally {
    await thread.terminate();
  }
}

const answerOf = (thread: Worker, late: AbortSignal) =>
  new Promise<Table>((resolve, reject) => {
    late.addEventListener('abort', () => reject(new Unreadable('too-slow')));
    thread.once('message', (answer: ReadInThread) =>
      'table' in answer ? resolve(answer.table) : reject(new Unreadable(answer.why)),
    );
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-large') : error),
    );
    thread.once('exit', (code) => reject(new Error(`the thread that reads a workbook ended with ${code}`)));
  });
