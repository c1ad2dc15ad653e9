import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Id, Instant } from '../kernel/words';
import * as facts from './facts';

export interface ConversationState {
  /** When somebody last talked, or tried to talk, with a person. */
  readonly lastWith: ReadonlyMap<Id, Instant>;
}

export const conversation: Slice<Owned<ConversationState>, typeof facts> = {
  empty: () => ({ lastWith: new Map() }),
  on: {
    ConversationHeld: ({ lastWith }, { plain: { with: person, at } }) => {
      if (at > (lastWith.get(person) ?? '')) lastWith.set(person, at);
    },
    EmergencyCalled: () => undefined,
  },
};

export const lastTalk = ({ lastWith }: ConversationState, person: Id | undefined): Instant | undefined =>
  person === undefined ? undefined : lastWith.get(person);
