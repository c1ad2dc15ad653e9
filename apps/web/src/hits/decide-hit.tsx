import { useState } from 'react';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios } from '../forms/fields';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { hitWords } from './hits.words';

interface DecideProps {
  readonly caseId: string;
  readonly hitId: string;
  readonly close: () => void;
}

/** Whether others learn these words, and why. */
export function DecideHit({ caseId, hitId, close }: DecideProps) {
  const say = useWords(hitWords);
  const labels = useLabels();
  const [draft, setDraft] = useState({ decision: '', reason: '' });
  const act = useAct('address-hits/{hitId}/decision', { caseId, hitId }, close);
  const asked = useAsked(
    unanswered(draft, ['decision', 'reason']),
    () => act.mutate(draft as BodyOf<'address-hits/{hitId}/decision'>),
    'choices',
    act,
  );
  return (
    <form aria-label={say.decision} {...asked.form}>
      <Radios
        label={say.decision}
        hint={say.strikeHint}
        value={draft.decision}
        options={labels.list('address-hit-decision')}
        error={asked.errorOf('decision')}
        onChange={(decision) => setDraft({ ...draft, decision })}
      />
      <Radios
        label={say.reason}
        value={draft.reason}
        options={labels.list('address-hit-reason')}
        error={asked.errorOf('reason')}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <Save act={act} label={say.save}>
        <button type="button" className="button button-secondary" onClick={close}>
          {say.cancel}
        </button>
      </Save>
    </form>
  );
}
