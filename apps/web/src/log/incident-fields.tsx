import type { CaseFile } from '../api/answers';
import { dayBefore, timeOn } from '../forms/bounds';
import { Checks, Radios, TextArea, TextField } from '../forms/fields';
import { isTwice } from '../time/from-local';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { Asked, Draft } from './incident-draft';
import { incidentWords } from './incident.words';
import { useAudiences } from './use-audiences';

export interface PartProps {
  readonly file: CaseFile;
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  /** What is said at a question that was passed over. */
  readonly errorOf: (name: Exclude<Asked, 'audience'>) => string | undefined;
  /** What the hub finds wrong with what may be left out. */
  readonly wrongAt: (field: string) => string | undefined;
}

/** What happened, in words: what is written most. */
export function Story({ draft, set, wrongAt }: PartProps) {
  const say = useWords(incidentWords);
  return (
    <TextArea
      label={say.text}
      hint={say.textHint}
      optional
      rows={5}
      value={draft.text}
      error={wrongAt('text')}
      onChange={(text) => set({ text })}
    />
  );
}

export function When({ draft, set, errorOf }: PartProps) {
  const say = useWords(incidentWords);
  const now = new Date();
  return (
    <>
      <TextField
        label={say.day}
        type="date"
        width="short"
        value={draft.day}
        bounds={dayBefore(now)}
        error={errorOf('day')}
        onChange={(day) => set({ day })}
      />
      <TextField
        label={say.time}
        hint={isTwice(`${draft.day}T${draft.time}`) ? say.timeTwice : say.timeHint}
        type="time"
        optional
        width="short"
        value={draft.time}
        bounds={timeOn(draft.day, draft.time, now)}
        onChange={(time) => set({ time })}
      />
      {draft.time !== '' && (
        <Checks
          label={say.about}
          values={draft.isAbout ? ['about'] : []}
          options={[['about', say.aboutYes]]}
          onChange={(values) => set({ isAbout: values.includes('about') })}
        />
      )}
    </>
  );
}

/** By which way and what: each question one stop of the tabulator. */
export function How({ draft, set, errorOf }: PartProps) {
  const say = useWords(incidentWords);
  const labels = useLabels();
  return (
    <>
      <div className="beside">
        <Checks
          isOneStop
          label={say.channels}
          values={draft.channels}
          options={labels.list('incident-channel')}
          error={errorOf('channels')}
          onChange={(channels) => set({ channels })}
        />
        <Checks
          isOneStop
          label={say.behaviours}
          values={draft.behaviours}
          options={labels.list('behaviour')}
          error={errorOf('behaviours')}
          onChange={(behaviours) => set({ behaviours })}
        />
      </div>
      <Radios
        label={say.direction}
        hint={say.directionHint}
        value={draft.direction}
        options={labels.list('direction')}
        error={errorOf('direction')}
        onChange={(direction) => set({ direction })}
      />
    </>
  );
}

/** Whose words they are. */
export function ToldBy({ draft, set, errorOf }: Pick<PartProps, 'draft' | 'set' | 'errorOf'>) {
  const say = useWords(incidentWords);
  const labels = useLabels();
  const isImported = draft.toldBy === 'import';
  return (
    <Radios
      label={say.toldBy}
      value={draft.toldBy}
      options={labels.list('told-by').filter(([code]) => isImported || code !== 'import')}
      error={errorOf('toldBy')}
      onChange={(toldBy) => set({ toldBy })}
    />
  );
}

interface ToldProps extends Omit<PartProps, 'errorOf'> {
  readonly errorOf: (name: Asked) => string | undefined;
}

/** Whose words they are, and how far she lets them go. */
export function Told({ file, draft, set, errorOf }: ToldProps) {
  const say = useWords(incidentWords);
  const audiences = useAudiences(file);
  return (
    <>
      <ToldBy {...{ draft, set, errorOf }} />
      <Radios
        label={say.audience}
        hint={say.audienceHint}
        value={draft.audience}
        options={audiences}
        error={errorOf('audience')}
        onChange={(audience) => set({ audience })}
      />
    </>
  );
}
