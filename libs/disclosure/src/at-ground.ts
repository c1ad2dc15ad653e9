import type { Id } from '@vaern/casework';
import { openGrounds, type Access, type Bearer, type Recipient } from './access';
import { isOpen, originOf, type Ground } from './ground';
import type { Move } from './move';
import type { ClosingReason } from './steps';

/** A ground, and whose it is. */
export interface At {
  readonly of: Recipient;
  readonly ground: Ground;
}

export const withId = ({ recipients }: Access, id: Id): readonly At[] =>
  [...recipients.values()].flatMap((of) => {
    const ground = [...of.grounds.values()].find((one) => originOf(one.id) === id && isOpen(one));
    return ground ? [{ of, ground }] : [];
  });
export const received = (access: Access, id: Id) =>
  withId(access, id).filter(({ ground }) => ground.kind === 'received');
export const sent = (access: Access, id: Id) => withId(access, id).filter(({ ground }) => ground.kind === 'sent');
export const resting = ({ recipients }: Access, consentId: Id): readonly At[] =>
  [...recipients.values()].flatMap((of) =>
    openGrounds(of)
      .filter((ground) => ground.consentId === consentId)
      .map((ground) => ({ of, ground })),
  );

export const ended = ({ facts }: Access, { of, ground }: At): Move => ({
  kind: 'end',
  of,
  ground: { ...ground, endedAt: facts.length },
});

/** Closed to the one who received it; its next step is its sender's. */
export const closed = (access: Access, id: Id, reason: ClosingReason): readonly Move[] =>
  received(access, id).map(({ of, ground }): Move => ({ kind: 'close', of, ground, reason }));

/** Closed to the one who received it; the one who sent it keeps what it followed. */
export const over = (access: Access, id: Id, reason: ClosingReason): readonly Move[] => [
  ...closed(access, id, reason),
  ...sent(access, id).map((at) => ended(access, at)),
];

export const unconsented = (
  access: Access,
  consentId: Id,
  reason: 'consent-withdrawn' | 'consent-expired',
): readonly Move[] => resting(access, consentId).map(({ of, ground }) => ({ kind: 'close', of, ground, reason }));

export const widening = (access: Access, id: Id): readonly Move[] =>
  received(access, id)
    .filter(({ ground }) => !ground.accepted)
    .map(({ of, ground }) => ({ kind: 'widen', of, ground: { ...ground, accepted: true }, before: ground }));

/** Neither open nor closed before: a ground opens once. */
export function isNew({ recipients }: Access, of: Bearer, { id }: Ground): boolean {
  const had = recipients.get(of.id);
  return !had?.grounds.has(id) && !had?.closed.has(id);
}
