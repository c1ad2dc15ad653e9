import { approachKind, callGuidance, callSafety, id, instant, notificationGuidance } from '@vaern/casework';
import { z } from 'zod';
import { answer, referralLine } from './answers';
import { dangerLine } from './danger-lines';
import { entry } from './entry-shape';
import { matchLine } from './other-case-answers';
import { ownSteps } from './own-steps';
import { breachLine, orderLine } from './police-answers';

/** How to reach somebody safely; where nothing holds, when the way that the unit knew was revoked. */
export const reachOfPerson = {
  safeReach: entry('SafeReachSet').optional(),
  safeReachRevokedAt: instant.optional(),
};

const end = { endedAt: instant.optional(), endReason: z.string().optional() };

/** Of a case, what is about contact persons, colleagues, children and approaches. */
export const familyOfCase = {
  coordinators: z.array(entry('CoordinatorAssigned').extend(end)),
  colleagues: z.array(entry('ColleagueAssigned').extend(end)),
  childrenInvolved: entry('ChildrenInvolved').optional(),
  familyUnit: z.object({
    consultations: z.array(entry('FamilyUnitConsulted')),
    involvements: z.array(entry('FamilyUnitInformed').extend(end)),
  }),
  childNotifications: z.array(entry('ChildNotificationMade')),
  callSafety: z.array(entry('CallSafetyChecked')),
  familyContacts: z.array(entry('FamilyContactMade')),
  visitation: z.array(entry('VisitationNoted')),
  approaches: z.array(
    entry('ApproachPlanned').extend({
      status: z.enum(['planned', 'made', 'cancelled']),
      ours: z.boolean(),
      next: z.enum(['warn', 'approach', 'report']).optional(),
      warnings: z.array(entry('WarningAttempted')),
      endedAt: instant.optional(),
      reason: z.string().optional(),
    }),
  ),
};

/** Whom nobody but another unit calls before that time. */
const hold = { approachId: id, personId: id, doNotCallBefore: instant };
export const holdsOfCase = { holds: z.array(z.object(hold)) };
/** The same on a list, codes only. */
export const holdLine = z.object({ caseId: id, ...hold });
/** An approach that the unit planned: what it owes next, and whether its time has passed. */
export const approachLine = z.object({
  caseId: id,
  approachId: id,
  personId: id,
  kind: approachKind.schema,
  when: instant,
  next: z.enum(['warn', 'approach', 'report']),
  overdue: z.boolean(),
});
export const approachesAndHolds = {
  approaches: z.array(approachLine),
  holds: z.array(holdLine),
  /** Of the cases listed here for an approach or a breach, those whose words whoever asks may open. */
  mayOpen: z.array(id),
};

/** What was asked of the unit, what it owes itself, what it waits for, and whom it must not call. */
export const inboxPage = z.object({
  items: z.array(referralLine),
  /** Referrals that the unit sent, whose next step is its own: to provide, to send again, overdue, or acute while offices are closed. */
  ours: z.array(referralLine),
  /** Referrals that the unit sent and somebody else is to see to. */
  theirs: z.array(referralLine),
  ...ownSteps,
  /** Cases in danger where whoever asks may clear it. */
  inDanger: z.array(dangerLine),
  ...approachesAndHolds,
  /** Orders that wait for a decision or for service, end within fourteen days, or stand until a final decision. */
  orders: z.array(orderLine),
  /** Breaches that were not assessed. */
  breaches: z.array(breachLine),
  /** Another case that may be about the same affected person, where the case is this unit's own. */
  matches: z.array(matchLine),
});

const label = { da: z.string(), en: z.string() };
export const notificationNotes = z.array(z.object({ code: notificationGuidance.schema, ...label }));
/** What every command answers, with what whoever notifies must know. */
export const notificationAnswer = answer.extend({ guidance: notificationNotes });

/** The warning as a gate: her safe reach, what was tried, and whether he may be approached. */
export const warningPage = z.object({
  approachId: id,
  personId: id,
  when: instant,
  mayApproach: z.boolean(),
  warnings: z.array(entry('WarningAttempted')),
  ...reachOfPerson,
});

/** Whom one may call: when, in which words, and what they know. */
export const contactCard = z.object({
  items: z.array(
    z.object({
      personId: id,
      capacities: z.array(z.string()),
      knowsOfCase: z.string(),
      mayCall: z.enum([...callSafety.codes, 'check-first', 'held']),
      doNotCallBefore: instant.optional(),
      check: entry('CallSafetyChecked').optional(),
      descriptions: z.array(entry('PersonDescribed')),
      ...reachOfPerson,
      guidance: z.array(z.object({ code: callGuidance.schema, ...label })),
    }),
  ),
});
