import { decide } from '../case';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { accessOf } from './by-herself';
import { OwnAccessBound } from './facts';
import { isExpired } from './state';

/** She uses her code for the first time: it is good on this device alone from here on. */
export class BindOwnAccess {
  @IsId() accessId!: Id;
  @IsId() deviceId!: Id;
}

export const bindOwnAccess = decide(BindOwnAccess, (state, { accessId, deviceId }, { by, now }) => {
  const access = accessOf(state, by, accessId);
  if (access.deviceId === deviceId) return [];
  if (access.deviceId !== undefined || isExpired(access, now)) throw refusal('no-such-case');
  return [OwnAccessBound.of({ accessId, deviceId })];
});
