import { useWritten } from '../drafts/use-written';
import { useAct } from '../cases/use-act';
import { TextArea } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { callWords } from './call.words';

const blank = { note: '' };

/** Her story, in a note that stays in the unit. */
export function Story({ caseId, affected }: { readonly caseId: string; readonly affected: string }) {
  const say = useWords(callWords);
  const { draft, set, kept } = useWritten({ form: 'story', caseId }, blank);
  const { note } = draft;
  const setNote = (said: string) => set({ note: said });
  const act = useAct('conversations', { caseId }, () => {
    kept.sent();
    setNote('');
  });
  const asked = useAsked(
    unanswered({ note }, ['note']),
    () => act.mutate({ with: affected, channel: 'phone', reached: true, note: note.trim() }),
    kept,
    act,
  );
  return (
    <Part title={say.story} act={act} asked={asked}>
      <TextArea
        label={say.storyText}
        hint={say.storyHint}
        rows={10}
        value={note}
        error={asked.errorOf('note')}
        onChange={setNote}
      />
    </Part>
  );
}
