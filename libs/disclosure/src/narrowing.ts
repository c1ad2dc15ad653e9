import type { Id } from '@vaern/casework';
import type { Access } from './access';
import { takesBack, type Digest } from './digest';
import type { GroundParts, Rests, Told } from './steps';
import { idsOf } from './told';
import { tellableOn } from './tellable';

/** What is left of a telling when some of its grounds may not be told to, for a bar stands. Undefined: nothing. */
export function withoutGrounds(told: Told, isBarred: (ground: string) => boolean): Told | undefined {
  const granted = new Set(told.grants.flatMap(({ parts }) => parts));
  const grants = told.grants.filter(({ ground }) => !isBarred(ground));
  const left = new Set(grants.flatMap(({ parts }) => parts));
  return resting(told, (ground) => !isBarred(ground), {
    grants,
    parts: told.parts.filter((part) => left.has(part) || !granted.has(part)),
  });
}

/**
 * What is left of a telling that is late, by the access as it has become since: without grounds that closed, and
 * without what was struck, retracted, forgotten or meant for others in the meantime.
 */
export function stillAllowed<Late extends Told | Rests>(access: Access, late: Late): Late | undefined;
export function stillAllowed(access: Access, late: Told | Rests): Told | Rests | undefined {
  const allowed = allowedOn(access, late);
  const grants = late.grants
    .map(({ ground, parts }) => ({ ground, parts: parts.filter((part) => allowed.get(ground)?.has(part)) }))
    .filter(({ parts }) => parts.length > 0);
  if (late.kind === 'rests') return allowed.has(late.ground) ? { ...late, grants } : undefined;
  const parts = late.parts.filter((part) => [...allowed.values()].some((on) => on.has(part)));
  return resting(late, (ground) => allowed.has(ground), { grants, parts });
}

/** Closes those grounds of the recipient that are not among these any more: they closed later than the access knows. */
export function closeAhead(access: Access, recipient: string, still: readonly string[]): void {
  const had = access.recipients.get(recipient);
  for (const id of had?.grounds.keys() ?? []) {
    if (still.includes(id)) continue;
    had?.grounds.delete(id);
    had?.closed.add(id);
  }
}

/** By ground on which the fact may still be told: its parts. */
function allowedOn(access: Access, late: Told | Rests): ReadonlyMap<string, ReadonlySet<Id>> {
  const ids = late.kind === 'rests' ? [late.ground] : late.grounds;
  const allowed = ids.map((id) => [id, partsOn(access, late, id)] as const);
  return new Map(allowed.flatMap(([id, parts]) => (parts ? [[id, new Set(parts)]] : [])));
}

function partsOn(access: Access, late: Told | Rests, groundId: string): readonly Id[] | undefined {
  const recipient = access.recipients.get(late.recipient);
  const ground = recipient?.grounds.get(groundId);
  const fact = factOf(access, late);
  if (!recipient || !ground || !fact) return undefined;
  const told = tellableOn(access, recipient, ground, fact);
  if (told) return idsOf(told.parts);
  return takesBack(fact) ? [] : undefined;
}

const factOf = ({ facts, revisionOf }: Access, { factId }: Told | Rests): Digest | undefined =>
  facts[revisionOf.get(factId) ?? -1];

function resting(
  told: Told,
  stands: (ground: string) => boolean,
  less: { grants: readonly GroundParts[]; parts: readonly Id[] },
): Told | undefined {
  const kept = told.grounds.map((_, n) => n).filter((n) => stands(told.grounds[n] ?? ''));
  const basis = told.bases[kept[0] ?? -1];
  if (!basis) return undefined;
  return {
    ...told,
    ...less,
    ...basis,
    grounds: told.grounds.filter(stands),
    bases: told.bases.filter((_, n) => kept.includes(n)),
  };
}
