import { expect, it } from '@jest/globals';
import { intents } from '@vaern/casework';
import { readdirSync, readFileSync } from 'node:fs';

const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.spec|\.test)\.ts$/.test(name) && !name.startsWith('timekeeper'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const found = (pattern: RegExp) =>
  new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)));

/** With `libs/casework/src/refusals.spec.ts` and `libs/gateway/src/problems/problem.spec.ts`: no refusal is out of reach of HTTP. */
it('every intent has a route, but for those of the clock', () => {
  const routed = found(/(?:@Command\(\s*|\bintent: )'(\w+)'/g);
  const clocks = found(/^ {2}(\w+): TIMEKEEPER,/gm);
  const without = Object.keys(intents).filter((name) => !routed.has(name));
  expect(new Set(without)).toEqual(clocks);
  expect(clocks.size).toBeGreaterThan(3);
});
