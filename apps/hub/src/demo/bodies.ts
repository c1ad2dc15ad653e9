/** What most contacts and persons of the stories have in common; `more` says what is different. */
type Body = Readonly<Record<string, unknown>>;

export const contact = (text: string, more: Body = {}) => ({
  channel: 'phone',
  reporter: 'affected',
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
  immediateDanger: false,
  affectedAware: 'yes',
  childrenInvolved: 'no',
  text,
  ...more,
});

export const her = (name: string, more: Body = {}) => ({
  capacities: ['affected'],
  identityStatus: 'known',
  addressProtection: 'none',
  knowsOfCase: 'yes',
  name,
  ...more,
});

export const him = (name: string, more: Body = {}) => ({
  capacities: ['perpetrator'],
  identityStatus: 'known',
  addressProtection: 'none',
  relation: 'former-partner',
  knowsOfCase: 'no',
  name,
  ...more,
});

export const stalking = (about: string, reviewOn: string, reasons: string) => ({
  about: [about],
  basis: 'affected',
  findings: ['persistent', 'one-sided', 'fixation'],
  refusal: 'clear',
  replies: 'none',
  outcome: 'stalking',
  concern: 'high',
  reviewOn,
  reasons,
});

/** A referral that rests on the recipient's own duty. */
export const onDuty = (to: string, summary: string, more: Body = {}) => ({
  to,
  purpose: 'protection',
  legalBasis: 'crime-prevention',
  noConsentReason: 'legal-duty',
  fieldSets: ['identity', 'reach', 'log-text'],
  affectedInformed: 'before',
  urgency: 'normal',
  summary,
  ...more,
});

/** Her own consent, explained on the telephone. */
export const consentTo = (
  recipients: readonly string[],
  purposes: readonly string[],
  fieldSets: readonly string[],
  more: Body = {},
) => ({ by: 'affected', how: 'phone', explainedVersion: '2026-1', recipients, purposes, fieldSets, ...more });

/** A referral to the centre that rests on her consent. */
export const toCentre = (consentId: string, summary: string, more: Body = {}) => ({
  to: 'centre:dk/affected',
  purpose: 'counselling',
  legalBasis: 'consent',
  consentId,
  fieldSets: ['identity', 'reach', 'log-text'],
  affectedInformed: 'before',
  toldWhatStays: true,
  urgency: 'normal',
  summary,
  ...more,
});
