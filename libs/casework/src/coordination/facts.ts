import { fact } from '../kernel/fact';
import { all, nothing, only, own, type Cell } from '../kernel/told';
import { alias, id, pseudonym, words } from '../kernel/words';
import * as code from './codes';

/** Who the contact persons are is told to everyone at work with her; who they are by name where `staff` was chosen. */
const named: Cell<'coordinatorId' | 'scope' | 'who' | 'deputy'> = {
  ...only('coordinatorId', 'scope', 'who', 'deputy'),
  chosen: ['staff'],
};
const over = only('coordinatorId', 'scope', 'reason');

/** One fixed contact person, and who steps in. */
export const CoordinatorAssigned = fact('CoordinatorAssigned', {
  label: { da: 'Primær koordinator valgt', en: 'Coordinator assigned' },
  plain: {
    coordinatorId: id,
    scope: code.coordinationScope.schema,
    unit: alias,
    referralId: id,
    who: pseudonym,
    deputy: pseudonym,
  },
  sealed: { staff: { coordinator: words(200), deputy: words(200) } },
  told: { family: named, restricted: all, police: named, affected: named, perpetrators: nothing },
});

export const CoordinatorEnded = fact('CoordinatorEnded', {
  label: { da: 'Primær koordinator fratrådt', en: 'Coordinator ended' },
  plain: { coordinatorId: id, scope: code.coordinationScope.schema, reason: code.coordinatorEnd.schema },
  told: { family: over, restricted: all, police: over, affected: over, perpetrators: nothing },
});

const forThatUnit = {
  family: own('byUnit', 'unit', 'staff'),
  restricted: all,
  police: own('byUnit', 'unit', 'staff'),
  affected: own('byUnit', 'unit', 'staff'),
  perpetrators: nothing,
} as const;

/** A second person of a unit works in the case. */
export const ColleagueAssigned = fact('ColleagueAssigned', {
  label: { da: 'Kollega sat på sagen', en: 'Colleague assigned' },
  plain: { assignmentId: id, byUnit: alias, who: pseudonym },
  sealed: { staff: { colleague: words(200) } },
  told: forThatUnit,
});

export const ColleagueReleased = fact('ColleagueReleased', {
  label: { da: 'Kollega taget af sagen', en: 'Colleague released' },
  plain: { assignmentId: id, byUnit: alias },
  told: forThatUnit,
});
