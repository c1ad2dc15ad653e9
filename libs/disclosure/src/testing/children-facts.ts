import { TABLE_VERSION, type Id, type SealedClass, type StoredFact } from '@vaern/casework';
import { id, nameOf, person, unit, type UnitName } from './cast';
import { stored } from './facts';

const [who, deputy] = [`s-${'d'.repeat(26)}`, `s-${'e'.repeat(26)}`];
const at = '2026-03-03T10:00:00.000Z';
const contact = { coordinatorId: id(7, 1), scope: 'adult' } as const;

export const coordinator = (by: UnitName = 'home') =>
  stored(
    'CoordinatorAssigned',
    { ...contact, unit: unit.coordination, referralId: id(2, 1), who, deputy },
    { by, words: ['staff'] },
  );
export const coordinatorEnded = () => stored('CoordinatorEnded', { ...contact, reason: 'left' });
export const colleague = (by: UnitName) =>
  stored('ColleagueAssigned', { assignmentId: id(7, 2), byUnit: unit[by], who }, { by, words: ['staff'] });
export const released = (by: UnitName) =>
  stored('ColleagueReleased', { assignmentId: id(7, 2), byUnit: unit[by] }, { by });

export const involved = () => stored('ChildrenInvolved', { children: [person.child], number: 1 });
export const consulted = () =>
  stored('FamilyUnitConsulted', { consultationId: id(7, 3), unit: unit.family }, { words: ['note'] });

export const informed = (involvementId: Id, name: UnitName, classes: readonly SealedClass[] = []) =>
  stored('FamilyUnitInformed', {
    involvementId,
    unit: unit[name],
    classes: [...classes],
    legalBasis: 'child-protection',
    affectedInformed: 'before',
    tableVersion: TABLE_VERSION,
  });
/** Which unit that informing was for. */
export const informedUnit = (before: readonly StoredFact[], involvementId: Id): UnitName | undefined => {
  const informing = before.find(({ plain }) => plain.involvementId === involvementId);
  return informing && nameOf(String(informing.plain.unit));
};
export const involvementEnded = (
  involvementId: Id,
  name: UnitName,
  reason: 'work-done' | 'informed-in-error' | 'withdrawn' | 'handed-over' = 'work-done',
) => stored('FamilyInvolvementEnded', { involvementId, unit: unit[name], reason });

export const notified = (by: UnitName) =>
  stored(
    'ChildNotificationMade',
    {
      notificationId: id(7, 4),
      byUnit: unit[by],
      about: [person.child],
      madeAt: at,
      parentsInformed: 'yes',
      affectedWarned: 'before',
    },
    { by },
  );
export const callSafety = () =>
  stored(
    'CallSafetyChecked',
    {
      checkId: id(7, 5),
      with: person.perpetrator,
      result: 'warn-first',
      why: 'is-perpetrator',
      validUntil: '2026-03-17',
    },
    { words: [['narrative', person.perpetrator]] },
  );
export const familyContact = (by: UnitName) =>
  stored(
    'FamilyContactMade',
    { familyContactId: id(7, 6), byUnit: unit[by], with: person.perpetrator, channel: 'phone', at, reached: true },
    { by, words: [['note', person.perpetrator]] },
  );
export const visitation = () =>
  stored(
    'VisitationNoted',
    { visitationId: id(7, 7), children: [person.child], arrangement: 'regular' },
    { words: ['narrative'] },
  );

const approach = (by: UnitName, doNotCall: boolean) => ({ approachId: id(7, 8), byUnit: unit[by], doNotCall });
export const approachPlanned = (by: UnitName, doNotCall: boolean, personId: Id = person.perpetrator) =>
  stored('ApproachPlanned', { ...approach(by, doNotCall), personId, kind: 'hearing', when: at }, { by });
export const warned = (by: UnitName, doNotCall: boolean) =>
  stored('WarningAttempted', { ...approach(by, doNotCall), warningId: id(7, 9), at, reached: true }, { by });
export const approached = (by: UnitName, doNotCall: boolean) =>
  stored('ApproachMade', { ...approach(by, doNotCall), at }, { by });
export const approachCancelled = (by: UnitName, doNotCall: boolean) =>
  stored('ApproachCancelled', { ...approach(by, doNotCall), reason: 'postponed' }, { by });
