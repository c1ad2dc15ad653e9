import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { useNavigate } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { inOrder } from '../cases/person';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { timeOn } from '../forms/bounds';
import { Radios, SelectField, TextField } from '../forms/fields';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { blank, missingIn, planOf, type Draft } from './plan-draft';
import { planWords } from './plan.words';

/** Before anybody contacts him: whom, how and when, and whether others wait. */
export function PlanApproachPage() {
  const say = useWords(planWords);
  return <SubPage title={say.title}>{(file) => <Plan file={file} />}</SubPage>;
}

function Plan({ file }: { readonly file: CaseFile }) {
  const say = useWords(planWords);
  const labels = useLabels();
  const navigate = useNavigate();
  const { caseId } = file;
  const whom = inOrder(file)
    .filter(({ capacities }) => capacities.includes('perpetrator'))
    .map(({ personId, name }) => [personId, name ?? say.unnamed] as const);
  const [only] = whom.length === 1 ? whom : [];
  const begin: Draft = { ...blank, personId: only?.[0] ?? '' };
  const { draft, set, kept } = useWritten({ form: 'approach', caseId }, begin);
  const act = useAct('approaches', { caseId }, ({ id: approachId }) => {
    kept.sent();
    void navigate({ to: '/cases/$caseId/approaches/$approachId', params: { caseId, approachId } });
  });
  const { form, errorOf } = useAsked(missingIn(draft), () => act.mutate(planOf(draft)), kept, act);
  if (whom.length === 0) return <Notice kind="info">{say.nobody}</Notice>;
  const yesNo = [
    ['yes', say.yes],
    ['no', say.no],
  ] as const;
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <DraftFound draft={kept} />
      <Radios
        label={say.who}
        value={draft.personId}
        options={whom}
        error={errorOf('personId')}
        onChange={(personId) => set({ personId })}
      />
      <SelectField
        label={say.kind}
        value={draft.kind}
        options={labels.list('approach-kind')}
        error={errorOf('kind')}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={say.day}
        type="date"
        width="short"
        value={draft.day}
        error={errorOf('day')}
        onChange={(day) => set({ day })}
      />
      <TextField
        label={say.time}
        type="time"
        width="short"
        value={draft.time}
        bounds={timeOn(draft.day, draft.time)}
        error={errorOf('time')}
        onChange={(time) => set({ time })}
      />
      <Radios
        label={say.doNotCall}
        hint={say.doNotCallHint}
        value={draft.doNotCall}
        options={yesNo}
        error={errorOf('doNotCall')}
        onChange={(doNotCall) => set({ doNotCall })}
      />
      <details className="more">
        <summary>{say.urgent}</summary>
        <SelectField
          label={say.urgentWhy}
          optional
          value={draft.urgencyReason}
          options={labels.list('approach-urgency-reason')}
          onChange={(urgencyReason) => set({ urgencyReason })}
        />
      </details>
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}
