import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { paths } from '#described/schema';
import { answered, type TrainingList } from '../api/answers';
import { agency } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { dayBefore } from '../forms/bounds';
import { FewQuestions } from '../forms/few-questions';
import { endOf } from '../forms/period';
import { textIn } from '../forms/questions';
import { useCommand } from '../forms/use-command';
import { Choices, type CloseProps } from '../matters/few-lines';
import { dateOf, dayIn } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { trainingWords } from './trainings.words';

const trainingsQuery = queryOptions({
  queryKey: ['trainings'],
  queryFn: () => answered<TrainingList>(agency.GET('/api/municipality/trainings')),
});
type Recorded =
  paths['/api/municipality/staff/{staff}/trainings']['post']['requestBody']['content']['application/json'] & {
    readonly staff: string;
  };

/** Who may screen, and until when. */
export function TrainingsPage() {
  const say = useWords(trainingWords);
  const trainings = useQuery(trainingsQuery);
  return (
    <Page title={say.title}>
      <p className="font-lead">{say.intro}</p>
      <ProblemNotice error={trainings.error} />
      {trainings.isPending && <Skeleton lines={6} />}
      {trainings.data?.items.length === 0 && <p className="calm">{say.none}</p>}
      <Choices steps={[{ key: 'record', name: say.record, form: (close) => <Record close={close} /> }]} />
      <ul className="lines unstyled-list no-max-width">
        {trainings.data?.items.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </Page>
  );
}

function Person({ person: { name, trainings } }: { readonly person: TrainingList['items'][number] }) {
  const say = useWords(trainingWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  if (trainings.length === 0)
    return (
      <li className="line">
        <span className="line-what">{name}</span>
        <span className="line-when">{say.never}</span>
      </li>
    );
  return trainings.map(({ course, validUntil }) => (
    <li key={course} className="line">
      <span className="line-what">{name}</span>
      <span className="line-when">
        {filled(validUntil < dayIn(now) ? say.over : say.until, { day: dateOf(validUntil, language, now) })}
      </span>
      <span className="line-who">{labels.code('course', course)}</span>
    </li>
  ));
}

function Record({ close }: CloseProps) {
  const say = useWords(trainingWords);
  const labels = useLabels();
  const client = useQueryClient();
  const act = useCommand(
    ({ staff, ...body }: Recorded, key) =>
      answered<unknown>(
        agency.POST('/api/municipality/staff/{staff}/trainings', {
          params: { path: { staff }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    async () => {
      await client.invalidateQueries({ queryKey: trainingsQuery.queryKey });
      close();
    },
  );
  return (
    <FewQuestions
      name={say.record}
      save={say.save}
      questions={(draft) => [
        { name: 'staff', as: 'colleague', label: say.who },
        { name: 'course', as: 'radios', label: say.course, options: labels.list('course') },
        { name: 'at', as: 'day', label: say.at, bounds: dayBefore(new Date()) },
        { name: 'validUntil', as: 'day', label: say.validUntil, bounds: endOf(textIn(draft, 'at')) },
      ]}
      send={(answers) => act.mutate(answers as unknown as Recorded)}
      {...{ act, close }}
    />
  );
}
