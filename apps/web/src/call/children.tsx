import type { CaseFile } from '../api/answers';
import { inOrder } from '../cases/person';
import { useAct, type BodyOf } from '../cases/use-act';
import { useWritten } from '../drafts/use-written';
import { dayBefore } from '../forms/bounds';
import { TextField } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { filled, useWords } from '../words/words';
import { callWords } from './call.words';

const blank = { name: '', born: '' };

/** The children of the home, one after the other. */
export function Children({ file }: { readonly file: CaseFile }) {
  const say = useWords(callWords);
  const { caseId } = file;
  const { draft, set, kept } = useWritten({ form: 'child', caseId }, blank);
  const { name, born } = draft;
  const act = useAct(
    'persons',
    { caseId },
    kept.sentAnd(() => set(blank)),
  );
  const names = inOrder(file)
    .filter(({ capacities }) => capacities.includes('child'))
    .map((child) => child.name ?? say.unnamed);
  const asked = useAsked(
    unanswered({ name }, ['name']),
    () => {
      const child = { capacities: ['child'], identityStatus: 'known', addressProtection: 'none', minor: true };
      act.mutate({ ...child, name: name.trim(), ...(born !== '' && { born }) } as BodyOf<'persons'>);
    },
    kept,
    act,
  );
  return (
    <Part title={say.children} act={act} asked={asked} label={say.addChild}>
      <p className="form-hint">{say.childrenHint}</p>
      {names.length > 0 && <p>{filled(say.childrenNow, { names: names.join(', ') })}</p>}
      <TextField
        label={say.childName}
        value={name}
        error={asked.errorOf('name')}
        onChange={(said) => set({ name: said })}
      />
      <TextField
        label={say.childBorn}
        type="date"
        optional
        width="short"
        value={born}
        bounds={dayBefore(new Date())}
        onChange={(day) => set({ born: day })}
      />
    </Part>
  );
}
