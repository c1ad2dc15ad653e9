import { Notice } from '../blocks/notice';
import { caseWords } from '../cases/case.words';
import { SubPage } from '../cases/sub-page';
import { endOf } from '../forms/period';
import { textIn } from '../forms/questions';
import { allegedIn } from '../log/incident-draft';
import { useWords } from '../words/words';
import { FetchPaper } from './fetch-paper';
import { paperWords } from './papers.words';

/** A case as one file, in the edition that fits whoever is to read it. */
export function BundlePage() {
  const say = useWords(paperWords);
  const { unnamed } = useWords(caseWords);
  return (
    <SubPage title={say.bundleTitle}>
      {(file) => (
        <FetchPaper
          title={say.bundle}
          path="/api/police/cases/{caseId}/bundle.pdf"
          caseId={file.caseId}
          questions={(draft) => [
            { name: 'edition', as: 'radios', label: say.edition, options: Object.entries(say.editions) },
            draft.edition === 'perpetrator' &&
              allegedIn(file).length > 1 && {
                name: 'perpetrator',
                as: 'radios',
                label: say.whose,
                options: allegedIn(file).map(({ personId, name }) => [personId, name ?? unnamed] as const),
              },
            { name: 'from', as: 'day', label: say.from, hint: say.days, optional: true },
            { name: 'to', as: 'day', label: say.to, optional: true, bounds: endOf(textIn(draft, 'from')) },
          ]}
          fit={({ edition }) =>
            edition === 'police' || edition === 'perpetrator' ? (
              <Notice kind="warning">{say.fit[edition]}</Notice>
            ) : null
          }
        />
      )}
    </SubPage>
  );
}
