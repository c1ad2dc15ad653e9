import * as fc from 'fast-check';
import type { Operation } from '../access/document';

/** Texts that have broken something somewhere. */
const texts = [
  '',
  ' ',
  '\0',
  'a\u0000b',
  '\ud83d',
  '\udc00\ud800',
  '\u202e\u200b\ufeff',
  '🤷🏽‍♀️'.repeat(50),
  'x'.repeat(20_001),
  "'; drop table event_store.event; --",
  '{{7*7}} ${7*7} #{7*7}',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '%00%ff%2e%2e',
  'null',
  'NaN',
  '-0',
  '1e999',
  '0x7fffffffffffffff',
  '__proto__',
  'constructor',
  'toString',
  '2025-02-30T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '-000001-01-01T00:00:00Z',
  '99999999-9999-4999-8999-999999999999',
  'police:1464/intake',
  'police:1464/../oversight',
  'centre:dk/perpetrators',
  'municipality:0561/restricted',
  'u-aaaaaaaaaaaaaaaaaaaaaaaaaa',
];
const numbers = [0, -0, -1, 1, 0.1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324];

export const hostileText = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string(),
);
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(...numbers, true, false, null),
  fc.constantFrom(
    [],
    {},
    [[]],
    [null],
    { length: 3 },
    { toJSON: 1 },
    Array.from({ length: 300 }, () => 'x'),
  ),
  fc.array(hostileText, { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 4 }),
);
export const hostileHeader = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    '"',
    '"0"',
    'W/"0"',
    '0',
    '-1',
    'en, da;q=2',
    'case-work',
    'CASE-WORK',
    ';;;',
    'a'.repeat(3000),
  ),
  fc.stringMatching(/^[\x21-\x7e]{0,40}$/),
);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly maxItems?: number;
}

/** Stands for the id of that name in the case that is asked about. */
const idOf = (field: string) => `@${field}@`;
const aText: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  date: fc.constantFrom('2025-03-01', '1990-02-28', '2099-01-31'),
  'date-time': fc.constantFrom('2025-03-01T08:00:00Z', '2025-03-01T08:00:00.123+01:00', '2099-01-01T00:00:00.000Z'),
};
const units = ['police:1465/intake', 'municipality:0561/family', 'centre:dk/affected', 'centre:dk/perpetrators'];
const words = fc.constantFrom('Hun ringede igen.', '👩🏽 æøå', 'x');

/** A value that the schema takes: what is sound field by field may still be absurd as a whole. */
function fitting(schema: Schema, field: string): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.nat(100);
    case 'array':
      return listOf(fitting(schema.items ?? {}, field));
    case 'object':
      return recordOf(schema);
    default:
      return textOf(schema, field);
  }
}

const listOf = (item: fc.Arbitrary<unknown>) =>
  fc.uniqueArray(item, { maxLength: 2, selector: (one) => JSON.stringify(one) });

function recordOf({ properties = {} }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, of]) => [name, fitting(of, name)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

function textOf({ format, pattern }: Schema, field: string): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.constantFrom(idOf(field), idOf('personId'), idOf('none'));
  if (format) return aText[format] ?? words;
  return pattern?.includes('municipality') ? fc.constantFrom(...units) : words;
}

/** A body near to a sound one: each field of the example, another that fits, none, or a hostile one. */
export function hostileBody({ body, examples }: Operation): fc.Arbitrary<string | Uint8Array> {
  const sound = examples[0]?.value ?? {};
  const asExample = (name: string) => fc.constant(name in sound ? sound[name] : undefined);
  const fields = Object.entries((body as Schema | undefined)?.properties ?? {}).map(([name, schema]) => [
    name,
    fc.oneof(
      { weight: 60, arbitrary: asExample(name) },
      { weight: 30, arbitrary: fitting(schema, name) },
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 8, arbitrary: hostileValue },
    ),
  ]);
  const near = fc
    .tuple(
      fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>),
      fc.oneof(
        { weight: 11, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.tuple(hostileText, hostileValue) },
      ),
    )
    .map(([made, add]) => JSON.stringify(add ? Object.fromEntries([...Object.entries(made), add]) : made));
  return fc.oneof(
    { weight: 30, arbitrary: near },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
    { weight: 1, arbitrary: fc.tuple(near, fc.nat(400)).map(([text, at]) => text.slice(0, at)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('['.repeat(20_000), `{"a":${'{"a":'.repeat(5000)}`, '"', '{}{}', '\ufeff{}'),
    },
  );
}

export interface Hostile {
  readonly operation: Operation;
  readonly body: string | Uint8Array;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Instead of an id of the case that is asked about. */
  readonly ids: Readonly<Record<string, string>>;
  /** Whom it is sent by, of those who may. */
  readonly turn: number;
}

const headerNames = [
  'Idempotency-Key',
  'If-Match',
  'Purpose',
  'Accept-Language',
  'Content-Type',
  'Last-Event-ID',
  'DPoP',
];
const queryNames = [
  'limit',
  'after',
  'atLeast',
  'open',
  'to',
  'purpose',
  'legalBasis',
  'consentId',
  'fieldSets',
  '__proto__',
];

/** A request of a route of the document, hostile in one or several places. */
export const hostileRequest = (operations: readonly Operation[]): fc.Arbitrary<Hostile> =>
  fc.constantFrom(...operations).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      body: hostileBody(operation),
      query: fc
        .array(fc.tuple(fc.constantFrom(...queryNames), hostileText), { maxLength: 3 })
        .map((pairs) =>
          pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${escaped(value)}`).join('&')}`,
        ),
      headers: sometimes(fc.dictionary(fc.constantFrom(...headerNames), hostileHeader, { maxKeys: 2 })),
      ids: sometimes(
        fc.dictionary(
          fc.constantFrom(...idsIn(operation)),
          hostileText.map(escaped).filter((text) => text !== ''),
          {
            maxKeys: 1,
          },
        ),
      ),
      turn: fc.nat(79),
    }),
  );

const sometimes = (some: fc.Arbitrary<Record<string, string>>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some });
const escaped = (text: string) => encodeURIComponent(text.toWellFormed()).slice(0, 2000);
const idsIn = ({ path }: Operation) => ['none', ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)];
