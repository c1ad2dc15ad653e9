import { consentTo } from './bodies';
import { cameraAtTheDoor } from './colleague-camera';
import { helpAtTheCentre } from './colleague-centre';
import { adviceAndPlan } from './colleague-plan';
import { reportOrderAndBreach } from './colleague-police';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 1, the colleague: five years of pursuit, screened stalking, reported, and a no-contact order that he breaks. */
export async function theColleague(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(24, '09:12'));
  const caseId = await tell.opens('frontline', {
    channel: 'in-person',
    reporter: 'affected',
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    immediateDanger: false,
    relation: 'colleague',
    affectedAware: 'yes',
    childrenInvolved: 'no',
    text: 'Borgeren kom i jobcentret og fortalte, at en tidligere kollega har fulgt efter hende i fem år. Hun sover dårligt og er altid på vagt.',
  });

  await tell.at(days.before(24, '13:30'));
  const affected = await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['affected'],
    identityStatus: 'known',
    addressProtection: 'protected',
    knowsOfCase: 'yes',
    name: 'Sofie Brandt Lund',
    born: '1986-04-02',
    cpr: '0204364008',
    address: { street: 'Havrevænget 912', postcode: '6700', town: 'Esbjerg' },
    phones: ['00 00 12 01'],
  });
  await tell.in(caseId, 'visitator', 'SetSafeReach', {
    personId: affected,
    channel: 'phone',
    value: '00 00 12 01',
    window: 'Hverdage efter kl. 16',
    mayCall: true,
    mayLeaveMessage: false,
    perpetratorHasAccess: 'no',
    neverUse: ['Arbejdstelefonen'],
  });
  const perpetrator = await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['perpetrator'],
    identityStatus: 'known',
    addressProtection: 'none',
    relation: 'colleague',
    knowsOfCase: 'no',
    name: 'Torben Askjær',
    worksAt: 'Samme virksomhed som hende indtil for fem år siden',
  });
  const witness = await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['witness'],
    identityStatus: 'known',
    addressProtection: 'none',
    name: 'Inger Toft',
    phones: ['00 00 12 02'],
  });
  await tell.in(caseId, 'visitator', 'StateWish', { report: 'not-yet' });

  await tell.at(days.before(22, '10:05'));
  await tell.in(caseId, 'visitator', 'ScreenCase', {
    about: [perpetrator],
    basis: 'affected',
    findings: ['persistent', 'one-sided', 'fixation', 'home-visits', 'fear-in-daily-life'],
    refusal: 'clear',
    refusalAt: days.day(400),
    replies: 'none',
    outcome: 'stalking',
    concern: 'high',
    reviewOn: days.day(-60),
    reasons:
      'Hun har sagt klart fra for flere år siden og aldrig svaret. Kontakten er ensidig, vedvarende og taget til det seneste halve år.',
  });
  await adviceAndPlan(tell, { caseId, days });
  const entries = await logbook(tell, { caseId, days, perpetrator, witness });
  const evidenceId = await cameraAtTheDoor(tell, { caseId, days, perpetrator });

  await tell.at(days.before(15, '14:00'));
  await tell.in(caseId, 'visitator', 'StateWish', { report: 'yes' });
  const consentId = await tell.in(
    caseId,
    'visitator',
    'GiveConsent',
    consentTo(
      ['police:1464/intake'],
      ['report', 'order'],
      ['identity', 'cpr', 'reach', 'log-text', 'place', 'witness', 'narrative', 'evidence'],
      { how: 'present' },
    ),
  );
  const referralId = await tell.in(caseId, 'visitator', 'SendReferral', {
    to: 'police:1464/intake',
    purpose: 'report',
    legalBasis: 'consent',
    consentId,
    fieldSets: ['identity', 'reach', 'log-text', 'place', 'witness', 'narrative', 'evidence'],
    addressReason: 'home-safety',
    affectedInformed: 'before',
    toldWhatStays: true,
    urgency: 'urgent',
    summary:
      'En tidligere kollega opsøger hende gennem fem år: opkald, beskeder, ophold ved hjemmet. Tre typiske hændelser står i logbogen, og naboen har set ham ved døren. Hun ønsker at anmelde og at søge tilhold.',
  });

  await tell.at(days.before(15, '15:20'));
  await tell.in(caseId, 'intake-officer', 'ReceiveReferral', { referralId });
  const questionId = await tell.in(caseId, 'intake-officer', 'AskForInformation', {
    referralId,
    question: 'Er der gemt noget fra kameraet i entreen, og hvem har set ham ved bopælen?',
  });
  await tell.at(days.before(14, '09:10'));
  await tell.in(caseId, 'visitator', 'ProvideInformation', {
    referralId,
    questionId,
    answer: 'Kameraet gemmer 30 dage. Naboen har set ham to gange og vil gerne afgive forklaring.',
  });
  await tell.at(days.before(14, '11:45'));
  await tell.in(caseId, 'case-officer', 'AcceptReferral', { referralId });
  await tell.at(days.before(14, '13:20'));
  await tell.in(caseId, 'visitator', 'HandOverEvidence', { evidenceId, referralId });
  await tell.beside(
    () => reportOrderAndBreach(tell, { caseId, days, perpetrator, witness, entries, referralId }),
    () => helpAtTheCentre(tell, { caseId, days }),
  );
}

