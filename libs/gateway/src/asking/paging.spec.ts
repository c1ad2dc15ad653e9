import { expect, it } from '@jest/globals';
import { assert, array, integer, oneof, property, string } from 'fast-check';
import { BadInput } from '../problems/errors';
import { Cursors, pageOf } from './paging';

const cursors = new Cursors(Buffer.alloc(32, 7));
const place = ['2026-03-02T10:00:00.000Z', 42] as const;
const cursor = cursors.write('inbox', 'police:1464/intake', place);

it('gives back the place it was made of, whatever it was', () => {
  assert(
    property(array(oneof(string(), integer())), (any) => {
      expect(cursors.read('inbox', 'u', cursors.write('inbox', 'u', any))).toEqual(any);
    }),
  );
});

it('fits into an address as it is', () => expect(encodeURIComponent(cursor)).toBe(cursor));

it.each([
  ['another list', () => cursors.read('cases', 'police:1464/intake', cursor)],
  ['another reader', () => cursors.read('inbox', 'police:1465/intake', cursor)],
  ['another key', () => new Cursors(Buffer.alloc(32, 8)).read('inbox', 'police:1464/intake', cursor)],
  [
    'a place made up',
    () => cursors.read('inbox', 'police:1464/intake', `${Buffer.from('[1]').toString('base64url')}.AAAA`),
  ],
  ['no signature', () => cursors.read('inbox', 'police:1464/intake', cursor.split('.')[0] ?? '')],
  ['a shorter signature', () => cursors.read('inbox', 'police:1464/intake', cursor.slice(0, -2))],
  ['nothing', () => cursors.read('inbox', 'police:1464/intake', '')],
  ['a list whose name runs into the reader', () => cursors.read('inboxpolice', ':1464/intake', cursor)],
])('is refused with %s', (_, read) => expect(read).toThrow(BadInput));

it('makes a page of one row more than was asked for', () => {
  const after = (last: number) => `after-${last}`;
  expect(pageOf([1, 2, 3], 2, after)).toEqual({ items: [1, 2], next: 'after-2' });
  expect(pageOf([1, 2], 2, after)).toEqual({ items: [1, 2] });
  expect(pageOf([], 2, after)).toEqual({ items: [] });
});
