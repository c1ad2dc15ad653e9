import type { Decided, Known, StoredFact } from '@vaern/casework';
import { groundsOf, HOME, homeGroundOf, homeOf, originOf } from '@vaern/disclosure';
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
  const { home, ground, affected } = casesOwn(held, decided);
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

interface CasesOwn {
  /** The recipient that holds every key first. */
  readonly home: string;
  /** The ground on which it does. */
  readonly ground: string;
  readonly affected: string;
}

/** The case's home and its affected person: as folded, or as these facts open it or hand it over. */
function casesOwn({ state, access, who }: CaseInMemory, decided: readonly Decided[]): CasesOwn {
  const { homeUnit, affected } = state.intake.homeUnit === undefined ? plainOf(decided, 'CaseOpened') : state.intake;
  const { alias = homeUnit, referralId } = plainOf(decided, 'HomeUnitChanged');
  const home = who(String(alias))?.recipient;
  if (home === undefined || typeof affected !== 'string') throw new Error('a fact of a case that was not opened');
  const takenOver = groundsOf(access, home).find((ground) => originOf(ground) === referralId);
  return { home, affected, ground: takenOver ?? groundOfHome(access) };
}

function groundOfHome(access: CaseInMemory['access']): string {
  const home = homeOf(access);
  return (home && homeGroundOf(home)?.id) ?? HOME;
}

const plainOf = (decided: readonly Decided[], type: string): Decided['plain'] =>
  decided.find((fact) => fact.type === type)?.plain ?? {};
