import { IncidentLogged } from '../log/facts';
import { NOW } from './decision';

export const entryRef = 'entryaaa';
type Content = Parameters<typeof IncidentLogged.of>[0];

/** An entry for the police: a call this morning. */
export const logged = (more: Partial<Content> = {}) =>
  IncidentLogged.of({
    entryRef,
    occurredFrom: NOW,
    precision: 'minute',
    toldBy: 'affected',
    channels: ['call'],
    behaviours: ['contact'],
    direction: 'incoming',
    audience: 'police',
    witnesses: [],
    'log-text': { text: 'Called eleven times' },
    ...more,
  });
