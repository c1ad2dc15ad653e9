import type { Id, SealedClass, StoredFact } from '@vaern/casework';
import { constantFrom, uniqueArray } from 'fast-check';
import { id, person, type UnitName } from './cast';

/** One line of a history: makes a fact of those before it. */
export type Line = (before: readonly StoredFact[]) => StoredFact;

export const referral = constantFrom(id(2, 1), id(2, 2), id(2, 3), id(2, 4));
export const consentId = constantFrom(id(3, 1), id(3, 2));
export const evidenceId = constantFrom(id(7, 1), id(7, 2));
export const orderId = constantFrom(id(7, 1), id(7, 2));
export const personId = constantFrom(...Object.values(person));
export const entryRef = constantFrom('aaaaaaaa', 'bbbbbbbb');
export const audience = constantFrom('support' as const, 'police' as const, 'perpetrator' as const);
export const to = constantFrom<UnitName>(
  'police',
  'police',
  'affected',
  'family',
  'coordination',
  'fyn',
  'perpetrators',
  'frontline',
  'restricted',
  'home',
  'varde',
);
export const by = constantFrom<UnitName>('home', 'police', 'family', 'affected', 'varde');
export const classes = uniqueArray(
  constantFrom<SealedClass>(
    'identity',
    'reach',
    'address',
    'place',
    'cpr',
    'narrative',
    'log-text',
    'effect',
    'note',
    'staff',
    'evidence',
    'evidence',
  ),
  { maxLength: 5 },
);
export const capacities = uniqueArray(
  constantFrom('affected' as const, 'perpetrator' as const, 'child' as const, 'witness' as const, 'guardian' as const),
  { minLength: 1, maxLength: 2 },
);
export const purpose = constantFrom(
  'report' as const,
  'counselling' as const,
  'coordination' as const,
  'children' as const,
);
export const basis = constantFrom('consent' as const, 'authority-need' as const, 'report-of-crime' as const);
export const topics = uniqueArray(constantFrom('contact' as const, 'documentation' as const, 'safety' as const), {
  minLength: 1,
});
export const actionKind = constantFrom('safety' as const, 'evidence' as const, 'follow-up' as const);
export const target = (before: readonly StoredFact[], at: number): Id =>
  before[at % Math.max(1, before.length)]?.id ?? id(9, 0);

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
