// Starts the real engines that are to be had, runs Jest with them, and says aloud which they were.
// Arguments go to Jest. `--selectProjects unit` needs and starts no engine.
import { transformFileSync } from '@swc/core';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const args = process.argv.slice(2);
const unitOnly = args.join(' ').includes('--selectProjects unit');
const scratch = mkdtempSync(path.join(tmpdir(), 'vaern-test-'));
chmodSync(scratch, 0o711); // PostgreSQL may run as another user
const engines = unitOnly ? [] : [await postgres()];

const results = path.join(scratch, 'results.json');
const code = await jest();
for (const engine of engines) await engine.stop();
summary();
rmSync(scratch, { recursive: true, force: true });
process.exit(code);

async function postgres() {
  mkdirSync('dist/test', { recursive: true });
  const compiled = transformFileSync('libs/platform/src/embedded-postgres.ts', { sourceMaps: false });
  writeFileSync('dist/test/embedded-postgres.mjs', compiled.code);
  const { startEmbeddedPostgres } = await import(path.resolve('dist/test/embedded-postgres.mjs'));
  const workers = [0, 1];
  const settings = ['max_connections=200', 'shared_buffers=128MB'];
  const clusters = await Promise.all(workers.map((n) => startEmbeddedPostgres(path.join(scratch, `${n}`), settings)));
  process.env.VAERN_TEST_CLUSTERS = JSON.stringify(clusters.map(({ admin }) => admin));
  return { name: 'PostgreSQL (embedded, real)', stop: () => Promise.all(clusters.map((cluster) => cluster.stop())) };
}

function jest() {
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const child = spawn(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${results}`, '--testLocationInResults=false', ...args],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS: options.trim() } },
  );
  return new Promise((resolve) => child.on('exit', (status) => resolve(status ?? 1)));
}

function summary() {
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  console.log(`Engines: ${engines.map(({ name }) => name).join('; ') || 'none needed'}`);
  if (numPendingTests > 0) console.log(`${numPendingTests} skipped`);
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
}
