import { Checks, SelectField } from '../forms/fields';
import { classWords } from '../words/classes.words';
import { capital } from '../words/codes';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { asksForAddress, type Opened, type Tellable } from './opened';
import { matterWords } from './matters.words';

interface FieldsProps {
  readonly label: string;
  readonly options: readonly Tellable[];
  readonly opened: Opened;
  readonly set: (more: Partial<Opened>) => void;
  /** Said where the reason for telling where she is was passed over. */
  readonly error: string | undefined;
}

/** What the police are shown, and why it has to be where she is. */
export function FieldsTold({ label, options, opened, set, error }: FieldsProps) {
  const say = useWords(matterWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  return (
    <>
      <Checks
        label={label}
        values={opened.fieldSets}
        options={options.map((name) => [name, capital(classes[name])])}
        onChange={(fieldSets) => set({ fieldSets })}
      />
      {asksForAddress(opened) && (
        <SelectField
          label={say.addressReason}
          value={opened.addressReason}
          options={labels.list('address-reason')}
          error={error}
          onChange={(addressReason) => set({ addressReason })}
        />
      )}
    </>
  );
}
