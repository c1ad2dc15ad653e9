import type { CaseFile } from '../api/answers';
import { textOf } from '../cases/person';

/** A track that stands in her case as the perpetrator's; `personId`: whom the note is about. */
export interface LinkedTrack {
  readonly factId: string;
  readonly trackId: string;
  readonly personId: string;
  readonly recordedAt: string;
}

/** Those that this unit noted and has not taken back: a note that was struck has no words. */
export const linkedTracks = ({ trackLinks }: Pick<CaseFile, 'trackLinks'>): readonly LinkedTrack[] =>
  trackLinks.flatMap(({ factId, recordedAt, words }) =>
    words.flatMap(({ class: of, person: personId, fields }) => {
      const trackId = of === 'note' ? textOf(fields.trackId) : undefined;
      return trackId === undefined ? [] : [{ factId, trackId, personId, recordedAt }];
    }),
  );
