import {
  isKnownOf,
  isSearched,
  newIn,
  sameAs,
  search,
  soughtOf,
  streamName,
  type Found,
  type Id,
  type Sought,
  type StoredFact,
} from '@vaern/casework';
import { NO_STREAM, type EventStore } from '@vaern/event-store';
import type { Door, HeldPart, OpenedPart } from '@vaern/vault';
import { asItself } from './as-itself';
import type { CaseInMemory } from './case-memory';
import type { Draft } from './drafts';
import { toFact } from './stored-fact';

/** Something of hers, and the part of which fact it stands in. */
export interface HitIn {
  readonly factId: Id;
  readonly about: Id;
  readonly class: string;
  readonly found: Found;
}

/** A command about to be appended. */
export interface Searching {
  readonly drafts: readonly Draft[];
  readonly commandId: string;
  /** Its words go to somebody else: whatever was not searched as words are searched now is searched first. */
  readonly sends: boolean;
}

export interface Searched {
  readonly hits: readonly HitIn[];
  /** Everything that stands in the case was searched, not the new words alone. */
  readonly anew: boolean;
}

interface Texts extends HeldPart {
  readonly type: string;
}

/**
 * Searches words for the affected person's own address, phone, school and work, before they are stored: by the CaseDesk,
 * which signs for it as itself, at the case's home. New words are searched for what is known, so that it
 * costs the same in a long case; when more becomes known, the words before are searched for that, once.
 */
export class AddressSearch {
  /** `page`: parts opened at once. */
  constructor(
    private readonly parts: { readonly door: Door; readonly store: EventStore },
    private readonly page = 500,
  ) {}

  /** @throws DoorClosed */
  async in(held: CaseInMemory, { drafts, commandId, sends }: Searching): Promise<Searched> {
    const her = herNames(held, drafts);
    const words = drafts.flatMap(({ fact, words: own }) => own.map((word) => ({ ...word, type: fact.type })));
    const texts = words.filter((word) => isSearched(word.type, word.class));
    const told = words.filter((word) => isKnownOf(word.type, word.class) && her.has(word.person));
    const anew = sends && held.search.behind;
    if (texts.length + told.length === 0 && !anew && her.merged.length === 0) return { hits: [], anew };
    const at = { held, commandId };
    const known = await this.#known(at, (person) => her.isBefore(person));
    const sought = soughtOf([...known, ...(await this.#ofMerged(at, her)), ...told]);
    const fresh = anew ? sought : newIn(sought, soughtOf(known));
    const inNew = texts.flatMap((text) => hitsIn({ ...text, about: text.person }, text.fields, sought));
    return { hits: [...(await this.#earlier(at, fresh)), ...inNew], anew };
  }

  /** What is known of these persons. Asked also where there is nothing, so that it takes as long. */
  async #known(
    at: At,
    isHers: (person: Id) => boolean,
  ): Promise<readonly { class: string; fields: OpenedPart['fields'] }[]> {
    const { retracted } = at.held.state.intake;
    const parts = at.held.search.known.filter((part) => isHers(part.person) && !retracted.has(part.factId));
    const opened = await this.#open(at, parts);
    return parts.flatMap((part) => {
      const words = opened.get(part.id);
      return words ? [{ class: part.class, fields: words.fields }] : [];
    });
  }

  async #ofMerged(at: At, { merged }: HerNames) {
    return merged.length === 0 ? [] : this.#known(at, (person) => merged.includes(person));
  }

  /** The words that stand in the case already, page by page. */
  async #earlier(at: At, sought: Sought): Promise<readonly HitIn[]> {
    if (sought.terms.length === 0 && sought.place === undefined) return [];
    const hits: HitIn[] = [];
    let page: Texts[] = [];
    const turn = async () => {
      const opened = await this.#open(at, page);
      hits.push(
        ...page.flatMap((part) => hitsIn({ ...part, about: part.person }, opened.get(part.id)?.fields ?? {}, sought)),
      );
      page = [];
    };
    for await (const event of this.parts.store.read(streamName(at.held.stream), 0)) {
      page.push(...textsIn(toFact(event)));
      if (page.length >= this.page) await turn();
    }
    await turn();
    return hits.filter((hit) => !isFoundAlready(at.held, hit));
  }

  async #open({ held, commandId }: At, parts: readonly HeldPart[]): Promise<ReadonlyMap<string, OpenedPart>> {
    const home = held.who(String(held.state.intake.homeUnit))?.recipient;
    if (home === undefined || held.revision === NO_STREAM) return new Map();
    const reader = asItself(home, 'address-search', commandId);
    return this.parts.door.open(reader, home, [{ caseId: held.caseId, parts }]);
  }
}

interface At {
  readonly held: CaseInMemory;
  readonly commandId: string;
}

const textsIn = ({ id, type, parts }: StoredFact): readonly Texts[] =>
  parts.filter((part) => isSearched(type, part.class)).map((part) => ({ ...part, type, factId: id }));

const hitsIn = (
  part: { type: string; factId: Id; about: Id; class: string },
  fields: Readonly<Record<string, unknown>>,
  sought: Sought,
): readonly HitIn[] =>
  search({ type: part.type, class: part.class, fields }, sought).map((found) => ({
    factId: part.factId,
    about: part.about,
    class: part.class,
    found,
  }));

/** The same places in the same words: decided or waiting, it is one hit. */
const isFoundAlready = ({ state }: CaseInMemory, { factId, about, class: name, found }: HitIn): boolean =>
  [...state.addressHits.hits.values()].some(
    (hit) =>
      hit.factId === factId &&
      hit.about === about &&
      hit.class === name &&
      hit.field === found.field &&
      hit.of === found.of &&
      JSON.stringify(hit.at) === JSON.stringify(found.at),
  );

interface HerNames {
  has(person: Id): boolean;
  isBefore(person: Id): boolean;
  /** Who turns out to be her by this command. */
  readonly merged: readonly Id[];
}

/** What the affected person is called in the case: before this command, and by it. */
function herNames({ state }: CaseInMemory, drafts: readonly Draft[]): HerNames {
  const opened = drafts.find(({ fact }) => fact.type === 'CaseOpened')?.fact.plain.affected;
  const affected = state.intake.affected ?? String(opened);
  const before = new Set(sameAs(state.intake, affected));
  const merged = drafts
    .filter(({ fact: { type, plain } }) => type === 'PersonsMerged' && before.has(String(plain.into)))
    .flatMap(({ fact: { plain } }) => plain.persons as Id[])
    .filter((person) => !before.has(person))
    .flatMap((person) => sameAs(state.intake, person));
  return {
    has: (person) => before.has(person) || merged.includes(person),
    isBefore: (person) => before.has(person),
    merged,
  };
}
