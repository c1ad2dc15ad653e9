import type { AfterChange } from './case-changed';

/** A perpetrator's track has gone on since what is sent was begun: nothing was done. */
export class TrackChanged extends Error {
  constructor(
    /** The version of the track that stands on the page now. */
    readonly version: string,
    readonly then?: AfterChange,
  ) {
    super('the track changed meanwhile');
    this.name = 'TrackChanged';
  }
}
