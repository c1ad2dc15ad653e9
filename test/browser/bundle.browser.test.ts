import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
const built = path.resolve('dist/apps/web');
const herPage = path.resolve('dist/apps/her-page');
const chunks = JSON.parse(readFileSync(path.join(built, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** A chunk, and whatever it needs before it can run. */
function needs(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const needed of chunks[name]?.imports ?? []) needs(needed, found);
  return found;
}

it('the worklist is there after at most 200 kB of script, as it is sent', () => {
  const script = [...new Set([...needs('index.html'), ...needs('src/municipality/worklist.tsx')])];
  const sizes = script.map((name) => statSync(path.join(built, `${chunks[name]?.file}.br`)).size);
  const sum = sizes.reduce((total, size) => total + size, 0);
  expect(script.length).toBeGreaterThan(3);
  expect(sum).toBeLessThan(200_000);
  expect(sum).toBeGreaterThan(50_000);
});

it('her page is there after at most 60 kB of script, as it is sent', () => {
  const scripts = readdirSync(herPage).filter((file) => file.endsWith('.js.br'));
  const sum = scripts.reduce((total, file) => total + statSync(path.join(herPage, file)).size, 0);
  expect(sum).toBeLessThan(60_000);
  expect(sum).toBeGreaterThan(5_000);
});

it('no page asks anything of another host', () => {
  const files = Object.values(chunks).map(({ file }) => readFileSync(path.join(built, file), 'utf8'));
  const hosts = [...files, readFileSync(path.join(built, 'index.html'), 'utf8')].flatMap((text) => [
    ...text.matchAll(/(?:src|href)=["']?https?:\/\/([^/"'\s]+)/g),
  ]);
  expect(hosts).toEqual([]);
});
