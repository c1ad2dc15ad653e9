/** What somebody has filled in, by the names of the questions. */
export type Answers = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The forms that are about nothing yet: a contact that opens a case, a track that is not opened. */
export const formsOfNoCase = ['contact', 'track'] as const;
/** The forms of a perpetrator's track: about him alone. */
export const formsOfTrack = ['description', 'advice', 'consent', 'referral', 'session'] as const;
/** The forms by which somebody who was asked answers a referral, before the case is theirs. */
export const formsOfReferral = ['question', 'forwarding'] as const;
/** The forms of a case in which somebody writes. */
export const formsOfCase = [
  'log-entry',
  'item',
  'log-correction',
  'log-import',
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
  'child',
  'advice',
  'second-opinion',
  'referral-answer',
  'referral-report',
  'children',
  'family-consultation',
  'family-informing',
  'child-notification',
  'call-safety',
  'visitation',
  'family-contact',
  'coordinator',
  'course-session',
  'police-report',
  'report-filing',
  'order',
  'order-issue',
  'breach',
  'restriction',
  'readers',
] as const;

/**
 * Which of somebody's drafts: one for each form, of a case's forms one for each case, of a track's one for each track;
 * and one for each thing that the form is about.
 */
export interface DraftOf {
  readonly form: string;
  readonly caseId?: string;
  readonly trackId?: string;
  /** The id of the referral, the person or the course that the form is about, where a case has several. */
  readonly about?: string;
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

/** As what the opening of a draft stands in the read log, among the classes of words. */
export const DRAFT_CLASS = 'draft';
