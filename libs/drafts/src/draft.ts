/** What somebody has filled in, by the names of the questions. */
export type Answers = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The forms that are about no case yet. */
export const formsOfNoCase = ['contact'] as const;
/** The forms of a case in which most is typed. */
export const formsOfCase = [
  'log-entry',
  'screening',
  'referral',
  'conversation',
  'story',
  'danger',
  'wish',
  'reach',
  'who',
  'person',
  'consent',
  'approach',
  'plan-step',
  'closing',
  'hand-over',
] as const;

/** Which of somebody's drafts: one for each form, and of a case's forms one for each case. */
export interface DraftOf {
  readonly form: string;
  readonly caseId?: string;
}

/** Which save of it. A UUID that whoever saves has drawn: sent again, it is the same save. */
export interface Save {
  readonly version: string;
  /** The save that this one goes on from, as it was given; absent for a first one. */
  readonly seen?: string;
}

export interface Draft {
  readonly words: Answers;
  readonly version: string;
  readonly savedAt: Date;
}

/** So long after it was saved last a draft is no more. */
export const DAYS_KEPT = 7;
