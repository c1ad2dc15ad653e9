import { setTimeout as pause } from 'node:timers/promises';
import type { Clerk } from './clerk';
import { signable } from './people';

/** What was said in one case: what must be found again, once each. */
export interface Told {
  readonly caseId: string;
  readonly perpetratorId: string;
  /** Words of the log, by the id of their entry. */
  readonly log: Map<string, string>;
}

const DAY = 86_400_000;

/** Commands of the story, in order: a hub that dies at the n-th append dies at the n-th of these. */
export const steps = [
  'contact',
  'affected',
  'perpetrator',
  'screening',
  'log',
  'consent',
  'to-centre',
  'to-police',
  'centre-accepts',
  'police-accept',
  'log-again',
  'withdrawal',
  'log-afterwards',
] as const;

/** The append at which this step's facts are stored, counted from 1. */
export const appendOf = (step: (typeof steps)[number]): number => steps.indexOf(step) + 1;

/** A case from its first contact to the withdrawal of the consent, with words that are found nowhere else. */
export async function tellStory(clerk: Clerk, name: string, today: Date): Promise<Told> {
  const told = await untilWithdrawal(clerk, name, today);
  await told.withdraw();
  await told.enter(3);
  return told;
}

/** The same case while the centre still knows of it. */
export async function untilWithdrawal(clerk: Clerk, name: string, today: Date) {
  const log = new Map<string, string>();
  const { caseId, at, perpetrator } = await screened(clerk, name, today);
  const enter = async (nth: number) => {
    const text = `Hændelse ${nth} ${name}`;
    log.set((await clerk.does('visitator', at('/log'), anIncident(text, perpetrator.id, today))).id, text);
  };
  await enter(1);
  const fieldSets = ['identity', 'reach', 'log-text'];
  const consent = await clerk.does('visitator', at('/consents'), {
    by: 'affected',
    how: 'phone',
    explainedVersion: '2026-1',
    recipients: ['centre:dk/affected'],
    purposes: ['counselling'],
    fieldSets,
  });
  const terms = { fieldSets, affectedInformed: 'before', urgency: 'normal' };
  const toCentre = await clerk.does('visitator', at('/referrals'), {
    ...terms,
    to: 'centre:dk/affected',
    purpose: 'counselling',
    legalBasis: 'consent',
    consentId: consent.id,
    toldWhatStays: true,
    summary: `Til centret ${name}`,
  });
  const toPolice = await clerk.does('visitator', at('/referrals'), {
    ...terms,
    to: 'police:1464/intake',
    purpose: 'protection',
    legalBasis: 'crime-prevention',
    noConsentReason: 'legal-duty',
    summary: `Til politiet ${name}`,
  });
  await clerk.does('counsellor', at(`/referrals/${toCentre.id}/acceptance`));
  await clerk.does('case-officer', at(`/referrals/${toPolice.id}/acceptance`));
  await enter(2);
  const how = { by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
  const withdraw = () => clerk.does('visitator', at(`/consents/${consent.id}/withdrawal`), how);
  return { caseId, perpetratorId: perpetrator.id, log, enter, withdraw };
}

/** A case with its people, screened as stalking. */
async function screened(clerk: Clerk, name: string, today: Date) {
  const caseId = await opened(clerk, name);
  const at = (path: string) => `/cases/${caseId}${path}`;
  await clerk.does('visitator', at('/persons'), {
    capacities: ['affected'],
    identityStatus: 'known',
    addressProtection: 'none',
    knowsOfCase: 'yes',
    name: `Den udsatte ${name}`,
  });
  const perpetrator = await clerk.does('visitator', at('/persons'), {
    capacities: ['perpetrator'],
    identityStatus: 'suspected',
    addressProtection: 'none',
    relation: 'acquaintance',
    name: `Udøver ${name}`,
  });
  await clerk.does('visitator', at('/screenings'), {
    about: [perpetrator.id],
    basis: 'affected',
    findings: ['persistent', 'one-sided'],
    refusal: 'clear',
    replies: 'none',
    outcome: 'stalking',
    concern: 'moderate',
    reviewOn: new Date(today.getTime() + 60 * DAY).toISOString().slice(0, 10),
    reasons: `Ensidig kontakt ${name}`,
  });
  return { caseId, at, perpetrator };
}

/** A case of which the police are asked for an urgent answer, and nobody answers. */
export const referUrgently = (clerk: Clerk, name: string, today: Date) =>
  refer(clerk, name, { today, urgency: 'urgent' });

/** The same, with five working days to answer. */
export const referCalmly = (clerk: Clerk, name: string, today: Date) =>
  refer(clerk, name, { today, urgency: 'normal' });

async function refer(
  clerk: Clerk,
  name: string,
  { today, urgency }: { readonly today: Date; readonly urgency: 'urgent' | 'normal' },
): Promise<{ readonly caseId: string }> {
  const { caseId, at } = await screened(clerk, name, today);
  await clerk.does('visitator', at('/referrals'), {
    fieldSets: ['identity'],
    affectedInformed: 'before',
    to: 'police:1464/intake',
    purpose: 'protection',
    legalBasis: 'crime-prevention',
    noConsentReason: 'legal-duty',
    urgency,
    summary: `Til politiet ${name}`,
  });
  return { caseId };
}

export const anIncident = (text: string, against: string, today: Date) => ({
  toldBy: 'affected',
  against,
  direction: 'incoming',
  occurredFrom: new Date(today.getTime() - DAY).toISOString(),
  precision: 'minute',
  channels: ['call'],
  behaviours: ['contact'],
  audience: 'police',
  text,
});

/** Opens a case by a contact and waits until it stands in the home's list. One at a time: the newest one is it. */
/** One person's report, as often as it is made: the case that it opens. */
export const reportHer = (clerk: Clerk, name: string) => opened(clerk, name, { phones: ['00 00 61 01'] });

async function opened(clerk: Clerk, name: string, more: object = {}): Promise<string> {
  const list = async () => (await clerk.asks<{ items: { caseId: string }[] }>('visitator', '/cases?limit=100'))!.items;
  const before = new Set((await list()).map(({ caseId }) => caseId));
  await clerk.does('frontline', '/contacts', {
    channel: 'phone',
    reporter: 'affected',
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    immediateDanger: false,
    relation: 'acquaintance',
    affectedAware: 'yes',
    childrenInvolved: 'no',
    text: `Henvendelse ${name}`,
    ...more,
  });
  for (let wait = 20; ; wait = Math.min(2 * wait, 1_000)) {
    const found = (await list()).find(({ caseId }) => !before.has(caseId));
    if (found) return found.caseId;
    await pause(wait);
  }
}

/** In real use nobody is trained yet; in a demo this is one training more. */
export async function train(clerk: Clerk, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const body = { course: 'screening', at: today, validUntil: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` };
  for (const staff of [signable('visitator').id, 'demo-visitator'])
    await clerk.does('manager', `/staff/${staff}/trainings`, body);
}
