import type { ToldPart } from '@vaern/ledger';
import type { HeldPart, OpenedPart } from '@vaern/vault';
import type { Entry } from './entry';

/** Classes that a page shows only when they are asked for by name: one deliberate click away. */
export const deliberate: ReadonlySet<string> = new Set(['address', 'place', 'cpr']);

/** Words as a reader sees them; salt and commitment let anyone check that they are what was sealed. */
export interface Words {
  readonly class: string;
  readonly person: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly salt: string;
  readonly commitment: string;
}

export type Shown = Omit<Entry, 'parts'> & {
  readonly words: readonly Words[];
  /** Classes that are there to be asked for. */
  readonly closed: readonly string[];
};

export type Opened = ReadonlyMap<string, OpenedPart>;

/** Whether the recipient holds the part still. */
export const isHeld = (part: ToldPart): part is ToldPart & { ciphertext: string } => part.ciphertext !== undefined;

/** The parts of these entries that may be asked of the door, and are wanted. */
export function partsOf(entries: readonly Entry[], wanted: (sealedClass: string) => boolean): HeldPart[] {
  return entries.flatMap(({ factId, parts = [] }) =>
    parts
      .filter((part) => isHeld(part) && wanted(part.class))
      .map((part) => ({ ...part, ciphertext: part.ciphertext ?? '', factId })),
  );
}

/** An entry with the words that were opened; what was not stays a class that can be asked for. */
export function show({ parts = [], ...entry }: Entry, opened: Opened): Shown {
  const words = parts.flatMap((part) => {
    const found = opened.get(part.id);
    return found
      ? [
          {
            class: part.class,
            person: part.person,
            fields: found.fields,
            salt: found.salt,
            commitment: part.commitment,
          },
        ]
      : [];
  });
  const closed = parts.filter((part) => !opened.has(part.id) && isHeld(part)).map((part) => part.class);
  return { ...entry, words, closed: [...new Set(closed)] };
}
