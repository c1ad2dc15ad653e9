import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { filled, useWords } from '../words/words';
import { exportWords } from './export.words';
import { FetchFile } from './fetch-file';
import { useReader } from './use-reader';

/** The list, the custody and the files that may be read, as one folder that proves itself. */
export function ExportPage() {
  const say = useWords(exportWords);
  const name = useReader();
  return (
    <SubPage title={say.title}>
      {({ caseId, evidence }) => {
        const count = evidence.filter(({ readable }) => readable).length;
        return (
          <div className="page-narrow">
            <p className="font-lead">{say.intro}</p>
            <p>{filled(say.files, { count, all: evidence.length })}</p>
            <p>{say.proof}</p>
            <Notice kind="warning">{say.fit}</Notice>
            <p>{filled(say.logged, { name })}</p>
            <FetchFile
              title={say.title}
              label={say.fetch}
              wanted={{ path: '/api/municipality/cases/{caseId}/evidence/export', ids: { caseId } }}
            />
          </div>
        );
      }}
    </SubPage>
  );
}
