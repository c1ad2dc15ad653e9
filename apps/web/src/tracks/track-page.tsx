import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Track } from '../api/answers';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { shortOf } from '../cases/short';
import { isNewer } from '../live/since';
import { distance, isPast } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Him } from './him';
import { Advice, Consents, Referrals, Sessions } from './told';
import { trackQuery, type Deliberate } from './track-data';
import { TrackSteps } from './track-steps';
import { trackWords } from './track.words';

/** One perpetrator's track, as this unit knows it. Nothing of any case stands here. */
export function TrackPage() {
  const { trackId } = useParams({ strict: false });
  return trackId === undefined ? null : <OneTrack key={trackId} trackId={trackId} />;
}

function OneTrack({ trackId }: { readonly trackId: string }) {
  const say = useWords(trackWords);
  const [open, setOpen] = useState<readonly Deliberate[]>([]);
  const plain = useQuery(trackQuery(trackId));
  const asked = useQuery({ ...trackQuery(trackId, open), enabled: open.length > 0 });
  // What was asked for by name is not fetched again by itself: where the track has gone on, it stands without.
  const track = isNewer(plain.data?.version, asked.data?.version) ? plain.data : asked.data;
  return (
    <Page title={filled(say.track, { short: shortOf(trackId) })}>
      <p>
        <Link to="/tracks">{say.back}</Link>
      </p>
      <ProblemNotice error={plain.error ?? asked.error} />
      {plain.isPending && <Skeleton lines={8} />}
      {track && (
        <>
          <Standing track={track} />
          <TrackSteps track={track} />
          <Him track={track} ask={(one) => setOpen([...open, one])} isAsking={asked.isFetching} />
          <Referrals track={track} />
          {isTheirs(track) && (
            <>
              <Consents track={track} />
              <Advice track={track} />
              <Sessions track={track} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** Before they accepted him, those who were asked were told of the referral alone. */
const isTheirs = ({ ours, referrals }: Track): boolean => ours || referrals.some(({ status }) => status === 'accepted');

function Standing({ track }: { readonly track: Track }) {
  const say = useWords(trackWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { status, nextIs, respondBy, overdue, closure } = track;
  if (status === 'closed') {
    const outcome = labels.code('track-outcome', closure?.outcome).toLowerCase();
    return <Notice kind="info">{filled(say.closed, { outcome })}</Notice>;
  }
  const answerBy = (at: string) =>
    filled(isPast(at, now) ? say.answerWas : say.answerBy, { at: distance(at, language, now) });
  const answer = status === 'referred' && respondBy !== undefined && answerBy(respondBy);
  return (
    <>
      {overdue && <Notice kind="warning">{say.late}</Notice>}
      <p className="font-lead">{[say.status[status], answer].filter(Boolean).join(', ')}.</p>
      {nextIs !== 'nobody' && <p>{say.nextIs[nextIs]}.</p>}
      {!isTheirs(track) && <p className="calm">{say.moreLater}</p>}
    </>
  );
}
