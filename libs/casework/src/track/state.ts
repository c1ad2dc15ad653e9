import { emptyFactIndex, type FactIndex } from '../intake/fact-index';
import { WordsStruck } from '../intake/facts';
import { wordsKey } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id, Pseudonym } from '../kernel/words';
import type { trackOutcome } from './codes';
import * as own from './facts';

export type TrackConsent = PlainOf<typeof own.TrackConsentGiven> & { readonly ended?: 'withdrawn' | 'expired' };

type Sent = PlainOf<typeof own.TrackReferred> & { readonly overdue: boolean };
export type TrackProgress =
  | { readonly status: 'sent' | 'received' | 'declined' | 'withdrawn' }
  | { readonly status: 'accepted'; readonly handler: Pseudonym };
/** A referral of the perpetrator, and how it stands. */
export type TrackReferral = Sent & TrackProgress;

/** One perpetrator's track as decisions see it. */
export interface TrackState {
  /** Undefined: there is no track yet. */
  readonly homeUnit?: Alias;
  readonly perpetrator?: Id;
  readonly described?: Omit<PlainOf<typeof own.PerpetratorDescribed>, 'personId'>;
  readonly consents: ReadonlyMap<Id, TrackConsent>;
  /** In the order in which they were sent: at most the last is open. */
  readonly referrals: ReadonlyMap<Id, TrackReferral>;
  readonly closed?: CodeOf<typeof trackOutcome>;
  readonly struck: ReadonlySet<string>;
  readonly facts: FactIndex;
}

export const trackFacts = { ...own, WordsStruck };
type Held = Omit<Owned<TrackState>, 'facts'> & { facts: ReturnType<typeof emptyFactIndex> };

export const track: Slice<Held, typeof trackFacts> = {
  empty: () => ({ consents: new Map(), referrals: new Map(), struck: new Set(), facts: emptyFactIndex() }),
  on: {
    TrackOpened: (state, { plain: { homeUnit, perpetrator } }) => {
      state.homeUnit = homeUnit;
      state.perpetrator = perpetrator;
    },
    PerpetratorDescribed: (state, { plain: { personId: _his, ...described } }) => {
      state.described = described;
    },
    TrackConsentGiven: ({ consents }, { plain }) => void consents.set(plain.consentId, plain),
    TrackConsentWithdrawn: ended('withdrawn'),
    TrackConsentExpired: ended('expired'),
    PerpetratorAdvised: () => undefined,
    TrackReferred: ({ referrals }, { plain }) =>
      void referrals.set(plain.referralId, { ...plain, overdue: false, status: 'sent' }),
    TrackReferralReceived: becomes(() => ({ status: 'received' })),
    TrackReferralAccepted: becomes(({ handler }: PlainOf<typeof own.TrackReferralAccepted>) => ({
      status: 'accepted',
      handler,
      overdue: false,
    })),
    TrackReferralDeclined: becomes(() => ({ status: 'declined', overdue: false })),
    TrackReferralWithdrawn: becomes(() => ({ status: 'withdrawn', overdue: false })),
    TrackReferralOverdue: becomes(() => ({ overdue: true })),
    TrackSessionHeld: () => undefined,
    TrackClosed: (state, { plain: { outcome } }) => {
      state.closed = outcome;
    },
    WordsStruck: ({ struck }, { plain }) => void struck.add(wordsKey(plain)),
  },
};

function ended(how: 'withdrawn' | 'expired') {
  return ({ consents }: Held, { plain: { consentId } }: { plain: { consentId: Id } }): void => {
    const given = consents.get(consentId);
    if (given) consents.set(consentId, { ...given, ended: given.ended ?? how });
  };
}

function becomes<Plain extends { referralId: Id }>(change: (plain: Plain) => Partial<TrackReferral>) {
  return ({ referrals }: Held, { plain }: { plain: Plain }): void => {
    const sent = referrals.get(plain.referralId);
    if (sent) referrals.set(plain.referralId, { ...sent, ...change(plain) } as TrackReferral);
  };
}

export type OpenTrackReferral = Extract<TrackReferral, { status: 'sent' | 'received' | 'accepted' }>;
const isOpen = ({ status }: TrackReferral): boolean => status !== 'declined' && status !== 'withdrawn';

/** The referral that gives somebody access now. */
export const openTrackReferral = ({ referrals }: Pick<TrackState, 'referrals'>): TrackReferral | undefined =>
  [...referrals.values()].findLast(isOpen);
