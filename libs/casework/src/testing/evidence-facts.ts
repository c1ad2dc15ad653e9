import { EvidenceHandedOver, EvidenceQuarantined, EvidenceReceived, EvidenceStored } from '../evidence/facts';
import { drawn } from './decision';
import { units } from './people';
import { referralId } from './referral-facts';

export const evidenceId = drawn(800_001);
export const otherEvidenceId = drawn(800_002);
type Received = Parameters<typeof EvidenceReceived.of>[0];
type Stored = Parameters<typeof EvidenceStored.of>[0];

export const fileKey = 'k'.repeat(43);
export const file = { sha256: 'a'.repeat(64), size: 70_000, mediaType: 'video/mp4', filename: 'kamera.mp4' } as const;

/** Camera video that belongs to no entry, for the police. */
export const received = (more: Partial<Received> = {}) =>
  EvidenceReceived.of({
    evidenceId,
    kind: 'video',
    obtained: 'own-camera',
    audience: 'police',
    scan: 'not-scanned',
    evidence: { ...file },
    ...more,
  });
export const inStore = (more: Partial<Stored> = {}) =>
  EvidenceStored.of({ evidenceId, receivedBy: units.visitation, evidence: { ...file, key: fileKey }, ...more });
/** Both facts of one file. */
export const kept = (more: Partial<Received> = {}) =>
  [received(more), inStore({ evidenceId: more.evidenceId ?? evidenceId })] as const;
export const quarantined = (reason: 'type-mismatch' | 'scan-found' = 'type-mismatch') =>
  EvidenceQuarantined.of({ evidenceId, reason });
export const handedOver = (...evidenceIds: readonly string[]) =>
  EvidenceHandedOver.of({
    evidenceIds: evidenceIds.length > 0 ? [...evidenceIds] : [evidenceId],
    to: units.police,
    referralId,
    receipt: 'receipta',
  });

/** What people mostly send about evidence. */
export const likelyOfEvidence = {
  ReceiveEvidence: [1, 2].map((n) => ({
    uploadId: undefined,
    sha256: undefined,
    entryRef: undefined,
    capturedAt: undefined,
    audience: n === 1 ? undefined : 'police',
    stored: {
      evidenceId: drawn(900_000 + n),
      sha256: 'a'.repeat(64),
      size: 9,
      mediaType: 'video/mp4',
      key: 'k'.repeat(43),
      scan: 'clean',
    },
  })),
  ReleaseEvidence: [{ reason: 'false-alarm' }],
  HandOverEvidence: [{ evidenceId: { pick: 1 }, also: undefined, referralId: { pick: 1 } }],
};
