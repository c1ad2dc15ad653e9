import { expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const pages = ['README.md', 'CHANGELOG.md', 'bench/README.md', ...markdownIn('docs')];

function markdownIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => path.join(folder, name));
}

/** Links to files of the project, as [page, target]. */
const links = pages.flatMap((page) => {
  const targets = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].map(
    ([, target = '']) => target,
  );
  return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => [page, target] as const);
});

it('are there to be followed', () => {
  expect(links.length).toBeGreaterThan(10);
});

it.each(links)('%s leads to %s', (page, target) => {
  expect(existsSync(path.join(path.dirname(page), target))).toBe(true);
});
