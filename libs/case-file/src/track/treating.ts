import { Post } from '@nestjs/common';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import type { QuestionParts } from '../routes/question-parts';
import { trackAnswer } from './answers';
import { treatingExamples } from './examples';
import { TrackRoutes } from './routes';

/** The centre's tracks: those whom it treats. */
@Examples<Omit<TreatingTracks, keyof TrackRoutes>>(treatingExamples)
export abstract class TreatingTracks extends TrackRoutes {
  protected constructor(parts: QuestionParts) {
    super(parts);
  }

  @Post('tracks/:trackId/receipt')
  @Right('track.receive')
  @Answers(trackAnswer)
  receiveTrack(@Command('ReceiveTrack') command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/acceptance')
  @Right('track.accept')
  @Answers(trackAnswer)
  acceptTrack(@Command('AcceptTrack') command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/decline')
  @Right('track.decline')
  @Answers(trackAnswer)
  declineTrack(@Command('DeclineTrack') command: IntentCommand) {
    return this.done(command);
  }

  @Post('tracks/:trackId/sessions')
  @Right('track-session.hold')
  @Answers(trackAnswer)
  holdTrackSession(@Command('HoldTrackSession', { creates: true }) command: IntentCommand) {
    return this.done(command);
  }
}
