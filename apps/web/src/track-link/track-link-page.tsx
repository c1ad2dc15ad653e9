import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { useWords } from '../words/words';
import { ChooseTrack, TypeTrack } from './link-track';
import { linkedTracks } from './linked';
import { LinkedTracks, useHasTracks } from './linked-tracks';
import { trackLinkWords } from './track-link.words';

/** Which track is the perpetrator's: kept in her case, by its home. */
export function TrackLinkPage() {
  const say = useWords(trackLinkWords);
  return (
    <SubPage title={say.title}>
      {(file) => (
        <>
          <p>{say.intro}</p>
          <Notice kind="info">{say.wall}</Notice>
          {linkedTracks(file).length === 0 ? <p className="calm">{say.none}</p> : <LinkedTracks file={file} />}
          <Form file={file} />
        </>
      )}
    </SubPage>
  );
}

/** The readers of a restricted case have no tracks of their own: they are told a number. */
function Form({ file }: { readonly file: CaseFile }) {
  return useHasTracks() ? <ChooseTrack file={file} /> : <TypeTrack file={file} />;
}
