import type { Client, World } from '../world';

/** What the worklist and the inbox show of a referral. */
export interface ReferralLine {
  readonly referralId: string;
  readonly caseId: string;
  readonly toUs: boolean;
  readonly status: string;
  readonly overdue: boolean;
  readonly nextIs: string;
  readonly mine: boolean;
  readonly sender?: { readonly account: string; readonly deputy?: string };
}

export interface Worklist {
  readonly toScreen: readonly { readonly caseId: string }[];
  readonly ours: readonly ReferralLine[];
  readonly theirs: readonly ReferralLine[];
}

/** Whoever screens was trained. */
export async function trains(world: World): Promise<void> {
  for (const staff of ['demo-visitator', 'demo-visitator-deputy'])
    await world.as('manager').does(`/staff/${staff}/trainings`, {
      course: 'screening',
      at: '2025-09-01',
      validUntil: '2027-09-01',
    });
}

/** Reports a contact and finds the case that it opened, as the visitation does: on its worklist. */
export async function opens(world: World, who: string, body: object): Promise<{ caseId: string; receipt: string }> {
  const { receipt } = JSON.parse((await world.as(who).post('/contacts', contact(body))).text) as { receipt: string };
  await world.settled();
  const { toScreen } = await world.as('visitator').asks<Worklist>('/worklist');
  return { caseId: toScreen.at(-1)?.caseId ?? '', receipt };
}

export const contact = (body: object) => ({
  channel: 'phone',
  reporter: 'affected',
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
  immediateDanger: false,
  affectedAware: 'yes',
  childrenInvolved: 'no',
  ...body,
});

/** Hands in one step of the story, and waits until whoever is told of it was. */
export const step =
  (world: World, caseId: string) =>
  async (who: Client, path: string, body: object = {}): Promise<string> => {
    const { id } = await who.does(`/cases/${caseId}${path}`, body);
    await world.settled();
    return id;
  };

export const affected = (words: object) => ({
  capacities: ['affected'],
  identityStatus: 'known',
  addressProtection: 'none',
  knowsOfCase: 'yes',
  ...words,
});
export const perpetrator = (words: object) => ({
  capacities: ['perpetrator'],
  identityStatus: 'known',
  addressProtection: 'none',
  relation: 'colleague',
  knowsOfCase: 'no',
  ...words,
});
export const witness = (words: object) => ({
  capacities: ['witness'],
  identityStatus: 'known',
  addressProtection: 'none',
  ...words,
});
export const safeReach = (personId: string, words: object) => ({
  channel: 'phone',
  mayCall: true,
  mayLeaveMessage: false,
  perpetratorHasAccess: 'no',
  personId,
  ...words,
});
export const stalking = (about: string, reasons: string) => ({
  about: [about],
  basis: 'affected',
  findings: ['persistent', 'one-sided', 'fixation'],
  refusal: 'clear',
  replies: 'none',
  outcome: 'stalking',
  concern: 'high',
  reviewOn: '2026-06-01',
  reasons,
});
export const incident = (against: string, words: object) => ({
  toldBy: 'affected',
  direction: 'incoming',
  precision: 'minute',
  occurredFrom: '2026-01-20T17:30:00.000Z',
  channels: ['in-person'],
  behaviours: ['home-visit'],
  audience: 'perpetrator',
  against,
  ...words,
});
export const consent = (recipients: readonly string[], purposes: readonly string[], fieldSets: readonly string[]) => ({
  by: 'affected',
  how: 'present',
  explainedVersion: '2026-1',
  recipients,
  purposes,
  fieldSets,
});
export const onConsent = (consentId: string, terms: object) => ({
  legalBasis: 'consent',
  consentId,
  affectedInformed: 'before',
  toldWhatStays: true,
  urgency: 'normal',
  ...terms,
});
export const onDuty = (terms: object) => ({
  legalBasis: 'crime-prevention',
  noConsentReason: 'legal-duty',
  affectedInformed: 'before',
  urgency: 'normal',
  ...terms,
});
