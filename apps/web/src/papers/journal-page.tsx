import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { endOf } from '../forms/period';
import { textIn } from '../forms/questions';
import { useWords } from '../words/words';
import { FetchPaper } from './fetch-paper';
import { paperWords } from './papers.words';

/** What was done here, as a paper for the municipality's own journal. */
export function JournalPage() {
  const say = useWords(paperWords);
  return (
    <SubPage title={say.journalTitle}>
      {({ caseId }) => (
        <>
          <p className="font-lead">{say.journalIntro}</p>
          <FetchPaper
            title={say.journal}
            path="/api/municipality/cases/{caseId}/journal.pdf"
            caseId={caseId}
            questions={(draft) => [
              { name: 'part', as: 'radios', label: say.part, options: Object.entries(say.parts) },
              { name: 'from', as: 'day', label: say.from, hint: say.days, optional: true },
              { name: 'to', as: 'day', label: say.to, optional: true, bounds: endOf(textIn(draft, 'from')) },
            ]}
            fit={() => <Notice kind="info">{say.journalFit}</Notice>}
          />
        </>
      )}
    </SubPage>
  );
}
