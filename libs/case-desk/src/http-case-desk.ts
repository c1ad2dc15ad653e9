import type { Actor } from '@vaern/access';
import { Refusal, type ImportedRow } from '@vaern/casework';
import { VOUCH_HEADER, type Voucher } from '@vaern/gateway';
import { z } from 'zod';
import {
  CaseDesk,
  CaseMovedOn,
  KeyUsedOtherwise,
  type AliasesAsked,
  type Answer,
  type DecideRequest,
  type FactsAsked,
  type KindOfWords,
  type Preview,
  type PreviewAsked,
  type Trained,
} from './case-desk';

/** The CaseDesk cannot be reached; whether a command under way was done is unknown, and a repeat will tell. */
export class CaseDeskUnavailable extends Error {
  constructor(cause: unknown) {
    super('the CaseDesk does not answer', { cause });
    this.name = 'CaseDeskUnavailable';
  }
}

/** What the CaseDesk says over HTTP: the answer, or the one way in which it said no. */
export const said = z.union([
  z.object({ answer: z.unknown() }),
  z.object({ refusal: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }) }),
  z.object({ fault: z.enum(['key-used-otherwise', 'case-moved-on', 'unavailable']) }),
]);
export type Said = z.infer<typeof said>;

/** What a gateway asks, and the path under which it does. */
export const deskPath = 'desk';
export type DeskAsk =
  | { readonly ask: 'decide'; readonly request: Omit<DecideRequest, 'actor'> }
  | { readonly ask: 'preview'; readonly terms: Omit<PreviewAsked, 'actor'> }
  | { readonly ask: 'receipt'; readonly caseId: string }
  | { readonly ask: 'contact'; readonly receipt: string }
  | { readonly ask: 'trainings'; readonly staff: readonly string[] }
  | { readonly ask: 'own-code'; readonly caseId: string; readonly accessId: string }
  | { readonly ask: 'opening'; readonly caseId: string; readonly referralId: string }
  | { readonly ask: 'rows'; readonly caseId: string; readonly rows: readonly ImportedRow[] }
  | { readonly ask: 'leading'; readonly caseId: string; readonly facts: readonly string[] }
  | { readonly ask: 'beside'; readonly caseId: string; readonly others: readonly string[] }
  | { readonly ask: 'units'; readonly caseId: string; readonly aliases: readonly string[] }
  | { readonly ask: 'track-units'; readonly trackId: string; readonly aliases: readonly string[] };

const TIMEOUT = 15_000;

/** The CaseDesk of another process, to which this gateway vouches for its own people. */
export class HttpCaseDesk extends CaseDesk {
  constructor(
    private readonly url: string,
    private readonly voucher: Voucher,
  ) {
    super();
  }

  decide({ actor, ...request }: DecideRequest): Promise<Answer> {
    return this.#ask(actor, { ask: 'decide', request });
  }

  preview({ actor, ...terms }: PreviewAsked): Promise<readonly Preview[]> {
    return this.#ask(actor, { ask: 'preview', terms });
  }

  receiptOf(asked: { actor: Actor; caseId: string }): Promise<string> {
    return this.#ask(asked.actor, { ask: 'receipt', caseId: asked.caseId });
  }

  contact({ actor, receipt }: { actor: Actor; receipt: string }): Promise<{ received: true; handled: boolean }> {
    return this.#ask(actor, { ask: 'contact', receipt });
  }

  trainingsOf({ actor, staff }: { actor: Actor; staff: readonly string[] }): Promise<readonly Trained[]> {
    return this.#ask(actor, { ask: 'trainings', staff });
  }

  ownCode({
    actor,
    ...asked
  }: {
    actor: Actor;
    caseId: string;
    accessId: string;
  }): Promise<{ readonly code?: string }> {
    return this.#ask(actor, { ask: 'own-code', ...asked });
  }

  openingOf({
    actor,
    ...asked
  }: {
    actor: Actor;
    caseId: string;
    referralId: string;
  }): Promise<{ readonly opensAt?: string }> {
    return this.#ask(actor, { ask: 'opening', ...asked });
  }

  rowsPlaced({
    actor,
    ...asked
  }: {
    actor: Actor;
    caseId: string;
    rows: readonly ImportedRow[];
  }): Promise<readonly { readonly entryRef: string; readonly isThere: boolean }[]> {
    return this.#ask(actor, { ask: 'rows', ...asked });
  }

  leadingToHer({ actor, ...asked }: FactsAsked): Promise<readonly KindOfWords[]> {
    return this.#ask(actor, { ask: 'leading', ...asked });
  }

  casesBeside({
    actor,
    ...asked
  }: {
    actor: Actor;
    caseId: string;
    others: readonly string[];
  }): Promise<Readonly<Record<string, { readonly caseId?: string }>>> {
    return this.#ask(actor, { ask: 'beside', ...asked });
  }

  unitsBehind({
    actor,
    caseId,
    aliases,
  }: {
    actor: Actor;
    caseId: string;
    aliases: readonly string[];
  }): Promise<Readonly<Record<string, string>>> {
    return this.#ask(actor, { ask: 'units', caseId, aliases });
  }

  unitsInTrack({ actor, trackId, aliases }: AliasesAsked): Promise<Readonly<Record<string, string>>> {
    return this.#ask(actor, { ask: 'track-units', trackId, aliases });
  }

  async #ask<T>(actor: Actor, asked: DeskAsk): Promise<T> {
    const answer = await this.#send(actor, asked).catch((error: unknown) => {
      throw new CaseDeskUnavailable(error);
    });
    if ('answer' in answer) return answer.answer as T;
    if ('refusal' in answer) throw new Refusal(answer.refusal.code, answer.refusal.params);
    if (answer.fault === 'key-used-otherwise') throw new KeyUsedOtherwise();
    if (answer.fault === 'case-moved-on') throw new CaseMovedOn();
    throw new CaseDeskUnavailable(undefined);
  }

  async #send(actor: Actor, asked: DeskAsk): Promise<Said> {
    const response = await fetch(`${this.url.replace(/\/$/, '')}/${deskPath}`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { 'Content-Type': 'application/json', [VOUCH_HEADER]: await this.voucher.vouch(actor, asked) },
      body: JSON.stringify(asked),
    });
    if (!response.ok) throw new Error(`the CaseDesk answers ${response.status}`);
    return said.parse(await response.json());
  }
}
