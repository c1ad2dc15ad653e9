import { expect, it } from '@jest/globals';
import { freshDatabase } from '@vaern/test-kit';
import * as fc from 'fast-check';
import { plainArray, textArray } from './array-literal';

it('is read by PostgreSQL as it was written, whatever the texts', async () => {
  const database = await freshDatabase();
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', 'NULL', 'null', '{}', ',', '"', '\\', '\\"', '\n', ' a ', '{"a":"b\\u0000"}'),
    ),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (written) => {
      const printable = written.map((text) => text.replaceAll('\0', ''));
      const { rows } = await database.pool.query<{ read: string[] }>('select $1::text[] as read', [
        textArray(printable),
      ]);
      expect(rows[0]?.read).toEqual(printable);
    }),
    { numRuns: 300 },
  );
  await database.drop();
});

it('writes numbers', () => {
  expect(plainArray([1, -1, 30])).toBe('{1,-1,30}');
  expect(plainArray([])).toBe('{}');
});
