import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { useWords } from '../words/words';
import type { Thing } from './mendable';
import { mendingWords } from './mending.words';
import { useMayMend } from './use-may-mend';

interface LinkProps {
  readonly file: Pick<CaseFile, 'caseId' | 'grounds' | 'units'>;
  readonly of: Pick<Thing, 'factId' | 'by'>;
  /** What is said of it, where several stand together. */
  readonly about?: string;
}

/** The way to take something back, from the thing itself, for those who may. */
export function MendLink({ file, of, about }: LinkProps) {
  const say = useWords(mendingWords);
  const mayMend = useMayMend(file);
  return mayMend(of) ? (
    <Link
      to="/cases/$caseId/facts/$factId"
      params={{ caseId: file.caseId, factId: of.factId }}
      className="under mend-link"
    >
      {say.link}
      {about !== undefined && ` (${about})`}
    </Link>
  ) : null;
}
