// Starts the real engines that are to be had, runs Jest with them, and says aloud which they were.
// Arguments go to Jest. `--selectProjects unit` needs and starts no engine. Tests named `*.kafka.test.ts` need a broker:
// the one that KAFKA_BROKERS names (with KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD, and KAFKA_TEST_USERS as JSON of names
// and passwords), or one that is started here if Java and Maven are there. Without one they are not run, and listed;
// with VAERN_REQUIRE_KAFKA=1 that is a failure. Tests named `*.browser.test.ts` need Chromium (chromium.mjs says
// which); without it they are not run, and listed, and with VAERN_REQUIRE_CHROMIUM=1 that is a failure.
import { transformFileSync } from '@swc/core';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumHere } from './chromium.mjs';
import { kafkaIsHere, startKafka, version as kafkaVersion } from './kafka.mjs';

const args = process.argv.slice(2);
const kafkaTest = /\.kafka\.test\.ts$/;
const browserTest = /\.browser\.test\.ts$/;
const crash = /A jest worker process .* was terminated by another process: signal=/;
const unitOnly = args.join(' ').includes('--selectProjects unit');
const scratch = mkdtempSync(path.join(tmpdir(), 'vaern-test-'));
chmodSync(scratch, 0o711); // PostgreSQL may run as another user
let running;
let listed;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => ((interrupted = true), running?.kill(signal)));
const engines = unitOnly ? [] : await allStarted([postgres(), kafka(), chromium()]);

const met = path.join(scratch, 'met');
writeFileSync(met, '');
process.env.VAERN_TEST_MET = met;
let outcome;
try {
  if (!interrupted) outcome = await runTests(engines.flatMap(({ args: extra = [] }) => extra));
} finally {
  for (const engine of engines) await engine.stop();
}
const red = outcome && !interrupted ? summary(outcome) : 1;
rmSync(scratch, { recursive: true, force: true });
process.exit(outcome?.code || Math.min(red, 1));

/** All of them, or none is left running. */
async function allStarted(starting) {
  const outcomes = await Promise.allSettled(starting);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (!failed) return outcomes.map(({ value }) => value);
  for (const { value } of outcomes) await value?.stop();
  rmSync(scratch, { recursive: true, force: true });
  throw failed.reason;
}

async function postgres() {
  mkdirSync('dist/test', { recursive: true });
  const compiled = transformFileSync('libs/platform/src/embedded-postgres.ts', { sourceMaps: false });
  writeFileSync('dist/test/embedded-postgres.mjs', compiled.code);
  const { startEmbeddedPostgres } = await import(path.resolve('dist/test/embedded-postgres.mjs'));
  const workers = [0, 1];
  // What these clusters keep is for this run alone: they need not outlive the power.
  const settings = ['max_connections=200', 'shared_buffers=128MB', 'fsync=off', 'full_page_writes=off'];
  const clusters = await Promise.all(workers.map((n) => startEmbeddedPostgres(path.join(scratch, `${n}`), settings)));
  process.env.VAERN_TEST_CLUSTERS = JSON.stringify(clusters.map(({ admin }) => admin));
  return { name: 'PostgreSQL (embedded, real)', stop: () => Promise.all(clusters.map((cluster) => cluster.stop())) };
}

async function kafka() {
  const tests = (await testsToRun()).filter((file) => kafkaTest.test(file));
  if (tests.length === 0) return { name: 'Kafka: not needed', stop: () => undefined };
  const given = process.env.KAFKA_BROKERS;
  if (given) return offer(brokerOfEnvironment(given), `Kafka (${given})`);
  const off = process.env.VAERN_WITHOUT_KAFKA === '1';
  if (!off && (await kafkaIsHere()))
    return offer(
      await startKafka({ folder: path.join(scratch, 'kafka') }),
      `Kafka ${kafkaVersion} (real, SCRAM, ACLs)`,
    );
  if (process.env.VAERN_REQUIRE_KAFKA === '1')
    throw new Error('Kafka is required and not here: install Java and Maven');
  return {
    name: `Kafka: not here (${off ? 'VAERN_WITHOUT_KAFKA' : 'no Java'}); not run: ${tests.join(', ')}`,
    args: ['--testPathIgnorePatterns', kafkaTest.source],
    stop: () => undefined,
  };
}

function offer({ brokers, admin, users, stop }, name) {
  process.env.VAERN_TEST_KAFKA = JSON.stringify({ brokers, admin, users });
  return { name, stop };
}

function brokerOfEnvironment(brokers) {
  const { KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password, KAFKA_TEST_USERS: users = '{}' } = process.env;
  return { brokers, admin: username && { username, password }, users: JSON.parse(users), stop: () => undefined };
}

