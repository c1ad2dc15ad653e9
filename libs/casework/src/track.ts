import { indexFact } from './intake/fact-index';
import { decision } from './kernel/decision';
import type { StoredFact } from './kernel/fact';
import type { Owner } from './kernel/stream';
import { track, type TrackState } from './track/state';

const handlers: ReadonlyMap<string, (state: TrackState, fact: StoredFact) => void> = new Map(
  Object.entries(track.on as unknown as Record<string, (state: TrackState, fact: StoredFact) => void>),
);

/** The fold of a perpetrator's track: `evolve` changes the state it is given, in place. */
export const trackLife = {
  empty: (): TrackState => track.empty(),
  owner: ({ homeUnit, perpetrator }: TrackState): Owner => ({ homeUnit, person: perpetrator }),
  /** @throws Error for a fact that is none of a track's */
  evolve(state: TrackState, fact: StoredFact): void {
    const handle = handlers.get(fact.type);
    if (!handle) throw new Error(`no track has a fact of the type ${fact.type}`);
    handle(state, fact);
    indexFact(state.facts as Parameters<typeof indexFact>[0], fact);
  },
} as const;

/** Binds an intent to its decision on a track. */
export const decideOnTrack = decision<TrackState>();
