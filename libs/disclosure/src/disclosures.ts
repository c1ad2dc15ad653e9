import type { Alias, Day, Id, StoredFact } from '@vaern/casework';
import { homeOf, noAccess, type Access } from './access';
import { backfill } from './backfill';
import type { PartDigest } from './digest';
import { follow } from './follow';
import type { Who } from './party';
import type { Backfill, Closed, Ended, Opened, Rests, Retracted, Step, Told } from './steps';

/** When something became of it, and whose own the case was until then: nobody learns of it what came under another home. */
interface Since {
  readonly at: string;
  readonly under: string;
}
/** A ground that a disclosure rests on. */
export interface DisclosedOn extends Since {
  readonly ground: string;
  readonly legalBasis: string;
  readonly until?: Day;
}
/** What became of a ground, of the whole, or of some of its words. */
export type Change = Since &
  (
    | { readonly kind: 'ended' | 'closed'; readonly ground: string }
    | { readonly kind: 'taken-back' }
    | { readonly kind: 'words-gone'; readonly parts: readonly Id[] }
  );

/** One telling of one fact to one recipient: what, on which grounds, under which home, and what became of it. */
export interface Disclosed extends Since {
  readonly recipient: string;
  readonly factId: Id;
  readonly type: string;
  /** The unit that wrote the fact. */
  readonly author: Alias;
  readonly backfill: boolean;
  readonly grounds: readonly DisclosedOn[];
  readonly parts: readonly PartDigest[];
  readonly changes: readonly Change[];
}

type Kept = { readonly [K in keyof Disclosed]: Disclosed[K] } & {
  readonly grounds: DisclosedOn[];
  readonly changes: Change[];
};

/** Everything that was told of a case, in the order in which it was, and how the case stands. @throws UnknownTable */
export function disclosuresOf(
  facts: readonly StoredFact[],
  who: Who,
): { readonly disclosed: readonly Disclosed[]; readonly isRestricted: boolean; readonly home: string | undefined } {
  const access = noAccess();
  const book = new Book(access);
  for (const fact of facts) writeDown(book, access, fact, who);
  return { disclosed: book.disclosed, isRestricted: access.restriction.isOn, home: homeOf(access)?.id };
}

function writeDown(book: Book, access: Access, fact: StoredFact, who: Who): void {
  const before = homeOf(access)?.id;
  const steps = follow(access, fact, who);
  const since = { at: fact.recordedAt, under: before ?? homeOf(access)?.id ?? '' };
  for (const step of steps.flatMap((one) => withEarlier(access, one))) book.note(step, since);
  if (fact.type === 'FactRetracted') book.takeBack(fact.plain.factId, since);
}

/** An opening is what it tells of earlier facts. */
const withEarlier = (access: Access, step: Step): readonly Exclude<Step, Backfill>[] =>
  step.kind === 'backfill' ? backfill(access, step, 0, Infinity).steps : [step];

/** Writes down one step after another. */
class Book {
  readonly disclosed: Kept[] = [];
  readonly #to = new Map<string, Kept[]>();
  readonly #tellingOf = new Map<unknown, Kept[]>();
  /** By recipient and ground. */
  readonly #until = new Map<string, Day>();

  constructor(private readonly access: Access) {}

  note(step: Exclude<Step, Backfill>, since: Since): void {
    if (step.kind === 'told') this.#tell(step, since);
    else if (step.kind === 'rests') this.#restOn(step, since);
    else if (step.kind === 'opened') this.#open(step);
    else if (step.kind === 'ended' || step.kind === 'closed') this.#end(step, since);
    else if (step.kind === 'retracted') this.#retract(step, since);
    else this.#loseWords(step, since);
  }

  /** Whoever was told the fact keeps no more than that it was. */
  takeBack(factId: unknown, since: Since): void {
    for (const one of this.#tellingOf.get(factId) ?? []) one.changes.push({ ...since, kind: 'taken-back' });
  }

  #open({ recipient, ground, until }: Opened): void {
    if (until !== undefined) this.#until.set(`${recipient} ${ground}`, until);
  }

  #tell({ recipient, factId, revision, backfill: late, parts, grounds, bases }: Told, since: Since): void {
    const fact = this.access.facts[revision];
    if (!fact) return;
    this.#keep({
      ...since,
      recipient,
      factId,
      type: fact.type,
      author: fact.unit,
      backfill: late,
      grounds: grounds.map((ground, at) => this.#groundOf(recipient, ground, bases[at]?.legalBasis ?? '', since)),
      parts: fact.parts.filter(({ id }) => parts.includes(id)),
      changes: [],
    });
  }

  #keep(one: Kept): void {
    this.disclosed.push(one);
    listed(this.#to, one.recipient).push(one);
    listed(this.#tellingOf, one.factId).push(one);
  }

  #restOn({ recipient, factId, ground }: Rests, since: Since): void {
    const basis = this.access.recipients.get(recipient)?.grounds.get(ground)?.basis ?? '';
    for (const one of this.#told(factId, recipient)) one.grounds.push(this.#groundOf(recipient, ground, basis, since));
  }

  #end({ recipient, kind, ground }: Ended | Closed, since: Since): void {
    for (const one of this.#ledgerOf(recipient))
      if (one.grounds.some((on) => on.ground === ground)) one.changes.push({ ...since, kind, ground });
  }

  #retract({ factId, recipient }: Retracted, since: Since): void {
    for (const one of this.#told(factId, recipient)) one.changes.push({ ...since, kind: 'taken-back' });
  }

  /** What an agency forgets is left out by whoever shows it to that agency: others still know. */
  #loseWords(step: Exclude<Step, Told | Rests | Opened | Backfill | Ended | Closed | Retracted>, since: Since): void {
    if (step.kind === 'struck') this.#lose(this.disclosed, step.parts, since);
    if (step.kind === 'taken-back') this.#lose(this.#ledgerOf(step.recipient), step.parts, since);
  }

  #lose(among: readonly Kept[], parts: readonly Id[], since: Since): void {
    for (const one of among) {
      const gone = one.parts.flatMap(({ id }) => (parts.includes(id) ? [id] : []));
      if (gone.length > 0) one.changes.push({ ...since, kind: 'words-gone', parts: gone });
    }
  }

  #ledgerOf = (recipient: string): readonly Kept[] => this.#to.get(recipient) ?? [];
  #told = (factId: Id, recipient: string) =>
    (this.#tellingOf.get(factId) ?? []).filter((one) => one.recipient === recipient);

  #groundOf(recipient: string, ground: string, legalBasis: string, since: Since): DisclosedOn {
    const until = this.#until.get(`${recipient} ${ground}`);
    return { ...since, ground, legalBasis, ...(until !== undefined && { until }) };
  }
}

function listed<K>(lists: Map<K, Kept[]>, key: K): Kept[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
