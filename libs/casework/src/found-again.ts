import type { CaseState } from './case';
import type { AssignCoordinator } from './coordination/assign-coordinator';
import type { HandOverEvidence } from './evidence/hand-over-evidence';
import type { RaiseDanger } from './intake/raise-danger';
import { sameDanger } from './intake/state';
import type { Found } from './intent-definition';
import type { LinkCases } from './links/link-cases';
import { linkWith } from './links/state';

export const raisedAlready: Found<CaseState, RaiseDanger> = ({ intake }, { sign, by: saidBy, about }) =>
  sameDanger(intake, { sign, saidBy, about });
export const coordinatorNow: Found<CaseState, AssignCoordinator> = ({ coordination }, { scope }) =>
  [...coordination.coordinators.values()].find((one) => one.scope === scope)?.coordinatorId;
export const involvedAlready: Found<CaseState, object> = ({ children }) => [...children.involvements.keys()].at(-1);
export const receiptOf: Found<CaseState, HandOverEvidence> = ({ evidence }, { evidenceId, referralId }) =>
  evidence.files.get(evidenceId)?.handed.get(referralId);
export const theAffected: Found<CaseState, object> = ({ intake }) => intake.affected;
export const linkedAlready: Found<CaseState, LinkCases> = (state, { relation }, known) =>
  known?.beside && linkWith(state, known.beside.other, relation)?.linkId;
