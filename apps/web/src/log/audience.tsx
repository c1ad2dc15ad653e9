import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios } from '../forms/fields';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { isByPolice } from './audiences';
import { incidentWords } from './incident.words';
import type { LoggedEntry } from './tellings';
import { useAudiences } from './use-audiences';

interface AudienceProps {
  readonly file: CaseFile;
  readonly entry: LoggedEntry;
  readonly audience: string | undefined;
  readonly mayChange: boolean;
}

/** How far an entry may go, and a way to change it: her words are hers. */
export function Audience({ file, entry, audience, mayChange }: AudienceProps) {
  const { entryRef } = entry.now;
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
      {isOpen && <Change {...{ file, entry, entryRef, close }} from={audience} />}
    </>
  );
}

interface ChangeProps extends Pick<AudienceProps, 'file' | 'entry'> {
  readonly entryRef: string;
  readonly from: string;
  readonly close: () => void;
}

function Change({ file, entry, entryRef, from, close }: ChangeProps) {
  const say = useWords(incidentWords);
  const audiences = useAudiences(file, isByPolice([entry.now, ...entry.before]));
  const [draft, setDraft] = useState({ audience: '', reason: '' });
  const act = useAct('log/{entryRef}/audience', { caseId: file.caseId, entryRef }, close);
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
        options={audiences.filter(([code]) => code !== from)}
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
