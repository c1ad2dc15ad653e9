import { Get, Param, Post } from '@nestjs/common';
import type { Drafts } from '@vaern/drafts';
import { Answers, Asked, Asks, Examples, Right, SavedAs, Seen, SentAs, type Asking, type SaveOf } from '@vaern/gateway';
import type { z } from 'zod';
import { readerOf } from '../reader-of';
import type { Tracks } from '../track/tracks';
import { bodyLimit, kept, shown } from './said';
import * as shapes from './shapes';

/**
 * What somebody has typed about a perpetrator and not sent yet, for them alone. Found by his track; no case is asked
 * after. Each agency that has tracks says under which path.
 */
@Examples<Pick<TrackDraftRoutes, 'keepInTrack' | 'discardInTrack'>>({
  keepInTrack: { 'a session that is half noted': { value: { form: 'session', words: { note: 'Han kom til tiden' } } } },
  discardInTrack: { 'a session': { value: { form: 'session' } } },
})
export abstract class TrackDraftRoutes {
  protected constructor(private readonly parts: { readonly drafts: Drafts; readonly tracks: Tracks }) {}

  @Get('tracks/:trackId/drafts')
  @Right('track-draft.keep')
  @Answers(shapes.openedDraft)
  async openedInTrack(
    @Asks() asking: Asking,
    @Param('trackId') trackId: string,
    @Asked(shapes.trackDraftQuery) { form }: z.infer<typeof shapes.trackDraftQuery>,
  ) {
    const found = await this.#find(asking, trackId);
    return shown(await this.parts.drafts.open(readerOf(asking, found), asking.actor, { form, trackId }));
  }

  @Post('tracks/:trackId/drafts')
  @Right('track-draft.keep')
  @Answers(shapes.keptDraft)
  async keepInTrack(
    @Asks() asking: Asking,
    @Param('trackId') trackId: string,
    @SavedAs() save: SaveOf,
    @SentAs(shapes.KeepTrackDraft, { bodyLimit }) { form, words }: shapes.KeepTrackDraft,
  ) {
    await this.#find(asking, trackId);
    return kept(save, await this.parts.drafts.keep(asking.actor, { form, trackId }, words, save));
  }

  @Post('tracks/:trackId/drafts/discard')
  @Right('track-draft.keep')
  @Answers(shapes.discardedDraft)
  async discardInTrack(
    @Asks() asking: Asking,
    @Param('trackId') trackId: string,
    @Seen() seen: string | undefined,
    @SentAs(shapes.DiscardTrackDraft) { form }: shapes.DiscardTrackDraft,
  ) {
    await this.#find(asking, trackId);
    await this.parts.drafts.discard(asking.actor, { form, trackId }, seen);
    return { form };
  }

  /** Whoever may not work on the track is told that it is not there. One's own words are one's own work. */
  #find({ actor, requestId }: Asking, trackId: string) {
    const asking = { actor, requestId, stated: 'case-work' } as const;
    return this.parts.tracks.find(asking, trackId, { right: 'track-draft.keep', deliberate: false });
  }
}
