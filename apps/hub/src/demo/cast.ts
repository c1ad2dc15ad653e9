import type { Actor } from '@vaern/access';
import type { DemoPerson } from '@vaern/directory';

/** Somebody of the demo by the name that they sign in as. */
export type Cast = (name: string) => Actor;

/** @throws Error for a name that nobody has */
export const castOf =
  (people: readonly DemoPerson[]): Cast =>
  (name) => {
    const found = people.find(({ user }) => user === name);
    if (!found) throw new Error(`nobody in the demo is called ${name}`);
    const { id, agency, unit, roles } = found;
    return { id, agency, unit, roles, role: roles[0] ?? '' };
  };
