import { useParams } from '@tanstack/react-router';
import type { Dossier } from '../api/answers';
import { stamp } from '../time/time';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { dossierFileWords } from './dossier-files.words';
import { saidOf } from './file-facts';
import { FileName } from './file-line';

type File = Dossier['chronology'][number]['evidence'][number];

/** The files of an entry that the police have, beside it: each with the print by which it is known. */
export function DossierFiles({ files }: { readonly files: readonly File[] }) {
  const say = useWords(dossierFileWords);
  const { caseId = '' } = useParams({ strict: false });
  if (files.length === 0) return null;
  return (
    <>
      <p className="under">{say.files}</p>
      <ul aria-label={say.files} className="entry-files">
        {files.map((line) => (
          <li key={line.factId}>
            <FileName caseId={caseId} line={line} />
            <Known line={line} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Known({ line }: { readonly line: File }) {
  const say = useWords(dossierFileWords);
  const labels = useLabels();
  const language = useLanguage();
  const { capturedAt, sha256 } = saidOf(line);
  const last = line.verified.at(-1);
  const known = [
    labels.code('evidence-kind', line.kind),
    labels.code('obtained', line.obtained).toLowerCase(),
    ...(capturedAt === undefined ? [] : [filled(say.captured, { at: stamp(capturedAt, language) })]),
    ...(last ? [labels.code('verification', last.result).toLowerCase()] : []),
  ];
  return (
    <>
      <small className="under">{known.join(', ')}</small>
      {sha256 !== undefined && (
        <small className="under hash">
          {say.unchanged}: <code>{sha256}</code>
        </small>
      )}
    </>
  );
}
