import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWritten } from '../drafts/use-written';
import { dayBefore, timeOn } from '../forms/bounds';
import { Radios, TextArea, TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { FewLines } from '../matters/few-lines';
import { fromLocal } from '../time/from-local';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { StepProps } from './step';
import { useTrackAct, type TrackBody } from './use-track-act';
import { trackWords } from './track.words';

export function Receive({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const act = useTrackAct('receipt', { trackId }, close);
  const asked = useAsked([], () => act.mutate({}), 'choices', act);
  return (
    <FewLines name={name} save={say.receiveSave} act={act} asked={asked} close={close}>
      {null}
    </FewLines>
  );
}

export function Accept({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const act = useTrackAct('acceptance', { trackId }, close);
  const asked = useAsked([], () => act.mutate({}), 'choices', act);
  return (
    <FewLines name={name} save={say.acceptSave} act={act} asked={asked} close={close}>
      <p>{say.acceptHint}</p>
    </FewLines>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
  readonly send: (reason: string) => void;
  readonly children: (asked: ReturnType<typeof useAsked>, radios: ReactNode) => ReactNode;
}

/** One of a few reasons. */
function Reason({ label, options, send, children }: ReasonProps) {
  const [reason, setReason] = useState('');
  const asked = useAsked(unanswered({ reason }, ['reason']), () => send(reason), 'choices');
  return children(
    asked as ReturnType<typeof useAsked>,
    <Radios label={label} value={reason} options={options} error={asked.errorOf('reason')} onChange={setReason} />,
  );
}

export function Decline({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const labels = useLabels();
  const navigate = useNavigate();
  // Who was declined is no longer theirs to see.
  const act = useTrackAct('decline', { trackId }, () => void navigate({ to: '/tracks' }));
  return (
    <Reason
      label={say.withdrawWhy}
      options={labels.list('track-decline-reason')}
      send={(reason) => act.mutate({ reason } as TrackBody<'decline'>)}
    >
      {(asked, radios) => (
        <FewLines name={name} save={say.declineSave} act={act} asked={asked} close={close}>
          {radios}
        </FewLines>
      )}
    </Reason>
  );
}

export function WithdrawReferral({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const labels = useLabels();
  const act = useTrackAct('referrals/withdrawal', { trackId }, close);
  return (
    <Reason
      label={say.withdrawWhy}
      options={[['no-longer-needed', labels.code('track-withdrawal-reason', 'no-longer-needed')]]}
      send={(reason) => act.mutate({ reason } as TrackBody<'referrals/withdrawal'>)}
    >
      {(asked, radios) => (
        <FewLines name={name} save={say.withdrawSave} act={act} asked={asked} close={close}>
          {radios}
        </FewLines>
      )}
    </Reason>
  );
}

export function Close({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const labels = useLabels();
  const act = useTrackAct('closure', { trackId }, close);
  return (
    <Reason
      label={say.closeWhy}
      options={labels.list('track-outcome')}
      send={(outcome) => act.mutate({ outcome } as TrackBody<'closure'>)}
    >
      {(asked, radios) => (
        <FewLines name={name} save={say.closeSave} act={act} asked={asked} close={close}>
          {radios}
        </FewLines>
      )}
    </Reason>
  );
}

export function Session({ track: { trackId }, name, close }: StepProps) {
  const say = useWords(trackWords);
  const { draft, set, kept } = useWritten({ form: 'session', trackId }, { day: '', time: '', note: '' });
  const act = useTrackAct('sessions', { trackId }, kept.sentAnd(close));
  const { day, time, note } = draft;
  // Neither, or both: a day without a time says nothing of when.
  const missing = (day === '') === (time === '') ? [] : unanswered(draft, ['day', 'time']);
  const asked = useAsked(
    missing,
    () =>
      act.mutate({
        ...(day !== '' && { at: fromLocal(`${day}T${time}`) }),
        ...(note.trim() !== '' && { note: note.trim() }),
      }),
    kept,
    act,
  );
  const now = new Date();
  const bounds = { day: dayBefore(now), time: timeOn(day, time, now) };
  const field = (part: 'day' | 'time', label: string, type: 'date' | 'time') => (
    <TextField
      label={label}
      type={type}
      width="short"
      optional
      value={draft[part]}
      bounds={bounds[part]}
      error={asked.errorOf(part)}
      onChange={(value) => set({ [part]: value })}
    />
  );
  return (
    <FewLines name={name} save={say.sessionSave} act={act} asked={asked} close={close}>
      <p>{say.sessionHint}</p>
      {field('day', say.sessionDay, 'date')}
      {field('time', say.sessionTime, 'time')}
      <TextArea
        label={say.sessionNote}
        hint={say.sessionNoteHint}
        optional
        value={note}
        error={asked.wrongAt('note')}
        onChange={(said) => set({ note: said })}
      />
    </FewLines>
  );
}
