import { IsAnswers, IsCode } from '@vaern/casework';
import { formsOfCase, formsOfNoCase } from '@vaern/drafts';
import { z } from 'zod';

/** A form of a contact, as far as it is filled in. */
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
  @IsAnswers() words!: Record<string, string | boolean | string[]>;
}
export class DiscardCaseDraft {
  @IsCode(formsOfCase) form!: (typeof formsOfCase)[number];
}

export const draftQuery = z.object({ form: z.enum(formsOfNoCase) });
export const caseDraftQuery = z.object({ form: z.enum(formsOfCase) });

const words = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]));
/** `version` is what the next save says that it has seen, in `If-Match`. */
export const keptDraft = z.object({ version: z.uuid(), savedAt: z.iso.datetime() });
/** Empty where there is none. */
export const openedDraft = z.object({ draft: keptDraft.extend({ words }).optional() });
export const discardedDraft = z.object({ form: z.string() });
