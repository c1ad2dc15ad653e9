/** A name as it stands in a JSON pointer (RFC 6901). */
export const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** An object or list that is open while reading on. */
interface Open {
  /** The names an object has so far; a list has none. */
  readonly names?: Set<string>;
  at: string | number;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** Where valid JSON gives a name twice, as a pointer: JSON.parse would keep the last one and say nothing. */
export function firstNameTwice(json: string): string | undefined {
  const open: Open[] = [];
  let before = '';
  for (const [found] of json.matchAll(token)) {
    if (found === ':' && isTwice(open, JSON.parse(before) as string)) {
      return open.map(({ at }) => `/${escaped(String(at))}`).join('');
    }
    follow(open, found);
    before = found;
  }
  return undefined;
}

function isTwice(open: readonly Open[], name: string): boolean {
  const here = open.at(-1);
  if (!here?.names) return false;
  here.at = name;
  return here.names.size === here.names.add(name).size;
}

function follow(open: Open[], found: string): void {
  const here = open.at(-1);
  if (found === '{') open.push({ names: new Set(), at: '' });
  else if (found === '[') open.push({ at: 0 });
  else if (found === '}' || found === ']') open.pop();
  else if (found === ',' && typeof here?.at === 'number') here.at += 1;
}
