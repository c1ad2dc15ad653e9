import { describe, expect, it } from '@jest/globals';
import { catalogue, type FactType } from '@vaern/casework';
import { z } from 'zod';
import { codeNames } from './code-names';
import { fieldNames } from './field-names';
import { journalParts } from './journal-parts';
import { unsaid } from './unsaid';
import { listOf } from './values';

/**
 * What a municipal journal has no place for: the hub's own housekeeping, which track is his, and what stays where a
 * session was held.
 */
const elsewhere: readonly string[] = [
  'AddressHitDecided',
  'AddressHitFound',
  'CaseOpened',
  'CaseRestricted',
  'CaseUnrestricted',
  'CasesLinked',
  'CasesUnlinked',
  'ColleagueAssigned',
  'ColleagueReleased',
  'EvidenceQuarantined',
  'EvidenceReleased',
  'EvidenceStored',
  'EvidenceVerified',
  'FactRetracted',
  'ForgettingApproved',
  'ForgettingCancelled',
  'ForgettingRequested',
  'HomeUnitChanged',
  'LegalHoldLifted',
  'LegalHoldPlaced',
  'OwnAccessBound',
  'OwnAccessEnded',
  'OwnAccessOpened',
  'MatchDecided',
  'MatchLapsed',
  'MatchNoticed',
  'PersonForgotten',
  'PersonRetracted',
  'PersonsMerged',
  'ReferralPassedOn',
  'RestrictedReadersChanged',
  'SessionHeld',
  'TrackLinked',
  'WordsStruck',
];

/** Facts of no case: her journal is of her case alone. */
const ofOtherStreams: readonly string[] = [
  'BoundaryCrossed',
  'CapacitySet',
  'PerpetratorAdvised',
  'PerpetratorDescribed',
  'PlaceTaken',
  'SupportGroupOpened',
  'TeachingHeld',
  'TrackClosed',
  'TrackConsentExpired',
  'TrackConsentGiven',
  'TrackConsentWithdrawn',
  'TrackOpened',
  'TrackReferralAccepted',
  'TrackReferralDeclined',
  'TrackReferralOverdue',
  'TrackReferralReceived',
  'TrackReferralWithdrawn',
  'TrackReferred',
  'TrackSessionHeld',
  'TrainingCompleted',
];

const types: readonly FactType[] = Object.values(journalParts).flat();
const fields = types.flatMap((type) => {
  const { plain, sealed } = catalogue[type];
  const names = [plain, ...Object.values(sealed)].flatMap((words) => Object.keys(words.shape));
  return names.map((field) => [type, field] as const);
});

describe('the parts of a journal', () => {
  it('have every fact of a case once, but for the housekeeping', () =>
    expect([...types, ...elsewhere, ...ofOtherStreams].toSorted()).toEqual(Object.keys(catalogue).toSorted()));

  it.each(fields)('%s: %s has a name in Danish, or says nothing outside the hub', (_, field) =>
    expect([fieldNames[field] !== undefined, unsaid.has(field)]).toEqual([!unsaid.has(field), unsaid.has(field)]),
  );

  it('have labels for every code', () => {
    const unlabelled = fields.flatMap(([type, field]) =>
      unsaid.has(field) || listOf(type, field) !== undefined
        ? []
        : codesOf(type, field).filter((code) => codeNames[field]?.[code] === undefined),
    );
    expect(unlabelled).toEqual([]);
  });
});

/** The codes that a field may have, as its schema says. */
function codesOf(type: FactType, field: string): readonly string[] {
  const { plain, sealed } = catalogue[type];
  const schema = [plain, ...Object.values(sealed)]
    .map((words) => (words.shape as Readonly<Record<string, z.ZodType>>)[field])
    .find(Boolean);
  const json = JSON.stringify(schema && z.toJSONSchema(schema, { io: 'input' }));
  return [...json.matchAll(/"enum":(\[[^\]]*\])/g)].flatMap(([, codes]) => JSON.parse(codes ?? '[]') as string[]);
}
