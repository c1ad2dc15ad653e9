import { Notice, ProblemNotice } from '../blocks/notice';
import { kindOf, useSession } from '../session/session';
import { filled, useWords } from '../words/words';
import { paperWords } from './papers.words';
import { usePaper } from './use-paper';

/** The municipality's whole paper on a case, from the case itself; parts and periods are chosen on a page of their own. */
export function JournalInOneClick({ caseId }: { readonly caseId: string }) {
  const say = useWords(paperWords);
  const { fetching, bytes } = usePaper('/api/municipality/cases/{caseId}/journal.pdf', caseId);
  if (kindOf(useSession()) !== 'municipality') return null;
  return (
    <div className="not-printed">
      <p className="buttons">
        <button
          type="button"
          className="button button-secondary"
          disabled={fetching.isPending}
          onClick={() => fetching.mutate({ part: 'whole' })}
        >
          {say.oneClick}
        </button>
      </p>
      <ProblemNotice error={fetching.error} />
      {fetching.isPending && <p role="status">{filled(say.fetching, { size: Math.ceil(bytes / 1024) })}</p>}
      {fetching.isSuccess && (
        <Notice kind="success">
          <p>{filled(say.fetched, { name: fetching.data })}</p>
          <p>
            {say.journalFit} {say.logged} {say.onScreen}
          </p>
        </Notice>
      )}
    </div>
  );
}
