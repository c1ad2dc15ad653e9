import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { DraftKeeper } from './draft-keeper';
import { draftPort, type DraftPlace, type DraftPort, type Words } from './draft-port';
import { untouched, type DraftState } from './draft-state';
import { enter, leave, leftAt, noteChange, type Keeping } from './keepers';
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
  const [kept] = useState(() => (place && leftAt(placeKey(place))) ?? begun(place, words));
  const { keeper, subscribe } = kept;
  kept.restore = restore;
  const state = useSyncExternalStore(subscribe, () => keeper.state);
  const isKept = place !== undefined;
  useKeeping(isKept ? kept : undefined);
  useTyped(isKept ? keeper : undefined, words);
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
  isTheirs: () => true,
};

const placeKey = (place: DraftPlace) => JSON.stringify(place);

function begun(place: DraftPlace | undefined, begin: Words): Keeping {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const changed = () => {
    listeners.forEach((listener) => listener());
    noteChange();
  };
  const keeper = new DraftKeeper({
    port: place ? draftPort(place) : nowhere,
    begin,
    restore: (words) => kept.restore(words),
    changed,
    draw: () => crypto.randomUUID(),
  });
  const kept: Keeping = {
    key: place ? placeKey(place) : '',
    path: location.pathname,
    keeper,
    subscribe,
    restore: () => undefined,
  };
  return kept;
}

/** Looks for a draft as the form is opened; saves what waits when it is left. */
function useKeeping(kept: Keeping | undefined): void {
  useEffect(() => {
    if (!kept) return undefined;
    enter(kept);
    return () => {
      leave(kept);
      noteSaved(undefined);
    };
  }, [kept]);
}

/** What the form begins with, nobody has typed. */
function useTyped(keeper: DraftKeeper | undefined, words: Words): void {
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) keeper?.typed(words);
    isBegun.current = true;
  }, [keeper, words]);
}
