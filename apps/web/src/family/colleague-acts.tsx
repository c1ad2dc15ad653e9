import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions, nothingAsked } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { kindOf, useSession } from '../session/session';
import { useWords } from '../words/words';
import { coordinatorWords } from './coordinators.words';

const roles = ['intake-officer', 'case-officer'];

/** Whether somebody may bring a colleague in: a case of the police is its officer's own until then. */
export function useBringsIn(): boolean {
  const session = useSession();
  return kindOf(session) === 'police' && roles.includes(session.role);
}

/** A second person of the own unit works in the case, too. */
export function BringIn({ caseId }: { readonly caseId: string }) {
  const say = useWords(coordinatorWords);
  return (
    <Choices steps={[{ key: 'bring', name: say.bringIn, form: (close) => <Bring caseId={caseId} close={close} /> }]} />
  );
}

function Bring({ caseId, close }: CloseProps & { readonly caseId: string }) {
  const say = useWords(coordinatorWords);
  const { unit } = useSession();
  const act = useAct('colleagues', { caseId }, close);
  return (
    <FewQuestions
      name={say.bringIn}
      save={say.bringInSave}
      said={say.bringInSaid}
      questions={() => [{ name: 'colleague', as: 'colleague', unit, label: say.bringInWho }]}
      send={(answers) => act.mutate(answers as BodyOf<'colleagues'>)}
      {...{ act, close }}
    />
  );
}

interface ReleaseProps {
  readonly caseId: string;
  readonly assignmentId: string;
}

/** A colleague works in the case no more. */
export function Release(assignment: ReleaseProps) {
  const say = useWords(coordinatorWords);
  return (
    <Choices steps={[{ key: 'release', name: say.release, form: (close) => <End {...assignment} close={close} /> }]} />
  );
}

function End({ close, ...ids }: ReleaseProps & CloseProps) {
  const say = useWords(coordinatorWords);
  const act = useAct('colleagues/{assignmentId}/end', { ...ids }, close);
  return (
    <FewQuestions
      name={say.release}
      save={say.release}
      said={say.releaseSaid}
      questions={nothingAsked}
      send={() => act.mutate({})}
      {...{ act, close }}
    />
  );
}
