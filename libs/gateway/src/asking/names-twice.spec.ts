import { expect, it } from '@jest/globals';
import { assert, json, property } from 'fast-check';
import { firstNameTwice } from './names-twice';

it.each([
  ['{"a":1,"a":2}', '/a'],
  ['{"a":{"b":1},"c":{"b":1,"b":2}}', '/c/b'],
  ['[{"a":1},{"a":1,"a":2}]', '/1/a'],
  ['[[1,2],[3,{"x":[],"x":[]}]]', '/1/1/x'],
  ['{"a/b":1,"a~b":{"":1,"":2}}', '/a~0b/'],
  ['{"a":"}{\\"a\\":","b":1,"b":2}', '/b'],
])('finds the name given twice in %s', (text, at) => expect(firstNameTwice(text)).toBe(at));

it.each(['{"a":1,"b":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"a"}', '{"a":":a:a","b":[":"]}', '"a"', '{}'])(
  'finds none in %s',
  (text) => expect(firstNameTwice(text)).toBeUndefined(),
);

it('finds none in whatever JSON.stringify wrote', () => {
  assert(
    property(json(), (text) => firstNameTwice(JSON.stringify(JSON.parse(text), null, 1)) === undefined),
    { numRuns: 2_000 },
  );
});
