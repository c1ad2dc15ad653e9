import { sameAs, type IntakeState } from '../intake/state';
import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id, Instant } from '../kernel/words';
import { refusal } from '../refusals';
import * as facts from './facts';

/** A planned approach, and what became of it. */
export type Approach = PlainOf<typeof facts.ApproachPlanned> & {
  readonly status: 'planned' | 'made' | 'cancelled';
  /** When she was first tried to be warned of it. */
  readonly warnedAt?: Instant;
  readonly madeAt?: Instant;
};

export interface ApproachState {
  readonly approaches: ReadonlyMap<Id, Approach>;
}

export const approach: Slice<Owned<ApproachState>, typeof facts> = {
  empty: () => ({ approaches: new Map() }),
  on: {
    ApproachPlanned: (state, { plain }) => {
      state.approaches.set(plain.approachId, { ...plain, status: 'planned' });
    },
    WarningAttempted: (state, { plain: { approachId, at } }) =>
      became(state, approachId, ({ warnedAt = at }) => ({ warnedAt: at < warnedAt ? at : warnedAt })),
    ApproachMade: (state, { plain: { approachId, at, urgencyReason } }) =>
      became(state, approachId, (before) => ({
        status: 'made',
        madeAt: at,
        urgencyReason: urgencyReason ?? before.urgencyReason,
      })),
    ApproachCancelled: (state, { plain: { approachId } }) => became(state, approachId, () => ({ status: 'cancelled' })),
  },
};

function became({ approaches }: Owned<ApproachState>, id: Id, change: (before: Approach) => Partial<Approach>): void {
  const before = approaches.get(id);
  if (before) approaches.set(id, { ...before, ...change(before) });
}

/** The approaches that were neither made nor cancelled. */
export const openApproaches = ({ approaches }: ApproachState): readonly Approach[] =>
  [...approaches.values()].filter(({ status }) => status === 'planned');

/** The approach whom the route names. @throws Refusal `no-such-approach` */
export function approachNamed({ approaches }: ApproachState, id: Id): Approach {
  const found = approaches.get(id);
  if (!found) throw refusal('no-such-approach');
  return found;
}

/** Whether he may be approached at that time: she was tried to be warned before, or it is urgent. */
export const isCleared = ({ warnedAt, urgencyReason }: Approach, at: Instant): boolean =>
  urgencyReason !== undefined || (warnedAt !== undefined && warnedAt <= at);

interface Held {
  readonly intake: IntakeState;
  readonly approach: ApproachState;
}
interface Meant {
  readonly person: Id;
  /** The unit that would call. */
  readonly unit: Alias;
  readonly at: Instant;
}

/** Until when others asked that this person is not called; undefined: nobody did, or the time has come. */
export function heldUntil({ intake, approach: of }: Held, { person, unit, at }: Meant): Instant | undefined {
  const names = sameAs(intake, person);
  const holds = openApproaches(of).filter(
    ({ doNotCall, byUnit, when, personId }) => doNotCall && byUnit !== unit && at < when && names.includes(personId),
  );
  return holds
    .map(({ when }) => when)
    .toSorted()
    .at(-1);
}

/** @throws Refusal `hold-running` */
export function mustNotBeHeld(state: Held, meant: Meant): void {
  const until = heldUntil(state, meant);
  if (until !== undefined) throw refusal('hold-running', { until });
}
