/** A JSON Schema fragment, as it stands in the OpenAPI document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Shape {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

type Fields = Map<string, { schema?: () => JsonSchema; optional?: true }>;
const shapes = new WeakMap<object, Fields>();
const names = new WeakMap<object, ReadonlySet<string>>();

/** Called by the validators: what a field of an intent looks like. */
export function describeField(
  prototype: object,
  field: string,
  more: { schema?: () => JsonSchema; optional?: true },
): void {
  const fields: Fields = shapes.get(prototype) ?? new Map();
  fields.set(field, { ...fields.get(field), ...more });
  shapes.set(prototype, fields);
}

/** The names of an intent's fields, its parents' included: route ids and body alike. */
export function fieldsOf(intent: new () => object): ReadonlySet<string> {
  const known = names.get(intent);
  if (known) return known;
  const fields = new Set(Object.keys(shapeOf(intent).properties));
  names.set(intent, fields);
  return fields;
}

/** The fields of an intent as JSON Schema. */
export function shapeOf(intent: new () => object): Shape {
  const chain: Fields[] = [];
  for (let at: unknown = intent.prototype; at instanceof Object; at = Object.getPrototypeOf(at)) {
    chain.unshift(shapes.get(at) ?? new Map());
  }
  const fields = new Map(chain.flatMap((own) => [...own]));
  return {
    properties: Object.fromEntries([...fields].map(([name, { schema }]) => [name, schema?.() ?? {}])),
    required: [...fields].filter(([, { optional }]) => !optional).map(([name]) => name),
  };
}
