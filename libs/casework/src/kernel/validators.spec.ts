import { describe, expect, it } from '@jest/globals';
import { codeList } from './code-list';
import { NotAnIntent, readIntent } from './read-intent';
import { shapeOf } from './shape';
import { faultWords, validationWords, type Constraint } from './validation-words';
import * as is from './validators';

const colour = codeList('test-colour', 1, { red: ['Rød', 'Red'], blue: ['Blå', 'Blue'] });

class Inner {
  @is.IsWords(5) name!: string;
  @is.Optional() @is.IsPostcode() postcode?: string;
}
class Every {
  @is.Optional() @is.IsId() id?: string;
  @is.Optional() @is.IsIds({ min: 1, max: 2 }) ids?: string[];
  @is.Optional() @is.IsUnitId() unit?: string;
  @is.Optional() @is.IsUnitIds() units?: string[];
  @is.Optional() @is.IsWords(5) words?: string;
  @is.Optional() @is.IsWordsList(5, { max: 2 }) list?: string[];
  @is.Optional() @is.IsCode(colour) code?: string;
  @is.Optional() @is.IsCode(['x', 'y']) letter?: string;
  @is.Optional() @is.IsCodes(colour, { min: 1 }) codes?: string[];
  @is.Optional() @is.IsEntryRef() ref?: string;
  @is.Optional() @is.IsAdviceId() advice?: string;
  @is.Optional() @is.IsFilename() filename?: string;
  @is.Optional() @is.IsSha256() sha256?: string;
  @is.Optional() @is.IsFileKey() fileKey?: string;
  @is.Optional() @is.IsPostcode() postcode?: string;
  @is.Optional() @is.IsLanguage() language?: string;
  @is.Optional() @is.IsAnswers() answers?: object;
  @is.Optional() @is.IsFlag() flag?: boolean;
  @is.Optional() @is.IsCount(1, 3) count?: number;
  @is.Optional() @is.IsCpr() cpr?: string;
  @is.Optional() @is.IsDay() day?: string;
  @is.Optional() @is.IsInstant() instant?: string;
  @is.Optional() @is.Nested(() => Inner) inner?: Inner;
  @is.Optional() @is.NestedList(() => Inner, { max: 2 }) inners?: Inner[];
}
class Needed {
  @is.IsWords(5) words!: string;
  @is.IsCode(colour) code!: string;
}

const uuid = '3f2b8c1e-9d4a-4c6b-8e7f-0a1b2c3d4e5f';
const thrownBy = (intent: new () => object, body: unknown): NotAnIntent | undefined => {
  try {
    readIntent(intent, body);
    return undefined;
  } catch (error) {
    if (error instanceof NotAnIntent) return error;
    throw error;
  }
};
const faults = (intent: new () => object, body: unknown) =>
  (thrownBy(intent, body)?.faults ?? []).map(({ pointer, constraint }) => `${pointer} ${constraint}`);

describe('a field takes', () => {
  it.each<[keyof Every, unknown]>([
    ['id', uuid],
    ['ids', [uuid]],
    ['unit', 'police:1464/intake'],
    ['units', ['centre:dk/affected', 'municipality:0561/visitation']],
    ['words', 'Ørsø'],
    ['words', 'abcde'],
    ['words', '👩🏽'],
    ['list', []],
    ['code', 'red'],
    ['letter', 'y'],
    ['codes', ['red', 'blue']],
    ['ref', 'abcdefg2'],
    ['advice', 'call-112'],
    ['filename', 'Kamera 3. maj (1).MP4'],
    ['filename', 'x'.repeat(255)],
    ['sha256', '0a'.repeat(32)],
    ['fileKey', 'aB_-'.repeat(10) + 'xyz'],
    ['postcode', '6700'],
    ['language', 'da'],
    ['answers', {}],
    ['answers', { text: '', channels: ['call'], isAbout: true, [uuid]: 'x' }],
    ['flag', false],
    ['count', 1],
    ['count', 3],
    ['cpr', '0101570001'],
    ['day', '2024-02-29'],
    ['instant', '2026-03-03T10:00:00.000Z'],
    ['inner', { name: 'Bo' }],
    ['inners', [{ name: 'Bo', postcode: '6700' }]],
  ])('%s %p', (field, value) => expect(faults(Every, { [field]: value })).toEqual([]));
});

