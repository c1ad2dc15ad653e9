import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, type Guidance } from '../api/answers';
import { agency } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { VisitatorsNumber } from '../intake/visitators-number';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { filled, useLanguage, useWords } from '../words/words';
import { asText } from './as-text';
import { guidanceWords } from './guidance.words';

type Guide = Guidance['items'][number];

/** What to ask, what to do and what not to, at somebody's point of work; as text to copy into their own system. */
export function GuidancePage() {
  const say = useWords(guidanceWords);
  const guides = useQuery({
    queryKey: ['guidance'],
    queryFn: () => answered<Guidance>(agency.GET('/api/municipality/guidance')),
  });
  return (
    <Page title={say.title}>
      <p>{say.intro}</p>
      <VisitatorsNumber />
      <ProblemNotice error={guides.error} />
      {guides.isPending && <Skeleton lines={8} />}
      {guides.data?.items.length === 0 && <p className="calm">{say.none}</p>}
      {guides.data && guides.data.items.length > 1 && <Which guides={guides.data.items} />}
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

function GuideText({ guide }: { readonly guide: Guide }) {
  const say = useWords(guidanceWords);
  const language = useLanguage();
  const parts = (['ask', 'do', 'doNot'] as const).map(
    (part) => [say[part], guide[part].map((one) => one[language])] as const,
  );
  const title = guide.title[language];
  return (
    <section className="guide" id={guide.id}>
      <h2>{title}</h2>
      {parts.map(([heading, lines]) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <Copy text={asText(title, parts)} about={title} />
      <p className="hint">
        {filled(say.sources, {
          sources: guide.sources.map(({ label }) => label[language]).join(', '),
          version: String(guide.version),
        })}
      </p>
    </section>
  );
}

function Copy({ text, about }: { readonly text: string; readonly about: string }) {
  const say = useWords(guidanceWords);
  const [done, setDone] = useState<'copied' | 'notCopied'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone('copied'),
      () => setDone('notCopied'),
    );
  return (
    <p>
      <button type="button" className="button button-secondary" onClick={() => void copy()}>
        {say.copy}
        <span className="sr-only">: {about}</span>
      </button>{' '}
      <span role="status">{done && say[done]}</span>
    </p>
  );
}
