import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import { IsCode, IsId, NestedList, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { ownAccessEnded } from '../own-access/ended';
import { refusal } from '../refusals';
import { closingAnswer, closureReason } from './codes';
import { CaseClosed } from './facts';
import { runningIn, type Running } from './running';

export class ClosingAnswer {
  /** The referral, the danger, the step of the plan, the order. */
  @IsId() running!: Id;
  @IsCode(closingAnswer) answer!: CodeOf<typeof closingAnswer>;
}

/** The home unit's work is over. What others were asked and told ends by its own answer, or goes on. */
export class CloseCase {
  @IsCode(closureReason) reason!: CodeOf<typeof closureReason>;
  /** One for each thing that still runs. */
  @Optional() @NestedList(() => ClosingAnswer, { max: 100 }) answered: ClosingAnswer[] = [];
}

export const closeCase = decide(CloseCase, (state, { reason, answered }, { by }) => {
  mustBeHome(state, by);
  if (state.life.closed !== undefined) return [];
  const running = runningIn(state);
  const ends = answered.flatMap((one, at) => endOf(withoutThose(running, answered.slice(0, at)), one));
  const left = withoutThose(running, answered);
  if (left.length > 0) throw refusal('still-running', { running: left.map(({ id }) => id).join(' ') });
  return [
    ...ends,
    ...ownAccessEnded(state, 'ended'),
    CaseClosed.of({ reason, answered: answered.map(({ running: id, answer }) => ({ running: id, answer })) }),
  ];
});

const withoutThose = (running: readonly Running[], answered: readonly ClosingAnswer[]) =>
  running.filter(({ id }) => !answered.some((one) => one.running === id));

function endOf(running: readonly Running[], { running: id, answer }: ClosingAnswer): readonly Decided[] {
  const found = running.find((one) => one.id === id);
  if (!found) throw refusal('not-running', { running: id });
  const ends = found.ends[answer];
  if (!ends) throw refusal('answer-does-not-fit', { running: id });
  return ends;
}
