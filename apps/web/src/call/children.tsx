import { useState, type FormEvent } from 'react';
import type { CaseFile } from '../api/answers';
import { inOrder } from '../cases/person';
import { useAct, type BodyOf } from '../cases/use-act';
import { TextField } from '../forms/fields';
import { Save } from '../forms/save';
import { filled, useWords } from '../words/words';
import { callWords } from './call.words';

/** The children of the home, one after the other. */
export function Children({ file }: { readonly file: CaseFile }) {
  const say = useWords(callWords);
  const [name, setName] = useState('');
  const [born, setBorn] = useState('');
  const act = useAct('persons', { caseId: file.caseId }, () => {
    setName('');
    setBorn('');
  });
  const names = inOrder(file.persons)
    .filter(({ capacities }) => capacities.includes('child'))
    .map((child) => child.name ?? say.unnamed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const child = { capacities: ['child'], identityStatus: 'known', addressProtection: 'none', minor: true };
    act.mutate({ ...child, name: name.trim(), ...(born !== '' && { born }) } as BodyOf<'persons'>);
  };
  return (
    <form onSubmit={submit} className="part">
      <h2>{say.children}</h2>
      <p className="form-hint">{say.childrenHint}</p>
      {names.length > 0 && <p>{filled(say.childrenNow, { names: names.join(', ') })}</p>}
      <TextField label={say.childName} width="short" value={name} onChange={setName} />
      <TextField label={say.childBorn} type="date" optional width="short" value={born} onChange={setBorn} />
      <Save act={act} label={say.addChild} disabled={name.trim() === ''} />
    </form>
  );
}
