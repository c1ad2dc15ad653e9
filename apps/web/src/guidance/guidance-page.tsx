import { useQuery } from '@tanstack/react-query';
import { answered, type Guidance } from '../api/answers';
import { agency } from '../api/client';
import { Copy } from '../blocks/copy';
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
      {guides.data?.items.map((guide) => (
        <GuideText key={guide.id} guide={guide} />
      ))}
    </Page>
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
    <section className="guide">
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
      <Copy text={asText(title, parts)} about={title} copied={say.copied} />
      <p className="hint">
        {filled(say.sources, {
          sources: guide.sources.map(({ label }) => label[language]).join(', '),
          version: String(guide.version),
        })}
      </p>
    </section>
  );
}
