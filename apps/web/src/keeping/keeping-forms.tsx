import { useState, type ReactNode } from 'react';
import { Notice } from '../blocks/notice';
import { Radios, TextArea, TextField } from '../forms/fields';
import { Save, type Acting } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { numberIn } from '../oversight/case-number';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { useKeeping, type KeepingBody } from './keeping-data';
import { keepingWords } from './keeping.words';
import { numbersTyped } from './numbers-typed';

interface PanelProps {
  readonly title: string;
  readonly save: string;
  readonly act: Acting & { readonly data?: { readonly id: string } | undefined };
  readonly asked: Pick<ReturnType<typeof useAsked>, 'form'>;
  /** Said when it was done; `number`: with the number that it got. */
  readonly done: string;
  readonly number?: boolean;
  readonly children: ReactNode;
}

function Panel({ title, save, act, asked, done, number = false, children }: PanelProps) {
  return (
    <form className="part" aria-label={title} {...asked.form}>
      <h2>{title}</h2>
      {children}
      {act.data && (
        <Notice kind="success">
          {done} {number && <code className="hash">{act.data.id}</code>}
        </Notice>
      )}
      <Save act={{ ...act, isSuccess: false }} label={save} />
    </form>
  );
}

interface NumberProps {
  readonly label: string;
  readonly typed: string;
  readonly missing: string | undefined;
  readonly type: (typed: string) => void;
}

/** A number of the hub's; what is none is said to be none. */
export function NumberField({ label, typed, missing, type }: NumberProps) {
  const say = useWords(keepingWords);
  const error = missing !== undefined && typed.trim() !== '' ? say.wrong : missing;
  return <TextField label={label} value={typed} error={error} onChange={type} />;
}

/** The names of what is not there yet. */
export const missingOf = <Name extends string>(parts: Readonly<Record<Name, unknown>>): readonly Name[] =>
  (Object.keys(parts) as Name[]).filter((name) => parts[name] === undefined || parts[name] === '');

export function RequestForgetting() {
  const say = useWords(keepingWords);
  const labels = useLabels();
  const [draft, setDraft] = useState({ caseId: '', persons: '', reason: '' });
  const act = useKeeping('forgetting');
  const [caseId, persons] = [numberIn(draft.caseId), numbersTyped(draft.persons)];
  const asked = useAsked(
    missingOf({ caseId, persons, reason: draft.reason }),
    () => {
      const body = { persons, reason: draft.reason } as KeepingBody<'forgetting'>;
      if (caseId !== undefined) act.mutate({ ids: { caseId }, body });
    },
    'numbers',
  );
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more });
  const personsMissing = asked.errorOf('persons');
  return (
    <Panel title={say.forget} save={say.forgetSave} act={act} asked={asked} done={say.forgetDone} number>
      <NumberField
        label={say.case}
        typed={draft.caseId}
        missing={asked.errorOf('caseId')}
        type={(typed) => set({ caseId: typed })}
      />
      <TextArea
        label={say.persons}
        hint={say.personsHint}
        rows={3}
        value={draft.persons}
        error={personsMissing !== undefined && draft.persons.trim() !== '' ? say.wrong : personsMissing}
        onChange={(typed) => set({ persons: typed })}
      />
      <Radios
        label={say.why}
        value={draft.reason}
        options={labels.list('forgetting-reason')}
        error={asked.errorOf('reason')}
        onChange={(reason) => set({ reason })}
      />
    </Panel>
  );
}

interface EndProps {
  readonly title: string;
  readonly save: string;
  readonly done: string;
  readonly numberLabel: string;
  readonly act: Acting & { readonly data?: { readonly id: string } | undefined };
  readonly send: (caseId: string, id: string) => void;
}

/** Ends what has a number of its own in a case. */
function End({ title, save, done, numberLabel, act, send }: EndProps) {
  const say = useWords(keepingWords);
  const [draft, setDraft] = useState({ caseId: '', id: '' });
  const [caseId, id] = [numberIn(draft.caseId), numberIn(draft.id)];
  const asked = useAsked(
    missingOf({ caseId, id }),
    () => caseId !== undefined && id !== undefined && send(caseId, id),
    'numbers',
  );
  return (
    <Panel title={title} save={save} act={act} asked={asked} done={done}>
      <NumberField
        label={say.case}
        typed={draft.caseId}
        missing={asked.errorOf('caseId')}
        type={(typed) => setDraft({ ...draft, caseId: typed })}
      />
      <NumberField
        label={numberLabel}
        typed={draft.id}
        missing={asked.errorOf('id')}
        type={(typed) => setDraft({ ...draft, id: typed })}
      />
    </Panel>
  );
}

export function CancelForgetting() {
  const say = useWords(keepingWords);
  const act = useKeeping('forgetting/{forgettingId}/cancellation');
  return (
    <End
      title={say.cancel}
      save={say.cancelSave}
      done={say.cancelled}
      numberLabel={say.number}
      act={act}
      send={(caseId, forgettingId) => act.mutate({ ids: { caseId, forgettingId }, body: {} })}
    />
  );
}

export function LiftHold() {
  const say = useWords(keepingWords);
  const act = useKeeping('legal-holds/{holdId}/end');
  return (
    <End
      title={say.lift}
      save={say.liftSave}
      done={say.lifted}
      numberLabel={say.holdNumber}
      act={act}
      send={(caseId, holdId) => act.mutate({ ids: { caseId, holdId }, body: {} })}
    />
  );
}

export function PlaceHold() {
  const say = useWords(keepingWords);
  const labels = useLabels();
  const [draft, setDraft] = useState({ caseId: '', why: '' });
  const act = useKeeping('legal-holds');
  const caseId = numberIn(draft.caseId);
  const asked = useAsked(
    missingOf({ caseId, why: draft.why }),
    () => {
      if (caseId !== undefined) act.mutate({ ids: { caseId }, body: { why: draft.why } as KeepingBody<'legal-holds'> });
    },
    'numbers',
  );
  return (
    <Panel title={say.hold} save={say.holdSave} act={act} asked={asked} done={say.holdDone} number>
      <p>{say.holdIntro}</p>
      <NumberField
        label={say.case}
        typed={draft.caseId}
        missing={asked.errorOf('caseId')}
        type={(typed) => setDraft({ ...draft, caseId: typed })}
      />
      <Radios
        label={say.why}
        value={draft.why}
        options={labels.list('legal-hold-reason')}
        error={asked.errorOf('why')}
        onChange={(why) => setDraft({ ...draft, why })}
      />
    </Panel>
  );
}
