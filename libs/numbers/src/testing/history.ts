import { catalogue, type Decided, type StoredFact } from '@vaern/casework';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const affected = id(1);
const home = `u-${'a'.repeat(26)}`;
const shelter = `u-${'b'.repeat(26)}`;
const police = `u-${'c'.repeat(26)}`;
export const agencyOf = (alias: string) => (alias === police ? 'police:1464' : 'municipality:0561');
export const factId = (n: number) => `ffffffff-ffff-4fff-8fff-${String(n).padStart(12, '0')}`;

/** A fact, and the day on which it was recorded, at noon. */
export type Dated = readonly [day: string, fact: Decided];

/** As they are stored; the n-th has the id `factId(n)`. */
export const history = (...dated: readonly Dated[]): readonly StoredFact[] =>
  dated.map(([day, { type, plain }], at) => {
    const instant = day.includes('T') ? day : `${day}T12:00:00.000Z`;
    const by = { actor: `s-${'a'.repeat(26)}`, unit: home, role: 'visitator' };
    return { id: factId(at + 1), type, plain, parts: [], occurredAt: instant, recordedAt: instant, by, salt: '' };
  });

const { CaseOpened, CaseRestricted, CaseScreened, CaseUnrestricted, ContactReported, FactRetracted } = catalogue;
const { IncidentCorrected, IncidentLogged, ReferralSent, ReferralWithdrawn } = catalogue;

export const opened = CaseOpened.of({ homeUnit: home, affected });
export const contact = ContactReported.of({
  contactId: id(2),
  channel: 'phone',
  receivedAt: '2025-06-01T12:00:00.000Z',
  receivedByUnit: home,
  reporter: 'affected',
  reporterId: affected,
  affectedAware: 'yes',
  immediateDanger: false,
  childrenInvolved: 'no',
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
  relation: 'stranger',
  anonymousToward: 'none',
});
export const screened = (outcome: 'stalking' | 'conflict') =>
  CaseScreened.of({
    screeningId: id(3),
    about: [],
    basis: 'affected',
    findings: [],
    refusal: 'clear',
    replies: 'none',
    because: [],
    outcome,
    concern: 'high',
    reviewOn: '2026-01-01',
  });
export const retracted = (n: number) => FactRetracted.of({ factId: factId(n), reason: 'entered-in-error' });
export const restricted = CaseRestricted.of({
  reason: 'employee',
  certain: true,
  unit: shelter,
  units: [{ from: home, to: shelter }],
  readers: [],
  excluded: [],
});
export const unrestricted = CaseUnrestricted.of({ reason: 'not-staff', units: [{ from: shelter, to: home }] });

const entry = {
  entryRef: 'aaaaaaaa',
  occurredFrom: '2025-06-01T12:00:00.000Z',
  precision: 'day',
  toldBy: 'affected',
  channels: ['sms', 'call'],
  behaviours: ['contact'],
  direction: 'incoming',
  audience: 'police',
  witnesses: [],
} as const;
type Entry = Parameters<typeof IncidentLogged.of>[0];
export const logged = (more: Partial<Entry> = {}) => IncidentLogged.of({ ...(entry as unknown as Entry), ...more });
export const corrected = (more: Partial<Entry>) =>
  IncidentCorrected.of({ ...(entry as unknown as Entry), corrects: factId(3), reason: 'misheard', ...more });

const referralId = id(4);
export const sent = ReferralSent.of({
  referralId,
  from: home,
  to: police,
  purpose: 'protection',
  legalBasis: 'crime-prevention',
  fieldSets: [],
  affectedInformed: 'before',
  toldWhatStays: false,
  tableVersion: 1,
  urgency: 'normal',
  respondBy: '2025-06-09T12:00:00.000Z',
});
export const withdrawn = (reason: 'sent-in-error' | 'no-longer-needed') => ReferralWithdrawn.of({ referralId, reason });
