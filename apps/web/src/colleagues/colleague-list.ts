import type { Colleagues } from '../api/answers';

export type Colleague = Colleagues['items'][number];
type Options = readonly (readonly [code: string, label: string])[];

/** A choice that no account is called by. */
export const NOT_LISTED = ' ';

/** Each account once, as they are told apart: two of one name by their units, else by their accounts. */
export function optionsOf(items: readonly Colleague[]): Options {
  const each = [...new Map(items.map((one) => [one.id, one])).values()];
  const like = ({ name, unit, id }: Colleague) => {
    const others = each.filter((other) => other.name === name && other.id !== id);
    return { named: others.length > 0, here: others.some((other) => other.unit === unit) };
  };
  return each.map((one) => {
    const { named, here } = like(one);
    const apart = here ? one.id : one.unitName;
    return [one.id, named ? `${one.name} (${apart})` : one.name];
  });
}

/** The units of those who are listed, by name. */
export const unitsIn = (items: readonly Colleague[]): Options =>
  [...new Map(items.map(({ unit, unitName }) => [unit, unitName]))].toSorted(([, one], [, other]) =>
    one.localeCompare(other, 'da'),
  );

/** Whom a list of one unit shows: its people, and whoever was chosen already, listed or not. Every unit's without one. */
export function shownIn(items: readonly Colleague[], unit: string, chosen: readonly string[]): Options {
  const shown = optionsOf(items.filter((one) => unit === '' || one.unit === unit || chosen.includes(one.id)));
  const unlisted = chosen.filter((id) => !items.some((one) => one.id === id));
  return [...shown, ...unlisted.map((id) => [id, id] as const)];
}
