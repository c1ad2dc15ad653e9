import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { sessionQuery } from '../session/session';
import { DraftKeeper } from './draft-keeper';
import { draftPort, type DraftPlace, type DraftPort, type Words } from './draft-port';
import { untouched, type DraftState } from './draft-state';
import { noteSaved } from './last-saved';

export interface Drafted {
  readonly state: DraftState;
  /** The form was sent: to be called before it is left. */
  readonly sent: () => void;
  /** The same, and then something else. */
  readonly sentAnd: (then: () => void) => () => void;
  /** After it was sent it begins again with these words. */
  readonly anew: (words: Words) => void;
  readonly discard: () => void;
  readonly keepMine: () => void;
  readonly takeOther: () => void;
}

/**
 * Keeps what is typed in a form as a draft on the hub, and puts it back where the form is opened again. Without a place
 * nothing is kept. `restore` puts words into the form.
 */
export function useDraft(place: DraftPlace | undefined, words: Words, restore: (words: Words) => void): Drafted {
  const latest = useRef(restore);
  latest.current = restore;
  const [{ keeper, subscribe }] = useState(() => begun(place, words, (found) => latest.current(found)));
  const state = useSyncExternalStore(subscribe, () => keeper.state);
  const isKept = place !== undefined;
  useKeeping(isKept ? keeper : undefined);
  useEffect(() => (isKept ? keeper.typed(words) : undefined), [keeper, isKept, words]);
  useEffect(() => (state === untouched ? undefined : noteSaved(state.savedAt)), [state]);
  return {
    state,
    sent: () => keeper.sent(),
    sentAnd: (then) => () => {
      keeper.sent();
      then();
    },
    anew: (again) => keeper.anew(again),
    discard: () => keeper.discard(),
    keepMine: () => keeper.keepMine(),
    takeOther: () => keeper.takeOther(),
  };
}

/** Where nothing is kept. */
const nowhere: DraftPort = {
  open: async () => undefined,
  save: async ({ version }) => ({ version, savedAt: '' }),
  discard: async () => undefined,
};

function begun(place: DraftPlace | undefined, begin: Words, restore: (words: Words) => void) {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const changed = () => listeners.forEach((listener) => listener());
  const draw = () => crypto.randomUUID();
  const port = place ? draftPort(place) : nowhere;
  return { subscribe, keeper: new DraftKeeper({ port, begin, restore, changed, draw }) };
}

/** Looks for a draft as the form is opened; saves when the page is hidden, the line is back, or somebody is signed in again. */
function useKeeping(keeper: DraftKeeper | undefined): void {
  const isHere = Boolean(useQuery(sessionQuery).data);
  useEffect(() => (isHere ? keeper?.now() : undefined), [keeper, isHere]);
  useEffect(() => {
    if (!keeper) return undefined;
    const now = () => keeper.now();
    const hidden = () => void (document.visibilityState === 'hidden' && now());
    document.addEventListener('visibilitychange', hidden);
    addEventListener('online', now);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('online', now);
      keeper.leave();
      noteSaved(undefined);
    };
  }, [keeper]);
}
