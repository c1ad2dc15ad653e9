import { NotThere } from '../problems/errors';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const word = /^[A-Za-z0-9._:-]{1,80}$/;

/** Ids in a path are UUIDs, everything else a short word: what cannot be there is not there. @throws NotThere */
export function checkPath(params: Readonly<Record<string, string | readonly string[]>>): void {
  for (const [name, value] of Object.entries(params)) {
    const form = name.endsWith('Id') ? uuid : word;
    if (typeof value !== 'string' || !form.test(value)) throw new NotThere();
  }
}

/** Whether a path can be read at all: percent-encoding of UTF-8, no NUL. */
export function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
