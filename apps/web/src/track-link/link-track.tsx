import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Refused, type CaseFile, type TrackLine } from '../api/answers';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { shortOf } from '../cases/short';
import { useAct, type BodyOf } from '../cases/use-act';
import { TextField } from '../forms/fields';
import { Part } from '../forms/part';
import type { Options } from '../forms/questions';
import { useAsked } from '../forms/use-asked';
import { useQuestions } from '../forms/use-questions';
import { numberIn } from '../oversight/case-number';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { trackWords } from '../tracks/track.words';
import { filled, useLanguage, useWords } from '../words/words';
import { linkedTracks } from './linked';
import { ownTracksQuery } from './own-tracks';
import { trackLinkWords } from './track-link.words';

interface OfCase {
  readonly file: CaseFile;
}

/** One of those that this unit opened, and that is not linked yet. */
export function ChooseTrack({ file }: OfCase) {
  const own = useQuery(ownTracksQuery);
  const known = linkedTracks(file).map(({ trackId }) => trackId);
  const there = (own.data ?? []).filter(({ trackId, ours }) => ours && !known.includes(trackId));
  if (own.isPending) return <Skeleton lines={4} />;
  if (own.error) return <ProblemNotice error={own.error} />;
  return there.length === 0 ? <NoTracks /> : <Choose caseId={file.caseId} there={there} />;
}

function NoTracks() {
  const say = useWords(trackLinkWords);
  return (
    <>
      <p className="calm">{say.noTracks}</p>
      <Link to="/tracks" className="button button-secondary">
        {say.openTrack}
      </Link>
    </>
  );
}

function Choose({ caseId, there }: { readonly caseId: string; readonly there: readonly TrackLine[] }) {
  const say = useWords(trackLinkWords);
  const options = useTrackOptions(there);
  const { act, isNone } = useLinking(caseId, () => clear());
  const { asked, fields, clear } = useQuestions(
    () => [{ name: 'trackId', as: 'select', label: say.which, hint: say.whichHint, options }],
    (answers) => act.mutate(answers as BodyOf<'track-links'>),
    { place: 'choices', act },
  );
  return (
    <Part title={say.form} act={act} asked={asked} label={say.save}>
      {fields}
      {isNone && <Notice kind="error">{say.noSuchTrack}</Notice>}
    </Part>
  );
}

/** The case is in front of whoever links: what is not there is the track. */
function useLinking(caseId: string, then: () => void) {
  const linking = useAct('track-links', { caseId }, then);
  const isNone = linking.error instanceof Refused && linking.error.status === 404;
  return { act: isNone ? { ...linking, error: null } : linking, isNone };
}

function useTrackOptions(lines: readonly TrackLine[]): Options {
  const say = useWords(trackLinkWords);
  const { status: stands } = useWords(trackWords);
  const language = useLanguage();
  const now = useNow();
  return lines.map(({ trackId, openedAt, status }) => {
    const at = moment(openedAt, language, now);
    return [trackId, filled(say.line, { short: shortOf(trackId), at, status: stands[status].toLowerCase() })];
  });
}

/** By its whole number, as somebody of the unit that opened it says it. */
export function TypeTrack({ file: { caseId } }: OfCase) {
  const say = useWords(trackLinkWords);
  const [typed, type] = useState('');
  const trackId = numberIn(typed);
  const { act, isNone } = useLinking(caseId, () => type(''));
  const send = () => trackId !== undefined && act.mutate({ trackId });
  const asked = useAsked(trackId === undefined ? ['number'] : [], send, 'numbers', act);
  return (
    <Part title={say.form} act={act} asked={asked} label={say.save}>
      <TextField
        label={say.number}
        hint={say.numberHint}
        value={typed}
        error={asked.errorOf('number') && say.notANumber}
        onChange={type}
      />
      {isNone && <Notice kind="error">{say.noSuchTrack}</Notice>}
    </Part>
  );
}
