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
  const asked = from === '' ? lastOf(to, size) : fromOn(Number(from), to, size);
  if (asked && asked.first >= size) throw new RangeNotThere(size);
  return asked;
}

const lastOf = (count: string, size: number): Range | undefined =>
  count === '' ? undefined : { first: Math.max(0, size - Number(count)), last: size - 1 };

function fromOn(first: number, to: string, size: number): Range | undefined {
  if (to === '') return { first, last: size - 1 };
  return Number(to) < first ? undefined : { first, last: Math.min(Number(to), size - 1) };
}
