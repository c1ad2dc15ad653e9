import { Fragment } from 'react';
import { dayBefore } from '../forms/bounds';
import { Checks, Radios, SelectField, TextField } from '../forms/fields';
import type { useAsked } from '../forms/use-asked';
import { ANOTHER } from '../languages/spoken';
import { useSpoken } from '../languages/use-spoken';
import { capital, useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { PersonDraft } from './person-draft';
import { trackWords } from './track.words';

/** What is asked where somebody wants to say more. */
const more = ['cpr', 'street', 'postcode', 'town'] as const;

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly set: (more: Partial<PersonDraft>) => void;
  readonly asked: Pick<ReturnType<typeof useAsked<'identityStatus'>>, 'errorOf' | 'wrongAt'>;
}

/** Who he is, as far as anybody knows: him alone. */
export function PersonFields({ draft, set, asked }: PersonFieldsProps) {
  const say = useWords(trackWords);
  const labels = useLabels();
  const spoken = useSpoken();
  const text = (name: 'name' | 'emails' | (typeof more)[number]) => (
    <TextField
      label={say[name]}
      optional
      value={draft[name]}
      error={asked.wrongAt(name)}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <>
      <Radios
        label={say.identity}
        value={draft.identityStatus}
        options={labels.list('identity-status')}
        error={asked.errorOf('identityStatus')}
        onChange={(identityStatus) => set({ identityStatus })}
      />
      {text('name')}
      <TextField
        label={say.phones}
        hint={say.phonesHint}
        type="tel"
        optional
        value={draft.phones}
        error={asked.wrongAt('phones')}
        onChange={(phones) => set({ phones })}
      />
      {text('emails')}
      <TextField
        label={say.born}
        type="date"
        width="short"
        optional
        value={draft.born}
        bounds={dayBefore(new Date())}
        error={asked.wrongAt('born')}
        onChange={(born) => set({ born })}
      />
      <SelectField
        label={say.language}
        optional
        none={capital(spoken.unknown)}
        value={draft.spoken}
        options={spoken.list}
        onChange={(one) => set({ spoken: one })}
      />
      {draft.spoken === ANOTHER && (
        <TextField
          label={spoken.code}
          hint={spoken.codeHint}
          width="short"
          optional
          value={draft.language}
          error={asked.wrongAt('language')}
          onChange={(language) => set({ language })}
        />
      )}
      <Checks
        label={say.interpreting}
        values={draft.interpreter ? ['yes'] : []}
        options={[['yes', say.interpreter]]}
        onChange={(values) => set({ interpreter: values.length > 0 })}
      />
      <details className="more" open={more.some((name) => asked.wrongAt(name) !== undefined) || undefined}>
        <summary>{say.moreFields}</summary>
        {more.map((name) => (
          <Fragment key={name}>{text(name)}</Fragment>
        ))}
      </details>
    </>
  );
}
