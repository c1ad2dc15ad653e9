type Schema = Readonly<Record<string, unknown>>;

/** What somebody might write, and no code, day, id or version may hold. */
const streets = ['Kanarievænget 37', 'Kanarievænget37', 'Kanarievaenget', '75123456'];
const closed: ReadonlySet<unknown> = new Set(['uuid', 'date', 'date-time']);

/** Where in a JSON schema a string may hold words: neither a code, a day, an instant nor an id, nor of a form that no words fit. */
export const openIn = (schema: Schema, at = ''): readonly string[] => [
  ...(schema.type === 'string' && !isClosed(schema) ? [at] : []),
  ...Object.entries((schema.properties ?? {}) as Record<string, Schema>).flatMap(([name, field]) =>
    openIn(field, `${at}.${name}`),
  ),
  ...within(schema).flatMap((one) => openIn(one, `${at}[]`)),
  ...either(schema).flatMap((one) => openIn(one, at)),
];

const isClosed = ({ enum: codes, const: only, format, pattern }: Schema): boolean =>
  codes !== undefined || only !== undefined || closed.has(format) || (typeof pattern === 'string' && isTight(pattern));
const isTight = (pattern: string): boolean =>
  pattern.startsWith('^') && pattern.endsWith('$') && !streets.some((words) => new RegExp(pattern).test(words));

const within = ({ items, additionalProperties }: Schema): readonly Schema[] =>
  [items, additionalProperties].filter((one) => typeof one === 'object' && one !== null) as Schema[];
const either = ({ anyOf = [], oneOf = [], allOf = [] }: Schema): readonly Schema[] =>
  [anyOf, oneOf, allOf].flat() as Schema[];
