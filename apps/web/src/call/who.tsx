import { useState, type FormEvent } from 'react';
import type { CaseFile } from '../api/answers';
import { knownOf } from '../cases/person';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios, TextField } from '../forms/fields';
import { Save } from '../forms/save';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { callWords } from './call.words';

/** Whom the case is about. Asked last: she decides what to say. */
export function Who({ file, affected }: { readonly file: CaseFile; readonly affected: string }) {
  const say = useWords(callWords);
  const labels = useLabels();
  const described = file.persons.find(({ personId }) => personId === affected);
  const known = described && knownOf(described);
  const [name, setName] = useState(known?.name ?? '');
  const [protection, setProtection] = useState(known?.protection ?? 'none');
  const [knows, setKnows] = useState('yes');
  const act = useAct('persons', { caseId: file.caseId });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const codes = { capacities: ['affected'], identityStatus: 'known', addressProtection: protection };
    const said = { ...codes, knowsOfCase: knows, ...(name.trim() !== '' && { name: name.trim() }) };
    act.mutate(said as BodyOf<'persons'>);
  };
  return (
    <form onSubmit={submit} className="part">
      <h2>{say.who}</h2>
      <TextField label={say.name} optional value={name} onChange={setName} />
      <Radios
        label={say.protection}
        value={protection}
        options={labels.list('address-protection')}
        onChange={setProtection}
      />
      <Radios label={say.knows} value={knows} options={labels.list('yes-no-unknown')} onChange={setKnows} />
      <Save act={act} />
    </form>
  );
}