describe('a field refuses', () => {
  it.each<[keyof Every, unknown, string]>([
    ['id', uuid.toUpperCase(), 'is-id'],
    ['id', 'no', 'is-id'],
    ['id', null, 'is-id'],
    ['ids', [], 'is-list'],
    ['ids', [uuid, uuid], 'is-list'],
    ['ids', uuid, 'is-list'],
    ['ids', [uuid, 'no'], 'is-id'],
    ['unit', 'police:1464', 'is-unit'],
    ['unit', 'police:1464/intake/x', 'is-unit'],
    ['unit', 'polis:1464/intake', 'is-unit'],
    ['units', ['x'], 'is-unit'],
    ['words', '', 'is-words'],
    ['words', '  \n', 'is-words'],
    ['words', 'abcdef', 'is-words'],
    ['words', 'a\0b', 'is-words'],
    ['words', 'a\uD800', 'is-words'],
    ['words', 5, 'is-words'],
    ['words', ['a'], 'is-words'],
    ['list', ['a', 'b', 'c'], 'is-list'],
    ['list', ['a', '\uDC00'], 'is-words'],
    ['code', 'green', 'is-code'],
    ['code', 'toString', 'is-code'],
    ['code', ['red'], 'is-code'],
    ['letter', 'z', 'is-code'],
    ['codes', ['red', 'red'], 'is-list'],
    ['codes', [], 'is-list'],
    ['codes', ['green'], 'is-code'],
    ['ref', 'abcdefg1', 'is-entry-ref'],
    ['ref', 'abcdefg', 'is-entry-ref'],
    ['advice', 'Call her', 'is-advice-id'],
    ['advice', 'ab', 'is-advice-id'],
    ['advice', 112, 'is-advice-id'],
    ['filename', '', 'is-filename'],
    ['filename', '..', 'is-filename'],
    ['filename', 'a/b.jpg', 'is-filename'],
    ['filename', 'C:\\b.jpg', 'is-filename'],
    ['filename', 'a\0.jpg', 'is-filename'],
    ['filename', 'a\n.jpg', 'is-filename'],
    ['filename', 'a\uD800.jpg', 'is-filename'],
    ['filename', 'gpj.\u202Eexe', 'is-filename'],
    ['filename', 'x'.repeat(4_000), 'is-filename'],
    ['filename', 7, 'is-filename'],
    ['sha256', 'A'.repeat(64), 'is-sha256'],
    ['sha256', 'a'.repeat(63), 'is-sha256'],
    ['fileKey', 'a'.repeat(44), 'is-file-key'],
    ['postcode', '670', 'is-postcode'],
    ['postcode', 6700, 'is-postcode'],
    ['language', 'DA', 'is-language'],
    ['answers', null, 'is-answers'],
    ['answers', ['a'], 'is-answers'],
    ['answers', { text: 1 }, 'is-answers'],
    ['answers', { text: null }, 'is-answers'],
    ['answers', { text: { more: 'a' } }, 'is-answers'],
    ['answers', { text: [['a']] }, 'is-answers'],
    ['answers', { text: 'x'.repeat(40_001) }, 'is-answers'],
    ['answers', { 'a b': 'x' }, 'is-answers'],
    ['answers', Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`n${at}`, ''])), 'is-answers'],
    ['flag', 'true', 'is-flag'],
    ['flag', 1, 'is-flag'],
    ['count', 0, 'is-count'],
    ['count', 4, 'is-count'],
    ['count', 1.5, 'is-count'],
    ['count', '2', 'is-count'],
    ['count', Number.NaN, 'is-count'],
    ['cpr', '3002570001', 'is-cpr'],
    ['cpr', '010157-0001', 'is-cpr'],
    ['cpr', 101570001, 'is-cpr'],
    ['day', '2026-02-30', 'is-day'],
    ['day', '2026-03-03T10:00:00Z', 'is-day'],
    ['instant', '2026-02-30T10:00:00Z', 'is-instant'],
    ['instant', '9999-01-01T00:00:00Z', 'is-instant'],
    ['instant', 0, 'is-instant'],
    ['inner', 'Bo', 'is-object'],
    ['inner', null, 'is-object'],
    ['inner', [{ name: 'Bo' }], 'is-object'],
    ['inners', { name: 'Bo' }, 'is-list'],
    ['inners', [{ name: 'Bo' }, 5], 'is-object'],
    ['inners', [{ name: 'a' }, { name: 'b' }, { name: 'c' }], 'is-list'],
  ])('%s %p', (field, value, constraint) => {
    expect(faults(Every, { [field]: value })).toContain(`/${field} ${constraint}`);
  });
});

