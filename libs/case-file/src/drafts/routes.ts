import { Get, Param, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import {
  Answers,
  Asked,
  Asks,
  By,
  Examples,
  Right,
  SavedAs,
  Seen,
  SentAs,
  type Asking,
  type SaveOf,
} from '@vaern/gateway';
import type { DraftOf, Drafts } from '@vaern/drafts';
import type { z } from 'zod';
import type { CaseFiles } from '../case-files';
import { readerOf } from '../reader-of';
import { bodyLimit, kept, shown } from './said';
import * as shapes from './shapes';

/**
 * What somebody has typed and not sent yet, for them alone: it outlasts the page and the session, and is no fact. Kept for
 * a week. Each agency says under which path.
 */
@Examples<Pick<DraftRoutes, 'keep' | 'discard' | 'keepInCase' | 'discardInCase'>>({
  keep: { 'a contact that is half told': { value: { form: 'contact', words: { danger: 'no', story: 'Han venter' } } } },
  discard: { 'a contact': { value: { form: 'contact' } } },
  keepInCase: {
    'an incident that is half told': { value: { form: 'log-entry', words: { text: 'Han', channels: ['call'] } } },
    'an answer about one referral': {
      value: {
        form: 'referral-report',
        about: '7b1d2c3e-4f5a-4b6c-8d7e-9f0a1b2c3d4e',
        words: { outcome: 'helped', report: 'Vi har talt' },
      },
    },
  },
  discardInCase: { 'an incident': { value: { form: 'log-entry' } } },
})
export abstract class DraftRoutes {
  protected constructor(private readonly parts: { readonly drafts: Drafts; readonly files: CaseFiles }) {}

  @Get('drafts')
  @Right('draft.keep')
  @Answers(shapes.openedDraft)
  async opened(@Asks() asking: Asking, @Asked(shapes.draftQuery) of: z.infer<typeof shapes.draftQuery>) {
    const reader = readerOf(asking, { purpose: 'case-work', policies: [] });
    return shown(await this.parts.drafts.open(reader, asking.actor, of));
  }

  @Post('drafts')
  @Right('draft.keep')
  @Answers(shapes.keptDraft)
  async keep(
    @By() actor: Actor,
    @SavedAs() save: SaveOf,
    @SentAs(shapes.KeepDraft, { bodyLimit }) { form, words }: shapes.KeepDraft,
  ) {
    return kept(save, await this.parts.drafts.keep(actor, { form }, words, save));
  }

  @Post('drafts/discard')
  @Right('draft.keep')
  @Answers(shapes.discardedDraft)
  async discard(
    @By() actor: Actor,
    @Seen() seen: string | undefined,
    @SentAs(shapes.DiscardDraft) { form }: shapes.DiscardDraft,
  ) {
    await this.parts.drafts.discard(actor, { form }, seen);
    return { form };
  }

  @Get('cases/:caseId/drafts')
  @Right('case-draft.keep')
  @Answers(shapes.openedDraft)
  async openedInCase(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(shapes.caseDraftQuery) of: z.infer<typeof shapes.caseDraftQuery>,
  ) {
    const found = await this.#find(asking, caseId);
    return shown(await this.parts.drafts.open(readerOf(asking, found), asking.actor, within(caseId, of)));
  }

  @Post('cases/:caseId/drafts')
  @Right('case-draft.keep')
  @Answers(shapes.keptDraft)
  async keepInCase(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @SavedAs() save: SaveOf,
    @SentAs(shapes.KeepCaseDraft, { bodyLimit }) sent: shapes.KeepCaseDraft,
  ) {
    await this.#find(asking, caseId);
    return kept(save, await this.parts.drafts.keep(asking.actor, within(caseId, sent), sent.words, save));
  }

  @Post('cases/:caseId/drafts/discard')
  @Right('case-draft.keep')
  @Answers(shapes.discardedDraft)
  async discardInCase(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Seen() seen: string | undefined,
    @SentAs(shapes.DiscardCaseDraft) sent: shapes.DiscardCaseDraft,
  ) {
    await this.#find(asking, caseId);
    await this.parts.drafts.discard(asking.actor, within(caseId, sent), seen);
    return { form: sent.form };
  }

  /** As everywhere in a case: whoever may not write there is told that it is not there. */
  #find(asking: Asking, caseId: string) {
    return this.parts.files.find(asking, caseId, { right: 'case-draft.keep' });
  }
}

interface Named {
  readonly form: string;
  readonly about?: string | undefined;
}
const within = (caseId: string, { form, about }: Named): DraftOf => ({
  form,
  caseId,
  ...(about !== undefined && { about }),
});
