import { OwnAccessBound, OwnAccessEnded, OwnAccessOpened } from '../own-access/facts';
import type { PlainOf } from '../kernel/fact';
import { drawn, later, NOW } from './decision';
import { likelyOfEvidence } from './evidence-facts';

export const accessId = drawn(601);
export const deviceId = drawn(602);
/** As she comes by it. */
export const cameBy = { accessId, deviceId };

export const codeGiven = (more: Partial<PlainOf<typeof OwnAccessOpened>> = {}) =>
  OwnAccessOpened.of({
    accessId,
    means: 'written-down',
    perpetratorHasAccess: 'no',
    useBy: later(NOW, 7 * 24),
    ...more,
  });
export const bound = OwnAccessBound.of(cameBy);
export const ended = OwnAccessEnded.of({ accessId, reason: 'ended' });
export const unsafe = OwnAccessEnded.of({ accessId, reason: 'unsafe' });

const fits = { accessId: { pick: 1 }, deviceId: { pick: 1 } };
const onTheDay = { occurredFrom: '2026-03-01T08:00:00.000Z', occurredTo: undefined, writtenAt: undefined };
/** What is mostly sent about her own access, and by her. */
export const likelyOfOwnAccess = {
  OpenOwnAccess: [
    { perpetratorHasAccess: 'no', consentId: undefined },
    { perpetratorHasAccess: 'unknown', consentId: { pick: 1 } },
  ],
  BindOwnAccess: [{ accessId: { pick: 1 }, deviceId }],
  LogOwnIncident: [{ ...fits, ...onTheDay, audience: 'police' }],
  ReceiveOwnEvidence: likelyOfEvidence.ReceiveEvidence.map((file) => ({ ...file, ...fits })),
};
