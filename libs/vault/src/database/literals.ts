import { escapeLiteral } from 'pg';

/**
 * Array literals built by hand: the driver's own array writer is slow.
 * `…Array` gives the text of a parameter; `sql.…` the same as a quoted literal for one round trip of several statements.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id that is none. Says which kind of id, never its value. */
export class NotAnId extends TypeError {}

export function anId(id: string): string {
  if (!UUID.test(id)) throw new NotAnId('not a lower-case UUID');
  return id;
}

export const uuidArray = (ids: readonly string[]): string => `{${ids.map(anId).join(',')}}`;
export const numberArray = (numbers: readonly (number | string)[]): string => `{${numbers.map(whole).join(',')}}`;
export const textArray = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;

export const sql = {
  uuid: (id: string) => `'${anId(id)}'::uuid`,
  uuids: (ids: readonly string[]) => `'${uuidArray(ids)}'::uuid[]`,
  integers: (numbers: readonly (number | string)[]) => `'${numberArray(numbers)}'::integer[]`,
  bigints: (numbers: readonly (number | string)[]) => `'${numberArray(numbers)}'::bigint[]`,
  booleans: (flags: readonly boolean[]) => `'{${flags.join(',')}}'::boolean[]`,
  text: (text: string) => `${escapeLiteral(text)}::text`,
  texts: (texts: readonly string[]) => `${escapeLiteral(textArray(texts))}::text[]`,
  json: (value: unknown) => `${escapeLiteral(JSON.stringify(value))}::jsonb`,
  bytes: (bytes: Buffer) => `decode('${bytes.toString('hex')}','hex')`,
} as const;

function whole(number: number | string): string {
  const text = String(number);
  if (!/^-?\d+$/.test(text)) throw new TypeError('not a whole number');
  return text;
}
