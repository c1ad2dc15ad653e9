import { useState } from 'react';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios } from '../forms/fields';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { incidentWords } from './incident.words';

interface AudienceProps {
  readonly caseId: string;
  readonly entryRef: string | undefined;
  readonly audience: string | undefined;
  readonly mayChange: boolean;
}

/** How far an entry may go, and a way to change it: her words are hers. */
export function Audience({ caseId, entryRef, audience, mayChange }: AudienceProps) {
  const say = useWords(incidentWords);
  const labels = useLabels();
  const [isOpen, setOpen] = useState(false);
  if (audience === undefined || entryRef === undefined) return null;
  const close = () => setOpen(false);
  return (
    <>
      <p className="audience">
        <span className="badge">{labels.code('audience', audience)}</span>{' '}
        {mayChange && !isOpen && (
          <button type="button" className="function-link" onClick={() => setOpen(true)}>
            {say.change}
          </button>
        )}
      </p>
      {isOpen && <Change caseId={caseId} entryRef={entryRef} from={audience} close={close} />}
    </>
  );
}

interface ChangeProps {
  readonly caseId: string;
  readonly entryRef: string;
  readonly from: string;
  readonly close: () => void;
}

function Change({ caseId, entryRef, from, close }: ChangeProps) {
  const say = useWords(incidentWords);
  const labels = useLabels();
  const [draft, setDraft] = useState({ audience: '', reason: '' });
  const act = useAct('log/{entryRef}/audience', { caseId, entryRef }, close);
  const asked = useAsked(
    unanswered(draft, ['audience', 'reason']),
    () => act.mutate(draft as BodyOf<'log/{entryRef}/audience'>),
    'choices',
    act,
  );
  return (
    <form {...asked.form} className="part" aria-label={say.changeTitle}>
      <Radios
        label={say.changeTitle}
        hint={say.changeHint}
        value={draft.audience}
        options={labels.list('audience').filter(([code]) => code !== from)}
        error={asked.errorOf('audience')}
        onChange={(audience) => setDraft({ ...draft, audience })}
      />
      <Radios
        label={say.changeWhy}
        value={draft.reason}
        options={Object.entries(say.reason)}
        error={asked.errorOf('reason')}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <Save act={act} label={say.changeSave} primary>
        <button type="button" className="button button-secondary" onClick={close}>
          {say.cancel}
        </button>
      </Save>
    </form>
  );
}
