import { notificationGuidance, type approachKind, type CodeOf } from '@vaern/casework';
import type { Approached } from '../approached';
import type { OpenApproach } from '../approaches';
import type { FamilyFile } from '../family-file';
import { show, type Opened } from '../words';

/** Contact persons, colleagues, children and those around them, as answered. */
export function familyOf(family: FamilyFile, opened: Opened) {
  const each = (entries: Parameters<typeof show>[0][]) => entries.map((entry) => show(entry, opened));
  const all = (byId: FamilyFile['callSafety']) => each(Object.values(byId));
  return {
    coordinators: all(family.coordinators),
    colleagues: all(family.colleagues),
    childrenInvolved: family.childrenInvolved && show(family.childrenInvolved, opened),
    familyUnit: { consultations: each([...family.consultations]), involvements: all(family.involvements) },
    childNotifications: each([...family.notifications]),
    callSafety: all(family.callSafety),
    familyContacts: each([...family.contacts]),
    visitation: each([...family.visitation]),
  };
}

const none: Opened = new Map();

export const approachOf = ({ planned, status, ours, next, warnings, ended }: Approached) => ({
  ...show(planned, none),
  status,
  ours,
  next: ours ? next : undefined,
  warnings: warnings.map((warning) => show(warning, none)),
  endedAt: ended?.occurredAt,
  reason: ended?.reason,
});

/** The holds among them. */
export const holdsOf = (approaches: readonly Approached[]) =>
  approaches.flatMap(({ approachId, personId, doNotCallBefore }) =>
    doNotCallBefore === undefined ? [] : [{ approachId, personId, doNotCallBefore }],
  );

/** Lists of what is owed and of holds. */
export const approachLines = (open: { ours: readonly OpenApproach[]; holds: readonly OpenApproach[] }, now: Date) => ({
  approaches: open.ours.map((approach) => approachLineOf(approach, now)),
  holds: open.holds.flatMap(({ caseId, ...approach }) => holdsOf([approach]).map((hold) => ({ caseId, ...hold }))),
});

function approachLineOf(
  { caseId, approachId, personId, plannedFor, planned, next = 'report' }: OpenApproach,
  now: Date,
) {
  const kind = planned.kind as CodeOf<typeof approachKind>;
  return { caseId, approachId, personId, kind, when: plannedFor, next, overdue: new Date(plannedFor) < now };
}

/** What whoever notifies about a child must know, in both languages. */
export const notificationNotesNow = () =>
  notificationGuidance.codes.map((code) => ({ code, ...notificationGuidance.labels[code] }));
