import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { filled, useWords } from '../words/words';
import { packageQuery, type Contents } from './package-data';
import { publishedWords } from './published.words';

const parts = ['guidance', 'advice', 'teaching'] as const;
type Part = (typeof parts)[number];

interface PartProps {
  readonly part: Part;
  readonly children: (contents: Contents) => ReactNode;
}

/** One part of what everybody may read, with the way to the others; fit to be printed. */
export function PartForAll({ part, children }: PartProps) {
  const say = useWords(publishedWords);
  const published = useQuery(packageQuery);
  return (
    <Page title={say.titles[part]}>
      <p className="font-lead">{say.intros[part]}</p>
      <nav aria-label={say.others} className="further">
        {parts
          .filter((other) => other !== part)
          .map((other) => (
            <Link key={other} to={`/published/${other}`}>
              {say.titles[other]}
            </Link>
          ))}
        <Link to="/published">{say.numbers}</Link>
      </nav>
      <ProblemNotice error={published.error} />
      {published.isPending && <Skeleton lines={9} />}
      {published.data && (
        <>
          <p className="buttons">
            <button type="button" className="button button-secondary" onClick={() => window.print()}>
              {say.print}
            </button>
          </p>
          {children(published.data.contents)}
          <p className="calm">{filled(say.version, { version: published.data.version })}</p>
        </>
      )}
    </Page>
  );
}
