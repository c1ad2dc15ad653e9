import type { Id } from '@vaern/casework';
import type { Access, Recipient } from './access';
import { unitedCodes, type Codes } from './cell';
import type { Digest, PartDigest } from './digest';
import { isHomeGround, type Ground } from './ground';
import type { Basis, GroundParts, Telling } from './steps';
import { tellableOn, type Tellable } from './tellable';

/** What of one fact is told to one recipient: the union over grounds, and what each of them gives. */
export interface ToldTo {
  readonly codes: Codes;
  readonly parts: readonly PartDigest[];
  readonly first: boolean;
  readonly grounds: readonly [Ground, ...Ground[]];
  readonly grants: readonly GroundParts[];
}

export function toldTo(
  access: Access,
  recipient: Recipient,
  grounds: readonly Ground[],
  fact: Digest,
): ToldTo | undefined {
  const tellers: { ground: Ground; tellable: Tellable }[] = [];
  for (const ground of grounds) {
    const tellable = tellableOn(access, recipient, ground, fact);
    if (tellable) tellers.push({ ground, tellable });
  }
  const [oldest, ...others] = tellers;
  if (!oldest) return undefined;
  return {
    codes: unitedCodes(tellers.map(({ tellable }) => tellable.codes)),
    parts: fact.parts.filter((part) => tellers.some(({ tellable }) => tellable.parts.includes(part))),
    first: tellers.some(({ tellable }) => tellable.first),
    grounds: [oldest.ground, ...others.map(({ ground }) => ground)],
    grants: tellers.flatMap(({ ground, tellable }) => grantsOf(ground, tellable.parts)),
  };
}

/** The home in which the case began, and the writer of a note, hold their keys since the words were sealed. */
function grantsOf({ id }: Ground, parts: readonly PartDigest[]): readonly GroundParts[] {
  const granted = isHomeGround(id) ? [] : parts.filter((part) => part.class !== 'note');
  return granted.length > 0 ? [{ ground: id, parts: idsOf(granted) }] : [];
}

export const idsOf = (parts: readonly PartDigest[]): readonly Id[] => parts.map(({ id }) => id);

export const basesOf = (grounds: readonly Ground[]): readonly Basis[] =>
  grounds.map(({ basis, table }) => ({ legalBasis: basis, tableVersion: table }));

/** What every notice resting on these grounds says; basis and table are those of the one opened first. */
export const tellingOf = (recipient: Recipient, grounds: readonly [Ground, ...Ground[]], version: number): Telling => ({
  recipient: recipient.id,
  legalBasis: grounds[0].basis,
  tableVersion: grounds[0].table,
  version,
  grounds: grounds.map(({ id }) => id),
});
