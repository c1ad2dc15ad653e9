import { expect, it } from '@jest/globals';
import { codeTyped } from './code';

it.each([
  ['k7pm-3xqd-aa2n-rw5t', 'k7pm3xqdaa2nrw5t'],
  [' K7PM 3XQD\u00a0AA2N–RW5T\n', 'k7pm3xqdaa2nrw5t'],
  ['k7pm.3xqd/aa2n_rw5t', 'k7pm3xqdaa2nrw5t'],
  ['0o8b', 'oobb'],
  ['K٧PM 3XQD ۲', 'k7pm3xqd2'],
  ['İıI', 'iii'],
  ['асе хру оі', 'acexpyoi'],
  ['—', ''],
])('%p is read as %p', (typed, code) => expect(codeTyped(typed)).toBe(code));
