import { Copy } from '../blocks/copy';
import { filled, useLanguage, useWords } from '../words/words';
import { asText } from './as-text';
import { guidanceWords } from './guidance.words';

interface Said {
  readonly da: string;
  readonly en: string;
}
export interface Guide {
  readonly id: string;
  readonly title: Said;
  readonly version: number;
  readonly ask: readonly Said[];
  readonly do: readonly Said[];
  readonly doNot: readonly Said[];
  readonly sources: readonly { readonly label: Said }[];
}

/** One guide: what to ask, what to do and what not to. */
export function GuideText({ guide }: { readonly guide: Guide }) {
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
