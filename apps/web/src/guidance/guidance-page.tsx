import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../blocks/notice';
import { VisitatorsNumber } from '../intake/visitators-number';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { useLanguage, useWords } from '../words/words';
import { guidanceQuery } from './guidance-data';
import { GuideText, type Guide } from './guide-text';
import { guidanceWords } from './guidance.words';

/** What to ask, what to do and what not to, at somebody's point of work; as text to copy into their own system. */
export function GuidancePage() {
  const say = useWords(guidanceWords);
  const guides = useQuery(guidanceQuery);
  return (
    <Page title={say.title}>
      <p>{say.intro}</p>
      <VisitatorsNumber />
      <ProblemNotice error={guides.error} />
      {guides.isPending && <Skeleton lines={8} />}
      {guides.data && guides.data.items.length > 1 && <Which guides={guides.data.items} />}
      {guides.data?.items.length === 0 && <p className="calm">{say.none}</p>}
      {guides.data?.items.map((guide) => (
        <GuideText key={guide.id} guide={guide} />
      ))}
    </Page>
  );
}

/** Where there are several, each is one press away. */
function Which({ guides }: { readonly guides: readonly Guide[] }) {
  const say = useWords(guidanceWords);
  const language = useLanguage();
  return (
    <nav aria-label={say.which} className="which">
      <ul className="unstyled-list">
        {guides.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title[language]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
