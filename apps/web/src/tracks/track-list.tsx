import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { TrackLine } from '../api/answers';
import { More } from '../blocks/more';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { shortOf } from '../cases/short';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { distance, isPast, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { blankPerson, personOf } from './person-draft';
import { PersonFields } from './person-fields';
import { tracksQuery } from './track-data';
import { useOpenTrack } from './use-track-act';
import { trackListWords } from './track-list.words';
import { trackWords } from './track.words';

/** The unit's tracks, the newest first, without names; and the way to open one. */
export function TrackListPage() {
  const own = useWords(trackListWords);
  const list = useInfiniteQuery(tracksQuery);
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={own.listTitle}>
      <p>{own.listIntro}</p>
      <ProblemNotice error={list.error} />
      {list.isPending && <Skeleton lines={5} />}
      {list.data && lines.length === 0 && <p className="calm">{own.none}</p>}
      <ul className="lines unstyled-list no-max-width">
        {lines.map((line) => (
          <Line key={line.trackId} line={line} />
        ))}
      </ul>
      <More list={list} label={own.more} />
      <details className="more">
        <summary>{own.openNew}</summary>
        <OpenTrack />
      </details>
    </Page>
  );
}

function Line({ line }: { readonly line: TrackLine }) {
  const say = useWords(trackWords);
  const own = useWords(trackListWords);
  const language = useLanguage();
  const now = useNow();
  const turn = line.nextIs === 'nobody' ? undefined : say.nextIs[line.nextIs];
  const answer =
    line.status === 'referred' &&
    line.respondBy !== undefined &&
    filled(isPast(line.respondBy, now) ? say.answerWas : say.answerBy, { at: distance(line.respondBy, language, now) });
  return (
    <li className={line.overdue ? 'line line-late' : 'line'}>
      <Link to="/tracks/$trackId" params={{ trackId: line.trackId }} className="line-what">
        {filled(say.track, { short: shortOf(line.trackId) })}
      </Link>
      <span className="line-when">
        {line.overdue && <span className="badge badge-warning">{say.late}</span>}{' '}
        {[say.status[line.status], answer].filter(Boolean).join(', ')}
      </span>
      <span className="line-who">
        {[filled(own.opened, { at: moment(line.openedAt, language, now) }), line.mine && own.mine, turn]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

function OpenTrack() {
  const own = useWords(trackListWords);
  const navigate = useNavigate();
  const { draft, set, kept } = useWritten({ form: 'track' }, blankPerson);
  const act = useOpenTrack(({ trackId }) => {
    kept.sent();
    void navigate({ to: '/tracks/$trackId', params: { trackId } });
  });
  const asked = useAsked(unanswered(draft, ['identityStatus']), () => act.mutate(personOf(draft)), kept, act);
  return (
    <form aria-label={own.openNew} {...asked.form}>
      <Notice kind="info">{own.openHint}</Notice>
      <DraftFound draft={kept} />
      <PersonFields draft={draft} set={set} asked={asked} />
      <DraftSaved draft={kept} />
      <Save act={act} label={own.create} primary />
    </form>
  );
}
