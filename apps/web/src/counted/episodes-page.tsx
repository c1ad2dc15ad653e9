import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { dayBefore } from '../forms/bounds';
import { FewQuestions } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { useLanguage, useWords } from '../words/words';
import { episodesQuery, useCounted, type BodyAt } from './counted-data';
import { countedWords } from './counted.words';

/** What happened to employees once, where nobody is named. */
export function EpisodesPage() {
  const say = useWords(countedWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const episodes = useQuery(episodesQuery);
  return (
    <Page title={say.episodes}>
      <p className="font-lead">{say.episodesIntro}</p>
      <p>
        <Link to="/report">{say.report}</Link>
      </p>
      <ProblemNotice error={episodes.error} />
      {episodes.isPending && <Skeleton lines={4} />}
      {episodes.data?.items.length === 0 && <p className="calm">{say.episodesNone}</p>}
      <Choices steps={[{ key: 'record', name: say.record, form: (close) => <Record close={close} /> }]} />
      <ul className="lines unstyled-list no-max-width">
        {episodes.data?.items.map(({ episodeId, occurredOn, channels, behaviours, followUp }) => (
          <li key={episodeId} className="line">
            <span className="line-what">{labels.codes('behaviour', behaviours)}</span>
            <span className="line-when">{dateOf(occurredOn, language, now)}</span>
            <span className="line-who">
              {labels.codes('incident-channel', channels)}
              <span className="under">{labels.codes('episode-follow-up', followUp)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Record({ close }: CloseProps) {
  const say = useWords(countedWords);
  const labels = useLabels();
  const act = useCounted('/api/municipality/episodes', 'episodes', close);
  return (
    <FewQuestions
      name={say.record}
      save={say.save}
      questions={() => [
        { name: 'occurredOn', as: 'day', label: say.day, bounds: dayBefore(new Date()) },
        { name: 'channels', as: 'checks', label: say.how, options: labels.list('incident-channel') },
        { name: 'behaviours', as: 'checks', label: say.what, options: labels.list('behaviour') },
        { name: 'followUp', as: 'checks', label: say.done, options: labels.list('episode-follow-up') },
      ]}
      send={(answers) => act.mutate(answers as BodyAt<'/api/municipality/episodes'>)}
      {...{ act, close }}
    />
  );
}
