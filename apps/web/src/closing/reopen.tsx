import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { closingWords } from './closing.words';
import { useCloses } from './closes';

/** Why it was closed, and the way back. */
export function Reopen({ file }: { readonly file: CaseFile }) {
  const say = useWords(closingWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const mayClose = useCloses();
  const last = file.closures.at(-1);
  const reason = labels.code('closure-reason', last?.reason).toLowerCase();
  return (
    <>
      {last?.reason !== undefined && (
        <p>{filled(say.closedBecause, { at: dateOf(last.occurredAt, language, now), reason })}</p>
      )}
      {isHome(file) && mayClose && (
        <Choices
          steps={[{ key: 'reopen', name: say.reopen, form: (close) => <Lines caseId={file.caseId} close={close} /> }]}
        />
      )}
    </>
  );
}

function Lines({ caseId, close }: CloseProps & { readonly caseId: string }) {
  const say = useWords(closingWords);
  const labels = useLabels();
  const act = useAct('reopening', { caseId }, close);
  return (
    <FewQuestions
      name={say.reopen}
      save={say.reopenSave}
      said={say.reopenSaid}
      questions={() => [
        { name: 'reason', as: 'radios', label: say.reopenWhy, options: labels.list('reopening-reason') },
      ]}
      send={(answers) => act.mutate(answers as BodyOf<'reopening'>)}
      {...{ act, close }}
    />
  );
}
