import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, type KnownThen } from '../api/answers';
import { agency } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { shortOf } from '../cases/short';
import { subPageWords } from '../cases/sub-page.words';
import { birthday } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { asOfWords } from './as-of.words';
import { ChooseDay } from './choose-day';
import { Known } from './known';

const knownQuery = (caseId: string, date: string | undefined) => ({
  queryKey: ['as of', caseId, date],
  enabled: date !== undefined,
  queryFn: () =>
    answered<KnownThen>(
      agency.GET('/api/municipality/cases/{caseId}/as-of', {
        params: { path: { caseId }, query: { date: date ?? '' }, header: { Purpose: 'case-work' } },
      }),
    ),
  // Each look is signed for: not again because a window was looked at.
  refetchOnWindowFocus: false,
  staleTime: 60_000,
});

/** What this unit had been told of a case when a day was over. */
export function AsOfPage() {
  const { caseId = '' } = useParams({ strict: false });
  const say = useWords(asOfWords);
  const sub = useWords(subPageWords);
  const [date, choose] = useState<string>();
  const known = useQuery(knownQuery(caseId, date));
  return (
    <Page title={say.title}>
      <p>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {filled(sub.back, { short: shortOf(caseId) })}
        </Link>
      </p>
      <p>{say.intro}</p>
      <p>{say.notOpened}</p>
      <ChooseDay choose={choose} isAsking={known.isFetching} />
      <p className="calm">{say.logged}</p>
      <ProblemNotice error={known.error} />
      {date !== undefined && known.isPending && <Skeleton lines={8} />}
      {known.data && <Told known={known.data} />}
    </Page>
  );
}

function Told({ known: { date, told, file, log, logEntries, units } }: { readonly known: KnownThen }) {
  const told1 = useTold();
  return (
    <div role="region" aria-live="polite" aria-label={told1(date, told)}>
      <p className="font-lead">{told1(date, told)}</p>
      {file && <Known file={file} log={log} logEntries={logEntries} units={units} />}
    </div>
  );
}

function useTold() {
  const say = useWords(asOfWords);
  const language = useLanguage();
  return (date: string, count: number): string => {
    const sentence = count === 0 ? say.toldNone : count === 1 ? say.toldOne : say.told;
    return filled(sentence, { day: birthday(date, language), count });
  };
}
