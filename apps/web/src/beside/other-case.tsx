import { Link } from '@tanstack/react-router';
import { shortOf } from '../cases/short';
import { filled, useWords } from '../words/words';
import { besideWords } from './beside.words';

/** Where the other case stands in a line. */
export const THERE = '{case}';

interface OtherProps {
  readonly line: { readonly otherCaseId?: string };
  readonly words: string;
}

/** The words, with the other case in its place: on the way to it where it is open to whoever reads. */
export function OtherCase({ line: { otherCaseId: caseId }, words }: OtherProps) {
  const say = useWords(besideWords);
  const [before = '', after = ''] = words.split(THERE);
  return (
    <>
      {before}
      {caseId === undefined ? (
        say.unseen
      ) : (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {filled(say.case, { short: shortOf(caseId) })}
        </Link>
      )}
      {after}
    </>
  );
}
