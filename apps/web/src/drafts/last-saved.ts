import { useSyncExternalStore } from 'react';

let savedAt: string | undefined;
const listeners = new Set<() => void>();

/** Notes until when the drafts of this page are saved: what is said to whoever was signed out. */
export function noteSaved(at: string | undefined): void {
  if (at === savedAt) return;
  savedAt = at;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Undefined where nothing on the page is a draft. */
export const useLastSaved = (): string | undefined => useSyncExternalStore(subscribe, () => savedAt);
