import { useState, type FormEvent } from 'react';
import { useAct } from '../cases/use-act';
import { TextArea } from '../forms/fields';
import { Save } from '../forms/save';
import { useWords } from '../words/words';
import { callWords } from './call.words';

/** Her story, in a note that stays in the unit. */
export function Story({ caseId, affected }: { readonly caseId: string; readonly affected: string }) {
  const say = useWords(callWords);
  const [note, setNote] = useState('');
  const act = useAct('conversations', { caseId }, () => setNote(''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ with: affected, channel: 'phone', reached: true, note: note.trim() });
  };
  return (
    <form onSubmit={submit} className="part">
      <h2>{say.story}</h2>
      <TextArea label={say.storyText} hint={say.storyHint} rows={10} value={note} onChange={setNote} />
      <Save act={act} disabled={note.trim() === ''} />
    </form>
  );
}
