import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './read-workbook';
import { Unreadable } from './table';
import type { ReadInThread, SentToThread } from './workbook';

const { bytes, sheet } = workerData as SentToThread;

async function read(): Promise<ReadInThread> {
  try {
    return { table: await readWorkbook(bytes, sheet) };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.why };
    throw error;
  }
}

parentPort?.postMessage(await read());
