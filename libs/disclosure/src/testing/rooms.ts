import type { StoredFact } from '@vaern/casework';
import { inPeriod } from '../ground';
import type { Happened } from './telling';

export interface InLedger {
  readonly grounds: Set<string>;
  readonly fields: Set<string>;
  /** Parts of notes that were told, taken back since or not: their keys are held by whoever wrote them, and no step gives them. */
  readonly notes: Set<string>;
}

/** What recipients have in hand. */
export interface Hands {
  /** recipient → fact → what its notices say. */
  readonly ledgers: Map<string, Map<string, InLedger>>;
  /** recipient → ground → parts. */
  readonly keys: Map<string, Map<string, Set<string>>>;
}

/** The same after some steps: their ledger's facts, and the keys they hold by ground. */
export class Rooms implements Hands {
  readonly ledgers = new Map<string, Map<string, InLedger>>();
  readonly keys = new Map<string, Map<string, Set<string>>>();

  constructor(private readonly facts: readonly StoredFact[]) {}

  take({ step }: Happened): void {
    if (step.kind === 'told') this.#told(step);
    if (step.kind === 'closed') this.#closed(step.recipient, step.ground);
    if (step.kind === 'retracted' && !step.atHome) this.#ledger(step.recipient).delete(step.factId);
    if (step.kind === 'handed-on') this.#handedOn(step);
    if (step.kind === 'rests') {
      this.#ledger(step.recipient).get(step.factId)?.grounds.add(step.ground);
      this.#grant(step.recipient, step.grants);
    }
    this.#lose(step);
  }

  #lose(step: Happened['step']): void {
    if (step.kind === 'struck') this.#drop(step.parts, () => true);
    if (step.kind === 'retracted' || step.kind === 'taken-back') {
      this.#drop(step.parts, (recipient) => recipient === step.recipient);
    }
    if (step.kind === 'forgotten') this.#drop(step.parts, (recipient) => step.recipients.includes(recipient));
  }

  #told(step: Extract<Happened['step'], { kind: 'told' }>): void {
    const fact = this.facts[step.revision];
    const entry = this.#ledger(step.recipient).get(step.factId) ?? empty();
    for (const ground of step.grounds) entry.grounds.add(ground);
    for (const field of step.codes === 'all' ? Object.keys(fact?.plain ?? {}) : step.codes) entry.fields.add(field);
    for (const note of notesOf(fact).filter((part) => step.parts.includes(part))) entry.notes.add(note);
    this.#ledger(step.recipient).set(step.factId, entry);
    this.#grant(step.recipient, step.grants);
  }

  #handedOn({ recipient, to, period }: Extract<Happened['step'], { kind: 'handed-on' }>): void {
    const held = this.keys.get(to) ?? new Map<string, Set<string>>();
    this.keys.set(to, held);
    for (const [ground, parts] of this.keys.get(recipient) ?? []) held.set(inPeriod(ground, period), parts);
    this.keys.delete(recipient);
  }

  #closed(recipient: string, ground: string): void {
    this.keys.get(recipient)?.delete(ground);
    for (const [factId, { grounds }] of this.#ledger(recipient)) {
      if (grounds.delete(ground) && grounds.size === 0) this.#ledger(recipient).delete(factId);
    }
  }

  #grant(recipient: string, grants: readonly { ground: string; parts: readonly string[] }[]): void {
    const held = this.keys.get(recipient) ?? new Map<string, Set<string>>();
    this.keys.set(recipient, held);
    for (const { ground, parts } of grants) held.set(ground, new Set([...(held.get(ground) ?? []), ...parts]));
  }

  #drop(parts: readonly string[], whose: (recipient: string) => boolean): void {
    for (const [recipient, held] of this.keys) {
      if (!whose(recipient)) continue;
      for (const on of held.values()) for (const part of parts) on.delete(part);
    }
  }

  #ledger(recipient: string): Map<string, InLedger> {
    const ledger = this.ledgers.get(recipient) ?? new Map<string, InLedger>();
    this.ledgers.set(recipient, ledger);
    return ledger;
  }
}

const empty = (): InLedger => ({ grounds: new Set(), fields: new Set(), notes: new Set() });

const notesOf = (fact: StoredFact | undefined): readonly string[] =>
  fact?.parts.flatMap(({ id, class: name }) => (name === 'note' ? [id] : [])) ?? [];
