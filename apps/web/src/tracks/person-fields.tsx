import { Checks, Radios, TextField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { PersonDraft } from './person-draft';
import { trackWords } from './track.words';

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly set: (more: Partial<PersonDraft>) => void;
  readonly error: string | undefined;
}

/** Who he is, as far as anybody knows: him alone. */
export function PersonFields({ draft, set, error }: PersonFieldsProps) {
  const say = useWords(trackWords);
  const labels = useLabels();
  const text = (name: keyof PersonDraft & ('name' | 'emails' | 'cpr' | 'street' | 'postcode' | 'town')) => (
    <TextField label={say[name]} optional value={draft[name]} onChange={(value) => set({ [name]: value })} />
  );
  return (
    <>
      <Radios
        label={say.identity}
        value={draft.identityStatus}
        options={labels.list('identity-status')}
        error={error}
        onChange={(identityStatus) => set({ identityStatus })}
      />
      {text('name')}
      <TextField
        label={say.phones}
        hint={say.phonesHint}
        type="tel"
        optional
        value={draft.phones}
        onChange={(phones) => set({ phones })}
      />
      {text('emails')}
      <TextField
        label={say.born}
        type="date"
        width="short"
        optional
        value={draft.born}
        onChange={(born) => set({ born })}
      />
      <TextField
        label={say.language}
        hint={say.languageHint}
        width="short"
        optional
        value={draft.language}
        onChange={(language) => set({ language })}
      />
      <Checks
        label={say.interpreting}
        values={draft.interpreter ? ['yes'] : []}
        options={[['yes', say.interpreter]]}
        onChange={(values) => set({ interpreter: values.length > 0 })}
      />
      <details className="more">
        <summary>{say.moreFields}</summary>
        {text('cpr')}
        {text('street')}
        {text('postcode')}
        {text('town')}
      </details>
    </>
  );
}
