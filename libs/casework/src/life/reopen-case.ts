import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode } from '../kernel/validators';
import { reopeningReason } from './codes';
import { CaseReopened } from './facts';

/** The home unit takes the case up again. Nobody's access comes back by it: that takes a new referral. */
export class ReopenCase {
  @IsCode(reopeningReason) reason!: CodeOf<typeof reopeningReason>;
}

export const reopenCase = decide(ReopenCase, (state, { reason }, { by }) => {
  mustBeHome(state, by);
  return state.life.closed === undefined ? [] : [CaseReopened.of({ reason })];
});
