import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { filled, useLanguage, useWords } from '../words/words';
import { AboutFile } from './about-file';
import { Custody } from './custody';
import { custodyKey } from './custody-data';
import { FetchFile } from './fetch-file';
import { FileActs } from './file-acts';
import { saidOf, type OfFile } from './file-facts';
import { fileWords } from './file.words';
import { sizeSaid } from './size';
import { useReader } from './use-reader';

/** One file that proves something: what it is, what can be done with it, and everything that happened to it. */
export function FilePage() {
  const say = useWords(fileWords);
  const { evidenceId = '' } = useParams({ strict: false });
  return (
    <SubPage title={say.title}>
      {(file) => {
        const line = file.evidence.find((one) => one.evidenceId === evidenceId);
        return line ? <OneFile file={file} line={line} /> : <Notice kind="info">{say.missing}</Notice>;
      }}
    </SubPage>
  );
}

function OneFile({ file, line }: OfFile) {
  const { evidenceId = '' } = line;
  return (
    <>
      <AboutFile file={file} line={line} />
      {line.readable && <OpenFile file={file} line={line} />}
      <FileActs file={file} line={line} />
      <Custody caseId={file.caseId} evidenceId={evidenceId} />
    </>
  );
}

/** Fetching it is signed for: who does, is told so before. */
function OpenFile({ file: { caseId }, line }: OfFile) {
  const say = useWords(fileWords);
  const language = useLanguage();
  const client = useQueryClient();
  const reader = useReader();
  const { evidenceId = '' } = line;
  const { name, size = 0 } = saidOf(line);
  const done = () => client.invalidateQueries({ queryKey: custodyKey(caseId, evidenceId) });
  return (
    <section className="page-narrow">
      <h2>{say.open}</h2>
      <p>{filled(say.logged, { name: reader })}</p>
      <p className="calm">{say.asItCame}</p>
      <FetchFile
        title={say.open}
        label={filled(say.fetch, { size: sizeSaid(size, language) })}
        wanted={{
          path: '/api/municipality/cases/{caseId}/evidence/{evidenceId}',
          ids: { caseId, evidenceId },
          size,
          ...(name !== undefined && { name }),
          done,
        }}
      />
    </section>
  );
}
