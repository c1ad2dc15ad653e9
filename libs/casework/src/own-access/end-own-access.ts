import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import { IsCode } from '../kernel/validators';
import { refusal } from '../refusals';
import { ownAccessEnded } from './ended';

/** That the case was handed over is said of the case, and her access follows. */
const reasons = ['ended', 'unsafe'] as const;

/** Her code is good no more, from now on and everywhere: a device was lost, or she needs it no longer. */
export class EndOwnAccess {
  @IsCode(reasons) reason!: (typeof reasons)[number];
}

export const endOwnAccess = decide(EndOwnAccess, (state, { reason }, { by }) => {
  mustBeHome(state, by);
  if (state.ownAccess.standing === undefined) throw refusal('no-own-access');
  return ownAccessEnded(state, reason);
});
