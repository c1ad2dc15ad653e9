import { useState } from 'react';
import { useAct } from '../cases/use-act';
import { TextArea } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { callWords } from './call.words';

/** Her story, in a note that stays in the unit. */
export function Story({ caseId, affected }: { readonly caseId: string; readonly affected: string }) {
  const say = useWords(callWords);
  const [note, setNote] = useState('');
  const act = useAct('conversations', { caseId }, () => setNote(''));
  const asked = useAsked(unanswered({ note }, ['note']), () =>
    act.mutate({ with: affected, channel: 'phone', reached: true, note: note.trim() }),
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
