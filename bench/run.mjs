// Measures Værn against floors of the same run, on a new PostgreSQL: `npm run bench`, `npm run bench -- rebuild` for some.
import { rspack } from '@rspack/core';
import { transformFileSync } from '@swc/core';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { chromiumHere } from '../scripts/chromium.mjs';

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, 'dist/bench/all');
const scratch = mkdtempSync(path.join(tmpdir(), 'vaern-bench-'));
chmodSync(scratch, 0o711); // PostgreSQL may run as another user
mkdirSync(output, { recursive: true });

const { figures } = await bundled();
const wanted = process.argv.slice(2);
if (isWanted('pages')) preparePages();
const postgres = await startPostgres();
try {
  console.log(`Node ${process.version}, ${availableParallelism()} cores, PostgreSQL with fsync on`);
  console.log(row(['figure', 'ours', 'floor', 'ratio', 'aim', '', 'n']));
  for (const [name, measure] of Object.entries(figures)) {
    if (!isWanted(name)) continue;
    for (const figure of await measure({ admin: postgres.admin, scratch })) console.log(line(figure));
  }
} finally {
  await postgres.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(0);

function isWanted(name) {
  return wanted.length === 0 || wanted.includes(name);
}

/** The hub and its pages as they are shipped, and the browser that they are looked at in. */
function preparePages() {
  execFileSync(process.execPath, ['scripts/build.mjs', 'hub', 'web', 'her-page'], { cwd: root, stdio: 'inherit' });
  process.env.VAERN_TEST_CHROMIUM = JSON.stringify(chromiumHere() ?? {});
}

function line({ what, unit, ours, floor, ratio, aim, n }) {
  const amount = (number) => `${number >= 100 ? number.toFixed() : number.toFixed(2)} ${unit}`;
  const [sign, goal] = aim === undefined ? ['', ''] : [aim.atMost ? '≤' : '≥', aim.atMost ?? aim.atLeast];
  const met = aim === undefined || (aim.atMost ? ratio <= aim.atMost : ratio >= aim.atLeast);
  return row([what, amount(ours), amount(floor), `${ratio.toFixed(2)}×`, `${sign} ${goal}`, met ? '' : 'missed', n]);
}

function row([what, ours, floor, ratio, aim, met, n]) {
  const cells = [ours.padStart(16), floor.padStart(16), ratio.padStart(8), aim.padStart(7), met.padEnd(7), `${n}`];
  return `${what.padEnd(64)}${cells.join(' ')}`;
}

/** A cluster with its settings as they come, but room for the connections of a measurement. */
async function startPostgres() {
  const compiled = transformFileSync(path.join(root, 'libs/platform/src/embedded-postgres.ts'), { sourceMaps: false });
  writeFileSync(path.join(output, 'embedded-postgres.mjs'), compiled.code);
  const { startEmbeddedPostgres } = await import(path.join(output, 'embedded-postgres.mjs'));
  return startEmbeddedPostgres(scratch, ['max_connections=200', 'shared_buffers=256MB', 'max_wal_size=4GB']);
}

async function bundled() {
  const { paths } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8')).compilerOptions;
  const alias = Object.entries(paths).map(([name, [file]]) => [`${name}$`, path.join(root, file)]);
  const { compilation } = await promisify(rspack)({
    mode: 'none',
    target: 'node20',
    entry: { bench: path.join(import.meta.dirname, 'index.ts') },
    output: { path: output, filename: '[name].mjs', module: true, library: { type: 'module' }, clean: false },
    optimization: { splitChunks: false },
    externals: [
      ({ request }, done) =>
        request.startsWith('.') || request.startsWith('@vaern/') || path.isAbsolute(request)
          ? done()
          : done(null, `module ${request}`),
    ],
    resolve: { extensions: ['.ts'], alias: Object.fromEntries(alias) },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'builtin:swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              keepClassNames: true,
              parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
              transform: { legacyDecorator: true, decoratorMetadata: true },
            },
          },
        },
      ],
    },
  });
  if (compilation.errors.length > 0)
    throw new Error(compilation.errors.map(({ message }) => message.slice(0, 500)).join('\n'));
  return import(path.join(output, 'bench.mjs'));
}
