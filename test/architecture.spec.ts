import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import path from 'node:path';

interface Cruise {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

const root = process.cwd();

/** Cruises a tree with the very table that guards the project. */
function cruise(folder: string): Promise<Cruise> {
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const table = path.join(root, '.dependency-cruiser.mjs');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [bin, '--config', table, '--output-type', 'json', 'apps', 'libs'],
      { cwd: folder, maxBuffer: 64e6 },
      (error, stdout) => (stdout ? resolve(JSON.parse(stdout) as Cruise) : reject(error ?? new Error('no output'))),
    );
  });
}

describe('who may import whom', () => {
  const breaches = cruise(path.join(root, 'test/architecture/breaches')).then(({ summary }) =>
    summary.violations.map(({ from, rule }) => `${from} ${rule.name}`),
  );

  it.each([
    ['libs/casework/src/imports-a-framework.ts', 'pure-without-framework'],
    ['libs/casework/src/reads-the-clock-of-node.ts', 'pure-without-framework'],
    ['libs/casework/src/imports-the-vault.ts', 'table:libs/casework'],
    ['libs/disclosure/src/imports-the-platform.ts', 'table:libs/disclosure'],
    ['libs/platform/src/goes-behind-the-front-door.ts', 'front-doors-only'],
    ['libs/platform/src/imports-an-app.ts', 'libs-know-no-app'],
    ['libs/platform/src/uses-the-test-kit.ts', 'test-kit-only-in-tests'],
    ['libs/platform/src/circle.ts', 'no-circles'],
    ['libs/rogue/src/index.ts', 'room-not-in-the-table'],
    ['apps/centre/src/imports-the-police.ts', 'no-app-imports-an-app'],
    ['apps/web/src/imports-the-vault.ts', 'web-asks-over-http'],
  ])('%s is caught by %s', async (file, rule) => {
    expect(await breaches).toContain(`${file} ${rule}`);
  });

  it('is kept by the project itself', async () => {
    const { summary } = await cruise(root);
    expect(summary.violations).toEqual([]);
  });
});
