import { AFFECTED, type By } from '../kernel/decision';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import type { OwnAccess, OwnAccessState } from './state';

/** Which access she came by, and on which device: found by the hub, and no part of what she sends. */
export interface CameBy {
  readonly accessId: Id;
  readonly deviceId: Id;
}

/** Whoever does not come by an access that stands learns no more than that. @throws Refusal `no-such-case` */
export function accessOf({ ownAccess: { standing } }: { ownAccess: OwnAccessState }, by: By, accessId: Id): OwnAccess {
  if (by.role !== AFFECTED || standing?.accessId !== accessId) throw refusal('no-such-case');
  return standing;
}

/** The same, on the device that it was bound to. @throws Refusal `no-such-case` */
export function mustBeHerself(state: { ownAccess: OwnAccessState }, by: By, { accessId, deviceId }: CameBy): void {
  if (accessOf(state, by, accessId).deviceId !== deviceId) throw refusal('no-such-case');
}
