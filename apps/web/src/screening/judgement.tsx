import { Radios, TextArea, TextField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { PartProps } from './draft';
import { screeningWords } from './screening.words';

/** What it is, how concerned one is, when it is looked at again, and why. */
export function Judgement({ draft, set, errorOf }: PartProps) {
  const say = useWords(screeningWords);
  const labels = useLabels();
  return (
    <>
      <Radios
        label={say.outcome}
        hint={say.outcomeHint}
        value={draft.outcome}
        error={errorOf('outcome')}
        options={labels.list('screening-outcome')}
        onChange={(outcome) => set({ outcome })}
      />
      <Radios
        label={say.concern}
        hint={say.concernHint}
        value={draft.concern}
        error={errorOf('concern')}
        options={labels.list('concern')}
        onChange={(concern) => set({ concern })}
      />
      <TextField
        label={say.reviewOn}
        type="date"
        width="short"
        value={draft.reviewOn}
        error={errorOf('reviewOn')}
        onChange={(reviewOn) => set({ reviewOn })}
      />
      <TextArea
        label={say.reasons}
        hint={say.reasonsHint}
        rows={7}
        value={draft.reasons}
        error={errorOf('reasons')}
        onChange={(reasons) => set({ reasons })}
      />
    </>
  );
}
