/** No intent is nested deeper. */
const DEPTH = 4;

/** The pointer to a field of what the parent pointer points to (RFC 6901). */
export const pointerTo = (parent: string, field: string): string =>
  `${parent}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/**
 * Pointers to the fields that no intent has and that may not reach class-transformer: it passes over names that every
 * object inherits, trips over `constructor`, and follows any depth.
 */
export function strangeFields(value: unknown, at = '', depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (depth > DEPTH) return [at];
  return Object.entries(value).flatMap(([field, inner]) => {
    const pointer = pointerTo(at, field);
    return field in Object.prototype ? [pointer] : strangeFields(inner, pointer, depth + 1);
  });
}
