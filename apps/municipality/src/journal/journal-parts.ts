import type { FactType } from '@vaern/casework';

/** What is kept together in a municipal journal: one paper each. */
export const journalParts = {
  contact: [
    'ContactReported',
    'PersonDescribed',
    'SafeReachSet',
    'SafeReachRevoked',
    'WishStated',
    'DangerRaised',
    'DangerCleared',
    'EmergencyCalled',
    'ConversationHeld',
  ],
  screening: ['CaseScreened', 'SecondOpinionGiven'],
  consent: ['ConsentGiven', 'ConsentWithdrawn', 'ConsentExpired'],
  advice: ['AdviceGiven', 'ActionPlanned', 'ActionCompleted', 'ActionDropped'],
  referral: [
    'ReferralSent',
    'ReferralReceived',
    'ReferralAccepted',
    'ReferralDeclined',
    'ReferralForwarded',
    'InformationRequested',
    'InformationProvided',
    'ReferralWithdrawn',
    'ReferralCompleted',
    'ReferralOverdue',
    'RecipientContinued',
  ],
  log: [
    'IncidentLogged',
    'IncidentCorrected',
    'EntryAudienceChanged',
    'EvidenceReceived',
    'EvidenceHandedOver',
    'ItemRegistered',
  ],
  children: [
    'ChildrenInvolved',
    'FamilyUnitConsulted',
    'FamilyUnitInformed',
    'FamilyInvolvementEnded',
    'ChildNotificationMade',
    'CallSafetyChecked',
    'FamilyContactMade',
    'VisitationNoted',
  ],
  police: [
    'PoliceReportPrepared',
    'PoliceReportFiled',
    'OrderRequested',
    'OrderIssued',
    'OrderDenied',
    'OrderServed',
    'OrderExtended',
    'OrderRevoked',
    'OrderExpired',
    'BreachReported',
    'BreachAssessed',
    'ApproachPlanned',
    'WarningAttempted',
    'ApproachMade',
    'ApproachCancelled',
  ],
  support: [
    'SupportGroupInterestRegistered',
    'SupportGroupPlaced',
    'CourseOpened',
    'CourseClosed',
    'NoNamesQuestionAsked',
  ],
  closing: ['CaseClosed', 'CaseReopened', 'CoordinatorAssigned', 'CoordinatorEnded'],
} as const satisfies Readonly<Record<string, readonly FactType[]>>;

export type JournalPart = keyof typeof journalParts;
export const partNames = Object.keys(journalParts) as [JournalPart, ...JournalPart[]];

/** All of a case on one paper, in the parts' order. */
export const WHOLE = 'whole';
export type JournalChoice = JournalPart | typeof WHOLE;
export const choices = [WHOLE, ...partNames] as const;
export const partsIn = (choice: JournalChoice): readonly JournalPart[] => (choice === WHOLE ? partNames : [choice]);

export const partLabels: Readonly<Record<JournalChoice, string>> = {
  whole: 'Hele sagen',
  contact: 'Henvendelse, personer og samtaler',
  screening: 'Afklaring',
  consent: 'Samtykke',
  advice: 'Rådgivning og handleplan',
  referral: 'Henvisninger',
  log: 'Logbog og beviser',
  children: 'Børn og familieafdeling',
  police: 'Politi, tilhold og kontakt til udøver',
  support: 'Hjælp fra centret',
  closing: 'Koordinator, lukning og genåbning',
};
