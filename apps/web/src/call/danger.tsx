import { useState } from 'react';
import { Notice } from '../blocks/notice';
import { useAct, type BodyOf } from '../cases/use-act';
import { SelectField, TextArea } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { callWords } from './call.words';

const blank = { sign: '', text: '' };

/** A sign of danger, as she says it. */
export function Danger({ caseId }: { readonly caseId: string }) {
  const say = useWords(callWords);
  const labels = useLabels();
  const [{ sign, text }, setDraft] = useState(blank);
  const act = useAct('dangers', { caseId }, () => setDraft(blank));
  const asked = useAsked(unanswered({ sign }, ['sign']), () =>
    act.mutate({ sign, by: 'affected', ...(text.trim() !== '' && { text: text.trim() }) } as BodyOf<'dangers'>),
  );
  return (
    <Part title={say.danger} act={act} asked={asked} label={say.raise}>
      <Notice kind="warning">{say.dangerHint}</Notice>
      <SelectField
        label={say.sign}
        value={sign}
        options={labels.list('danger-sign')}
        error={asked.errorOf('sign')}
        onChange={(chosen) => setDraft({ sign: chosen, text })}
      />
      <TextArea
        label={say.dangerText}
        optional
        rows={3}
        value={text}
        onChange={(said) => setDraft({ sign, text: said })}
      />
    </Part>
  );
}
