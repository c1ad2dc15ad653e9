import { caseWords } from '../cases/case.words';
import { amount, dayBefore, momentBefore } from '../forms/bounds';
import { Checks, SelectField, TextArea, TextField } from '../forms/fields';
import { endOfMoment } from '../forms/period';
import { filled, useWords } from '../words/words';
import { allegedIn, sawOf, witnessesIn } from './incident-draft';
import type { PartProps } from './incident-fields';
import { incidentWords } from './incident.words';

type DetailProps = Omit<PartProps, 'errorOf'>;
/** Where somebody writes. */
const written = ['place', 'senderIdentifier', 'effect'] as const;

/** What helps to find witnesses and to see a pattern, and may be left out. */
export function Details({ file, draft, set, wrongAt }: DetailProps) {
  const say = useWords(incidentWords);
  const part = { file, draft, set, wrongAt };
  return (
    <details className="more" open={written.some((name) => wrongAt(name) !== undefined) || undefined}>
      <summary>{say.more}</summary>
      <TextField
        label={say.place}
        optional
        value={draft.place}
        error={wrongAt('place')}
        onChange={(place) => set({ place })}
      />
      <Witnesses {...part} />
      <Times {...part} />
      <TextField
        label={say.count}
        hint={say.countHint}
        type="number"
        optional
        width="short"
        value={draft.count}
        bounds={amount(1, 100_000)}
        onChange={(count) => set({ count })}
      />
      <TextField
        label={say.sender}
        optional
        value={draft.senderIdentifier}
        error={wrongAt('senderIdentifier')}
        onChange={(senderIdentifier) => set({ senderIdentifier })}
      />
      <WhoDidIt {...part} />
      <TextArea
        label={say.effect}
        hint={say.effectHint}
        optional
        rows={3}
        value={draft.effect}
        error={wrongAt('effect')}
        onChange={(effect) => set({ effect })}
      />
    </details>
  );
}

/** Who saw it, and what each of them saw. */
function Witnesses({ file, draft, set }: DetailProps) {
  const say = useWords(incidentWords);
  const { unnamed } = useWords(caseWords);
  const others = witnessesIn(file).map(({ personId, name }) => [personId, name ?? unnamed] as const);
  if (others.length === 0) return null;
  return (
    <>
      <Checks
        label={say.witnesses}
        values={draft.witnesses}
        options={others}
        onChange={(witnesses) => set({ witnesses })}
      />
      {others
        .filter(([personId]) => draft.witnesses.includes(personId))
        .map(([personId, who]) => (
          <TextArea
            key={personId}
            label={filled(say.saw, { who })}
            optional
            rows={2}
            value={draft[sawOf(personId)] ?? ''}
            onChange={(saw) => set({ [sawOf(personId)]: saw })}
          />
        ))}
    </>
  );
}

/** Until when it went on, and when it was first written down. */
function Times({ draft, set }: DetailProps) {
  const say = useWords(incidentWords);
  const now = new Date();
  return (
    <>
      <TextField
        label={say.until}
        hint={say.untilHint}
        type="datetime-local"
        optional
        width="short"
        value={draft.until}
        bounds={{ ...momentBefore(now), ...endOfMoment(draft.day, draft.time) }}
        onChange={(until) => set({ until })}
      />
      <TextField
        label={say.writtenDay}
        hint={say.writtenDayHint}
        type="date"
        optional
        width="short"
        value={draft.writtenDay}
        bounds={dayBefore(now)}
        onChange={(writtenDay) => set({ writtenDay })}
      />
    </>
  );
}

/** Asked where more than one is alleged. */
function WhoDidIt({ file, draft, set }: DetailProps) {
  const say = useWords(incidentWords);
  const { unnamed } = useWords(caseWords);
  const alleged = allegedIn(file).map(({ personId, name }) => [personId, name ?? unnamed] as const);
  if (alleged.length < 2) return null;
  return (
    <SelectField
      label={say.against}
      none={say.againstUnknown}
      optional
      value={draft.against}
      options={alleged}
      onChange={(against) => set({ against })}
    />
  );
}
