import { municipalities } from './municipalities';
import { regions } from './regions';

const names: ReadonlyMap<string, string> = new Map([
  ['denmark', 'Hele landet'],
  ...regions.map(({ code, name }) => [`region:${code}`, name] as const),
  ...municipalities.map(({ agency: { id, name } }) => [id, name] as const),
]);

/** Every area by its id. */
export const areas: readonly { readonly id: string; readonly name: string }[] = [...names].map(([id, name]) => ({
  id,
  name,
}));

/**
 * What an area of the country is called (`municipality:0561`, `region:1083`, `denmark`), whoever is served there: she may
 * live, and wish to meet others, where no hub is used. Undefined: there is none.
 */
export const areaNamed = (area: string): string | undefined => names.get(area);
