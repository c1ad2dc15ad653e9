import { filled, useLanguage, useWords } from '../words/words';
import { labelIn, type Contents, type Lesson } from './package-data';
import { PartForAll } from './part-for-all';
import { publishedWords } from './published.words';

/** Lessons for the oldest pupils and youth education, ready to be held. */
export function TeachingForAllPage() {
  return (
    <PartForAll part="teaching">
      {(contents) => contents.lessons.map((lesson) => <LessonText key={lesson.id} lesson={lesson} codes={contents} />)}
    </PartForAll>
  );
}

interface LessonProps {
  readonly lesson: Lesson;
  readonly codes: Pick<Contents, 'codes'>;
}

function LessonText({ lesson, codes }: LessonProps) {
  const say = useWords(publishedWords);
  const language = useLanguage();
  const minutes = lesson.steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <section className="guide">
      <h2>{lesson.title[language]}</h2>
      <p>{filled(say.lesson.takes, { minutes })}</p>
      <List title={say.lesson.aims} lines={lesson.aims.map((one) => one[language])} />
      <section>
        <h3>{say.lesson.steps}</h3>
        <ol>
          {lesson.steps.map(({ minutes: long, what }) => (
            <li key={what.da}>
              <strong>{filled(say.lesson.minutes, { minutes: long })}</strong> {what[language]}
            </li>
          ))}
        </ol>
      </section>
      <List title={say.lesson.questions} lines={lesson.questions.map((one) => one[language])} />
      <List title={say.lesson.help} lines={lesson.help.map((one) => one[language])} />
      <p className="hint">
        {filled(say.sources, {
          sources: lesson.sources.map((code) => labelIn(codes, 'advice-source', code)[language]).join(', '),
        })}
      </p>
    </section>
  );
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
