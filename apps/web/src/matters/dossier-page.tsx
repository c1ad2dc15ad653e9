import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, type CaseFile, type Dossier } from '../api/answers';
import { hub } from '../api/client';
import { More } from '../blocks/more';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { SubPage } from '../cases/sub-page';
import { useWords } from '../words/words';
import { AssessBreach } from './assess-breach';
import { DossierHead } from './dossier-head';
import { Logged } from './dossier-log';
import { dossierWords } from './dossier.words';
import { useIsPolice } from './source';
import { Witnesses } from './witnesses';

/** What a breach rests on: it builds itself from the log, the witnesses, and what the police wrote. */
export function DossierPage() {
  const say = useWords(dossierWords);
  const { breachId = '' } = useParams({ strict: false });
  const isPolice = useIsPolice();
  return (
    <SubPage title={say.title}>
      {(file) => (isPolice ? <Opened file={file} breachId={breachId} /> : <Notice kind="info">{say.nobody}</Notice>)}
    </SubPage>
  );
}

interface OpenedProps {
  readonly file: CaseFile;
  readonly breachId: string;
}

interface Ids {
  readonly caseId: string;
  readonly breachId: string;
}

const dossierQuery = ({ caseId, breachId }: Ids) => ({
  queryKey: ['dossier', caseId, breachId],
  queryFn: ({ pageParam: after }: { readonly pageParam: string }) =>
    answered<Dossier>(
      hub.GET('/api/police/cases/{caseId}/breaches/{breachId}/dossier', {
        params: {
          path: { caseId, breachId },
          query: after === '' ? {} : { after },
          header: { Purpose: 'case-work' },
        },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }: Dossier) => next,
  refetchOnWindowFocus: false,
  staleTime: 60_000,
});

function Opened({ file, breachId }: OpenedProps) {
  const ids = { caseId: file.caseId, breachId };
  const dossier = useInfiniteQuery(dossierQuery(ids));
  const pages = dossier.data?.pages ?? [];
  const [first] = pages;
  return (
    <>
      <ProblemNotice error={dossier.error} />
      {dossier.isPending && <Skeleton lines={9} />}
      {first && <Read first={first} pages={pages} persons={file.persons} more={dossier} />}
      {first?.breach.toUs && first.breach.status === 'reported' && <AssessBreach {...ids} />}
    </>
  );
}

interface ReadProps {
  readonly first: Dossier;
  readonly pages: readonly Dossier[];
  readonly persons: CaseFile['persons'];
  readonly more: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

function Read({ first, pages, persons, more }: ReadProps) {
  const say = useWords(dossierWords);
  const about = { persons, hasPeriod: first.period !== undefined };
  return (
    <>
      <DossierHead dossier={first} />
      {first.outsidePeriod.length > 0 && <Logged title={say.alleged} entries={first.outsidePeriod} {...about} />}
      <Logged title={say.chronology} entries={pages.flatMap(({ chronology }) => chronology)} {...about} />
      <More list={more} label={say.more} />
      <Witnesses pages={pages} />
    </>
  );
}
