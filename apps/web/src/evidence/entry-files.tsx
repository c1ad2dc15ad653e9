import { Link } from '@tanstack/react-router';
import type { CaseFile, LogPage } from '../api/answers';
import { useWords } from '../words/words';
import { entryFileWords } from './entry-files.words';
import { FileName } from './file-line';

interface EntryFilesProps {
  readonly file: CaseFile;
  readonly entry: LogPage['items'][number];
}

/** The files of an entry, beside it, and the way to put another there. A correction is of the same entry, and has none of its own. */
export function EntryFiles({ file, entry }: EntryFilesProps) {
  const say = useWords(entryFileWords);
  const { caseId, closedAt } = file;
  const { entryRef, corrects } = entry;
  if (entryRef === undefined || corrects !== undefined) return null;
  const lines = file.evidence.filter(({ evidenceId = '' }) => entry.evidence.includes(evidenceId));
  return (
    <>
      {lines.length > 0 && (
        <ul aria-label={say.files} className="entry-files under">
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
