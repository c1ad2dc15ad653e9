import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import type { CaseFile } from '../api/answers';
import { DoneInCase } from '../cases/done-in-case';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { begin, incidentOf, missingIn, type Draft } from './incident-draft';
import { Details } from './incident-details';
import { Told, What, When } from './incident-fields';
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
  if (act.isSuccess) {
    const again = () => {
      // Whoever writes down a series goes on with who tells it and who may see it.
      const next = { ...begin(file), toldBy: draft.toldBy, audience: draft.audience };
      kept.anew(next);
      set(next);
      act.reset();
    };
    return (
      <DoneInCase said={say.saved} caseId={caseId}>
        <button type="button" className="button button-primary" onClick={again}>
          {say.another}
        </button>
      </DoneInCase>
    );
  }
  const part = { file, draft, set, errorOf, wrongAt };
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <DraftFound draft={kept} />
      <When {...part} />
      <What {...part} />
      <PossibleBreach {...part} />
      <Details {...part} />
      <Told {...part} />
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}
