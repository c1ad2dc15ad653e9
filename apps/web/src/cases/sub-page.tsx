import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { HoldsOfCase } from '../approaches/holds-of-case';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { filled, useWords } from '../words/words';
import { caseQuery } from './case-data';
import { shortOf } from './short';
import { subPageWords } from './sub-page.words';

interface SubPageProps {
  /** What is done here, which may depend on the case. */
  readonly title: string | ((file: CaseFile | undefined) => string);
  readonly children: (file: CaseFile) => ReactNode;
}

/** A page about one thing in a case, with the way back to it. */
export function SubPage({ title, children }: SubPageProps) {
  const { caseId = '' } = useParams({ strict: false });
  const say = useWords(subPageWords);
  const file = useQuery(caseQuery(caseId));
  return (
    <Page title={typeof title === 'string' ? title : title(file.data)}>
      <p>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {filled(say.back, { short: shortOf(caseId) })}
        </Link>
      </p>
      <ProblemNotice error={file.error} />
      {file.isPending && <Skeleton lines={8} />}
      {file.data && <HoldsOfCase file={file.data} />}
      {file.data && children(file.data)}
    </Page>
  );
}

/** The one whom the case is about; there from the first contact, described or not. */
export const affectedOf = (file: CaseFile): string | undefined => file.opened?.affected;
