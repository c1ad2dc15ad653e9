const SPECIAL = /["\\]/g;

/** Texts as a PostgreSQL array literal, several times faster than the driver's own writer. */
export function textArray(texts: readonly string[]): string {
  return texts.length === 0 ? '{}' : `{"${texts.map((text) => text.replace(SPECIAL, '\\$&')).join('","')}"}`;
}

/** Numbers or UUIDs as a PostgreSQL array literal. */
export const plainArray = (values: readonly (number | string)[]): string => `{${values.join(',')}}`;
