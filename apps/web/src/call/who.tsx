import { useWritten } from '../drafts/use-written';
import type { CaseFile } from '../api/answers';
import { knownOf } from '../cases/person';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios, TextField } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { callWords } from './call.words';

/** What is known of her; what nobody has asked yet is not answered for her. */
function draftOf(file: CaseFile, affected: string) {
  const described = file.persons.find(({ personId }) => personId === affected);
  const last = described?.descriptions.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt)).at(-1);
  return {
    name: (described && knownOf(described).name) ?? '',
    protection: last?.addressProtection ?? '',
    knows: last?.knowsOfCase ?? '',
  };
}

/** Whom the case is about. Asked last: she decides what to say. */
export function Who({ file, affected }: { readonly file: CaseFile; readonly affected: string }) {
  const say = useWords(callWords);
  const labels = useLabels();
  const { caseId } = file;
  const begin: Record<'name' | 'protection' | 'knows', string> = draftOf(file, affected);
  const { draft, set, kept } = useWritten({ form: 'who', caseId }, begin);
  const act = useAct('persons', { caseId }, kept.sent);
  const asked = useAsked(
    unanswered(draft, ['protection', 'knows']),
    () => {
      const name = draft.name.trim();
      const codes = { capacities: ['affected'], identityStatus: name === '' ? 'unknown' : 'known' };
      const said = { addressProtection: draft.protection, knowsOfCase: draft.knows, ...(name !== '' && { name }) };
      act.mutate({ ...codes, ...said } as BodyOf<'persons'>);
    },
    kept,
    act,
  );
  return (
    <Part title={say.who} act={act} asked={asked}>
      <TextField
        label={say.name}
        optional
        value={draft.name}
        error={asked.wrongAt('name')}
        onChange={(name) => set({ name })}
      />
      <Radios
        label={say.protection}
        hint={say.protectionHint}
        value={draft.protection}
        options={labels.list('address-protection')}
        error={asked.errorOf('protection')}
        onChange={(protection) => set({ protection })}
      />
      <Radios
        label={say.knows}
        value={draft.knows}
        options={labels.list('yes-no-unknown')}
        error={asked.errorOf('knows')}
        onChange={(knows) => set({ knows })}
      />
    </Part>
  );
}
