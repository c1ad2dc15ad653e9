/** On which version of a case what is being written was begun. */
interface Begun {
  readonly caseId: string;
  readonly version: string;
}

let begun: Begun | undefined;
const listeners = new Set<() => void>();

function set(now: Begun | undefined): void {
  begun = now;
  for (const listener of listeners) listener();
}

/** For whoever shows it. */
export function onBegun(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The version that somebody went by when they began to write; undefined if they have not. */
export const begunOn = (caseId: string): string | undefined => (begun?.caseId === caseId ? begun.version : undefined);

/** Somebody begins to write in a case that is shown in this version: once, until they are done. */
export function begin(caseId: string, version: string): void {
  if (begunOn(caseId) === undefined) set({ caseId, version });
}

/** Nothing is being written. */
export const endWriting = (): void => set(undefined);

/** Whoever is shown what changed goes by this version from then on. */
export function goOnFrom(caseId: string, version: string): void {
  if (begunOn(caseId) !== undefined) set({ caseId, version });
}
