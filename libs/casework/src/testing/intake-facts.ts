import type { capacity } from '../intake/codes';
import { CaseOpened, ContactReported, DangerRaised, PersonDescribed, SafeReachSet } from '../intake/facts';
import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import type { Alias, Id } from '../kernel/words';
import { ReferralSent } from '../referral/facts';
import { drawn, NOW, type Given } from './decision';
import { units } from './people';

/** What happened before. */
export type Past = readonly (Decided | Given)[];

/** The affected person of every example. */
export const affected = drawn(999_999);
export const perpetrator = drawn(800_001);
export const witness = drawn(800_002);
export const child = drawn(800_003);
export const danger = drawn(800_010);

export const opened = CaseOpened.of({ homeUnit: units.visitation, affected });

export const contact = ContactReported.of({
  contactId: drawn(800_020),
  channel: 'phone',
  receivedAt: NOW,
  receivedByUnit: units.frontline,
  reporter: 'affected',
  reporterId: affected,
  affectedAware: 'yes',
  immediateDanger: false,
  childrenInvolved: 'no',
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
  relation: 'colleague',
  anonymousToward: 'none',
});

/** Somebody known by name, in the capacities given. */
export const person = (personId: Id, ...capacities: CodeOf<typeof capacity>[]) =>
  PersonDescribed.of(
    {
      personId,
      capacities,
      identityStatus: 'known',
      minor: false,
      guardians: [],
      addressProtection: 'none',
      knowsOfCase: 'unknown',
      interpreterNeeded: false,
      identity: { name: `name of ${personId}` },
    },
    { about: personId },
  );

export const threat = DangerRaised.of({ dangerId: danger, saidBy: 'affected', sign: 'threat', about: perpetrator });

export const safeReach = SafeReachSet.of(
  {
    personId: affected,
    checkedAt: NOW,
    mayCall: true,
    reach: {
      channel: 'phone',
      value: '+45 12 34 56 78',
      mayLeaveMessage: false,
      perpetratorHasAccess: 'no',
    },
  },
  { about: affected },
);

/** An open referral: from now on the case exists for that unit. */
export const referredTo = (unit: Alias) =>
  ReferralSent.of({
    referralId: drawn(800_030),
    from: units.visitation,
    to: unit,
    purpose: 'report',
    legalBasis: 'report-of-crime',
    noConsentReason: 'legal-duty',
    fieldSets: ['identity'],
    affectedInformed: 'before',
    toldWhatStays: true,
    tableVersion: 1,
    urgency: 'normal',
    respondBy: NOW,
  });
