// Measures the event store's part alone, on a new PostgreSQL: `node libs/event-store/bench/run.mjs`.
import { rspack } from '@rspack/core';
import { transformFileSync } from '@swc/core';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');
const output = path.join(root, 'dist/bench');
const scratch = mkdtempSync(path.join(tmpdir(), 'vaern-bench-'));
chmodSync(scratch, 0o711); // PostgreSQL may run as another user
mkdirSync(output, { recursive: true });

const { measureAppends } = await bundled('append.ts');
const postgres = await startPostgres();
try {
  const measured = await measureAppends(postgres.url, { id: randomUUID, bytes: randomBytes });
  for (const one of measured) process.stdout.write(`${line(one)}\n`);
} finally {
  await postgres.stop();
  rmSync(scratch, { recursive: true, force: true });
}

function line({ event, inFlight, floor, store, ratio }) {
  return `${event}, ${inFlight} in flight: ${store.toFixed()} appends/s, floor ${floor.toFixed()} rows/s, ${ratio.toFixed(2)}×`;
}

/** A cluster with its settings as they come: fsync on. */
async function startPostgres() {
  const compiled = transformFileSync(path.join(root, 'libs/platform/src/embedded-postgres.ts'), { sourceMaps: false });
  writeFileSync(path.join(output, 'embedded-postgres.mjs'), compiled.code);
  const { startEmbeddedPostgres } = await import(path.join(output, 'embedded-postgres.mjs'));
  const { admin, stop } = await startEmbeddedPostgres(scratch, ['max_connections=100', 'shared_buffers=256MB']);
  const { user, password, host, port } = admin;
  return { url: `postgresql://${user}:${password}@/postgres?host=${encodeURIComponent(host)}&port=${port}`, stop };
}

async function bundled(file) {
  const { compilation } = await promisify(rspack)({
    mode: 'none',
    target: 'node20',
    entry: { [file]: path.join(import.meta.dirname, file) },
    output: { path: output, filename: '[name].mjs', module: true, library: { type: 'module' } },
    externals: [
      ({ request }, done) =>
        request.startsWith('.') || path.isAbsolute(request) ? done() : done(null, `module ${request}`),
    ],
    resolve: { extensions: ['.ts'] },
    module: {
      rules: [{ test: /\.ts$/, loader: 'builtin:swc-loader', options: { jsc: { parser: { syntax: 'typescript' } } } }],
    },
  });
  if (compilation.errors.length > 0) throw new Error(compilation.errors.map(({ message }) => message).join('\n'));
  return import(path.join(output, `${file}.mjs`));
}
