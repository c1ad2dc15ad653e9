import { dayIn } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { holdingOn, labelIn, type Advice, type Contents } from './package-data';
import { PartForAll } from './part-for-all';
import { publishedWords } from './published.words';

const kinds = ['recommended', 'contested', 'harmful'] as const;
const everyone = ['affected', 'relatives', 'perpetrator'] as const;

/** The catalogue of advice as it holds today: what is recommended, what is contested, and what does harm and why. */
export function AdviceForAllPage() {
  const today = dayIn(useNow());
  return (
    <PartForAll part="advice">
      {(contents) =>
        kinds.map((kind) => (
          <OfKind
            key={kind}
            kind={kind}
            contents={contents}
            advice={holdingOn(contents.advice, today).filter((one) => one.kind === kind)}
          />
        ))
      }
    </PartForAll>
  );
}

interface OfKindProps {
  readonly kind: (typeof kinds)[number];
  readonly advice: readonly Advice[];
  readonly contents: Contents;
}

function OfKind({ kind, advice, contents }: OfKindProps) {
  const say = useWords(publishedWords);
  const language = useLanguage();
  return (
    <section className="needs">
      <h2>{labelIn(contents, 'advice-kind', kind)[language]}</h2>
      <p>{say.kinds[kind]}</p>
      {everyone
        .filter((whom) => advice.some((one) => one.whom === whom))
        .map((whom) => (
          <section key={whom}>
            <h3>{labelIn(contents, 'advised', whom)[language]}</h3>
            <ul className="lines unstyled-list no-max-width">
              {advice
                .filter((one) => one.whom === whom)
                .map((one) => (
                  <AdviceLine key={`${one.id} ${one.version}`} advice={one} contents={contents} />
                ))}
            </ul>
          </section>
        ))}
    </section>
  );
}

function AdviceLine({ advice, contents }: { readonly advice: Advice; readonly contents: Contents }) {
  const say = useWords(publishedWords);
  const language = useLanguage();
  const { kind, label, topic, sources, against = [], because } = advice;
  const namesOf = (codes: readonly string[]) =>
    codes.map((code) => labelIn(contents, 'advice-source', code)[language]).join(', ');
  return (
    <li className="line">
      <span className="line-what">{kind === 'harmful' ? <s>{label[language]}</s> : label[language]}</span>
      <span className="line-when">{labelIn(contents, 'advice-topic', topic)[language]}</span>
      <span className="line-who">
        {because && `${because[language]} `}
        {filled(say.sources, { sources: namesOf(sources) })}
        {against.length > 0 && ` ${filled(say.against, { sources: namesOf(against) })}`}
      </span>
    </li>
  );
}
