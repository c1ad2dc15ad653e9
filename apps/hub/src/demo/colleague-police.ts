import type { Days } from './days';
import type { Storyteller } from './storyteller';

interface Of {
  readonly caseId: string;
  readonly days: Days;
  readonly perpetrator: string;
  readonly witness: string;
  /** What the report rests on. */
  readonly entries: readonly string[];
  readonly referralId: string;
}

const toldOnWith = ['identity', 'reach', 'log-text', 'witness'];

/** How it goes on with the police: reported, a no-contact order served, and broken twice; the second waits for its officer. */
export async function reportOrderAndBreach(tell: Storyteller, of: Of): Promise<void> {
  const { caseId, days, perpetrator, entries, referralId } = of;
  await tell.at(days.before(13, '10:00'));
  const reportId = await tell.in(caseId, 'visitator', 'PreparePoliceReport', {
    entries,
    summary:
      'Gennemgået med hende i dag. Han har opsøgt hende gennem fem år. Hun har sagt klart fra og aldrig svaret. Tre typiske hændelser er valgt: beskederne på en aften, ti minutter ved døren med naboen som vidne, og turen fra bussen.',
  });
  await tell.at(days.before(13, '14:30'));
  await tell.in(caseId, 'case-officer', 'FilePoliceReport', {
    reportId,
    provisions: ['straffeloven-242'],
    journalNumber: '0000-00000-00042-26',
  });
  await tell.at(days.before(12, '09:20'));
  const orderId = await tell.in(caseId, 'visitator', 'RequestOrder', {
    kind: 'no-contact',
    against: perpetrator,
    policeUnit: 'police:1464/intake',
    fieldSets: toldOnWith,
    legalBasis: 'crime-prevention',
  });
  await tell.at(days.before(10, '13:05'));
  await tell.in(caseId, 'case-officer', 'IssueOrder', { orderId, from: days.day(10), to: days.day(-1800) });
  const served = days.before(9, '08:10');
  const approachId = await tell.in(caseId, 'case-officer', 'PlanApproach', {
    personId: perpetrator,
    kind: 'service',
    when: served.toISOString(),
    doNotCall: false,
  });
  await tell.at(days.before(9, '07:30'));
  await tell.in(caseId, 'case-officer', 'AttemptWarning', { approachId, reached: true });
  await tell.at(served);
  await tell.in(caseId, 'case-officer', 'ServeOrder', { orderId });
  await tell.at(days.before(9, '15:00'));
  await tell.in(caseId, 'case-officer', 'CompleteReferral', {
    referralId,
    outcome: 'report-filed',
    report:
      'Anmeldelsen er optaget. Tilhold er meddelt og forkyndt for ham på bopælen i morges; hun var orienteret forinden.',
  });
  await breaks(tell, of, orderId);
}

async function breaks(tell: Storyteller, { caseId, days, perpetrator, witness }: Of, orderId: string): Promise<void> {
  const incident = { against: perpetrator, direction: 'incoming', audience: 'police' };
  await tell.at(days.before(6, '09:10'));
  const called = await tell.in(caseId, 'visitator', 'LogIncident', {
    ...incident,
    toldBy: 'affected',
    occurredFrom: days.before(7, '22:40').toISOString(),
    precision: 'minute',
    channels: ['call'],
    behaviours: ['contact'],
    count: 4,
    text: 'Fire opkald fra skjult nummer. På telefonsvareren siger han, at et stykke papir ikke stopper ham.',
  });
  const report = {
    orderId,
    by: 'affected',
    fieldSets: toldOnWith,
    legalBasis: 'report-of-crime',
    knownFrom: 'police',
  };
  const breachId = await tell.in(caseId, 'visitator', 'ReportBreach', { ...report, entries: [called] });
  await tell.at(days.before(4, '11:30'));
  await tell.in(caseId, 'case-officer', 'AssessBreach', { breachId, outcome: 'charged' });
  await tell.at(days.before(2, '08:45'));
  const atTheDoor = await tell.in(caseId, 'visitator', 'LogIncident', {
    ...incident,
    toldBy: 'affected',
    occurredFrom: days.before(3, '20:15').toISOString(),
    precision: 'minute',
    channels: ['in-person'],
    behaviours: ['home-visit', 'approach'],
    possibleBreachOf: orderId,
    text: 'Stod i opgangen igen og gik først, da naboen åbnede sin dør.',
    witnesses: [{ personId: witness, saw: 'Åbnede døren og så ham gå ned ad trappen.' }],
  });
  await tell.at(days.before(2, '09:30'));
  await tell.in(caseId, 'case-officer', 'LogIncident', {
    ...incident,
    toldBy: 'police',
    occurredFrom: days.before(3, '20:50').toISOString(),
    precision: 'minute',
    channels: ['in-person'],
    behaviours: ['surveillance'],
    text: 'Patruljen traf ham i sin bil to gader fra hendes bopæl.',
  });
  await tell.in(caseId, 'visitator', 'ReportBreach', { ...report, entries: [atTheDoor] });
}
