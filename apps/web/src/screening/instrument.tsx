import { SelectField, TextField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { PartProps } from './draft';
import { screeningWords } from './screening.words';

/** What the judgement was helped by: an instrument by name, version and level, and none of its words. */
export function UsedInstrument({ draft, set, errorOf }: PartProps) {
  const say = useWords(screeningWords);
  const labels = useLabels();
  return (
    <>
      <SelectField
        label={say.instrument}
        hint={say.instrumentHint}
        optional
        none={say.instrumentNone}
        options={labels.list('instrument')}
        value={draft.instrument}
        onChange={(instrument) => set({ instrument })}
      />
      {draft.instrument !== '' && (
        <>
          {draft.instrument === 'other' && (
            <TextField
              label={say.instrumentCalled}
              optional
              value={draft.instrumentCalled}
              onChange={(instrumentCalled) => set({ instrumentCalled })}
            />
          )}
          <TextField
            label={say.instrumentVersion}
            hint={say.instrumentVersionHint}
            width="short"
            value={draft.instrumentVersion}
            error={errorOf('instrumentVersion')}
            onChange={(instrumentVersion) => set({ instrumentVersion })}
          />
          <SelectField
            label={say.instrumentLevel}
            optional
            none={say.instrumentLevelNone}
            options={labels.list('instrument-level')}
            value={draft.instrumentLevel}
            onChange={(instrumentLevel) => set({ instrumentLevel })}
          />
        </>
      )}
    </>
  );
}
