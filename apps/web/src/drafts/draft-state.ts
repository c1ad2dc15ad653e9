import type { Found, Words } from './draft-port';

/** Why it is not saved just now. `cut`: no answer from the hub, or it knows this window no more; `out`: nobody is signed in; `refused`: it cannot be kept. */
export type Trouble = 'cut' | 'out' | 'refused';

export interface DraftState {
  /** Whether something was typed that is not saved yet. */
  readonly isWaiting: boolean;
  /** When what is kept was saved last; undefined for nothing kept. */
  readonly savedAt?: string | undefined;
  readonly trouble?: Trouble | undefined;
  /** From when the draft is that the form began with. */
  readonly foundFrom?: string | undefined;
  /** What another window holds: its draft, or that there is none any more. */
  readonly other?: { readonly draft: Found | undefined } | undefined;
}

export const untouched: DraftState = { isWaiting: false };

const isAlike = (one: unknown, other: unknown) =>
  typeof one === typeof other && Array.isArray(one) === Array.isArray(other);

/** Of a draft, what a form of today still asks for. */
export const fitting = <D extends Words>(words: Words, begin: D): D => ({
  ...begin,
  ...Object.fromEntries(Object.entries(words).filter(([name, answer]) => isAlike(begin[name], answer))),
});

const sorted = (words: Words) => Object.entries(words).toSorted(([one], [other]) => one.localeCompare(other));
export const same = (one: Words, other: Words | undefined): boolean =>
  other !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
