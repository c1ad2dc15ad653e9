import { AFFECTED } from '@vaern/casework';
import type { ToldPart } from '@vaern/ledger';

/** A fact as it stands in the case file: its codes, and the parts that may be opened. */
export interface Entry {
  readonly factId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly parts?: readonly ToldPart[];
  readonly [code: string]: unknown;
}

/** Whether the affected person wrote it herself, by her own access. */
export const isByHerself = ({ by }: Entry): boolean =>
  typeof by === 'object' && by !== null && 'role' in by && by.role === AFFECTED;

/** Who did what the entry is about, where that was told. */
export function authorOf(entry: Entry | undefined): string | undefined {
  const by = entry?.by;
  return typeof by === 'object' && by !== null && 'actor' in by ? String(by.actor) : undefined;
}

/** The same fact told again, with words that were not told before: one entry, with all its words. */
export function merged(before: Entry | undefined, after: Entry): Entry {
  const parts = new Map([...(before?.parts ?? []), ...(after.parts ?? [])].map((part) => [part.id, part]));
  return { ...before, ...after, ...(parts.size > 0 && { parts: [...parts.values()] }) };
}

/** The entries with this one: in its place if its fact was told before, else last. */
export function withEntry(entries: readonly Entry[], told: Entry): readonly Entry[] {
  const at = entries.findIndex(({ factId }) => factId === told.factId);
  return at < 0 ? [...entries, told] : entries.with(at, merged(entries[at], told));
}

/** The entry in place of an earlier one about the same thing, unless it is the same fact told again. */
export const again = (before: Entry | undefined, told: Entry): Entry =>
  before?.factId === told.factId ? merged(before, told) : told;
