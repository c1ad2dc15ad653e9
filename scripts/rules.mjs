// Drops the rules of docs/rules.md, a row at a time, and sees that the tests beside them turn red. No file is changed.
// Arguments: the numbers of the rules to look at; none: all.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropOf, rowsOf } from './rules-page.mjs';

const AT_ONCE = 2;
const asked = process.argv.slice(2).map(Number);
const rows = rowsOf(readFileSync('docs/rules.md', 'utf8')).filter(
  ({ rule }) => asked.length === 0 || asked.includes(rule),
);
const scratch = mkdtempSync(path.join(tmpdir(), 'vaern-rules-'));

const asTheyStand = await jest([...new Set(rows.map(({ test }) => test))], {});
if (!asTheyStand.success) fail(`with every rule in place ${asTheyStand.numFailedTests} tests are red`);

const waiting = [...rows];
const stayedGreen = [];
await Promise.all(Array.from({ length: AT_ONCE }, () => drops()));
rmSync(scratch, { recursive: true, force: true });
for (const row of stayedGreen) console.log(`GREEN without rule ${row.rule}: ${row.file} ${row.dropped}`);
console.log(`${rows.length - stayedGreen.length} drops turned a test red, ${stayedGreen.length} did not`);
process.exit(stayedGreen.length > 0 ? 1 : 0);

async function drops() {
  for (let row = waiting.shift(); row; row = waiting.shift()) {
    const { numFailedTests, numRuntimeErrorTestSuites } = await jest([row.test], dropOf(row));
    const isRed = numFailedTests > 0 && numRuntimeErrorTestSuites === 0;
    console.log(`${isRed ? 'red  ' : 'GREEN'} ${row.rule}: ${row.dropped} (${numFailedTests} of ${row.test})`);
    if (!isRed) stayedGreen.push(row);
  }
}

async function jest(tests, drop) {
  const said = path.join(scratch, `${process.hrtime.bigint()}.json`);
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      '--config=scripts/rules.jest.mjs',
      '--json',
      `--outputFile=${said}`,
      '--runTestsByPath',
      ...tests,
    ],
    { stdio: 'ignore', env: { ...process.env, VAERN_DROPPED: JSON.stringify(drop) } },
  );
  await new Promise((done) => child.once('exit', done));
  return JSON.parse(readFileSync(said, 'utf8'));
}

function fail(why) {
  console.error(why);
  rmSync(scratch, { recursive: true, force: true });
  process.exit(1);
}
