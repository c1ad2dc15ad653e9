/** A referral, an upload: stands for an id of the hub that it is sent to. */
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';

/** Bodies of what is done with evidence, accepted when sent to a hub with demo data. */
export const evidenceExamples = {
  begin: { 'camera video of 40 MB': { value: { size: 41_943_040 } } },
  receive: {
    'camera video, sent before': {
      value: { uploadId: SOME_ID, kind: 'video', obtained: 'own-camera', filename: 'opgang-14-september.mp4' },
    },
  },
  release: { 'an old phone writes names of its own': { value: { reason: 'type-explained' } } },
  handOver: { 'on the referral that the police accepted': { value: { referralId: SOME_ID } } },
  verify: { again: { value: {} } },
  registerItem: {
    'a gift at the door': {
      value: {
        kind: 'gift',
        heldBy: 'affected',
        what: 'Et krus i gavepapir, stillet ved døren. Ligger i en pose hos hende.',
      },
    },
  },
} as const;
