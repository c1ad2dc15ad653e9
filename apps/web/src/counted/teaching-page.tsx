import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { amount } from '../forms/bounds';
import { FewQuestions } from '../forms/few-questions';
import { textIn } from '../forms/questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { teachingQuery, useCounted, type BodyAt } from './counted-data';
import { countedWords } from './counted.words';
import { schoolYears } from './school-years';

/** How many were taught, by school year. */
export function TeachingPage() {
  const say = useWords(countedWords);
  const labels = useLabels();
  const teaching = useQuery(teachingQuery);
  return (
    <Page title={say.teaching}>
      <p className="font-lead">{say.teachingIntro}</p>
      <ProblemNotice error={teaching.error} />
      {teaching.isPending && <Skeleton lines={4} />}
      {teaching.data?.items.length === 0 && <p className="calm">{say.teachingNone}</p>}
      <Choices steps={[{ key: 'hold', name: say.hold, form: (close) => <Hold close={close} /> }]} />
      <ul className="lines unstyled-list no-max-width">
        {teaching.data?.items.map(({ schoolYear, audience, sessions, pupils }) => (
          <li key={`${schoolYear} ${audience}`} className="line">
            <span className="line-what">{schoolYear}</span>
            <span className="line-when">{labels.code('taught', audience)}</span>
            <span className="line-who">
              {filled(sessions === 1 ? say.taughtOnce : say.taught, { sessions, pupils })}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Hold({ close }: CloseProps) {
  const say = useWords(countedWords);
  const labels = useLabels();
  const act = useCounted('/api/municipality/teaching', 'teaching', close);
  return (
    <FewQuestions
      name={say.hold}
      save={say.teachingSave}
      questions={() => [
        { name: 'schoolYear', as: 'select', label: say.year, options: schoolYears(new Date()) },
        { name: 'audience', as: 'radios', label: say.audience, options: labels.list('taught') },
        { name: 'pupils', as: 'amount', label: say.pupils, bounds: amount(1, 1_000) },
      ]}
      send={(answers) =>
        act.mutate({
          ...answers,
          pupils: Number(textIn(answers as never, 'pupils')),
        } as BodyAt<'/api/municipality/teaching'>)
      }
      {...{ act, close }}
    />
  );
}