async function logbook(
  tell: Storyteller,
  of: { caseId: string; days: Days; perpetrator: string; witness: string },
): Promise<readonly string[]> {
  const { caseId, days, perpetrator, witness } = of;
  await tell.at(days.before(21, '08:40'));
  const entry = (body: Record<string, unknown>) =>
    tell.in(caseId, 'visitator', 'LogIncident', {
      toldBy: 'affected',
      against: perpetrator,
      direction: 'incoming',
      ...body,
    });
  const messages = await entry({
    occurredFrom: days.before(60, '22:15').toISOString(),
    occurredTo: days.before(60, '23:50').toISOString(),
    precision: 'about',
    channels: ['sms'],
    behaviours: ['contact'],
    count: 34,
    audience: 'perpetrator',
    text: 'Treogtredive sms’er på en aften om, hvorfor hun ikke vil tale med ham.',
    effect: 'Sov ikke den nat.',
  });
  const atTheDoor = await entry({
    occurredFrom: days.before(41, '17:30').toISOString(),
    precision: 'minute',
    channels: ['in-person'],
    behaviours: ['home-visit', 'approach'],
    audience: 'police',
    text: 'Stod i opgangen og bankede på i ti minutter.',
    place: 'Opgangen ved hendes hjem',
    witnesses: [{ personId: witness, saw: 'Så ham gennem dørspionen og hørte ham kalde hendes navn.' }],
  });
  const followed = await entry({
    occurredFrom: days.before(33, '07:50').toISOString(),
    precision: 'minute',
    channels: ['in-person'],
    behaviours: ['following', 'work-visit'],
    audience: 'perpetrator',
    text: 'Fulgte efter hende fra bussen til arbejdspladsens port.',
    effect: 'Tager nu en omvej på fyrre minutter.',
  });
  await entry({
    occurredFrom: days.before(27, '00:00').toISOString(),
    precision: 'day',
    channels: ['other'],
    behaviours: ['surveillance'],
    audience: 'support',
    text: 'Hun har fået kamera i entreen for at kunne bevise, at han kommer.',
  });
  await tell.at(days.before(20, '09:05'));
  await tell.in(caseId, 'visitator', 'CorrectIncident', {
    entryRef: atTheDoor,
    reason: 'wrong-time',
    toldBy: 'affected',
    against: perpetrator,
    direction: 'incoming',
    occurredFrom: days.before(41, '18:30').toISOString(),
    precision: 'minute',
    channels: ['in-person'],
    behaviours: ['home-visit', 'approach'],
    text: 'Klokken var halv syv, ikke halv seks: naboen kom hjem fra arbejde.',
    place: 'Opgangen ved hendes hjem',
    witnesses: [{ personId: witness, saw: 'Så ham gennem dørspionen og hørte ham kalde hendes navn.' }],
  });
  return [messages, atTheDoor, followed];
}
