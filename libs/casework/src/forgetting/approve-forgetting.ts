import { decide } from '../case';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { PersonForgotten } from '../life/facts';
import { refusal } from '../refusals';
import { controllerOf, mustBeFree, requestOf, stillKnown } from './controller';
import { ForgettingApproved } from './facts';

/** A second person of the unit says so too: what was asked for is done. It cannot be taken back. */
export class ApproveForgetting {
  @IsId() forgettingId!: Id;
}

export const approveForgetting = decide(ApproveForgetting, (state, { forgettingId }, known) => {
  const controller = controllerOf(state, known);
  const { status, by, persons } = requestOf(state, controller, forgettingId);
  if (known.by.unit !== controller || known.by.actor === by) throw refusal('needs-a-second-person');
  if (status === 'approved') return [];
  if (status === 'cancelled') throw refusal('forgetting-cancelled');
  mustBeFree(state, known);
  return [
    ForgettingApproved.of({ forgettingId, controller }),
    ...stillKnown(state, controller, persons).map((personId) => PersonForgotten.of({ personId, controller })),
  ];
});
