import { IsAnswers, IsCode, IsId, Optional } from '@vaern/casework';
import { formsOfCase, formsOfNoCase, formsOfReferral, formsOfTrack } from '@vaern/drafts';
import { z } from 'zod';

/** A form of what is not there yet, as far as it is filled in. */
export class KeepDraft {
  @IsCode(formsOfNoCase) form!: (typeof formsOfNoCase)[number];
  @IsAnswers() words!: Record<string, string | boolean | string[]>;
}
export class DiscardDraft {
  @IsCode(formsOfNoCase) form!: (typeof formsOfNoCase)[number];
}
/** A form in a case, as far as it is filled in. */
export class KeepCaseDraft {
  @IsCode(formsOfCase) form!: (typeof formsOfCase)[number];
  /** What the form is about, where the case has several: a referral, a person, a course. */
  @Optional() @IsId() about?: string;
  @IsAnswers() words!: Record<string, string | boolean | string[]>;
}
export class DiscardCaseDraft {
  @IsCode(formsOfCase) form!: (typeof formsOfCase)[number];
  @Optional() @IsId() about?: string;
}
/** A form by which a referral is answered, as far as it is filled in. */
export class KeepReferralDraft {
  @IsCode(formsOfReferral) form!: (typeof formsOfReferral)[number];
  @IsAnswers() words!: Record<string, string | boolean | string[]>;
}
export class DiscardReferralDraft {
  @IsCode(formsOfReferral) form!: (typeof formsOfReferral)[number];
}
/** A form in a perpetrator's track, as far as it is filled in. */
export class KeepTrackDraft {
  @IsCode(formsOfTrack) form!: (typeof formsOfTrack)[number];
  @IsAnswers() words!: Record<string, string | boolean | string[]>;
}
export class DiscardTrackDraft {
  @IsCode(formsOfTrack) form!: (typeof formsOfTrack)[number];
}

export const draftQuery = z.object({ form: z.enum(formsOfNoCase) });
export const caseDraftQuery = z.object({ form: z.enum(formsOfCase), about: z.uuid().optional() });
export const referralDraftQuery = z.object({ form: z.enum(formsOfReferral) });
export const trackDraftQuery = z.object({ form: z.enum(formsOfTrack) });

const words = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]));
/** `version` is what the next save says that it has seen, in `If-Match`. */
export const keptDraft = z.object({ version: z.uuid(), savedAt: z.iso.datetime() });
/** Empty where there is none. */
export const openedDraft = z.object({ draft: keptDraft.extend({ words }).optional() });
export const discardedDraft = z.object({ form: z.string() });
