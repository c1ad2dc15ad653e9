import { inOrder } from '../cases/person';
import { dayBefore } from '../forms/bounds';
import { Checks, Radios, TextField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { PartProps } from './draft';
import { screeningWords } from './screening.words';

/** What the judgement rests on. */
export function Seen({ file, draft, set, errorOf }: PartProps) {
  const say = useWords(screeningWords);
  const labels = useLabels();
  const pursuers = inOrder(file)
    .filter(({ capacities }) => capacities.includes('perpetrator'))
    .map(({ personId, name }) => [personId, name ?? say.unnamed] as const);
  return (
    <>
      <Radios
        label={say.basis}
        value={draft.basis}
        error={errorOf('basis')}
        options={labels.list('screening-basis')}
        onChange={(basis) => set({ basis })}
      />
      {pursuers.length > 0 && (
        <Checks label={say.about} values={draft.about} options={pursuers} onChange={(about) => set({ about })} />
      )}
      <Checks
        label={say.findings}
        hint={say.findingsHint}
        values={draft.findings}
        error={errorOf('findings')}
        options={labels.list('finding')}
        onChange={(findings) => set({ findings })}
      />
      <Radios
        label={say.refusal}
        hint={say.refusalHint}
        value={draft.refusal}
        error={errorOf('refusal')}
        options={labels.list('refusal-of-contact')}
        onChange={(refusal) => set({ refusal })}
      />
      {draft.refusal === 'clear' && (
        <TextField
          label={say.refusalAt}
          type="date"
          optional
          width="short"
          value={draft.refusalAt}
          bounds={dayBefore(new Date())}
          onChange={(refusalAt) => set({ refusalAt })}
        />
      )}
      <Radios
        label={say.replies}
        hint={say.repliesHint}
        value={draft.replies}
        error={errorOf('replies')}
        options={labels.list('replies')}
        onChange={(replies) => set({ replies })}
      />
      {draft.replies === 'some' && (
        <Checks
          label={say.because}
          values={draft.because}
          options={labels.list('reply-because')}
          onChange={(because) => set({ because })}
        />
      )}
    </>
  );
}
