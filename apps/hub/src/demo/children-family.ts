import type { Days } from './days';
import type { Storyteller } from './storyteller';

interface Of {
  readonly caseId: string;
  readonly days: Days;
  readonly affected: string;
  readonly perpetrator: string;
  readonly children: readonly [elder: string, younger: string];
}

/** The family unit is asked, informed, and speaks with child, mother and father; a contact person is found; the police plan to speak with him. */
export async function aroundTheFamily(tell: Storyteller, of: Of): Promise<void> {
  const { caseId, days, perpetrator, children } = of;
  const [elder] = children;
  await tell.at(days.before(7, '09:00'));
  await tell.in(caseId, 'visitator', 'ConsultFamilyUnit', {
    question: 'Hvordan taler vi med et barn på ni, der bliver spurgt ud af sin far?',
    answer: 'Lad barnet fortælle frit, og bed det ikke om at holde på noget.',
  });
  await tell.in(caseId, 'visitator', 'InvolveChildren', { children });
  await tell.in(caseId, 'visitator', 'InformFamilyUnit', {
    classes: ['identity', 'reach'],
    legalBasis: 'child-protection',
    affectedInformed: 'before',
  });
  await tell.at(days.before(7, '10:15'));
  await tell.in(caseId, 'visitator', 'MakeChildNotification', {
    about: children,
    parentsInformed: 'no',
    reasonParentsNotInformed: 'affected-at-risk',
    affectedWarned: 'before',
  });
  await tell.at(days.before(5, '09:30'));
  const check = { result: 'may-call', why: 'asked-affected' };
  await tell.in(caseId, 'family-counsellor', 'CheckCallSafety', { ...check, with: elder });
  await tell.in(caseId, 'family-counsellor', 'CheckCallSafety', {
    with: perpetrator,
    result: 'warn-first',
    why: 'is-perpetrator',
    say: 'Det handler om børnenes trivsel og om samværet, ikke om hende.',
    when: 'Hverdage mellem 9 og 11',
  });
  await tell.at(days.before(5, '12:40'));
  await tell.in(caseId, 'family-counsellor', 'MakeFamilyContact', {
    with: elder,
    channel: 'in-person',
    reached: true,
    note: 'Talte med barnet på skolen efter aftale med mor. Barnet er træt af at blive spurgt.',
  });
  await tell.in(caseId, 'family-counsellor', 'NoteVisitation', {
    children,
    arrangement: 'disputed',
    text: 'Hver anden weekend. Børnene hentes på skolen, så forældrene ikke mødes.',
  });
  await callsTheParents(tell, of);
  await contactPersonAndPolice(tell, of);
}

/** Her first: she is warned before he is called. */
async function callsTheParents(tell: Storyteller, { caseId, days, affected, perpetrator }: Of): Promise<void> {
  const speaks = (who: string, note: string) =>
    tell.in(caseId, 'family-counsellor', 'MakeFamilyContact', { with: who, channel: 'phone', reached: true, note });
  await tell.at(days.before(5, '13:10'));
  const approachId = await tell.in(caseId, 'family-counsellor', 'PlanApproach', {
    personId: perpetrator,
    kind: 'family-call',
    when: days.before(5, '15:30').toISOString(),
    doNotCall: false,
  });
  await speaks(affected, 'Hun ved, at vi ringer til ham i eftermiddag, og henter selv børnene i dag.');
  await tell.in(caseId, 'family-counsellor', 'AttemptWarning', { approachId, reached: true });
  await tell.at(days.before(5, '15:35'));
  await speaks(perpetrator, 'Talte om børnene og samværet. Han spurgte selv, om nogen kan hjælpe ham med at holde op.');
}

async function contactPersonAndPolice(tell: Storyteller, { caseId, days, perpetrator }: Of): Promise<void> {
  const onDuty = {
    legalBasis: 'authority-need',
    noConsentReason: 'legal-duty',
    fieldSets: ['identity', 'reach'],
    affectedInformed: 'before',
    urgency: 'normal',
  };
  await tell.at(days.before(4, '09:00'));
  const coordination = await tell.in(caseId, 'visitator', 'SendReferral', {
    ...onDuty,
    to: 'municipality:0561/coordination',
    purpose: 'coordination',
    summary: 'To børn, en far der spørger dem ud. Hun har brug for én fast at tale med.',
  });
  const protection = await tell.in(caseId, 'visitator', 'SendReferral', {
    ...onDuty,
    to: 'police:1464/intake',
    purpose: 'protection',
    summary: 'Han følger hende gennem børnene. Hun er bange for, hvad han gør, hvis han bliver ringet op uden varsel.',
  });
  await tell.at(days.before(3, '10:00'));
  await tell.in(caseId, 'coordinator', 'AcceptReferral', { referralId: coordination });
  await tell.in(caseId, 'coordinator', 'AssignCoordinator', {
    scope: 'adult',
    coordinator: 'demo-coordinator',
    deputy: 'demo-coordinator-deputy',
  });
  await tell.at(days.before(2, '11:00'));
  await tell.in(caseId, 'case-officer', 'AcceptReferral', { referralId: protection });
  await tell.in(caseId, 'case-officer', 'PlanApproach', {
    personId: perpetrator,
    kind: 'interview',
    when: days.before(-1, '10:00').toISOString(),
    doNotCall: true,
  });
}
