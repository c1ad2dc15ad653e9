import type { CaseFile } from '../api/answers';
import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import { FewWritten } from '../forms/few-written';
import { Choices, type CloseProps } from '../matters/few-lines';
import { kindOf, useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { coordinatorWords } from './coordinators.words';

const roles = ['visitator', 'coordinator', 'employee-safety'];

/** Whether somebody may say who keeps hold of a case. */
export function useCoordinates(): boolean {
  const session = useSession();
  return kindOf(session) === 'municipality' && roles.includes(session.role);
}

/** A coordinator, with a deputy: once the coordination has taken the case on. */
export function Assign({ file }: { readonly file: CaseFile }) {
  const say = useWords(coordinatorWords);
  return (
    <Choices
      steps={[{ key: 'assign', name: say.assign, form: (close) => <Lines caseId={file.caseId} close={close} /> }]}
    />
  );
}

function Lines({ caseId, close }: CloseProps & { readonly caseId: string }) {
  const say = useWords(coordinatorWords);
  const labels = useLabels();
  return (
    <FewWritten
      name={say.assign}
      save={say.assignSave}
      said={say.assignSaid}
      questions={() => [
        { name: 'scope', as: 'radios', label: say.scope, options: labels.list('coordination-scope') },
        { name: 'coordinator', as: 'colleague', unit: '/coordination', label: say.coordinator },
        { name: 'deputy', as: 'colleague', unit: '/coordination', label: say.deputy },
      ]}
      act="coordinators"
      ids={{ caseId }}
      draft="coordinator"
      close={close}
    />
  );
}

interface EndProps {
  readonly caseId: string;
  readonly coordinatorId: string;
}

/** Somebody who keeps hold of the case no longer. */
export function EndCoordinator(coordinator: EndProps) {
  const say = useWords(coordinatorWords);
  return <Choices steps={[{ key: 'end', name: say.end, form: (close) => <End {...coordinator} close={close} /> }]} />;
}

function End({ close, ...ids }: EndProps & CloseProps) {
  const say = useWords(coordinatorWords);
  const labels = useLabels();
  const act = useAct('coordinators/{coordinatorId}/end', ids, close);
  // That a referral is over is said by ending the referral.
  const options = labels.list('coordinator-end-reason').filter(([code]) => code !== 'referral-over');
  return (
    <FewQuestions
      name={say.end}
      save={say.end}
      questions={() => [{ name: 'reason', as: 'radios', label: say.endWhy, options }]}
      send={(answers) => act.mutate(answers as BodyOf<'coordinators/{coordinatorId}/end'>)}
      {...{ act, close }}
    />
  );
}
