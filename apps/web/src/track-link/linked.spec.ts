import { expect, it } from '@jest/globals';
import type { CaseFile } from '../api/answers';
import { linkedTracks } from './linked';

const linked = (factId: string, words: readonly object[]) => ({ factId, recordedAt: '2026-03-02', words, closed: [] });
const note = (trackId: string) => ({ class: 'note', person: 'her', fields: { trackId } });

it('the tracks that are noted in a case are there until the note is struck', () => {
  const trackLinks = [linked('kept', [note('his')]), linked('struck', [])] as unknown as CaseFile['trackLinks'];
  expect(linkedTracks({ trackLinks })).toEqual([
    { factId: 'kept', trackId: 'his', personId: 'her', recordedAt: '2026-03-02' },
  ]);
});
