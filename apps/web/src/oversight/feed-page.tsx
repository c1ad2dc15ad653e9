import { useQuery } from '@tanstack/react-query';
import { answered, type FeedWatch } from '../api/answers';
import { hub } from '../api/client';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { FeedLedger } from './feed-ledger';
import { minutesIn, troublesIn } from './feed-state';
import { feedWords } from './feed.words';

/** For whoever runs the machines: whether everything keeps up. Nothing of any case. */
export function FeedPage() {
  const say = useWords(feedWords);
  const language = useLanguage();
  const now = useNow();
  const feed = useQuery({
    queryKey: ['feed watch'],
    queryFn: () => answered<FeedWatch>(hub.GET('/api/oversight/feed')),
    refetchInterval: 15_000,
  });
  return (
    <Page title={say.title}>
      <ProblemNotice error={feed.error} />
      {feed.isPending && <Skeleton lines={8} />}
      {feed.data && (
        <>
          <State feed={feed.data} />
          <p className="calm">{filled(say.asOf, { at: moment(feed.data.at, language, now) })}</p>
          <p>{say.opensNothing}</p>
          <Carriers feed={feed.data} />
          <Groups feed={feed.data} />
          <section className="needs">
            <h2>{say.ledgers}</h2>
            {feed.data.ledgers.map((ledger) => (
              <FeedLedger key={ledger.recipient} ledger={ledger} />
            ))}
          </section>
        </>
      )}
    </Page>
  );
}

interface FeedProps {
  readonly feed: FeedWatch;
}

/** First of all: does it keep up? */
function State({ feed }: FeedProps) {
  const say = useWords(feedWords);
  const language = useLanguage();
  const labels = useLabels();
  const troubles = troublesIn(feed, { language, labels });
  if (troubles.length === 0) return <Notice kind="success">{say.allWell}</Notice>;
  return (
    <Notice kind="warning">
      <strong>{say.trouble}</strong>
      <ul>
        {troubles.map((trouble) => (
          <li key={trouble}>{trouble}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Carriers({ feed: { courierBehind, timekeeperBehind } }: FeedProps) {
  const say = useWords(feedWords);
  return (
    <table className="table count-table feed-table">
      <caption>{say.carriers}</caption>
      <thead>
        <tr>
          <th scope="col">{say.carrier}</th>
          <th scope="col">{say.stands}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say.courier}</th>
          <td>
            <Behind minutes={courierBehind} />
          </td>
        </tr>
        <tr>
          <th scope="row">{say.timekeeper}</th>
          <td>
            <Behind minutes={timekeeperBehind} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Groups({ feed: { agencies, sheltered } }: FeedProps) {
  const say = useWords(feedWords);
  const labels = useLabels();
  const groups = [
    ...agencies.map((one) => ({ ...one, name: labels.agency(one.agency) })),
    ...(sheltered ? [{ ...sheltered, name: say.sheltered }] : []),
  ];
  const publishes = groups.some(({ publishedBehind }) => publishedBehind !== undefined);
  const heads = [say.agency, say.views, ...(publishes ? [say.published] : []), say.chain];
  return (
    <table className="table count-table table-stacked feed-table">
      <caption>{say.groups}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, viewsBehind, publishedBehind, chain }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={say.views}>
              <Behind minutes={viewsBehind} />
            </td>
            {publishes && (
              <td data-label={say.published}>
                <Behind minutes={publishedBehind ?? 0} />
              </td>
            )}
            <td data-label={say.chain}>{say.chains[chain]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In a word, and not by a colour alone. */
function Behind({ minutes }: { readonly minutes: number }) {
  const say = useWords(feedWords);
  const language = useLanguage();
  if (minutes === 0) return say.follows;
  return <span className="badge badge-warning">{filled(say.behind, { for: minutesIn(minutes, language) })}</span>;
}
