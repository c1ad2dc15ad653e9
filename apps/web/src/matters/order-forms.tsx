import { useState } from 'react';
import { useAct, type BodyOf } from '../cases/use-act';
import { useWritten } from '../drafts/use-written';
import { dayBefore, timeOn } from '../forms/bounds';
import { SelectField, TextField } from '../forms/fields';
import { endOf } from '../forms/period';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { fromLocal, toLocal } from '../time/from-local';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { FewLines, type CloseProps } from './few-lines';
import { matterWords } from './matters.words';
import { Source, useSource } from './source';
import { Unwarned } from './unwarned';

export interface OfOrder extends CloseProps {
  readonly caseId: string;
  readonly orderId: string;
  readonly name: string;
}

/** From when until when, as decided. */
export function IssueOrder({ caseId, orderId, name, close }: OfOrder) {
  const say = useWords(matterWords);
  const place = { form: 'order-issue', caseId, about: orderId } as const;
  const { draft, set, kept } = useWritten(place, { from: '', to: '', area: '' });
  const act = useAct('orders/{orderId}/issue', { caseId, orderId }, kept.sentAnd(close));
  const asked = useAsked(
    unanswered(draft, ['from']),
    () => {
      const { from, to, area } = draft;
      act.mutate({ from, ...(to !== '' && { to }), ...(area.trim() !== '' && { area: area.trim() }) });
    },
    kept,
    act,
  );
  return (
    <FewLines name={name} save={say.save} act={act} asked={asked} close={close}>
      <TextField
        label={say.from}
        type="date"
        width="short"
        value={draft.from}
        error={asked.errorOf('from')}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={say.to}
        hint={say.toHint}
        type="date"
        optional
        width="short"
        value={draft.to}
        bounds={endOf(draft.from)}
        onChange={(to) => set({ to })}
      />
      <TextField
        label={say.area}
        hint={say.areaHint}
        optional
        value={draft.area}
        error={asked.wrongAt('area')}
        onChange={(area) => set({ area })}
      />
    </FewLines>
  );
}

/** When it was served: from then on it holds. */
export function ServeOrder({ caseId, orderId, name, close }: OfOrder) {
  const say = useWords(matterWords);
  const [draft, setDraft] = useState(() => {
    const [day = '', time = ''] = toLocal(new Date()).split('T');
    return { day, time, urgencyReason: '' };
  });
  const source = useSource();
  const act = useAct('orders/{orderId}/service', { caseId, orderId }, close);
  const asked = useAsked(
    [...unanswered(draft, ['day', 'time']), ...source.missing],
    () => act.mutate(serviceOf(draft, source.said)),
    'choices',
    act,
  );
  return (
    <FewLines name={name} save={say.save} act={act} asked={asked} close={close}>
      <TextField
        label={say.servedDay}
        type="date"
        width="short"
        value={draft.day}
        bounds={dayBefore(new Date())}
        error={asked.errorOf('day')}
        onChange={(day) => setDraft({ ...draft, day })}
      />
      <TextField
        label={say.servedTime}
        type="time"
        width="short"
        value={draft.time}
        bounds={timeOn(draft.day, draft.time, new Date())}
        error={asked.errorOf('time')}
        onChange={(time) => setDraft({ ...draft, time })}
      />
      <Source {...source.field} error={asked.errorOf('knownFrom')} />
      <Unwarned
        caseId={caseId}
        value={draft.urgencyReason}
        onChange={(urgencyReason) => setDraft({ ...draft, urgencyReason })}
      />
    </FewLines>
  );
}

const serviceOf = (
  { day, time, urgencyReason }: Readonly<Record<'day' | 'time' | 'urgencyReason', string>>,
  said: Service,
) => ({ at: fromLocal(`${day}T${time}`), ...said, ...(urgencyReason !== '' && { urgencyReason }) }) as Service;
type Service = BodyOf<'orders/{orderId}/service'>;

export const DenyOrder = (of: OfOrder) => <WithReason {...of} act="denial" reasons="order-denial-reason" />;
export const RevokeOrder = (of: OfOrder) => <WithReason {...of} act="revocation" reasons="order-revocation-reason" />;

interface ReasonProps extends OfOrder {
  readonly act: 'denial' | 'revocation';
  readonly reasons: string;
}

function WithReason({ caseId, orderId, name, close, act: what, reasons }: ReasonProps) {
  const say = useWords(matterWords);
  const labels = useLabels();
  const [reason, setReason] = useState('');
  const source = useSource();
  const act = useAct(`orders/{orderId}/${what}`, { caseId, orderId }, close);
  const asked = useAsked(
    [...unanswered({ reason }, ['reason']), ...source.missing],
    () =>
      act.mutate({ reason, ...source.said } as BodyOf<'orders/{orderId}/denial'> &
        BodyOf<'orders/{orderId}/revocation'>),
    'choices',
    act,
  );
  return (
    <FewLines name={name} save={say.save} act={act} asked={asked} close={close}>
      <SelectField
        label={say.why}
        value={reason}
        options={labels.list(reasons)}
        error={asked.errorOf('reason')}
        onChange={setReason}
      />
      <Source {...source.field} error={asked.errorOf('knownFrom')} />
    </FewLines>
  );
}
