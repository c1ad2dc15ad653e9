import type { Id, StoredFact } from '@vaern/casework';
import { withOwnGrounds, type Access } from './access';
import { foldConsent } from './consents';
import { make, movesOf } from './moves';
import type { Who } from './party';
import { foldRestriction, passingBy } from './passing';
import type { ClosingReason } from './steps';

/** A ground that facts about to be appended will close: what a bar is written for. */
export interface Closing {
  readonly recipient: string;
  readonly ground: string;
  readonly reason: ClosingReason;
  /** The fact that closes it. */
  readonly factId: Id;
  /** No ground of the recipient remains when all the facts have happened: the case disappears for it. */
  readonly wholeCase: boolean;
}

/** What `facts`, in this order, would close. Changes nothing. */
export function closings(access: Access, facts: readonly StoredFact[], who: Who): readonly Closing[] {
  const trial = withOwnGrounds(access);
  const closed: Omit<Closing, 'wholeCase'>[] = [];
  for (const fact of facts) {
    const passing = passingBy(trial, fact, who);
    for (const move of movesOf(trial, fact, who)) {
      if (move.kind === 'hand-on') continue;
      make(trial, move);
      if (move.kind !== 'close') continue;
      closed.push({ recipient: move.of.id, ground: move.ground.id, reason: move.reason, factId: fact.id });
    }
    foldRestriction(trial, fact, passing);
    foldConsent(trial, fact);
  }
  return closed.map((closing) => ({
    ...closing,
    wholeCase: (trial.recipients.get(closing.recipient)?.grounds.size ?? 0) === 0,
  }));
}
