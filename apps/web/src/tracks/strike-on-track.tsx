import type { Track } from '../api/answers';
import { FewQuestions } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { mendingWords } from '../mending/mending.words';
import { strikable, type Thing } from '../mending/mendable';
import { useSession } from '../session/session';
import { classWords } from '../words/classes.words';
import { capital, useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { useTrackAct, type TrackBody } from './use-track-act';

interface OnTrack {
  readonly track: Track;
  readonly thing: Thing | undefined;
}

/** Words of his track that should not stand there, struck where they stand: by the track's home, or by whoever wrote them. */
export function StrikeOnTrack({ track, thing }: OnTrack) {
  const say = useWords(mendingWords);
  const { unit } = useSession();
  const ours = useLabels().unitOf(unit);
  if (!thing || strikable(thing).length === 0) return null;
  const isOurs = thing.by !== undefined && track.units[thing.by.unit] === ours;
  if (!track.ours && !isOurs) return null;
  return (
    <Choices
      steps={[
        {
          key: 'strike',
          name: say.strike,
          form: (close) => <Strike trackId={track.trackId} thing={thing} close={close} />,
        },
      ]}
    />
  );
}

interface StrikeProps extends CloseProps {
  readonly trackId: string;
  readonly thing: Thing;
}

function Strike({ trackId, thing, close }: StrikeProps) {
  const say = useWords(mendingWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  const { factId } = thing;
  const act = useTrackAct('facts/{factId}/strike', { trackId, factId }, close);
  const options = [...new Set(strikable(thing).map((one) => one.class))].map(
    (name) => [name, capital(classes[name as keyof typeof classes])] as const,
  );
  return (
    <FewQuestions
      name={say.strike}
      save={say.strikeSave}
      said={say.strikeSaid}
      questions={() => [
        { name: 'class', as: 'radios', label: say.what, options },
        { name: 'basis', as: 'radios', label: say.why, options: labels.list('strike-basis') },
      ]}
      send={(answers) => act.mutate(answers as TrackBody<'facts/{factId}/strike'>)}
      {...{ act, close }}
    />
  );
}
