import type { Access, Recipient } from './access';
import { lessThan, toldStep } from './difference';
import type { Digest, PartDigest } from './digest';
import { isOpen, type Ground } from './ground';
import type { Backfill, Rests, Told } from './steps';
import { toldTo, type ToldTo } from './told';

export interface Backfilled {
  readonly steps: readonly (Told | Rests)[];
  /** Where to go on; absent when all has been told. */
  readonly next?: number;
}

/**
 * What an opening tells of the facts before it: safe reach first, then the others in stream order. Of each fact only
 * what was not told before on another open ground. Looks at `limit` places from place `from` on (0 at first).
 * Ask before `follow` goes on: it answers by the access as it stands.
 */
export function backfill(access: Access, opening: Backfill, from: number, limit: number): Backfilled {
  const at = openingOf(access, opening);
  if (!at) return { steps: [] };
  const steps: (Told | Rests)[] = [];
  const end = access.first.length + opening.upTo;
  const upTo = Math.min(end, from + limit);
  for (let place = from; place < upTo; place += 1) {
    const { fact, first } = factAt(access, place);
    if (fact && fact.revision < opening.upTo) steps.push(...stepsFor(access, at, fact, first));
  }
  return upTo < end ? { steps, next: upTo } : { steps };
}

/** Every key that an opening gives, at once: for the new home, before the old one's keys go. */
export function keysOf(access: Access, { before: _told, ...opening }: Backfill): readonly PartDigest[] {
  const { steps } = backfill(access, opening, 0, Infinity);
  return steps.flatMap(({ revision, grants }) => {
    const granted = new Set(grants.flatMap(({ ground, parts }) => (ground === opening.ground ? parts : [])));
    return access.facts[revision]?.parts.filter(({ id }) => granted.has(id)) ?? [];
  });
}

/** The places are those facts that some recipient is told first, and then all facts again. */
function factAt({ facts, first }: Access, place: number): { fact: Digest | undefined; first: boolean } {
  const isFirst = place < first.length;
  return { fact: facts[isFirst ? (first[place] ?? -1) : place - first.length], first: isFirst };
}

interface Opening {
  readonly recipient: Recipient;
  readonly ground: Ground;
  readonly opening: Backfill;
}

function openingOf({ recipients }: Access, opening: Backfill): Opening | undefined {
  const recipient = recipients.get(opening.recipient);
  const ground = recipient?.grounds.get(opening.ground);
  const stands = ground && (isOpen(ground) || ground.passedAt === opening.upTo);
  return recipient && stands ? { recipient, ground, opening } : undefined;
}

function stepsFor(access: Access, at: Opening, fact: Digest, first: boolean): readonly (Told | Rests)[] {
  const { recipient, ground, opening } = at;
  const now = toldTo(access, recipient, counted(at), fact);
  if (!now || now.first !== first || !now.grounds.includes(ground)) return [];
  const was = toldTo(access, recipient, groundsBefore(at), fact);
  const step = toldStep(recipient, fact, now, { was, version: opening.version });
  if (!was) return [step];
  const more = lessThan(was, now) ? [step] : [];
  if (keysOn(ground, was) === keysOn(ground, now)) return more;
  return [
    {
      kind: 'rests',
      recipient: recipient.id,
      factId: fact.id,
      revision: fact.revision,
      ground: ground.id,
      grants: now.grants.filter((grant) => grant.ground === ground.id),
    },
    ...more,
  ];
}

/** What the ground gives of a fact, as something to compare. */
const keysOn = (ground: Ground, { grounds, grants }: ToldTo): string =>
  grounds.some(({ id }) => id === ground.id)
    ? `on ${grants.flatMap((grant) => (grant.ground === ground.id ? grant.parts : [])).join()}`
    : '';

/** Open grounds; where the case passed here, also ended ones that came along, but none whose turn comes after this one's. */
function counted({ recipient, ground, opening }: Opening): readonly Ground[] {
  const all = [...recipient.grounds.values()];
  const turn = all.indexOf(ground);
  return all.filter((other, at) => (other.passedAt === opening.upTo ? at <= turn : isOpen(other)));
}

function groundsBefore(at: Opening): readonly Ground[] {
  const { ground, opening } = at;
  const others = counted(at).filter(({ id }) => id !== ground.id);
  return opening.before ? [...others, opening.before] : others;
}
