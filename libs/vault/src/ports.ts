import type { Chance } from '@vaern/platform';
import type { PoolClient } from 'pg';

/** Words to seal: the fields of one class about one person in one fact. */
export interface ToSeal {
  readonly factId: string;
  readonly class: string;
  readonly person: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The recipient that holds the key first: the case's home, or for a note the writer's own unit. */
  readonly holder: string;
  /** The ground on which it holds it: `home` without one. */
  readonly ground?: string;
}

export interface Sealed {
  readonly id: string;
  readonly class: string;
  readonly person: string;
  readonly commitment: string;
  readonly ciphertext: string;
}

/** The CaseDesk's side: seals words and writes bars. */
export interface Sealer {
  /**
   * Seals each, with its own random key, and stores the keys for their first holders, durable when it resolves.
   * Answers the parts in the order asked, and the vault's key sequence, which the append carries.
   */
  seal(
    caseId: string,
    words: readonly ToSeal[],
    chance: Chance,
  ): Promise<{ parts: readonly Sealed[]; sequence: string }>;
  /** Writes bars, durable when it resolves: from then on the door, queries, streams and the courier obey. */
  bar(bars: readonly Bar[]): Promise<void>;
}

export interface Bar {
  readonly recipient: string;
  readonly caseId: string;
  readonly ground: string;
  /** No ground of this recipient remains open in this case: everything of the case disappears for it. */
  readonly wholeCase: boolean;
  /** The fact about to be appended that closes the ground. A bar without its fact stays and alarms. */
  readonly factId: string;
}

export interface Grant {
  readonly recipient: string;
  readonly caseId: string;
  readonly ground: string;
  readonly parts: readonly { readonly id: string; readonly class: string; readonly person: string }[];
}

/** A case that passes from one unit of an agency to another, with everything held of it. */
export interface HandOn {
  readonly caseId: string;
  readonly from: string;
  readonly to: string;
  /** Counts how often the case has passed: a ground once closed never holds again, so `home` becomes `home#1`. */
  readonly period: number;
}

/** The courier's side, each call inside the transaction that also writes the notices and the checkpoint. */
export interface Holdings {
  /** Makes missing roots, in a sorted batch and a transaction of its own, before the telling transaction begins. */
  prepare(grants: readonly Grant[]): Promise<void>;
  /** Re-wraps the parts' keys for the recipients. A part whose key nobody holds any more is passed over. */
  grant(tx: PoolClient, grants: readonly Grant[]): Promise<void>;
  /** Makes the roots that a hand-on needs, as `prepare` does. */
  prepareHandOn(handOns: readonly HandOn[]): Promise<void>;
  /** Re-wraps all that one unit holds in a case for another of its agency, on the same grounds of a new period; it keeps nothing. */
  handOn(tx: PoolClient, handOn: HandOn): Promise<void>;
  /** Deletes the holdings on this ground and settles its bar. */
  close(tx: PoolClient, closing: { recipient: string; caseId: string; ground: string }): Promise<void>;
  /** An agency that handed the case over finds in it what its units still hold, and nothing else. */
  forgetTokens(tx: PoolClient, of: { agency: string; caseId: string }): Promise<void>;
  /** Deletes every holding of these parts, everywhere. */
  strike(tx: PoolClient, parts: { caseId: string; partIds: readonly string[] }): Promise<void>;
  /** Deletes one recipient's holdings of these parts: what was told to it by mistake, or is meant for it no more. */
  retract(tx: PoolClient, parts: { recipient: string; caseId: string; partIds: readonly string[] }): Promise<void>;
  /** Destroys the roots of one agency to one person in one case. */
  forget(tx: PoolClient, person: { agency: string; caseId: string; personId: string }): Promise<void>;
  /** Which of these parts of one case this recipient still holds on any ground. */
  held(
    tx: PoolClient,
    parts: { recipient: string; caseId: string; partIds: readonly string[] },
  ): Promise<ReadonlySet<string>>;
}

/** Who opens, and why: what the read log keeps. */
export interface Reader {
  /** The agency's own id of the staff member. */
  readonly account: string;
  readonly agency: string;
  readonly unit: string;
  readonly role: string;
  readonly purpose: string;
  /** Ids of the policies that let the reader in. */
  readonly policies: readonly string[];
  readonly requestId: string;
  /** The one file that is read, if it is one. */
  readonly file?: string;
}

/** What an agency's view keeps of a part. */
export interface HeldPart extends Sealed {
  readonly factId: string;
}

export interface OpenedPart {
  readonly fields: Readonly<Record<string, unknown>>;
  /** base64url; with it anyone can check the fields against the commitment. */
  readonly salt: string;
}

/** The only way out for words: signed for, then opened. */
export interface Door {
  /**
   * Opens the parts of these cases that the reader's recipient holds. One read-log row per case, hit or miss,
   * is committed before any key leaves. What is not held, barred or expired is missing in the answer.
   * @throws DoorClosed if the row cannot be written: then nothing opens.
   */
  open(
    reader: Reader,
    recipient: string,
    cases: readonly { readonly caseId: string; readonly parts: readonly HeldPart[] }[],
  ): Promise<ReadonlyMap<string, OpenedPart>>;
}

/** The read log cannot be written, or keys cannot be had: 503, for the existing and the absent alike. */
export class DoorClosed extends Error {
  constructor(cause: unknown) {
    super('the door is closed: the read log cannot be written', { cause });
    this.name = 'DoorClosed';
  }
}
