import type { Kind } from '@vaern/access';
import { account } from './accounts';
import type { Scene } from './scenes';
import { atHome, type Stage } from './stage';

type SetUp = (stage: Stage, kind: Kind) => Promise<Scene> | Scene;
type Body = Readonly<Record<string, unknown>>;

const someone = { identityStatus: 'known', addressProtection: 'none' };
/** A visit that could not wait until she was warned. */
export const urgentService = {
  kind: 'service',
  when: '2025-09-14T17:30:00Z',
  doNotCall: false,
  urgencyReason: 'evidence-at-risk',
};
const coordinator = account('municipality/coordinator');

/** A case at home with these persons in it, by capacity. */
async function withPersons(stage: Stage, kind: Kind, ...capacities: readonly string[]) {
  const who = atHome[kind];
  const caseId = await stage.open(who);
  const act = (path: string, body: Body = {}) => stage.act(who, caseId, path, body);
  const persons: string[] = [];
  for (const capacity of capacities) persons.push(await act('persons', { ...someone, capacities: [capacity] }));
  return { who, caseId, persons, act };
}

/** The body's list begins with a child. */
const withChild: SetUp = async (stage, kind) => {
  const { who, caseId, persons } = await withPersons(stage, kind, 'child');
  return { who, params: { caseId }, ids: { 0: persons[0]! } };
};
const withWhom =
  (checked = false): SetUp =>
  async (stage, kind) => {
    const { who, caseId, persons, act } = await withPersons(stage, kind, 'child');
    const [child = ''] = persons;
    if (checked) await act('call-safety', { with: child, result: 'may-call', why: 'asked-affected' });
    return { who, params: { caseId }, ids: { with: child } };
  };
const withHim: SetUp = async (stage, kind) => {
  const { who, caseId, persons } = await withPersons(stage, kind, 'perpetrator');
  return { who, params: { caseId }, ids: { personId: persons[0]! } };
};
const planned =
  (warned = false): SetUp =>
  async (stage, kind) => {
    const { who, caseId, persons, act } = await withPersons(stage, kind, 'perpetrator');
    const when = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const plan = { personId: persons[0], kind: 'hearing', when, doNotCall: true };
    const approachId = await act('approaches', plan);
    if (warned) await act(`approaches/${approachId}/warnings`, { reached: true });
    await stage.house.settled();
    return { who, params: { caseId, approachId } };
  };
const informable =
  (informed = false): SetUp =>
  async (stage, kind) => {
    const { who, caseId, persons, act } = await withPersons(stage, kind, 'child');
    await act('children', { children: persons });
    const terms = { classes: ['identity'], legalBasis: 'child-protection', affectedInformed: 'before' };
    const involvementId = informed ? await act('family-unit/informing', terms) : '';
    return { who, params: { caseId, involvementId } };
  };
const coordinated =
  (assigned = false): SetUp =>
  async (stage, kind) => {
    const { who, caseId, act } = await withPersons(stage, kind);
    const terms = { purpose: 'coordination', legalBasis: 'authority-need' };
    const referralId = await stage.refer(who, caseId, 'municipality:0561/coordination', terms);
    await stage.act(coordinator, caseId, `referrals/${referralId}/acceptance`);
    const contact = { scope: 'adult', coordinator: coordinator.id, deputy: 'another' };
    const coordinatorId = assigned ? await act('coordinators', contact) : '';
    return { who, params: { caseId, coordinatorId } };
  };
const colleagues =
  (assigned = false): SetUp =>
  async (stage, kind) => {
    const { who, caseId, act } = await withPersons(stage, kind);
    const assignmentId = assigned ? await act('colleagues', { colleague: 'another' }) : '';
    return { who, params: { caseId, assignmentId } };
  };

/** How the routes about contact persons, children and approaches get what they need. */
export const scenesOfChildren: Readonly<Record<string, SetUp>> = {
  'POST cases/{caseId}/coordinators': coordinated(),
  'POST cases/{caseId}/coordinators/{coordinatorId}/end': coordinated(true),
  'POST cases/{caseId}/colleagues': colleagues(),
  'POST cases/{caseId}/colleagues/{assignmentId}/end': colleagues(true),
  'POST cases/{caseId}/children': withChild,
  'POST cases/{caseId}/family-unit/consultations': withChild,
  'POST cases/{caseId}/family-unit/informing': informable(),
  'POST cases/{caseId}/family-unit/informing/{involvementId}/end': informable(true),
  'POST cases/{caseId}/child-notifications': withChild,
  'POST cases/{caseId}/call-safety': withWhom(),
  'POST cases/{caseId}/family-contacts': withWhom(true),
  'POST cases/{caseId}/visitation': withChild,
  'GET cases/{caseId}/contact-card': withWhom(true),
  'POST cases/{caseId}/approaches': withHim,
  'GET cases/{caseId}/approaches/{approachId}/warnings': planned(),
  'POST cases/{caseId}/approaches/{approachId}/warnings': planned(),
  'POST cases/{caseId}/approaches/{approachId}/made': planned(true),
  'POST cases/{caseId}/approaches/{approachId}/cancellation': planned(),
};
