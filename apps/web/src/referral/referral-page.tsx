import { useState, type FormEvent } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { Checks, Radios, SelectField, TextArea } from '../forms/fields';
import { Save } from '../forms/save';
import { useSession } from '../session/session';
import { classWords } from '../words/classes.words';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { Basis } from './basis';
import { asksForAddress, blank, bodyOf, goesToPolice, isWhole, recipientsFrom, type PartProps } from './draft';
import { Preview } from './preview';
import { referralPageWords } from './referral-page.words';

const choosable = [
  'identity',
  'reach',
  'cpr',
  'address',
  'place',
  'narrative',
  'log-text',
  'effect',
  'witness',
  'evidence',
] as const;

/** Asking another unit to act: what is asked, on which basis, and beside it what they will see. */
export function ReferralPage() {
  const say = useWords(referralPageWords);
  return <SubPage title={say.title}>{(file) => <Referral file={file} />}</SubPage>;
}

function Referral({ file }: { readonly file: CaseFile }) {
  const say = useWords(referralPageWords);
  const [draft, setDraft] = useState(blank);
  const set: PartProps['set'] = (more) => setDraft((before) => ({ ...before, ...more }));
  const act = useAct('referrals', { caseId: file.caseId });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(bodyOf(draft));
  };
  if (act.isSuccess) return <Notice kind="success">{say.sent}</Notice>;
  return (
    <div className="form-and-preview">
      <form onSubmit={submit}>
        <Asked file={file} draft={draft} set={set} />
        <Fields file={file} draft={draft} set={set} />
        <Basis file={file} draft={draft} set={set} />
        <TextArea
          label={say.summary}
          hint={say.summaryHint}
          rows={6}
          value={draft.summary}
          onChange={(summary) => set({ summary })}
        />
        <Save act={act} label={say.send} disabled={!isWhole(draft)} primary />
      </form>
      <Preview file={file} draft={draft} />
    </div>
  );
}

function Asked({ file, draft, set }: PartProps) {
  const say = useWords(referralPageWords);
  const labels = useLabels();
  const { unit } = useSession();
  return (
    <>
      <Radios
        label={say.to}
        value={draft.to}
        options={recipientsFrom(unit, labels.units)}
        onChange={(to) => set({ to, consentId: '' })}
      />
      <SelectField
        label={say.purpose}
        value={draft.purpose}
        options={labels.list('referral-purpose').filter(([code]) => code !== 'hand-over')}
        onChange={(purpose) => set({ purpose, consentId: '' })}
      />
      {file.outcome === 'conflict' && goesToPolice(draft) && (
        <SelectField
          label={say.conflict}
          value={draft.conflictReason}
          options={labels.list('conflict-reason')}
          onChange={(conflictReason) => set({ conflictReason })}
        />
      )}
      <Radios
        label={say.urgency}
        hint={say.urgencyHint}
        value={draft.urgency}
        options={labels.list('urgency')}
        onChange={(urgency) => set({ urgency })}
      />
    </>
  );
}

function Fields({ draft, set }: PartProps) {
  const say = useWords(referralPageWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  return (
    <>
      <Checks
        label={say.fields}
        hint={say.fieldsHint}
        values={draft.fieldSets}
        options={choosable.map((name) => [name, classes[name]])}
        onChange={(fieldSets) => set({ fieldSets, consentId: '' })}
      />
      {asksForAddress(draft) && (
        <SelectField
          label={say.addressReason}
          value={draft.addressReason}
          options={labels.list('address-reason')}
          onChange={(addressReason) => set({ addressReason })}
        />
      )}
    </>
  );
}
