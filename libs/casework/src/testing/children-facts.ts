import * as approaches from '../approach/facts';
import * as children from '../children/facts';
import * as coordination from '../coordination/facts';
import { ReferralAccepted } from '../referral/facts';
import { PersonDescribed } from '../intake/facts';
import { by, drawn, later, NOW, type Given } from './decision';
import { child, perpetrator } from './intake-facts';
import { coordinator, secondCoordinator, units } from './people';
import { sentToPolice } from './referral-facts';
import { staffCalled } from './staff';

export const approachId = drawn(500_001);
export const involvementId = drawn(500_002);
export const coordinatorId = drawn(500_003);
export const assignmentId = drawn(500_004);
export const toCoordination = drawn(500_005);
export const tomorrow = later(NOW, 24);

type Planned = Parameters<typeof approaches.ApproachPlanned.of>[0];
type Checked = Parameters<typeof children.CallSafetyChecked.of>[0];
type Informed = Parameters<typeof children.FamilyUnitInformed.of>[0];
type Assigned = Parameters<typeof coordination.CoordinatorAssigned.of>[0];

export const aChild = PersonDescribed.of({
  personId: child,
  capacities: ['child'],
  identityStatus: 'known',
  minor: true,
  guardians: [],
  addressProtection: 'none',
  knowsOfCase: 'no',
  interpreterNeeded: false,
});
export const involved = children.ChildrenInvolved.of({ children: [child], number: 1 });
export const informed = (more: Partial<Informed> = {}) =>
  children.FamilyUnitInformed.of({
    involvementId,
    unit: units.family,
    classes: ['identity', 'reach'],
    legalBasis: 'child-protection',
    affectedInformed: 'before',
    tableVersion: 1,
    ...more,
  });
export const involvementOver = (reason: 'work-done' | 'informed-in-error' | 'case-closed' = 'work-done') =>
  children.FamilyInvolvementEnded.of({ involvementId, unit: units.family, reason });
export const checked = (more: Partial<Checked> = {}) =>
  children.CallSafetyChecked.of(
    {
      checkId: drawn(500_010),
      with: perpetrator,
      result: 'warn-first',
      why: 'is-perpetrator',
      validUntil: '2026-03-17',
      ...more,
    },
    { about: more.with ?? perpetrator },
  );

/** By the police, at ten tomorrow, with a hold. */
export const planned = (more: Partial<Planned> = {}) =>
  approaches.ApproachPlanned.of({
    approachId,
    byUnit: units.police,
    personId: perpetrator,
    kind: 'hearing',
    when: tomorrow,
    doNotCall: true,
    ...more,
  });
export const warned = (more: object = {}) =>
  approaches.WarningAttempted.of({
    approachId,
    byUnit: units.police,
    doNotCall: true,
    warningId: drawn(500_011),
    at: NOW,
    reached: false,
    ...more,
  });
export const approached = (more: object = {}) =>
  approaches.ApproachMade.of(
    { approachId, byUnit: units.police, doNotCall: true, at: NOW, ...more },
    { occurredAt: NOW },
  );
export const calledOff = (more: object = {}) =>
  approaches.ApproachCancelled.of({ approachId, byUnit: units.police, doNotCall: true, reason: 'postponed', ...more });

/** To `/coordination`, which accepted it. */
export const coordinated = [
  sentToPolice({
    referralId: toCoordination,
    to: units.coordination,
    purpose: 'coordination',
    legalBasis: 'authority-need',
  }),
  by(
    coordinator,
    ReferralAccepted.of({ referralId: toCoordination, handler: coordinator.actor, staff: { handler: coordinator.id } }),
  ),
] as const satisfies readonly (ReturnType<typeof sentToPolice> | Given)[];
export const assigned = (more: Partial<Assigned> = {}) =>
  coordination.CoordinatorAssigned.of({
    coordinatorId,
    scope: 'adult',
    unit: units.coordination,
    referralId: toCoordination,
    who: staffCalled(coordinator.id),
    deputy: staffCalled(secondCoordinator.id),
    staff: { coordinator: coordinator.id, deputy: secondCoordinator.id },
    ...more,
  });
export const coordinatorOver = (reason: 'left' | 'referral-over' = 'left') =>
  coordination.CoordinatorEnded.of({ coordinatorId, scope: 'adult', reason });
export const colleague = (unit: string = units.police, id = 'id-of-secondofficer') =>
  coordination.ColleagueAssigned.of({ assignmentId, byUnit: unit, who: staffCalled(id), staff: { colleague: id } });
export const released = (unit: string = units.police) =>
  coordination.ColleagueReleased.of({ assignmentId, byUnit: unit });
