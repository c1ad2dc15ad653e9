import {
  caseLife,
  centreLife,
  episodesLife,
  groupLife,
  outreachLife,
  trackLife,
  type CaseState,
  type CentreState,
  type EpisodesState,
  type GroupState,
  type OutreachState,
  type TrackState,
} from '@vaern/casework';
import type { Who } from '@vaern/disclosure';
import type { EventStore } from '@vaern/event-store';
import { StreamMemory, type InMemory } from './stream-memory';

/** A case folded up to a revision. */
export type CaseInMemory = InMemory<CaseState>;

export const isCase = <S>(held: InMemory<S>): held is InMemory<S> & CaseInMemory => held.stream.kind === 'case';

/** The cases worked on lately. */
export class CaseMemory extends StreamMemory<CaseState> {
  constructor(store: EventStore, whoIn: (caseId: string) => Who, bound?: number) {
    super({ kind: 'case', life: caseLife, store, whoIn, ...(bound !== undefined && { bound }) });
  }
}

/** The streams apart from any case that were worked on lately, each kind for itself. */
export interface ApartMemories {
  readonly track: StreamMemory<TrackState>;
  readonly group: StreamMemory<GroupState>;
  readonly outreach: StreamMemory<OutreachState>;
  readonly episode: StreamMemory<EpisodesState>;
  readonly centre: StreamMemory<CentreState>;
}

export const apartMemories = (store: EventStore, whoIn: (id: string) => Who): ApartMemories => ({
  track: new StreamMemory({ kind: 'track', life: trackLife, store, whoIn }),
  group: new StreamMemory({ kind: 'group', life: groupLife, store, whoIn }),
  outreach: new StreamMemory({ kind: 'outreach', life: outreachLife, store, whoIn }),
  episode: new StreamMemory({ kind: 'episode', life: episodesLife, store, whoIn }),
  centre: new StreamMemory({ kind: 'centre', life: centreLife, store, whoIn }),
});
