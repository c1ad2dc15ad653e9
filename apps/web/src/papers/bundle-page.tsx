import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { useWords } from '../words/words';
import { FetchPaper } from './fetch-paper';
import { paperWords } from './papers.words';

/** A case as one file, in the edition that fits whoever is to read it. */
export function BundlePage() {
  const say = useWords(paperWords);
  return (
    <SubPage title={say.bundleTitle}>
      {({ caseId }) => (
        <FetchPaper
          title={say.bundle}
          path="/api/police/cases/{caseId}/bundle.pdf"
          caseId={caseId}
          questions={() => [
            { name: 'edition', as: 'radios', label: say.edition, options: Object.entries(say.editions) },
            { name: 'from', as: 'day', label: say.from, hint: say.days, optional: true },
            { name: 'to', as: 'day', label: say.to, optional: true },
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
