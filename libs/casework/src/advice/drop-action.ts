import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { dropReason } from './codes';
import { ActionDropped } from './facts';
import { actionNamed } from './state';

export class DropAction {
  @IsId() actionId!: Id;
  @IsCode(dropReason) reason!: CodeOf<typeof dropReason>;
}

export const dropAction = decide(DropAction, (state, { actionId, reason }, { by }) => {
  mustBeHome(state, by);
  const { kind, ownerUnit, status } = actionNamed(state.advice, actionId);
  if (status === 'dropped') return [];
  if (status === 'completed') throw refusal('action-over');
  return [ActionDropped.of({ actionId, kind, ownerUnit, reason })];
});
