import {
  catalogue,
  type FactType,
  type Id,
  type PlainOf,
  type SealedClass,
  type SealedPart,
  type StoredFact,
} from '@vaern/casework';
import { id, person, unit, type UnitName } from './cast';

export interface Around {
  /** Words, each of one class about one person (the affected person without one). */
  readonly words?: readonly (SealedClass | readonly [SealedClass, Id])[];
  readonly by?: UnitName;
  readonly id?: Id;
}

export type Plain<Type extends FactType> = PlainOf<(typeof catalogue)[Type]>;

let made = 0;
/** The next id that no other fact of the test has. */
export const nextId = (): Id => id(9, (made += 1));

/** A stored fact as the CaseDesk appends it; its plain fields are checked by the catalogue. */
export function stored<Type extends FactType>(type: Type, plain: Plain<Type>, around: Around = {}): StoredFact {
  const factId = around.id ?? nextId();
  return {
    id: factId,
    type,
    plain: catalogue[type].plain.parse(plain),
    parts: (around.words ?? []).map((words, n) => part(factId, n, words)),
    occurredAt: '2026-03-03T10:00:00.000Z',
    recordedAt: '2026-03-03T11:00:00.000Z',
    by: { actor: `s-${'b'.repeat(26)}`, unit: unit[around.by ?? 'home'], role: 'visitator' },
    salt: 'c2FsdA',
  };
}

function part(factId: Id, n: number, words: SealedClass | readonly [SealedClass, Id]): SealedPart {
  const [name, about] = typeof words === 'string' ? [words, person.affected] : words;
  return {
    id: `${factId.slice(0, 28)}${n.toString(16)}${factId.slice(29)}`,
    class: name,
    person: about,
    commitment: `commitment of ${name}`,
    ciphertext: `sealed ${name}`,
  };
}
