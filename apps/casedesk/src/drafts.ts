import type { Decided, Known, StoredFact } from '@vaern/casework';
import { HOME, homeGroundOf, homeOf } from '@vaern/disclosure';
import type { ToSeal } from '@vaern/vault';
import type { CaseInMemory } from './case-memory';

/** A fact about to be stored, its words not yet sealed. */
export interface Draft {
  readonly fact: StoredFact;
  readonly words: readonly ToSeal[];
}

export interface Drafting {
  readonly known: Known;
  /** The recipient of the actor's unit: holds its own notes. */
  readonly writer: string;
  factId(index: number): string;
  salt(): string;
}

/** Gives what was decided its ids, times, author and salt, and says who holds the keys of its words first. */
export function draftsOf(held: CaseInMemory, decided: readonly Decided[], drafting: Drafting): readonly Draft[] {
  const { known } = drafting;
  const { home, affected } = casesOwn(held, decided);
  const at = homeOf(held.access);
  const ground = (at && homeGroundOf(at)?.id) ?? HOME;
  return decided.map(({ type, plain, words, occurredAt = known.now, writtenAt }, index) => {
    const id = drafting.factId(index);
    return {
      fact: {
        id,
        type,
        plain,
        parts: [],
        occurredAt,
        recordedAt: known.now,
        ...(writtenAt !== undefined && { writtenAt }),
        by: { actor: known.by.actor, unit: known.by.unit, role: known.by.role },
        salt: drafting.salt(),
      },
      words: words.map(({ class: sealedClass, person = affected, fields }) => ({
        factId: id,
        class: sealedClass,
        person,
        fields,
        ...(sealedClass === 'note' && drafting.writer !== home
          ? { holder: drafting.writer }
          : { holder: home, ground }),
      })),
    };
  });
}

/** The case's home, as the recipient that holds every key first, and its affected person: as folded, or as these facts open it. */
function casesOwn({ state, who }: CaseInMemory, decided: readonly Decided[]): { home: string; affected: string } {
  const { homeUnit, affected } = state.intake.homeUnit === undefined ? openedBy(decided) : state.intake;
  const home = who(String(homeUnit))?.recipient;
  if (home === undefined || typeof affected !== 'string') throw new Error('a fact of a case that was not opened');
  return { home, affected };
}

const openedBy = (decided: readonly Decided[]): Decided['plain'] =>
  decided.find(({ type }) => type === 'CaseOpened')?.plain ?? {};
