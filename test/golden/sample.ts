import { sample, stringMatching } from 'fast-check';
import { z } from 'zod';
import type { FactDefinition } from '../../libs/casework/src/index';

type Schema = Readonly<Record<string, unknown>>;

export const jsonOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input' });

const dates: Readonly<Record<string, string>> = { date: '2026-03-03', 'date-time': '2026-03-03T10:00:00.000Z' };

/** A fact as it is before its words are sealed, with every field that it may have, made from its schema. */
export function sampleOf({ plain, sealed }: FactDefinition) {
  const values = new Values();
  return {
    plain: values.of(jsonOf(plain)) as object,
    words: Object.fromEntries(Object.entries(sealed).map(([name, fields]) => [name, values.of(jsonOf(fields))])),
  };
}

class Values {
  #ids = 0;

  of(schema: Schema): unknown {
    if ('const' in schema) return schema.const;
    if (Array.isArray(schema.enum)) return (schema.enum as unknown[])[0];
    if (Array.isArray(schema.anyOf)) return this.of((schema.anyOf as Schema[])[0] ?? {});
    const made: Readonly<Record<string, () => unknown>> = {
      object: () => this.#fieldsOf((schema.properties ?? {}) as Record<string, Schema>),
      array: () => ((schema.prefixItems ?? [schema.items]) as Schema[]).map((item) => this.of(item)),
      boolean: () => true,
      integer: () => schema.minimum,
      string: () => this.#textOf(schema),
    };
    return made[String(schema.type)]?.();
  }

  #fieldsOf(properties: Readonly<Record<string, Schema>>): object {
    return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, this.of(schema)]));
  }

  #textOf({ format, pattern }: Schema): string {
    if (format === 'uuid') return `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}`;
    if (typeof format === 'string') return dates[format] ?? format;
    if (typeof pattern !== 'string') return 'words that were said';
    return sample(stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 }).join('');
  }
}
