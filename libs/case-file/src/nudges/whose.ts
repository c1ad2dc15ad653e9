import type { Thing } from './thing';

/** How the case of a thing calls somebody, and those whose deputy they are. */
export interface Called {
  readonly me: string;
  readonly stoodInFor: readonly string[];
}

/**
 * For whom a thing waits: for whoever has taken it on, and their deputy; for everybody of the unit where nobody has. Never for
 * whoever did what made it wait.
 */
export function waitsFor({ owner, by }: Pick<Thing, 'owner' | 'by'>, { me, stoodInFor }: Called): boolean {
  if (by === me) return false;
  return owner == null || owner === me || stoodInFor.includes(owner);
}

/** The right that lets it wait for them: what a deputy sees to they need not be able to do themselves. */
export const rightFor = ({ right, owner }: Pick<Thing, 'right' | 'owner'>, { me }: Called): Thing['right'] =>
  owner == null || owner === me ? right : 'case.see';
