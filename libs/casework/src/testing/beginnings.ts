import type { IntentName } from '../intents';
import { found as hitFound } from './address-hit-facts';
import { planned } from './advice-facts';
import {
  assigned,
  checked,
  colleague,
  coordinated,
  informed,
  involved,
  planned as approachPlanned,
  warned,
} from './children-facts';
import { kept, quarantined } from './evidence-facts';
import { affected, child, contact, opened, perpetrator, person, type Past } from './intake-facts';
import { forgettingRequested } from './forgetting-facts';
import { closed } from './life-facts';
import { linked, matchIs, noticed } from './link-facts';
import { logged } from './log-facts';
import { bound, codeGiven } from './own-access-facts';
import { breachReported, issued, reportPrepared, requested, served } from './order-facts';
import {
  accepted,
  acceptedByCentre,
  asked,
  consentToCentre,
  received,
  sentToCentre,
  sentToPolice,
  sentToVarde,
} from './referral-facts';
import { inBoth } from './restriction-facts';
import { screened, secondOpinion } from './screening-facts';
import { atTheCentre, courseOpened, interest } from './support-facts';

const persons = [person(affected, 'affected'), person(perpetrator, 'perpetrator', 'guardian'), person(child, 'child')];
const family = [
  ...persons,
  involved,
  informed(),
  ...coordinated,
  assigned(),
  checked({ with: child, result: 'may-call' }),
];
/** How stories begin, and what is then asked for more often than everything else. */
export const beginnings: readonly (readonly [before: Past, ...often: IntentName[]])[] = [
  [[opened, contact], 'RestrictCase', 'DescribePerson'],
  [[opened, contact, hitFound, ...persons, screened('stalking'), sentToPolice()], 'ForwardReferral'],
  [[opened, contact, screened('conflict'), secondOpinion, consentToCentre(), sentToCentre()], 'StrikeWords'],
  [
    [opened, contact, ...persons, screened('stalking'), consentToCentre(), sentToCentre(), acceptedByCentre, planned()],
    'WithdrawConsent',
  ],
  [
    [opened, contact, screened('stalking'), consentToCentre({ until: '2026-03-03' }), sentToPolice(), received, asked],
    'ExpireConsent',
    'ProvideInformation',
  ],
  [
    [opened, contact, ...persons, screened('stalking'), sentToPolice(), received, accepted, closed],
    'ReopenCase',
    'RequestForgetting',
  ],
  [
    [opened, contact, ...persons, closed, forgettingRequested],
    'ApproveForgetting',
    'CancelForgetting',
    'PlaceLegalHold',
    'LiftLegalHold',
  ],
  [
    [opened, contact, ...family, sentToPolice(), received, accepted, colleague(), approachPlanned(), warned()],
    'MakeApproach',
    'CancelApproach',
    'EndFamilyInvolvement',
    'EndCoordinator',
    'ReleaseColleague',
  ],
  [[opened, contact, ...persons, involved], 'InformFamilyUnit', 'ConsultFamilyUnit', 'CheckCallSafety'],
  [
    [opened, contact, ...family, sentToPolice(), received, accepted, approachPlanned()],
    'AttemptWarning',
    'RestrictCase',
    'UnrestrictCase',
  ],
  [[...atTheCentre, contact, interest, courseOpened()], 'PlaceInGroup', 'OpenCourse', 'HoldSession', 'CloseCourse'],
  [inBoth, 'ChangeRestrictedReaders', 'UnrestrictCase'],
  [
    [opened, contact, ...persons, logged(), sentToPolice(), received, accepted, reportPrepared, requested()],
    'FilePoliceReport',
    'IssueOrder',
    'DenyOrder',
  ],
  [
    [opened, contact, ...persons, logged(), requested(), issued({ to: '2026-03-03' }), served({ to: '2026-03-03' })],
    'ExtendOrder',
    'ExpireOrder',
  ],
  [[opened, contact, ...persons, logged(), requested(), issued()], 'ServeOrder', 'RequestOrderAnew'],
  [[opened, contact, ...persons, logged(), issued(), served(), breachReported()], 'AssessBreach', 'RevokeOrder'],
  [
    [opened, contact, ...kept(), quarantined(), sentToPolice({ fieldSets: ['evidence'] }), received, accepted],
    'HandOverEvidence',
    'ReleaseEvidence',
  ],
  [[opened, contact, ...persons, codeGiven()], 'BindOwnAccess', 'EndOwnAccess', 'OpenOwnAccess'],
  [
    [opened, contact, ...persons, codeGiven(), bound, sentToPolice(), received, accepted],
    'LogOwnIncident',
    'ReceiveOwnEvidence',
    'LogOwnIncident',
    'RestrictCase',
  ],
  [
    [opened, contact, ...persons, screened('stalking'), codeGiven(), bound, sentToVarde()],
    'LogOwnIncident',
    'AcceptReferral',
    'OpenOwnAccess',
  ],
  [
    [opened, contact, ...persons, screened('stalking'), sentToPolice(), received, accepted, planned(), sentToVarde()],
    'AcceptReferral',
    'PlanAction',
  ],
  [
    [opened, contact, hitFound, ...family, sentToPolice(), received, colleague(), approachPlanned(), sentToVarde()],
    'AcceptReferral',
    'CancelApproach',
    'InformFamilyUnit',
    'DecideAddressHit',
  ],
  [[opened, contact, ...persons, noticed(), matchIs('same'), linked()], 'NoticeMatch', 'DecideMatch', 'UnlinkCases'],
  [[opened, contact, noticed(['phone']), linked('roles-swapped')], 'RestrictCase', 'LinkCases', 'UnlinkCases'],
  [
    [opened, contact, ...kept(), sentToPolice({ fieldSets: ['evidence'] }), received, accepted],
    'VerifyEvidence',
    'HandOverEvidence',
  ],
];
