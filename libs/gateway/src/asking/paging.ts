import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BadInput } from '../problems/errors';

export const PAGE = 50;
export const LARGEST_PAGE = 200;

/** The parameters of every list. */
export const pageQuery = z.object({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .pipe(z.number().max(LARGEST_PAGE))
    .default(PAGE),
  after: z.string().min(1).max(1000).optional(),
});

/** A page, and where the next one begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** Where a page ended: codes, dates, ids and numbers, never words. */
export type Place = readonly (string | number)[];

/** Opaque cursors: signed for one list and one reader, so that a place cannot be made up or carried elsewhere. */
export class Cursors {
  /** `key`: 32 random bytes, the same in every process that serves the list. */
  constructor(private readonly key: Uint8Array) {}

  write(list: string, reader: string, place: Place): string {
    const text = Buffer.from(JSON.stringify(place)).toString('base64url');
    return `${text}.${this.#sign(list, reader, text).toString('base64url')}`;
  }

  /** @throws BadInput if the cursor is not one that was given out for this list and reader */
  read(list: string, reader: string, cursor: string): Place {
    const [text = '', signature = ''] = cursor.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = this.#sign(list, reader, text);
    if (given.length !== right.length || !timingSafeEqual(given, right))
      throw new BadInput([{ in: 'query', at: 'after', code: 'is-cursor' }]);
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Place;
  }

  #sign(list: string, reader: string, text: string): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([list, reader, text]))
      .digest()
      .subarray(0, 16);
  }
}

/** The page of at most `limit` from one row more than was asked for. */
export function pageOf<Item>(rows: readonly Item[], limit: number, cursorAfter: (last: Item) => string): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: cursorAfter(last) } : { items };
}
