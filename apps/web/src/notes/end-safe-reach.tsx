import { useAct } from '../cases/use-act';
import { FewQuestions, nothingAsked } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { useWords } from '../words/words';
import { noteWords } from './notes.words';

interface ReachProps {
  readonly caseId: string;
  readonly personId: string;
}

/** A safe way that is safe no longer, said beside it. */
export function EndSafeReach(reach: ReachProps) {
  const say = useWords(noteWords);
  return <Choices steps={[{ key: 'unsafe', name: say.unsafe, form: (close) => <End {...reach} close={close} /> }]} />;
}

function End({ caseId, personId, close }: ReachProps & CloseProps) {
  const say = useWords(noteWords);
  const act = useAct('persons/{personId}/safe-reach/end', { caseId, personId }, close);
  const about = { name: say.unsafe, save: say.unsafeSave, said: say.unsafeSaid };
  return <FewQuestions {...about} questions={nothingAsked} send={() => act.mutate({})} {...{ act, close }} />;
}
