import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Id, Instant, Pseudonym } from '../kernel/words';
import * as facts from './facts';

/** A way in of her own that has not ended. */
export interface OwnAccess {
  readonly accessId: Id;
  readonly givenBy: Pseudonym;
  readonly consentId?: Id;
  readonly useBy: Instant;
  /** The one device that her code is good on; until it was used there is none. */
  readonly deviceId?: Id;
}

export interface OwnAccessState {
  readonly standing?: OwnAccess | undefined;
}

export const ownAccess: Slice<Owned<OwnAccessState>, typeof facts> = {
  empty: () => ({}),
  on: {
    OwnAccessOpened: (state, { plain: { accessId, consentId, useBy }, by }) => {
      state.standing = { accessId, useBy, givenBy: by.actor, ...(consentId !== undefined && { consentId }) };
    },
    OwnAccessBound: (state, { plain: { accessId, deviceId } }) => {
      if (state.standing?.accessId === accessId) state.standing = { ...state.standing, deviceId };
    },
    OwnAccessEnded: (state, { plain: { accessId } }) => {
      if (state.standing?.accessId === accessId) state.standing = undefined;
    },
  },
};

/** Whether the code was never used, and cannot be any more. */
export const isExpired = ({ deviceId, useBy }: OwnAccess, now: Instant): boolean =>
  deviceId === undefined && now > useBy;
