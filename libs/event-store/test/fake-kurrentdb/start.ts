import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'server.mjs');

export interface FakeKurrentdb {
  /** What `KURRENTDB_URL` would be. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Ends every subscription, as the real server does with slow ones. */
  dropSubscriptions(): Promise<void>;
  /** The next append is stored, and its answer lost with the connection. */
  loseNextAnswer(): Promise<void>;
  /** Ends it as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a KurrentDB for tests in a process of its own. It keeps what was appended in `file`, if one is given, and
 * listens on `port`, or any that is free; started again with both, it goes on where it was.
 */
export async function startFakeKurrentdb(options: { file?: string; port?: number } = {}): Promise<FakeKurrentdb> {
  const { file, port: wanted = 0 } = options;
  const args = ['--port', String(wanted), ...(file === undefined ? [] : ['--file', file])];
  const child = fork(SERVER, args, { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' } });
  const port = await listening(child);
  return {
    url: `kurrentdb://127.0.0.1:${port}?tls=false`,
    port,
    pid: child.pid ?? 0,
    dropSubscriptions: () => order(child, 'drop-subscriptions'),
    loseNextAnswer: () => order(child, 'lose-next-answer'),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

async function order(child: ChildProcess, what: string): Promise<void> {
  const done = once(child, 'message');
  child.send(what);
  await done;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
