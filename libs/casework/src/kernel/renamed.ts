/** The same value with each of these strings called by its other name, wherever it stands: nothing is changed in place. */
export function renamed<T>(value: T, names: ReadonlyMap<string, string>): T;
export function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const again = <T>(part: T): T => renamed(part, names);
  if (Array.isArray(value)) return value.map(again);
  if (value instanceof Set) return new Set([...value].map(again));
  if (value instanceof Map) return renamedMap(value, again);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, again(part)]));
}

/** Lists of two that are now called the same become one. */
function renamedMap(map: ReadonlyMap<unknown, unknown>, again: <T>(part: T) => T): Map<unknown, unknown> {
  const result = new Map<unknown, unknown>();
  for (const [key, value] of map) {
    const [name, part] = [again(key), again(value)];
    const there = result.get(name);
    result.set(name, Array.isArray(there) && Array.isArray(part) ? [...there, ...part] : part);
  }
  return result;
}