/** Pages are looked at in a real browser. */
async function chromium() {
  const tests = (await testsToRun()).filter((file) => browserTest.test(file));
  if (tests.length === 0) return { name: 'Chromium: not needed', stop: () => undefined };
  const here = chromiumHere();
  if (here) {
    execFileSync(process.execPath, ['scripts/build.mjs', 'web', 'her-page'], { stdio: 'inherit' });
    const { name, ...launched } = here;
    process.env.VAERN_TEST_CHROMIUM = JSON.stringify(launched);
    return { name: `Chromium (${name})`, stop: () => undefined };
  }
  if (process.env.VAERN_REQUIRE_CHROMIUM === '1')
    throw new Error('Chromium is required and not here: install it, and name it in CHROMIUM');
  return {
    name: `Chromium: not here; not run: ${tests.join(', ')}`,
    args: ['--testPathIgnorePatterns', browserTest.source],
    lacks: browserTest,
    stop: () => undefined,
  };
}

/** The test files that this run is about. */
function testsToRun() {
  listed ??= list();
  return listed;
}

async function list() {
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', '--listTests', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_OPTIONS: nodeOptions() },
  });
  let files = '';
  for await (const text of child.stdout.setEncoding('utf8')) files += text;
  return JSON.parse(files || '[]')
    .map((file) => path.relative('.', file))
    .toSorted();
}

function nodeOptions() {
  const threads = new URL('typescript-threads.mjs', import.meta.url);
  const ours = `--import=${threads} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  return `${process.env.NODE_OPTIONS ?? ''} ${ours}`.trim();
}

async function jest(given, outputFile) {
  running = spawn(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${outputFile}`,
      '--testLocationInResults=false',
      ...given,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS: nodeOptions() } },
  );
  const [status] = await once(running, 'exit');
  return { code: status ?? 1, ...JSON.parse(readFileSync(outputFile, 'utf8')) };
}

/**
 * What the tests said. A file whose process was ended by a signal has said nothing: V8 has bugs that end a process once
 * in many runs. Such files, two at most, are run once more, aloud, and what they say then counts.
 */
async function runTests(extra) {
  const first = await jest([...args, ...extra], path.join(scratch, 'results.json'));
  const crashed = first.testResults.filter(({ message }) => crash.test(message)).map(({ name }) => name);
  if (crashed.length === 0 || crashed.length > 2 || interrupted) return first;
  for (const file of crashed)
    console.log(`Ended by a signal, not by a test, and run once more: ${path.relative('.', file)}`);
  const second = await jest(['--runTestsByPath', ...crashed], path.join(scratch, 'again.json')).catch(() => undefined);
  if (!second) return first;
  const sum = (key) => first[key] + second[key];
  return {
    code: second.code,
    numPassedTests: sum('numPassedTests'),
    numFailedTests: sum('numFailedTests'),
    numPendingTests: sum('numPendingTests'),
    numRuntimeErrorTestSuites: sum('numRuntimeErrorTestSuites') - crashed.length,
    testResults: [...first.testResults.filter(({ name }) => !crashed.includes(name)), ...second.testResults],
  };
}

/**
 * Says how it went, and gives how many failed. A full run is also held against the mission, and against the refusals:
 * tests that it names and that are not green, and refusals that no test met over HTTP, count as failed.
 */
function summary({ numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults }) {
  const green = testResults.filter(({ status }) => status === 'passed').map(({ name }) => path.relative('.', name));
  const lacking = args.length > 0 ? [] : [...unnamed(green), ...unmet()];
  for (const line of lacking) console.log(line);
  console.log(`Engines: ${engines.map(({ name }) => name).join('; ') || 'none needed'}`);
  if (numPendingTests > 0) console.log(`${numPendingTests} skipped`);
  const failures = numFailedTests + numRuntimeErrorTestSuites + lacking.length;
  console.log(`${numPassedTests} passed, ${failures} failed`);
  return failures;
}

function unnamed(green) {
  const named = readFileSync('docs/mission.md', 'utf8').matchAll(/`([^`]+\.(?:spec|test)\.ts)`/g);
  const isLacking = (file) => engines.some(({ lacks }) => lacks?.test(file));
  const files = [...named].map(([, file]) => file).filter((file) => !isLacking(file));
  const missing = new Set(files.filter((file) => !green.includes(file)));
  return [...missing].map((file) => `The mission names what is not green: ${file}`);
}

function unmet() {
  const rows = readFileSync('docs/domain/refusals.md', 'utf8').matchAll(/^\| `([a-z-]+)`/gm);
  const heard = new Set(readFileSync(met, 'utf8').split('\n'));
  const missing = [...rows].map(([, refusal]) => refusal).filter((refusal) => !heard.has(refusal));
  return missing.map((refusal) => `No test met this refusal over HTTP: ${refusal}`);
}
