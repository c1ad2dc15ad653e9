import type { StoredFact } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id } from '../kernel/words';
import * as facts from './facts';
import { isOpen, type Progress, type Referral, type Terms } from './referral';

interface Life {
  readonly terms: Terms;
  readonly progress: Progress;
}

export interface ReferralState {
  readonly lives: ReadonlyMap<Id, Life>;
  /** By recipient: its open referrals. */
  readonly openTo: ReadonlyMap<Alias, readonly Id[]>;
  /** By consent: the open referrals that rest on it alone. */
  readonly openOn: ReadonlyMap<Id, readonly Id[]>;
}

type Held = Owned<ReferralState>;

export const referral: Slice<Held, typeof facts> = {
  empty: () => ({ lives: new Map(), openTo: new Map(), openOn: new Map() }),
  on: {
    ReferralSent: (state, { plain }) => {
      const parties = [plain.from, plain.to];
      const terms = { ...plain, overdue: false, continued: false, answered: [], parties };
      put(state, plain.referralId, { terms, progress: { status: 'sent' } });
      const earlier = plain.resends === undefined ? undefined : state.lives.get(plain.resends);
      if (earlier)
        put(state, earlier.terms.referralId, { ...earlier, terms: { ...earlier.terms, resentAs: plain.referralId } });
    },
    ReferralReceived: step(() => ({ progress: { status: 'received' } })),
    ReferralAccepted: step(({ terms }, { plain: { handler } }) => ({
      terms: { ...terms, overdue: false },
      progress: { status: 'accepted', handler },
    })),
    ReferralDeclined: step((_, { plain: { reason } }) => ({ progress: { status: 'declined', reason } })),
    ReferralForwarded: step((_, { plain: { continuesAs } }) => ({ progress: { status: 'forwarded', continuesAs } })),
    InformationRequested: step(({ progress }, { plain: { questionId }, recordedAt }) => ({
      progress: {
        status: 'awaiting-information',
        before: progress.status === 'accepted' ? progress : { status: 'received' },
        questionId,
        pausedAt: recordedAt,
      },
    })),
    InformationProvided: step(({ terms, progress }, { plain: { questionId, respondBy, opensAt } }) => ({
      terms: { ...terms, respondBy, opensAt, overdue: false, answered: [...terms.answered, questionId] },
      progress: progress.status === 'awaiting-information' ? progress.before : progress,
    })),
    ReferralWithdrawn: step((_, { plain: { reason } }) => ({ progress: { status: 'withdrawn', reason } })),
    ReferralCompleted: step((_, { plain: { outcome } }) => ({ progress: { status: 'completed', outcome } })),
    ReferralOverdue: step(({ terms }) => ({ terms: { ...terms, overdue: true } })),
    RecipientContinued: step(({ terms: { consentId: _consentId, ...terms } }, { plain: { legalBasis } }) => ({
      terms: { ...terms, legalBasis, continued: true },
    })),
  },
};

/** The referral by that id, as it stands. */
export function referralNamed({ lives }: ReferralState, id: Id): Referral | undefined {
  const life = lives.get(id);
  return life && { ...life.terms, ...life.progress };
}

/** The open referrals to a unit, in the order sent. */
export const openReferralsTo = (state: ReferralState, unit: Alias) => opened(state, state.openTo.get(unit));

/** Every open referral, in the order of those they were sent to. */
export const openReferrals = (state: ReferralState) => [...state.openTo.values()].flatMap((ids) => opened(state, ids));

/** The open referrals that rest on a consent alone, in the order sent. */
export const openReferralsOn = (state: ReferralState, consentId: Id) => opened(state, state.openOn.get(consentId));

const opened = (state: ReferralState, ids: readonly Id[] = []) =>
  ids.map((id) => referralNamed(state, id)).filter((found) => found !== undefined && isOpen(found));

/** Each side is from now on the unit that stands in for it; the hand-over by which it does is done. */
export function standsIn(state: Held, stands: (unit: Alias) => Alias, handOver: Id): void {
  for (const [id, { terms, progress }] of state.lives) {
    list(state.openTo, terms.to, { id, listed: false });
    const to = isOpen(progress) ? stands(terms.to) : terms.to;
    const now = { ...terms, from: stands(terms.from), to };
    const done = id === handOver ? ({ status: 'completed', outcome: 'handed-over' } as const) : progress;
    put(state, id, { terms: now, progress: done });
  }
}

function step<F extends StoredFact<string, { readonly referralId: Id }>>(
  change: (life: Life, fact: F) => Partial<Life>,
) {
  return (state: Held, fact: F): void => {
    const life = state.lives.get(fact.plain.referralId);
    if (life) put(state, fact.plain.referralId, { ...life, ...change(life, fact) });
  };
}

function put(state: Held, id: Id, life: Life): void {
  const consentId = state.lives.get(id)?.terms.consentId ?? life.terms.consentId;
  const open = isOpen(life.progress);
  state.lives.set(id, life);
  list(state.openTo, life.terms.to, { id, listed: open });
  if (consentId !== undefined)
    list(state.openOn, consentId, { id, listed: open && life.terms.consentId === consentId });
}

function list(lists: Map<string, readonly Id[]>, key: string, { id, listed }: { id: Id; listed: boolean }): void {
  const ids = lists.get(key) ?? [];
  if (ids.includes(id) === listed) return;
  lists.set(key, listed ? [...ids, id] : ids.filter((other) => other !== id));
}
