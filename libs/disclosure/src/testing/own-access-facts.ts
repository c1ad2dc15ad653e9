import type { Id, StoredFact } from '@vaern/casework';
import { id, unit } from './cast';
import { incident, type file } from './facts';
import { stored, type Plain } from './stored';

export const codeGiven = (accessId: Id) =>
  stored('OwnAccessOpened', {
    accessId,
    means: 'written-down',
    perpetratorHasAccess: 'no',
    useBy: '2026-03-10T10:00:00.000Z',
  });
/** By her: of a unit that has no ledger. */
const byHerself = (fact: StoredFact): StoredFact => ({
  ...fact,
  by: { actor: `s-${'h'.repeat(26)}`, unit: unit.frontline, role: 'affected' },
});
export const bound = (accessId: Id) => byHerself(stored('OwnAccessBound', { accessId, deviceId: id(8, 9) }));
export const ended = (accessId: Id) => stored('OwnAccessEnded', { accessId, reason: 'unsafe' });
export const herEntry = (ref: string, audience: Plain<'IncidentLogged'>['audience']) =>
  byHerself(incident(ref, audience, ['log-text', 'effect', 'place']));
export const herFile = (evidenceId: Id): ReturnType<typeof file> =>
  byHerself(
    stored('EvidenceStored', { evidenceId, receivedBy: unit.frontline }, { words: ['evidence'], by: 'frontline' }),
  );
