import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Day, Id } from '../kernel/words';
import { ConsentExpired, ConsentGiven, ConsentWithdrawn } from './facts';

/** As given; `recipients` are those it still covers. */
export type Consent = PlainOf<typeof ConsentGiven> & {
  /** The units it named when it was given: they know of it for good. */
  readonly named: readonly Alias[];
  readonly ended?: 'withdrawn' | 'expired';
};

export interface ConsentState {
  readonly consents: ReadonlyMap<Id, Consent>;
}

/** What a consent must cover before a referral may rest on it. */
export type Use = Pick<PlainOf<typeof ConsentGiven>, 'fieldSets'> & {
  readonly to: Alias;
  readonly purpose: Consent['purposes'][number];
};

const consentFacts = { ConsentGiven, ConsentWithdrawn, ConsentExpired };

export const consent: Slice<Owned<ConsentState>, typeof consentFacts> = {
  empty: () => ({ consents: new Map() }),
  on: {
    ConsentGiven: (state, { plain }) => {
      state.consents.set(plain.consentId, { ...plain, named: plain.recipients });
    },
    ConsentWithdrawn: (state, { plain: { consentId, recipients } }) => {
      const given = state.consents.get(consentId);
      if (!given) return;
      const left = recipients ? given.recipients.filter((unit) => !recipients.includes(unit)) : [];
      state.consents.set(consentId, { ...given, recipients: left, ...(left.length === 0 && { ended: 'withdrawn' }) });
    },
    ConsentExpired: (state, { plain: { consentId } }) => {
      const given = state.consents.get(consentId);
      if (given) state.consents.set(consentId, { ...given, ended: given.ended ?? 'expired' });
    },
  },
};

/** Whether it stands today: its last day is `until`. */
export const isInForce = ({ ended, until }: Consent, today: Day): boolean =>
  ended === undefined && (until === undefined || today <= until);

/** Whether it reaches so far: that recipient, that purpose, each of those field sets. */
export const covers = (given: Consent, { to, purpose, fieldSets }: Use): boolean =>
  given.recipients.includes(to) &&
  given.purposes.includes(purpose) &&
  fieldSets.every((name) => given.fieldSets.includes(name));
