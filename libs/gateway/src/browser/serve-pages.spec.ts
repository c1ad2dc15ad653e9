import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGateway, type Gateway } from '../testing/gateway';
import { servePages } from './serve-pages';

const folder = mkdtempSync(path.join(tmpdir(), 'vaern-pages-'));
let gateway: Gateway;
beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Værn</title>');
  writeFileSync(path.join(folder, 'assets/page-1a2b.js'), 'export {};');
  gateway = await startGateway([], {}, (app) => void servePages(app, folder));
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true, force: true });
});
const policyAt = async (at: string) => {
  const { headers } = await gateway.get(at);
  return Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split(';').map((one) => {
      const [name = '', ...sources] = one.trim().split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );
};

describe.each(['/', '/cases/1', '/published/advice', '/assets/page-1a2b.js'])('what is served at %s', (at) => {
  it('runs no script and no style but files of the hub: nothing inline, nothing made of words, nothing from elsewhere', async () => {
    expect(await policyAt(at)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
    });
  });
});

it('a page is asked for anew each time, a file whose name changes with its content never', async () => {
  expect((await gateway.get('/cases/1')).headers.get('cache-control')).toBe('no-store');
  expect((await gateway.get('/assets/page-1a2b.js')).headers.get('cache-control')).toMatch(/immutable/);
});

it('no page stands where routes are', async () => {
  for (const at of ['/api/nothing', '/auth/nothing', '/log', '/assets/nothing.js'])
    expect([at, (await gateway.get(at)).status]).toEqual([at, 404]);
});
