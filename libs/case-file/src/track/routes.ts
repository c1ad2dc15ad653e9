import { Get, Param, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import {
  Answers,
  Asked,
  Asks,
  By,
  Command,
  Examples,
  pageOf,
  pageQuery,
  Right,
  type Asking,
  type IntentCommand,
} from '@vaern/gateway';
import { atLeast } from '@vaern/views';
import type { z } from 'zod';
import { opening } from '../routes/queries';
import type { QuestionParts } from '../routes/question-parts';
import { aliasesIn } from '../routes/render';
import { deliberate } from '../words';
import { trackAnswer, trackFile, trackPage } from './answers';
import { trackExamples } from './examples';
import { entriesOfTrack, trackFileOf, trackLineOf } from './render';

type Open = z.infer<typeof opening>;

/** What every agency that has tracks may ask and do in them. Each agency's controller says under which path. */
@Examples<Pick<TrackRoutes, keyof typeof trackExamples & keyof TrackRoutes>>(trackExamples)
export abstract class TrackRoutes {
  protected constructor(protected readonly parts: QuestionParts) {}

  @Get('tracks')
  @Right('track.list')
  @Answers(trackPage)
  async list(@By() actor: Actor, @Asked(pageQuery) { limit, after }: z.infer<typeof pageQuery>) {
    const { tracks, cursors } = this.parts;
    const place = after === undefined ? undefined : cursors.read('tracks', actor.unit, after);
    const from = place && { openedAt: String(place[0]), trackId: String(place[1]) };
    const rows = await tracks.list(actor, { limit: limit + 1, ...(from && { after: from }) });
    const lines = rows.map((row) => trackLineOf(row, tracks.nameOf(row.caseId, actor)));
    return pageOf(lines, limit, ({ openedAt, trackId }) => cursors.write('tracks', actor.unit, [openedAt, trackId]));
  }

  @Get('tracks/:trackId')
  @Right('track.open')
  @Answers(trackFile)
  async track(
    @Asks() asking: Asking,
    @Param('trackId') trackId: string,
    @Asked(opening) { open, atLeast: version }: Open,
  ) {
    const { tracks, desk } = this.parts;
    const asked = { right: 'track.open', deliberate: open !== undefined } as const;
    if (version !== undefined) await atLeast(version, async () => (await tracks.find(asking, trackId, asked)).version);
    const found = await tracks.find(asking, trackId, asked);
    const wanted = (of: string) => !deliberate.has(of) || (open?.some((named) => named === of) ?? false);
    const opened = await tracks.open(asking, found, entriesOfTrack(found.row.track), wanted);
    const page = trackFileOf(found.row, { me: found.me, opened });
    const units = await desk.unitsInTrack({ actor: asking.actor, trackId, aliases: aliasesIn(page) });
    return { ...page, version: String(found.version), units };
  }

  @Post('tracks')
  @Right('track.start')
  @Answers(trackAnswer)
  openTrack(@Command('OpenTrack', { creates: true }) command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/persons')
  @Right('perpetrator.describe')
  @Answers(trackAnswer)
  describePerpetrator(@Command('DescribePerpetrator', { creates: true }) command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/consents')
  @Right('track-consent.give')
  @Answers(trackAnswer)
  giveTrackConsent(@Command('GiveTrackConsent', { creates: true }) command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/consents/:consentId/withdrawal')
  @Right('track-consent.withdraw')
  @Answers(trackAnswer)
  withdrawTrackConsent(@Command('WithdrawTrackConsent') command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/advice')
  @Right('perpetrator.advise')
  @Answers(trackAnswer)
  advisePerpetrator(@Command('AdvisePerpetrator', { creates: true }) command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/facts/:factId/strike')
  @Right('track-words.strike')
  @Answers(trackAnswer)
  strikeTrackWords(@Command('StrikeTrackWords') command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/closure')
  @Right('track.close')
  @Answers(trackAnswer)
  closeTrack(@Command('CloseTrack') command: IntentCommand) {
    return this.done(command);
  }

  /** What the CaseDesk answers, in the words of tracks. */
  protected async done(command: IntentCommand): Promise<z.infer<typeof trackAnswer>> {
    const { id, caseId, version } = await this.parts.desk.decide(command);
    return { id, trackId: caseId, version };
  }
}
