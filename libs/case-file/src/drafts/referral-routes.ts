import { Get, Param, Post } from '@nestjs/common';
import type { Drafts } from '@vaern/drafts';
import { Answers, Asked, Asks, Examples, Right, SavedAs, Seen, SentAs, type Asking, type SaveOf } from '@vaern/gateway';
import type { z } from 'zod';
import type { CaseFiles } from '../case-files';
import { readerOf } from '../reader-of';
import { bodyLimit, kept, shown } from './said';
import * as shapes from './shapes';

/**
 * What somebody has typed in answer to a referral and not sent yet, for them alone: they may not read the case before they
 * accept. Each agency says under which path.
 */
@Examples<Pick<ReferralDraftRoutes, 'keepOfReferral' | 'discardOfReferral'>>({
  keepOfReferral: {
    'a question that is half typed': { value: { form: 'question', words: { question: 'Hvornår kan hun' } } },
  },
  discardOfReferral: { 'a question': { value: { form: 'question' } } },
})
export abstract class ReferralDraftRoutes {
  protected constructor(private readonly parts: { readonly drafts: Drafts; readonly files: CaseFiles }) {}

  @Get('cases/:caseId/referrals/:referralId/drafts')
  @Right('referral-draft.keep')
  @Answers(shapes.openedDraft)
  async openedOfReferral(
    @Asks() asking: Asking,
    @Param() of: OfReferral,
    @Asked(shapes.referralDraftQuery) { form }: z.infer<typeof shapes.referralDraftQuery>,
  ) {
    const found = await this.#find(asking, of);
    return shown(await this.parts.drafts.open(readerOf(asking, found), asking.actor, within(of, form)));
  }

  @Post('cases/:caseId/referrals/:referralId/drafts')
  @Right('referral-draft.keep')
  @Answers(shapes.keptDraft)
  async keepOfReferral(
    @Asks() asking: Asking,
    @Param() of: OfReferral,
    @SavedAs() save: SaveOf,
    @SentAs(shapes.KeepReferralDraft, { bodyLimit }) { form, words }: shapes.KeepReferralDraft,
  ) {
    await this.#find(asking, of);
    return kept(save, await this.parts.drafts.keep(asking.actor, within(of, form), words, save));
  }

  @Post('cases/:caseId/referrals/:referralId/drafts/discard')
  @Right('referral-draft.keep')
  @Answers(shapes.discardedDraft)
  async discardOfReferral(
    @Asks() asking: Asking,
    @Param() of: OfReferral,
    @Seen() seen: string | undefined,
    @SentAs(shapes.DiscardReferralDraft) { form }: shapes.DiscardReferralDraft,
  ) {
    await this.#find(asking, of);
    await this.parts.drafts.discard(asking.actor, within(of, form), seen);
    return { form };
  }

  #find(asking: Asking, { caseId }: OfReferral) {
    return this.parts.files.find(asking, caseId, { right: 'referral-draft.keep' });
  }
}

interface OfReferral {
  readonly caseId: string;
  readonly referralId: string;
}
const within = ({ caseId, referralId }: OfReferral, form: string) => ({
  form: `referral-${form}`,
  caseId,
  about: referralId,
});
