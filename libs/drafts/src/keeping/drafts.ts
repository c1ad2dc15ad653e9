import type { Actor } from '@vaern/access';
import type { Clock } from '@vaern/platform';
import { DoorClosed, KeyMismatch, KeyUnavailable, type Reader } from '@vaern/vault';
import type { PoolClient } from 'pg';
import { DAYS_KEPT, type Answers, type Draft, type DraftOf, type Save } from '../draft';
import { DraftMovedOn } from '../errors';
import type { DraftSeal, SealedDraft } from '../sealing/draft-seal';

/** Runs `work` in one transaction as the role that serves this unit. */
export type AsUnit = <T>(unit: string, work: (tx: PoolClient) => Promise<T>) => Promise<T>;

export interface DraftsParts {
  readonly asUnit: AsUnit;
  readonly seal: DraftSeal;
  readonly clock: Clock;
}

interface Collected extends SealedDraft {
  readonly version: string;
  readonly savedAt: Date;
}

/** What somebody has typed and not sent yet, in PostgreSQL: sealed, for them alone. It is no fact, and nothing is told of it. */
export class Drafts {
  constructor(private readonly parts: DraftsParts) {}

  /** When it was saved. @throws DraftMovedOn if there is another save than the one that this goes on from */
  async keep(owner: Actor, of: DraftOf, words: Answers, { version, seen }: Save): Promise<Date> {
    const { clock, seal } = this.parts;
    const { unit: recipient } = owner;
    const name = seal.nameOf(owner, of);
    const now = clock.now();
    const { epoch, wrapped, sealed } = await seal.seal({ recipient, name, caseId: streamOf(of), version }, words);
    const told = [
      recipient,
      name,
      streamOf(of) ?? null,
      version,
      seen ?? null,
      now,
      this.#since,
      epoch,
      wrapped,
      sealed,
    ];
    const isKept = await this.#said(recipient, 'drafts.keep($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', told);
    if (!isKept) throw new DraftMovedOn();
    return now;
  }

  /** Signed for, where it belongs to a case or a track; then opened. What no key opens any more is no draft. @throws DoorClosed */
  async open(reader: Reader, owner: Actor, of: DraftOf): Promise<Draft | undefined> {
    const { unit: recipient } = owner;
    const name = this.parts.seal.nameOf(owner, of);
    const found = await this.#collected(reader, recipient, name).catch((error: unknown) => {
      throw new DoorClosed(error);
    });
    if (!found) return undefined;
    const { version, savedAt } = found;
    try {
      const words = await this.parts.seal.open({ recipient, name, caseId: streamOf(of), version }, found);
      return { words, version, savedAt };
    } catch (error) {
      if (error instanceof KeyMismatch || error instanceof KeyUnavailable) return undefined;
      throw error;
    }
  }

  /** @throws DraftMovedOn if another save is named than there is */
  async discard(owner: Actor, of: DraftOf, seen?: string): Promise<void> {
    const told = [owner.unit, this.parts.seal.nameOf(owner, of), seen ?? null];
    if (!(await this.#said(owner.unit, 'drafts.discard($1, $2, $3)', told))) throw new DraftMovedOn();
  }

  /** Drops what nobody has written on for a week. */
  async dropOld(unit: string): Promise<void> {
    await this.#said(unit, 'drafts.drop_old($1, $2)', [unit, this.#since]);
  }

  get #since(): Date {
    return new Date(this.parts.clock.now().getTime() - DAYS_KEPT * 86_400_000);
  }

  async #collected(reader: Reader, recipient: string, name: string): Promise<Collected | undefined> {
    const signed = [JSON.stringify(reader), recipient, name, this.#since];
    const ticket = await this.#said(recipient, 'drafts.sign($1, $2, $3, $4)', signed);
    if (ticket === null) return undefined;
    const { rows } = await this.parts.asUnit(recipient, (tx) =>
      tx.query<Collected>('select version, saved_at as "savedAt", epoch, wrapped, sealed from drafts.collect($1)', [
        ticket,
      ]),
    );
    return rows[0];
  }

  async #said(unit: string, call: string, told: readonly unknown[]): Promise<unknown> {
    const { rows } = await this.parts.asUnit(unit, (tx) =>
      tx.query<{ said: unknown }>(`select ${call} as said`, [...told]),
    );
    return rows[0]?.said;
  }
}

/** What it belongs to. */
const streamOf = ({ caseId, trackId }: DraftOf): string | undefined => caseId ?? trackId;

/** Everything that a unit's people had begun in a case or a track, in the transaction of the role that writes its views. */
export async function dropCase(tx: PoolClient, recipient: string, caseId: string): Promise<void> {
  await tx.query('select drafts.drop_case($1, $2)', [recipient, caseId]);
}