describe('a body', () => {
  it('says where the fault is, inside and in lists', () => {
    expect(faults(Every, { inner: { name: 'too long', postcode: '1' } })).toEqual([
      '/inner/name is-words',
      '/inner/postcode is-postcode',
    ]);
    expect(faults(Every, { inners: [{ name: 'Bo' }, {}] })).toEqual(['/inners/1/name is-words']);
    expect(faults(Every, { inners: [5] })).toContain('/inners/0 is-object');
  });
  it('has no fields that are not known, at any depth', () => {
    expect(faults(Every, { other: 1, 'a/b~c': 2 })).toEqual(['/other unknown-field', '/a~1b~0c unknown-field']);
    expect(faults(Every, { inner: { name: 'Bo', other: 1 } })).toEqual(['/inner/other unknown-field']);
  });
  it('is an object', () => {
    for (const body of [null, undefined, 'x', 5, [], [{}]]) expect(faults(Every, body)).toEqual([' is-object']);
  });
  it('leaves nothing out that is needed', () => {
    expect(faults(Needed, {})).toEqual(['/words is-words', '/code is-code']);
    expect(faults(Needed, { words: 'a', code: 'red' })).toEqual([]);
  });
  it('comes out as the intent, instants in UTC and objects of their class', () => {
    const read = readIntent(Every, { instant: '2026-03-03T11:00:00+01:00', inners: [{ name: 'Bo' }] });
    expect(read).toBeInstanceOf(Every);
    expect(read.instant).toBe('2026-03-03T10:00:00.000Z');
    expect(read.inners?.[0]).toBeInstanceOf(Inner);
  });
  it('is not repeated by its fault', () => {
    const thrown = thrownBy(Needed, { words: 'Vestergade 12', code: 'Nanna' });
    expect(thrown?.faults).toHaveLength(2);
    expect(JSON.stringify([thrown, thrown?.message, thrown?.faults])).not.toMatch(/Vestergade|Nanna/);
  });
});

describe('every fault', () => {
  const params: Record<string, string> = { min: '1', max: '5', codes: 'red, blue' };
  it.each(Object.keys(validationWords) as Constraint[])('%s is worded in both languages', (constraint) => {
    const [da, en] = [faultWords(constraint, params, 'da'), faultWords(constraint, params, 'en')];
    expect(da).not.toBe(en);
    for (const words of [da, en]) expect(words).toMatch(/^[A-ZÆØÅ][^{}]+\.$/);
  });
  it('fills its words from its params', () => {
    const [words, code] = thrownBy(Every, { words: 'abcdef', code: 'green' })!.faults;
    expect(faultWords(words!.constraint, words!.params, 'en')).toBe(
      'Write 1 to 5 characters of text without hidden ones.',
    );
    expect(faultWords(code!.constraint, code!.params, 'da')).toBe('Skal være en af: red, blue.');
  });
});

describe('an intent describes itself', () => {
  class More extends Needed {
    @is.Optional() @is.IsIds({ max: 3 }) ids?: string[];
    @is.Nested(() => Inner) inner!: Inner;
  }
  it('as JSON Schema, with what its parents have', () => {
    expect(shapeOf(More)).toEqual({
      properties: {
        words: { type: 'string', minLength: 1, maxLength: 5 },
        code: { enum: ['red', 'blue'] },
        ids: expect.objectContaining({ type: 'array', minItems: 0, maxItems: 3, uniqueItems: true }),
        inner: {
          type: 'object',
          properties: {
            name: { type: 'string', minLength: 1, maxLength: 5 },
            postcode: { type: 'string', pattern: '^\\d{4}$' },
          },
          required: ['name'],
          additionalProperties: false,
        },
      },
      required: ['words', 'code', 'inner'],
    });
  });
  it('and leaves its parent as it was', () => expect(shapeOf(Needed).required).toEqual(['words', 'code']));
});
