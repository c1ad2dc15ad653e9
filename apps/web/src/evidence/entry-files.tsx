import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { useWords } from '../words/words';
import { entryFileWords } from './entry-files.words';
import { FileName } from './file-line';

interface EntryFilesProps {
  readonly file: CaseFile;
  readonly entryRef: string | undefined;
  /** The ids of what was put beside it. */
  readonly evidence: readonly string[];
}

/** The files of an entry, beside it, and the way to put another there. */
export function EntryFiles({ file, entryRef, evidence }: EntryFilesProps) {
  const say = useWords(entryFileWords);
  const { caseId, closedAt } = file;
  if (entryRef === undefined) return null;
  const lines = file.evidence.filter(({ evidenceId = '' }) => evidence.includes(evidenceId));
  return (
    <>
      {lines.length > 0 && (
        <ul aria-label={say.files} className="entry-files unstyled-list under">
          {lines.map((line) => (
            <li key={line.factId}>
              <FileName caseId={caseId} line={line} />
            </li>
          ))}
        </ul>
      )}
      {closedAt === undefined && (
        <p className="under">
          <Link to="/cases/$caseId/log/$entryRef/evidence" params={{ caseId, entryRef }}>
            {say.add}
          </Link>
        </p>
      )}
    </>
  );
}
