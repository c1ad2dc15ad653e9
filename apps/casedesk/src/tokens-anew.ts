import { streamName, type StoredFact } from '@vaern/casework';
import type { EventStore } from '@vaern/event-store';
import type { Door } from '@vaern/vault';
import { asItself } from './as-itself';
import type { CaseInMemory } from './case-memory';
import { findableClasses, type FindableWords, type SealedWords } from './findable-words';
import { toFact } from './stored-fact';

/** A case that an agency takes on, and whose home it will have there: the actor's unit, or the home that there is. */
export interface TakenOn {
  readonly agency: string;
  readonly home: string;
  readonly requestId: string;
}

/**
 * Makes the tokens of an agency that comes into a case, of the words that were sealed before. Tokens are an agency's
 * own, so that the words are needed: the CaseDesk opens them as itself, against its signature, from what the home holds.
 */
export class TokensAnew {
  constructor(
    private readonly parts: {
      readonly store: EventStore;
      readonly door: Door;
      readonly findable: Pick<FindableWords, 'keepFor'>;
    },
  ) {}

  /** To be done before the taking on is appended. @throws DoorClosed @throws VaultUnavailable @throws KeyUnavailable */
  async make(held: CaseInMemory, { agency, home, requestId }: TakenOn): Promise<void> {
    const facts = await this.#factsWithNumbers(held);
    const recipient = held.who(held.state.intake.homeUnit ?? '')?.recipient;
    if (facts.length === 0 || recipient === undefined) return;
    const { caseId } = held;
    const parts = facts.flatMap(({ id, parts: own }) =>
      own.filter(isFindable).map((part) => ({ ...part, factId: id })),
    );
    const opened = await this.parts.door.open(asItself(recipient, 'hand-over', requestId), recipient, [
      { caseId, parts },
    ]);
    const words = facts.flatMap((fact) =>
      fact.parts.flatMap((part): readonly SealedWords[] => {
        const fields = opened.get(part.id)?.fields;
        return fields ? [{ fact, words: { ...part, factId: fact.id, fields, holder: home }, part }] : [];
      }),
    );
    await this.parts.findable.keepFor(agency, caseId, words);
  }

  async #factsWithNumbers({ stream, state: { intake }, revision }: CaseInMemory): Promise<readonly StoredFact[]> {
    const found: StoredFact[] = [];
    for await (const event of this.parts.store.read(streamName(stream))) {
      if (event.revision > revision) break;
      const fact = toFact(event);
      if (!intake.retracted.has(fact.id) && fact.parts.some(isFindable)) found.push(fact);
    }
    return found;
  }
}

const isFindable = (part: StoredFact['parts'][number]) => findableClasses.has(part.class);
