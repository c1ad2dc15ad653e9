import type { Decided, Known, StoredFact } from '@vaern/casework';
import { groundsOf, HOME, homeGroundOf, homeOf, originOf, type Access } from '@vaern/disclosure';
import type { ToSeal } from '@vaern/vault';
import type { InMemory } from './stream-memory';

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
export function draftsOf<S>(held: InMemory<S>, decided: readonly Decided[], drafting: Drafting): readonly Draft[] {
  const { known } = drafting;
  const hasWords = decided.some(({ words }) => words.length > 0);
  const { home, ground, person: whose } = hasWords ? ownerOf(held, decided) : nobody;
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
      words: words.map(({ class: sealedClass, person = whose, fields }) => ({
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

interface Owner {
  /** The recipient that holds every key first. */
  readonly home: string;
  /** The ground on which it does. */
  readonly ground: string;
  /** Whom the stream is about. */
  readonly person: string;
}

/** Where there are no words, nobody holds their keys. */
const nobody: Owner = { home: '', ground: HOME, person: '' };

/** The stream's home and whom it is about: as folded, or as these facts open it or hand it over. */
function ownerOf<S>({ life, state, access, who }: InMemory<S>, decided: readonly Decided[]): Owner {
  const folded = life.owner(state);
  const { homeUnit, person } = folded.homeUnit === undefined ? openedBy(decided) : folded;
  const { alias = homeUnit, referralId } = plainOf(decided, 'HomeUnitChanged');
  const home = who(String(alias))?.recipient;
  if (home === undefined || typeof person !== 'string') throw new Error('a fact of a stream that was not opened');
  const takenOver = groundsOf(access, home).find((ground) => originOf(ground) === referralId);
  return { home, person, ground: takenOver ?? groundOfHome(access) };
}

function openedBy(decided: readonly Decided[]): { readonly homeUnit?: unknown; readonly person?: unknown } {
  const { homeUnit, affected, perpetrator } = { ...plainOf(decided, 'CaseOpened'), ...plainOf(decided, 'TrackOpened') };
  return { homeUnit, person: affected ?? perpetrator };
}

function groundOfHome(access: Access): string {
  const home = homeOf(access);
  return (home && homeGroundOf(home)?.id) ?? HOME;
}

const plainOf = (decided: readonly Decided[], type: string): Decided['plain'] =>
  decided.find((fact) => fact.type === type)?.plain ?? {};
