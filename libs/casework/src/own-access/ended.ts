import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import type { Id } from '../kernel/words';
import type { ownAccessEnd } from './codes';
import { OwnAccessEnded } from './facts';
import type { OwnAccessState } from './state';

type Holding = { readonly ownAccess: OwnAccessState };
type Reason = CodeOf<typeof ownAccessEnd>;

/** What ends together with something else: her way in, if there is one. */
export const ownAccessEnded = ({ ownAccess: { standing } }: Holding, reason: Reason): readonly Decided[] =>
  standing === undefined ? [] : [OwnAccessEnded.of({ accessId: standing.accessId, reason })];

/** The same for what rests on that consent. */
export const ownAccessEndedOn = (state: Holding, consentId: Id): readonly Decided[] =>
  state.ownAccess.standing?.consentId === consentId ? ownAccessEnded(state, 'ended') : [];
