import type { CaseFile } from '../api/answers';
import { inOrder } from '../cases/person';
import { caseWords } from '../cases/case.words';
import { Checks, Radios, TextArea, TextField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { Asked, Draft } from './incident-draft';
import { incidentWords } from './incident.words';

export interface PartProps {
  readonly file: CaseFile;
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  /** What is said at a question that was passed over. */
  readonly errorOf: (name: Asked) => string | undefined;
}

export function When({ draft, set, errorOf }: PartProps) {
  const say = useWords(incidentWords);
  return (
    <>
      <TextField
        label={say.day}
        type="date"
        width="short"
        value={draft.day}
        error={errorOf('day')}
        onChange={(day) => set({ day })}
      />
      <TextField
        label={say.time}
        hint={say.timeHint}
        type="time"
        optional
        width="short"
        value={draft.time}
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

export function What({ draft, set, errorOf }: PartProps) {
  const say = useWords(incidentWords);
  const labels = useLabels();
  return (
    <>
      <TextArea
        label={say.text}
        hint={say.textHint}
        optional
        rows={5}
        value={draft.text}
        onChange={(text) => set({ text })}
      />
      <div className="beside">
        <Checks
          label={say.channels}
          values={draft.channels}
          options={labels.list('incident-channel')}
          error={errorOf('channels')}
          onChange={(channels) => set({ channels })}
        />
        <Checks
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

/** What helps to find witnesses and to see a pattern, and may be left out. */
export function Details({ file, draft, set }: PartProps) {
  const say = useWords(incidentWords);
  const { unnamed } = useWords(caseWords);
  const others = inOrder(file)
    .filter(({ capacities }) => !capacities.includes('affected') && !capacities.includes('perpetrator'))
    .map(({ personId, name }) => [personId, name ?? unnamed] as const);
  return (
    <details className="more">
      <summary>{say.more}</summary>
      <TextField label={say.place} optional value={draft.place} onChange={(place) => set({ place })} />
      {others.length > 0 && (
        <Checks
          label={say.witnesses}
          values={draft.witnesses}
          options={others}
          onChange={(witnesses) => set({ witnesses })}
        />
      )}
      <TextField
        label={say.count}
        hint={say.countHint}
        type="number"
        optional
        width="short"
        value={draft.count}
        onChange={(count) => set({ count })}
      />
      <TextField
        label={say.sender}
        optional
        value={draft.senderIdentifier}
        onChange={(senderIdentifier) => set({ senderIdentifier })}
      />
      <TextArea
        label={say.effect}
        hint={say.effectHint}
        optional
        rows={3}
        value={draft.effect}
        onChange={(effect) => set({ effect })}
      />
    </details>
  );
}

/** Whose words they are, and how far she lets them go. */
export function Told({ draft, set, errorOf }: PartProps) {
  const say = useWords(incidentWords);
  const labels = useLabels();
  return (
    <>
      <Radios
        label={say.toldBy}
        value={draft.toldBy}
        options={labels.list('told-by').filter(([code]) => code !== 'import')}
        error={errorOf('toldBy')}
        onChange={(toldBy) => set({ toldBy })}
      />
      <Radios
        label={say.audience}
        hint={say.audienceHint}
        value={draft.audience}
        options={labels.list('audience')}
        error={errorOf('audience')}
        onChange={(audience) => set({ audience })}
      />
    </>
  );
}
