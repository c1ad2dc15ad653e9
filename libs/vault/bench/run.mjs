// Measures the vault's part alone, on a new PostgreSQL: `node libs/vault/bench/run.mjs`.
import { rspack } from '@rspack/core';
import { transformFileSync } from '@swc/core';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');
const output = path.join(root, 'dist/bench');
const scratch = mkdtempSync(path.join(tmpdir(), 'vaern-bench-'));
chmodSync(scratch, 0o711); // PostgreSQL may run as another user
mkdirSync(output, { recursive: true });

const { measureVault, raiseVault } = await bundled();
const postgres = await startPostgres();
try {
  await raiseVault(postgres.url);
  process.stdout.write(`${JSON.stringify(await measureVault(postgres.url), null, 2)}\n`);
} finally {
  await postgres.stop();
  rmSync(scratch, { recursive: true, force: true });
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

async function bundled() {
  const { compilation } = await promisify(rspack)({
    mode: 'none',
    target: 'node20',
    entry: { vault: path.join(import.meta.dirname, 'index.ts') },
    output: { path: output, filename: '[name].mjs', module: true, library: { type: 'module' } },
    externals: [
      ({ request }, done) =>
        request.startsWith('.') || request.startsWith('@vaern/') || path.isAbsolute(request)
          ? done()
          : done(null, `module ${request}`),
    ],
    resolve: { extensions: ['.ts'], alias: { '@vaern/platform': path.join(root, 'libs/platform/src/chance.ts') } },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'builtin:swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', dynamicImport: true } } },
        },
      ],
    },
  });
  if (compilation.errors.length > 0)
    throw new Error(compilation.errors.map(({ message }) => message.slice(0, 500)).join('\n'));
  return import(path.join(output, 'vault.mjs'));
}
