import { onCase } from '../intent-definition';
import type { Decided } from '../kernel/fact';
import { bindOwnAccess } from './bind-own-access';
import { endOwnAccess } from './end-own-access';
import { logOwnIncident } from './log-own-incident';
import { openOwnAccess } from './open-own-access';
import { receiveOwnEvidence } from './receive-own-evidence';

/** By which access she came, and on which device: found by the hub. */
const cameBy = ['accessId', 'deviceId'] as const;

/** One that was never used in time may end with it. */
const openedNow = (_: unknown, decided: readonly Decided[]): string =>
  String(decided.find(({ type }) => type === 'OwnAccessOpened')?.plain.accessId);

/** The home unit's intents about her own access, and hers. */
export const ownAccessIntents = {
  OpenOwnAccess: { ...onCase(openOwnAccess, 'accessId'), idOf: openedNow },
  EndOwnAccess: onCase(endOwnAccess, 'accessId'),
  BindOwnAccess: onCase(bindOwnAccess, 'accessId'),
  LogOwnIncident: { ...onCase(logOwnIncident, 'entryRef'), found: cameBy },
  ReceiveOwnEvidence: {
    ...onCase(receiveOwnEvidence, 'evidenceId', (_, { uploadId }) => uploadId),
    found: ['stored', ...cameBy],
  },
} as const;

/** What nobody asks for but her, by a code that was checked: no gateway can vouch for it. */
export const herIntents = ['BindOwnAccess', 'LogOwnIncident', 'ReceiveOwnEvidence'] as const;
