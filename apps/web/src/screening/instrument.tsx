import { TextField } from '../forms/fields';
import { useWords } from '../words/words';
import type { PartProps } from './draft';
import { screeningWords } from './screening.words';

/** What the judgement was helped by: an instrument by name, version and level, and none of its words. */
export function UsedInstrument({ draft, set, errorOf }: PartProps) {
  const say = useWords(screeningWords);
  return (
    <>
      <TextField
        label={say.instrument}
        hint={say.instrumentHint}
        optional
        value={draft.instrument}
        onChange={(instrument) => set({ instrument })}
      />
      {draft.instrument.trim() !== '' && (
        <>
          <TextField
            label={say.instrumentVersion}
            width="short"
            value={draft.instrumentVersion}
            error={errorOf('instrumentVersion')}
            onChange={(instrumentVersion) => set({ instrumentVersion })}
          />
          <TextField
            label={say.instrumentLevel}
            width="short"
            optional
            value={draft.instrumentLevel}
            onChange={(instrumentLevel) => set({ instrumentLevel })}
          />
        </>
      )}
    </>
  );
}
