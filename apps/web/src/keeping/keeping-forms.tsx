import { useState } from 'react';
import { Checks, Radios } from '../forms/fields';
import type { Acting } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { stamp } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { useLanguage, useWords } from '../words/words';
import { useKeeping, type KeepingBody } from './keeping-data';
import { keepingWords } from './keeping.words';
import { missingOf, Panel, useChoices } from './panel';
import { lineOf, type Numbered, type Slip } from './slip';

interface OnSlip {
  readonly slip: Slip;
}
interface AddsToSlip extends OnSlip {
  readonly add: (line: Numbered) => void;
}

export function RequestForgetting({ slip: { caseId, persons }, add }: AddsToSlip) {
  const say = useWords(keepingWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const [draft, setDraft] = useState({ persons: [] as readonly string[], reason: '' });
  const act = useKeeping('forgetting', ({ id }) =>
    add({ id, label: `${say.onSlip.request}, ${stamp(now.toISOString(), language)}` }),
  );
  const chosen = persons.map(({ id }) => id).filter((id) => draft.persons.includes(id));
  const asked = useAsked(
    missingOf({ persons: chosen, reason: draft.reason }),
    () => act.mutate({ ids: { caseId }, body: { persons: chosen, reason: draft.reason } as KeepingBody<'forgetting'> }),
    'numbers',
    act,
  );
  return (
    <Panel title={say.forget} save={say.forgetSave} act={act} asked={asked} done={say.forgetDone}>
      <Checks
        label={say.persons}
        values={chosen}
        options={useChoices(persons)}
        error={asked.errorOf('persons')}
        onChange={(values) => setDraft({ ...draft, persons: values })}
      />
      <Radios
        label={say.why}
        value={draft.reason}
        options={labels.list('forgetting-reason')}
        error={asked.errorOf('reason')}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </Panel>
  );
}

interface EndProps {
  readonly title: string;
  readonly save: string;
  readonly done: string;
  readonly question: string;
  readonly lines: readonly Numbered[];
  readonly act: Acting;
  readonly send: (id: string) => void;
}

/** Ends what has a number of its own in a case. */
function End({ title, save, done, question, lines, act, send }: EndProps) {
  const [typed, choose] = useState('');
  const id = lines.some((line) => line.id === typed) ? typed : '';
  const asked = useAsked(missingOf({ id }), () => send(id), 'numbers', act);
  return (
    <Panel title={title} save={save} act={act} asked={asked} done={done}>
      <Radios label={question} value={id} options={useChoices(lines)} error={asked.errorOf('id')} onChange={choose} />
    </Panel>
  );
}

export function CancelForgetting({ slip: { caseId, requests } }: OnSlip) {
  const say = useWords(keepingWords);
  const act = useKeeping('forgetting/{forgettingId}/cancellation');
  return (
    <End
      title={say.cancel}
      save={say.cancelSave}
      done={say.cancelled}
      question={say.request}
      lines={requests}
      act={act}
      send={(forgettingId) => act.mutate({ ids: { caseId, forgettingId }, body: {} })}
    />
  );
}

export function LiftHold({ slip: { caseId, holds } }: OnSlip) {
  const say = useWords(keepingWords);
  const act = useKeeping('legal-holds/{holdId}/end');
  return (
    <End
      title={say.lift}
      save={say.liftSave}
      done={say.lifted}
      question={say.whichHold}
      lines={holds}
      act={act}
      send={(holdId) => act.mutate({ ids: { caseId, holdId }, body: {} })}
    />
  );
}

export function PlaceHold({ slip: { caseId }, add }: AddsToSlip) {
  const say = useWords(keepingWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const [why, choose] = useState('');
  const [placed, setPlaced] = useState<Numbered>();
  const act = useKeeping('legal-holds', ({ id }) => {
    const reason = labels.code('legal-hold-reason', why).toLowerCase();
    const line = { id, label: `${say.onSlip.hold}, ${reason}, ${stamp(now.toISOString(), language)}` };
    setPlaced(line);
    add(line);
  });
  const asked = useAsked(
    missingOf({ why }),
    () => act.mutate({ ids: { caseId }, body: { why } as KeepingBody<'legal-holds'> }),
    'numbers',
    act,
  );
  const done = (
    <>
      {say.holdDone}
      {placed && <code className="hash">{lineOf(placed)}</code>}
    </>
  );
  return (
    <Panel title={say.hold} save={say.holdSave} act={act} asked={asked} done={done}>
      <p>{say.holdIntro}</p>
      <Radios
        label={say.why}
        value={why}
        options={labels.list('legal-hold-reason')}
        error={asked.errorOf('why')}
        onChange={choose}
      />
    </Panel>
  );
}
