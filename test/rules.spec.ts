import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dropOf, rowsOf } from '../scripts/rules-page.mjs';

const rows = rowsOf(readFileSync('docs/rules.md', 'utf8'));

describe('the page of the rules', () => {
  it('has all fourteen', () => {
    expect([...new Set(rows.map(({ rule }) => rule))]).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
  });

  it.each(rows)('$rule: $dropped is in $file, and the test is there', (row) => {
    const { file, from, to } = dropOf(row);
    const source = readFileSync(file, 'utf8');
    expect(source).toMatch(new RegExp(from));
    expect(source.replace(new RegExp(from, 'g'), () => to)).not.toBe(source);
    expect(existsSync(row.test)).toBe(true);
  });
});
