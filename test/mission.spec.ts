import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

interface Row {
  readonly number: number;
  readonly says: string;
  readonly tests: readonly string[];
}

const [, asked = '', led = '', told = ''] = readFileSync('docs/mission.md', 'utf8').split(/^## .*$/m);

function rowsOf(section: string): readonly Row[] {
  const rows = section.matchAll(/^\| (\d+) +\| (.+) \|$/gm);
  return [...rows].map(([, number, says = '']) => ({
    number: Number(number),
    says,
    tests: [...says.matchAll(/`([^`]+\.(?:spec|test)\.ts)`/g)].map(([, file = '']) => file),
  }));
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('the mission', () => {
  it('has every row that the sources ask for, and every first', () => {
    expect(rowsOf(asked).map(({ number }) => number)).toEqual(upTo(25));
    expect(rowsOf(led).map(({ number }) => number)).toEqual(upTo(12));
    expect(rowsOf(told).map(({ number }) => number)).toEqual(upTo(13));
  });
  it.each(rowsOf(told).map((row) => [row.says.split(' | ')[0], row] as const))(
    '%s: is told over HTTP, and clicked',
    (_, { tests }) => {
      for (const folder of ['test/journeys/', 'test/browser/'])
        expect([folder, tests.filter((file) => file.startsWith(folder)).length > 0]).toEqual([folder, true]);
    },
  );

  it.each([...rowsOf(asked), ...rowsOf(led), ...rowsOf(told)].map((row) => [row.says.split(' | ')[0], row] as const))(
    '%s: is shown by tests that are there, or says that it is open',
    (_, { says, tests }) => {
      expect(tests.length > 0 || says.includes('_Open_')).toBe(true);
      expect(tests.filter((file) => !existsSync(file))).toEqual([]);
    },
  );
});
