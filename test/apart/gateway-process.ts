import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A gateway that runs as a process of its own. */
export interface GatewayProcess {
  readonly url: string;
  /** Everything it wrote. */
  readonly output: () => string;
  kill(): Promise<void>;
}

/** Starts `dist/apps/police/main.js` with the variables of `file`, these besides, and no others. */
export async function startPolice(file: string, more: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const variables = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
  const child = spawn(process.execPath, [path.resolve('dist/apps/police/main.js')], {
    env: { PATH: process.env.PATH ?? '', ...variables, ...more, PORT: '0' },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return { url: await addressOf(child, () => output), output: () => output, kill: () => killed(child) };
}

async function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const found = /serves the police at (\S+)/.exec(output());
    if (found?.[1]) return found[1];
    if (child.exitCode !== null) throw new Error(`the gateway ended: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the gateway does not serve: ${output()}`);
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
