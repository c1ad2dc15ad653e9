import { execFile } from 'node:child_process';
import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = process.cwd();
const given = process.env.VAERN_TEST_HUB;
const lock = path.join(tmpdir(), `vaern-build-${Buffer.from(root).toString('hex').slice(-24)}`);
let built: Promise<string> | undefined;

/** The hub as it is shipped: the path of its built `main.js`, or the one that VAERN_TEST_HUB names. One build at a time. */
export const builtHub = (): Promise<string> => (built ??= given === undefined ? build() : Promise.resolve(given));

async function build(): Promise<string> {
  await take();
  try {
    await run(process.execPath, ['scripts/build.mjs', 'hub'], { env: { ...process.env, NODE_OPTIONS: '' } });
  } finally {
    await rmdir(lock);
  }
  return path.join(root, 'dist/apps/hub/main.js');
}

/** A lock that outlives a minute belongs to a build that was killed. */
async function take(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const taken = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (taken) return;
    await pause(100);
  }
}
