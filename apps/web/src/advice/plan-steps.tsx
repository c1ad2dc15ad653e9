import type { CaseFile } from '../api/answers';
import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions, nothingAsked } from '../forms/few-questions';
import { FewWritten } from '../forms/few-written';
import { Choices, type CloseProps } from '../matters/few-lines';
import { planWords } from '../cases/plan.words';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';

interface OfCase {
  readonly file: CaseFile;
}

/** A step more, beside the plan. */
export function PlanAStep({ file }: OfCase) {
  const say = useWords(planWords);
  return <Choices steps={[{ key: 'plan', name: say.plan, form: (close) => <NewStep file={file} close={close} /> }]} />;
}

/** Units that have taken something on in the case: they can owe a step. */
function useOwners({ referrals, units }: CaseFile) {
  const labels = useLabels();
  const names = referrals
    .filter(({ toUs, status }) => !toUs && (status === 'accepted' || status === 'awaiting-information'))
    .map(({ sent }) => units[sent?.to ?? '']);
  return labels.units.filter((id) => names.includes(labels.unitOf(id))).map((id) => [id, labels.unitOf(id)] as const);
}

function NewStep({ file, close }: OfCase & CloseProps) {
  const say = useWords(planWords);
  const labels = useLabels();
  const owners = useOwners(file);
  return (
    <FewWritten
      name={say.plan}
      save={say.planSave}
      act="actions"
      ids={{ caseId: file.caseId }}
      draft="plan-step"
      questions={() => [
        { name: 'kind', as: 'radios', label: say.kind, options: labels.list('action-kind') },
        { name: 'what', as: 'area', label: say.what, hint: say.whatHint },
        { name: 'due', as: 'day', label: say.dueOn },
        owners.length > 0 && {
          name: 'ownerUnit',
          as: 'select',
          label: say.owner,
          hint: say.ownerHint,
          optional: true,
          options: owners,
        },
      ]}
      close={close}
    />
  );
}

interface StepProps extends OfCase {
  readonly actionId: string;
}

/** What becomes of a step. */
export function StepEnds(props: StepProps) {
  const say = useWords(planWords);
  return (
    <Choices
      steps={[
        { key: 'complete', name: say.complete, form: (close) => <Complete {...props} close={close} /> },
        { key: 'drop', name: say.drop, form: (close) => <Drop {...props} close={close} /> },
      ]}
    />
  );
}

function Complete({ file, actionId, close }: StepProps & CloseProps) {
  const say = useWords(planWords);
  const act = useAct('actions/{actionId}/completion', { caseId: file.caseId, actionId }, close);
  const send = () => act.mutate({});
  const about = { name: say.completeTitle, save: say.completeSave, said: say.completeSaid };
  return <FewQuestions {...about} questions={nothingAsked} {...{ act, send, close }} />;
}

function Drop({ file, actionId, close }: StepProps & CloseProps) {
  const say = useWords(planWords);
  const labels = useLabels();
  const act = useAct('actions/{actionId}/dropping', { caseId: file.caseId, actionId }, close);
  // That the case is closed is said by closing it.
  const options = labels.list('action-drop-reason').filter(([code]) => code !== 'case-closed');
  return (
    <FewQuestions
      name={say.dropTitle}
      save={say.dropSave}
      questions={() => [{ name: 'reason', as: 'radios', label: say.why, options }]}
      send={(answers) => act.mutate(answers as BodyOf<'actions/{actionId}/dropping'>)}
      {...{ act, close }}
    />
  );
}
