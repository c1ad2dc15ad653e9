import type { DraftKeeper } from './draft-keeper';
import type { Words } from './draft-port';

/** One form's draft: while the form is open, and after it was left until what was typed in it is saved. */
export interface Keeping {
  /** The same for the same form of the same thing. */
  readonly key: string;
  /** The page that the form stands on. */
  readonly path: string;
  readonly keeper: DraftKeeper;
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts words into the form that is open now. */
  restore: (words: Words) => void;
}

/** Milliseconds that somebody who signs out waits for the last save. */
const PATIENCE = 8_000;

const opened = new Set<Keeping>();
const left = new Map<string, Keeping>();
let stuck: readonly Keeping[] = [];
const listeners = new Set<() => void>();

const all = () => [...opened, ...left.values()];

/** What was left of that form unsaved: it goes on there. */
export const leftAt = (key: string): Keeping | undefined => left.get(key);

/** The form is open. */
export function enter(kept: Keeping): void {
  opened.add(kept);
  left.delete(kept.key);
  kept.keeper.opened();
  noteChange();
}

/** The form is left; what is not saved of it is tried again, and waits for whoever comes back to it. */
export function leave(kept: Keeping): void {
  opened.delete(kept);
  if (!kept.keeper.isKept) left.set(kept.key, kept);
  kept.keeper.leave();
  noteChange();
}

/** Nothing that is not saved is wanted any more. */
export function letAllGo(): void {
  opened.clear();
  left.clear();
  noteChange();
}

/** To be called when something became of any draft. */
export function noteChange(): void {
  for (const { key, keeper } of left.values()) if (keeper.isKept) left.delete(key);
  stuck = [...left.values()].filter(({ keeper: { state } }) => state.trouble ?? state.other);
  listeners.forEach((listener) => listener());
}

/** Forms that were left and of which something is not saved, although that was tried. */
export const stuckLeft = (): readonly Keeping[] => stuck;
export function onStuck(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const isAnyUnsaved = (): boolean => all().some(({ keeper }) => keeper.isUnsaved);

/** What waits is tried again. */
export const tryAll = (): void => all().forEach(({ keeper }) => keeper.now());

/** Saves what is not saved yet. Answers whether everything is, or its writer knew that it cannot be. */
export async function keepAll(): Promise<boolean> {
  const saving = Promise.all(all().map(({ keeper }) => keeper.keepNow())).then((kept) => kept.every(Boolean));
  const tooLong = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  return Promise.race([saving, tooLong]);
}
