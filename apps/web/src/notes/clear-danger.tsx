import { useAct } from '../cases/use-act';
import { FewQuestions, nothingAsked } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { useWords } from '../words/words';
import { noteWords } from './notes.words';

interface DangerProps {
  readonly caseId: string;
  readonly dangerId: string;
}

/** A danger that is over, said beside it. */
export function ClearDanger(danger: DangerProps) {
  const say = useWords(noteWords);
  return <Choices steps={[{ key: 'clear', name: say.clear, form: (close) => <Clear {...danger} close={close} /> }]} />;
}

function Clear({ caseId, dangerId, close }: DangerProps & CloseProps) {
  const say = useWords(noteWords);
  const act = useAct('dangers/{dangerId}/clearance', { caseId, dangerId }, close);
  const about = { name: say.clear, save: say.clearSave, said: say.clearSaid };
  return <FewQuestions {...about} questions={nothingAsked} send={() => act.mutate({})} {...{ act, close }} />;
}
