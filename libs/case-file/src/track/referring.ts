import { Post } from '@nestjs/common';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import type { QuestionParts } from '../routes/question-parts';
import { answer } from '../routes/answers';
import { trackAnswer } from './answers';
import { referringExamples } from './examples';
import { TrackRoutes } from './routes';

/** A municipality's tracks: it refers, and keeps on her side which track is his. */
@Examples<Omit<ReferringTracks, keyof TrackRoutes>>(referringExamples)
export abstract class ReferringTracks extends TrackRoutes {
  protected constructor(parts: QuestionParts) {
    super(parts);
  }

  @Post('tracks/:trackId/referrals')
  @Right('track.refer')
  @Answers(trackAnswer)
  referTrack(@Command('ReferTrack', { creates: true }) command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/referrals/withdrawal')
  @Right('track.withdraw')
  @Answers(trackAnswer)
  withdrawTrackReferral(@Command('WithdrawTrackReferral') command: IntentCommand) {
    return this.done(command);
  }

  @Post('cases/:caseId/track-links')
  @Right('track.link')
  @Answers(answer)
  linkTrack(@Command('LinkTrack', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide(command);
  }
}
