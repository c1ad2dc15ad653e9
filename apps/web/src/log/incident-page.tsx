import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type RefObject } from 'react';
import { Notice } from '../blocks/notice';
import type { CaseFile } from '../api/answers';
import { caseWords } from '../cases/case.words';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { Save } from '../forms/save';
import { savesByKeys } from '../forms/saves-by-keys';
import { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { begin, incidentOf, missingIn, type Draft } from './incident-draft';
import { Details } from './incident-details';
import { How, Story, Told, When } from './incident-fields';
import { incidentWords } from './incident.words';
import { PossibleBreach } from './possible-breach';

/** Logging one incident: with the keyboard, while she tells it. */
export function IncidentPage() {
  const say = useWords(incidentWords);
  return <SubPage title={say.title}>{(file) => <Incident file={file} />}</SubPage>;
}

function Incident({ file }: { readonly file: CaseFile }) {
  const say = useWords(incidentWords);
  const { caseId } = file;
  const { draft, set, kept } = useWritten<Draft>({ form: 'log-entry', caseId }, begin(file));
  const act = useAct('log', { caseId }, kept.sent);
  const { form, errorOf, wrongAt } = useAsked(missingIn(draft), () => act.mutate(incidentOf(draft)), kept, act);
  const saved = useAnew(act, form.ref, () => {
    // Whoever writes down a series goes on with who tells it and who may see it.
    const next = { ...begin(file), toldBy: draft.toldBy, audience: draft.audience };
    kept.anew(next);
    set(next);
  });
  const part = { file, draft, set, errorOf, wrongAt };
  return (
    <form {...form} className="page-narrow" onKeyDown={savesByKeys} onChange={saved.isOver}>
      <p className="font-lead">{say.intro}</p>
      <p>{say.keys}</p>
      {saved.isSaid && <Saved caseId={caseId} />}
      <DraftFound draft={kept} />
      <Story {...part} />
      <When {...part} />
      <How {...part} />
      <PossibleBreach {...part} />
      <Told {...part} />
      <Details {...part} />
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}

/** When an entry is saved the form begins anew, and whoever writes stands in its first field. */
function useAnew(
  act: { readonly isSuccess: boolean; readonly reset: () => void },
  form: RefObject<HTMLFormElement | null>,
  beginAnew: () => void,
) {
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    if (!act.isSuccess) return;
    beginAnew();
    act.reset();
    setSaid(true);
    form.current?.querySelector('textarea')?.focus();
  }, [act.isSuccess]);
  return { isSaid, isOver: () => setSaid(false) };
}

/** Said above the empty form until somebody writes in it. */
function Saved({ caseId }: { readonly caseId: string }) {
  const say = useWords(incidentWords);
  const { toCase } = useWords(caseWords);
  return (
    <div className="done">
      <Notice kind="success">
        {say.saved}{' '}
        <Link to="/cases/$caseId" params={{ caseId }}>
          {toCase}
        </Link>
      </Notice>
    </div>
  );
}
