import { useState, type FormEvent } from 'react';
import type { CaseFile } from '../api/answers';
import { SafeReach } from '../cases/safe-reach';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios, TextField } from '../forms/fields';
import { Save } from '../forms/save';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { callWords } from './call.words';

const blank = { channel: 'phone', value: '', window: '', mayCall: '', mayLeave: '', hasAccess: '', neverUse: '' };
type Draft = typeof blank;
type Body = BodyOf<'persons/{personId}/safe-reach'>;

const isWhole = ({ value, mayCall, mayLeave, hasAccess }: Draft) =>
  value.trim() !== '' && mayCall !== '' && mayLeave !== '' && hasAccess !== '';

function bodyOf({ channel, value, window, mayCall, mayLeave, hasAccess, neverUse }: Draft): Body {
  const never = neverUse
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    channel,
    value: value.trim(),
    mayCall: mayCall === 'yes',
    mayLeaveMessage: mayLeave === 'yes',
    perpetratorHasAccess: hasAccess,
    ...(window.trim() !== '' && { window: window.trim() }),
    ...(never.length > 0 && { neverUse: never }),
  } as Body;
}

/** How she may be reached: asked before anything else, because the line may go. */
export function Reach({ file, affected }: { readonly file: CaseFile; readonly affected: string }) {
  const say = useWords(callWords);
  const labels = useLabels();
  const [draft, setDraft] = useState(blank);
  const set = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const act = useAct('persons/{personId}/safe-reach', { caseId: file.caseId, personId: affected });
  const standing = file.persons.find(({ personId }) => personId === affected)?.safeReach;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(bodyOf(draft));
  };
  const yesNo = [
    ['yes', say.yes],
    ['no', say.no],
  ] as const;
  return (
    <form onSubmit={submit} className="part">
      <h2>{say.reach}</h2>
      {standing && <SafeReach reach={standing} />}
      <Radios
        label={say.reachChannel}
        value={draft.channel}
        options={labels.list('safe-reach-channel')}
        onChange={(channel) => set({ channel })}
      />
      <TextField label={say.reachValue} width="short" value={draft.value} onChange={(value) => set({ value })} />
      <TextField
        label={say.reachWindow}
        hint={say.reachWindowHint}
        optional
        value={draft.window}
        onChange={(window) => set({ window })}
      />
      <Radios label={say.mayCall} value={draft.mayCall} options={yesNo} onChange={(mayCall) => set({ mayCall })} />
      <Radios label={say.mayLeave} value={draft.mayLeave} options={yesNo} onChange={(mayLeave) => set({ mayLeave })} />
      <Radios
        label={say.hasAccess}
        value={draft.hasAccess}
        options={labels.list('yes-no-unknown')}
        onChange={(hasAccess) => set({ hasAccess })}
      />
      <TextField
        label={say.neverUse}
        hint={say.neverUseHint}
        optional
        value={draft.neverUse}
        onChange={(neverUse) => set({ neverUse })}
      />
      <Save act={act} disabled={!isWhole(draft)} />
    </form>
  );
}
