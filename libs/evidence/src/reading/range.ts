import type { Range } from './files';

/** None of the bytes asked for are there. */
export class RangeNotThere extends Error {
  constructor(readonly size: number) {
    super('no such range');
    this.name = 'RangeNotThere';
  }
}

/**
 * The one range that a header `Range` asks for (RFC 9110); undefined for the whole, and for what is to be passed over:
 * other units, several ranges, what cannot be read. @throws RangeNotThere
 */
export function rangeOf(header: string | undefined, size: number): Range | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return undefined;
  if (first >= size || last < first) throw new RangeNotThere(size);
  return { first, last };
}
