/** What can be done in a track. */
export type TrackStep =
  'receive' | 'accept' | 'decline' | 'session' | 'advise' | 'consent' | 'refer' | 'withdraw' | 'describe' | 'close';

interface Standing {
  readonly ours: boolean;
  readonly status: string;
  readonly consents: readonly { readonly status: string }[];
  readonly referrals: readonly { readonly status: string }[];
}

const running = ['sent', 'received', 'accepted'];

/**
 * What can be done next, by whoever looks: the unit that opened the track, or the one that treats him (`treats`). What
 * the hub would refuse anyway is not offered.
 */
export function nextSteps(track: Standing, treats: boolean): readonly TrackStep[] {
  if (track.status === 'closed') return [];
  const open = track.referrals.findLast(({ status }) => running.includes(status));
  return track.ours ? ofItsHome(track, { open, treats }) : ofThoseAsked(open?.status);
}

const hasConsent = ({ consents }: Standing) => consents.some(({ status }) => status === 'given');

function ofItsHome(
  track: Standing,
  { open, treats }: { open: { readonly status: string } | undefined; treats: boolean },
): readonly TrackStep[] {
  const referring: readonly TrackStep[] = open ? ['withdraw'] : hasConsent(track) ? ['refer'] : [];
  const own: readonly TrackStep[] = treats ? (hasConsent(track) ? ['session'] : []) : referring;
  return [...own, 'advise', 'consent', 'describe', ...(open?.status === 'accepted' ? [] : (['close'] as const))];
}

function ofThoseAsked(status: string | undefined): readonly TrackStep[] {
  if (status === 'sent') return ['accept', 'receive', 'decline'];
  if (status === 'received') return ['accept', 'decline'];
  return status === 'accepted' ? ['session', 'advise', 'consent', 'describe', 'close'] : [];
}
