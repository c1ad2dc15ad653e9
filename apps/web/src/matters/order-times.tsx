import { dayBefore, timeOn, type Bounds } from '../forms/bounds';
import { Radios, TextField } from '../forms/fields';
import { endOf } from '../forms/period';
import { useWords } from '../words/words';
import { matterWords } from './matters.words';
import type { Draft, missingIn } from './order-draft';
import { orderPageWords } from './order.words';

interface TimesProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  readonly errorOf: (name: ReturnType<typeof missingIn>[number]) => string | undefined;
}

/** From when until when it holds, and since when he knows of it. */
export function OrderTimes({ draft, set, errorOf }: TimesProps) {
  const say = useWords(orderPageWords);
  const now = new Date();
  const { from, to, servedDay, servedTime } = useWords(matterWords);
  const day = (label: string, name: 'from' | 'to' | 'day', bounds?: Bounds) => (
    <TextField
      label={label}
      type="date"
      width="short"
      value={draft[name]}
      bounds={bounds}
      error={errorOf(name)}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <>
      {day(from, 'from')}
      {draft.kind !== 'provisional-no-contact' && day(to, 'to', endOf(draft.from))}
      <Radios
        label={say.served}
        hint={say.servedHint}
        value={draft.served}
        options={[
          ['yes', say.yes],
          ['no', say.no],
        ]}
        error={errorOf('served')}
        onChange={(served) => set({ served })}
      />
      {draft.served === 'yes' && (
        <>
          {day(servedDay, 'day', dayBefore(now))}
          <TextField
            label={servedTime}
            type="time"
            width="short"
            value={draft.time}
            bounds={timeOn(draft.day, draft.time, now)}
            error={errorOf('time')}
            onChange={(time) => set({ time })}
          />
        </>
      )}
    </>
  );
}
