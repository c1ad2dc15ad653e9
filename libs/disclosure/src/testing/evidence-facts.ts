import type { Id } from '@vaern/casework';
import { id, unit, type UnitName } from './cast';
import { stored, type Plain } from './stored';

export const evidence = (
  evidenceId: Id,
  {
    ref,
    meantFor = 'police',
    by = 'home',
  }: { ref?: string | undefined; meantFor?: Plain<'EvidenceReceived'>['audience']; by?: UnitName } = {},
) =>
  stored(
    'EvidenceReceived',
    {
      evidenceId,
      kind: 'video',
      obtained: 'own-camera',
      audience: meantFor,
      scan: 'clean',
      ...(ref !== undefined && { entryRef: ref }),
    },
    { words: ['evidence'], by },
  );
export const file = (evidenceId: Id, by: UnitName = 'home') =>
  stored('EvidenceStored', { evidenceId, receivedBy: unit[by] }, { words: ['evidence'], by });
export const quarantined = (evidenceId: Id) => stored('EvidenceQuarantined', { evidenceId, reason: 'type-mismatch' });
export const verified = (evidenceId: Id) => stored('EvidenceVerified', { evidenceId, result: 'intact' });
export const handedOver = (evidenceIds: readonly Id[], referralId: Id, to: UnitName) =>
  stored('EvidenceHandedOver', { evidenceIds: [...evidenceIds], to: unit[to], referralId, receipt: 'aaaaaaab' });
export const item = () =>
  stored('ItemRegistered', { itemId: id(7, 9), kind: 'gift', heldBy: 'affected' }, { words: ['narrative'] });
