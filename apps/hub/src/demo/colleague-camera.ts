import { cameraVideo } from './camera-video';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

interface Of {
  readonly caseId: string;
  readonly days: Days;
  readonly perpetrator: string;
}

/** What the camera in her hallway saw, beside its entry in the log. Answers the id of the evidence. */
export async function cameraAtTheDoor(tell: Storyteller, { caseId, days, perpetrator }: Of): Promise<string> {
  const seen = days.before(25, '22:40').toISOString();
  await tell.at(days.before(20, '09:20'));
  const entryRef = await tell.in(caseId, 'visitator', 'LogIncident', {
    toldBy: 'affected',
    against: perpetrator,
    direction: 'incoming',
    occurredFrom: seen,
    precision: 'minute',
    channels: ['in-person'],
    behaviours: ['home-visit'],
    audience: 'police',
    text: 'Kameraet i entreen viser ham uden for døren i fire minutter. Han gik, da lyset blev tændt.',
  });
  return tell.sends(caseId, 'visitator', cameraVideo(), {
    kind: 'video',
    obtained: 'own-camera',
    entryRef,
    capturedAt: seen,
    filename: 'entre-22-40.avi',
  });
}
