import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useDraft } from '../drafts/use-draft';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Refused, type CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { caseQuery } from '../cases/case-data';
import { DoneInCase } from '../cases/done-in-case';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { SelectField } from '../forms/fields';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { closureOf, draftOf, missingIn, wordsOf, type Draft } from './closing-draft';
import { closingWords } from './closing.words';
import { RunningList } from './running-list';
import { runningIn } from './running';

/** Closing a case: whatever still runs is answered first, one by one. */
export function ClosingPage() {
  const say = useWords(closingWords);
  return <SubPage title={say.title}>{(file) => <Closing file={file} />}</SubPage>;
}

function Closing({ file }: { readonly file: CaseFile }) {
  const say = useWords(closingWords);
  const labels = useLabels();
  const [draft, setDraft] = useState<Draft>({ reason: '', answered: {} });
  const running = runningIn(file);
  const { caseId } = file;
  const kept = useDraft({ form: 'closing', caseId }, wordsOf(draft), (found) => setDraft(draftOf(found)));
  const act = useAct('closure', { caseId }, kept.sent);
  const { form, errorOf } = useAsked(missingIn(draft, running), () => act.mutate(closureOf(draft, running)), kept, act);
  useFetchedAnew(file.caseId, act.error);
  if (act.isSuccess || file.closedAt !== undefined) {
    return <DoneInCase said={say.saved} caseId={file.caseId} />;
  }
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <p>{say.kept}</p>
      <DraftFound draft={kept} />
      {file.ownAccess && <Notice kind="info">{say.ownAccess}</Notice>}
      <RunningList
        file={file}
        running={running}
        answered={draft.answered}
        errorOf={errorOf}
        refused={act.error instanceof Refused ? act.error.problem : undefined}
        onAnswer={(id, answer) => setDraft({ ...draft, answered: { ...draft.answered, [id]: answer } })}
      />
      <SelectField
        label={say.why}
        value={draft.reason}
        error={errorOf('reason')}
        options={labels.list('closure-reason')}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}

/** Somebody else may have begun something since the page was opened: what the hub names is then on the list. */
function useFetchedAnew(caseId: string, error: unknown) {
  const client = useQueryClient();
  useEffect(() => {
    if (error instanceof Refused && error.status === 422)
      void client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
  }, [client, caseId, error]);
}
