import { useState, type FormEvent } from 'react';
import { Notice } from '../blocks/notice';
import { useAct, type BodyOf } from '../cases/use-act';
import { SelectField, TextArea } from '../forms/fields';
import { Save } from '../forms/save';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { callWords } from './call.words';

/** A sign of danger, as she says it. */
export function Danger({ caseId }: { readonly caseId: string }) {
  const say = useWords(callWords);
  const labels = useLabels();
  const [sign, setSign] = useState('');
  const [text, setText] = useState('');
  const act = useAct('dangers', { caseId });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { sign, by: 'affected', ...(text.trim() !== '' && { text: text.trim() }) };
    act.mutate(body as BodyOf<'dangers'>);
  };
  return (
    <form onSubmit={submit} className="part">
      <h2>{say.danger}</h2>
      <Notice kind="warning">{say.dangerHint}</Notice>
      <SelectField label={say.sign} value={sign} options={labels.list('danger-sign')} onChange={setSign} />
      <TextArea label={say.dangerText} optional rows={3} value={text} onChange={setText} />
      <Save act={act} label={say.raise} disabled={sign === ''} />
    </form>
  );
}
