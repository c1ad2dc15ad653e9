import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Done } from '../blocks/done';
import { useWords } from '../words/words';
import { caseWords } from './case.words';

interface DoneProps {
  readonly said: string;
  readonly caseId: string;
  /** What else can be done now. */
  readonly children?: ReactNode;
}

/** What was done in a case, with the way back to it. */
export function DoneInCase({ said, caseId, children }: DoneProps) {
  const say = useWords(caseWords);
  const button = children === undefined ? 'button-primary' : 'button-secondary';
  return (
    <Done said={said}>
      {children}
      <Link to="/cases/$caseId" params={{ caseId }} className={`button ${button}`}>
        {say.toCase}
      </Link>
    </Done>
  );
}
