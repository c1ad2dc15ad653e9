import { fitting } from '../drafts/draft-state';
import { useDraft } from '../drafts/use-draft';
import { useState } from 'react';
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
  const [{ note }, setDraft] = useState(blank);
  const kept = useDraft({ form: 'story', caseId }, { note }, (found) => setDraft(fitting(found, blank)));
  const setNote = (said: string) => setDraft({ note: said });
  const act = useAct('conversations', { caseId }, () => {
    kept.sent();
    setNote('');
  });
  const asked = useAsked(
    unanswered({ note }, ['note']),
    () => act.mutate({ with: affected, channel: 'phone', reached: true, note: note.trim() }),
    kept,
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
