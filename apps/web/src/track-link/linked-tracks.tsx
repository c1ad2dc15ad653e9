import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { shortOf } from '../cases/short';
import { useAct, type BodyOf } from '../cases/use-act';
import { useCloses } from '../closing/closes';
import { FewQuestions } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { pagesOf } from '../session/first-page';
import { useSession } from '../session/session';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { linkedTracks, type LinkedTrack } from './linked';
import { trackLinkWords } from './track-link.words';

interface LineProps {
  readonly caseId: string;
  readonly track: LinkedTrack;
  readonly mayUndo: boolean;
}

/** Whether somebody works with tracks of their own unit. */
export const useHasTracks = (): boolean => pagesOf(useSession()).includes('tracks');

/** Which tracks are the perpetrator's, on the case's own page: nothing where there is none. */
export function TracksOfCase({ file }: { readonly file: CaseFile }) {
  const say = useWords(trackLinkWords);
  if (linkedTracks(file).length === 0) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <LinkedTracks file={file} />
    </section>
  );
}

export function LinkedTracks({ file }: { readonly file: CaseFile }) {
  const mayUndo = useCloses() && isHome(file);
  return (
    <ul className="lines unstyled-list no-max-width">
      {linkedTracks(file).map((track) => (
        <Line key={track.factId} caseId={file.caseId} track={track} mayUndo={mayUndo} />
      ))}
    </ul>
  );
}

function Line({ caseId, track, mayUndo }: LineProps) {
  const say = useWords(trackLinkWords);
  const language = useLanguage();
  const now = useNow();
  return (
    <li className="line">
      <span className="line-what">
        <Name trackId={track.trackId} />
      </span>
      <span className="line-when">{filled(say.since, { at: moment(track.recordedAt, language, now) })}</span>
      <div className="line-who">
        {mayUndo && (
          <Choices
            steps={[
              {
                key: 'undo',
                name: say.undo,
                form: (close) => <Undo caseId={caseId} track={track} close={close} />,
              },
            ]}
          />
        )}
      </div>
    </li>
  );
}

/** The way to it, for whoever works with tracks. */
function Name({ trackId }: { readonly trackId: string }) {
  const say = useWords(trackLinkWords);
  const name = filled(say.track, { short: shortOf(trackId) });
  if (!useHasTracks()) return name;
  return (
    <Link to="/tracks/$trackId" params={{ trackId }}>
      {name}
    </Link>
  );
}

/** The note is struck: its words are nobody's any more. */
function Undo({ caseId, track: { factId, personId }, close }: Omit<LineProps, 'mayUndo'> & CloseProps) {
  const say = useWords(trackLinkWords);
  const labels = useLabels();
  const act = useAct('facts/{factId}/strike', { caseId, factId }, close);
  return (
    <FewQuestions
      name={say.undo}
      save={say.undoSave}
      said={say.undoSaid}
      questions={() => [{ name: 'basis', as: 'radios', label: say.undoWhy, options: labels.list('strike-basis') }]}
      send={(answers) => act.mutate({ ...answers, personId, class: 'note' } as BodyOf<'facts/{factId}/strike'>)}
      {...{ act, close }}
    />
  );
}
