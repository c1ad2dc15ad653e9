import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, type KnownByAgency } from '../api/answers';
import { hub } from '../api/client';
import { asOfWords } from '../as-of/as-of.words';
import { Known } from '../as-of/known';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { dayBefore } from '../forms/bounds';
import { TextField } from '../forms/fields';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { numberIn } from './case-number';
import { knownThenWords } from './known-then.words';
import { Readings } from './readings';

interface Wanted {
  readonly caseId: string;
  readonly date: string;
}

const thenQuery = (wanted: Wanted | undefined) => ({
  queryKey: ['known then', wanted],
  enabled: wanted !== undefined,
  queryFn: () => {
    const { caseId, date } = wanted ?? { caseId: '', date: '' };
    return answered<KnownByAgency>(hub.GET('/api/oversight/as-of', { params: { query: { case: caseId, date } } }));
  },
});

/** For the data protection officer: what the agency's units had been told by the end of a day; and apart, what they had opened. */
export function KnownThenPage() {
  const { caseId = '' } = useParams({ strict: false });
  const say = useWords(knownThenWords);
  const [wanted, want] = useState<Wanted>();
  const then = useQuery(thenQuery(wanted));
  return (
    <Page title={say.title}>
      <p>{say.intro}</p>
      <p className="calm">{say.unrestricted}</p>
      <Choose begin={caseId} want={want} isAsking={then.isFetching} />
      <ProblemNotice error={then.error} />
      {wanted && then.isPending && <Skeleton lines={8} />}
      {then.data && (
        <>
          <Told units={then.data.units} />
          <Opened openings={then.data.openings} />
        </>
      )}
    </Page>
  );
}

interface ChooseProps {
  readonly begin: string;
  readonly want: (wanted: Wanted) => void;
  readonly isAsking: boolean;
}

function Choose({ begin, want, isAsking }: ChooseProps) {
  const say = useWords(knownThenWords);
  const day = useWords(asOfWords);
  const [typed, type] = useState(begin);
  const [date, setDate] = useState('');
  const caseId = numberIn(typed);
  const missing = [...(caseId === undefined ? (['case'] as const) : []), ...(date === '' ? (['date'] as const) : [])];
  const asked = useAsked<'case' | 'date'>(missing, () => caseId !== undefined && want({ caseId, date }), 'looking');
  const wrong = typed.trim() === '' ? asked.errorOf('case') : asked.errorOf('case') && say.caseWrong;
  return (
    <form aria-label={say.title} className="long-numbers" {...asked.form}>
      <TextField label={say.case} hint={say.caseHint} value={typed} error={wrong} onChange={type} />
      <TextField
        label={day.day}
        hint={day.dayHint}
        type="date"
        width="short"
        value={date}
        bounds={dayBefore(new Date())}
        error={asked.errorOf('date')}
        onChange={setDate}
      />
      <p className="buttons save">
        <button type="submit" className="button button-primary" disabled={isAsking}>
          {day.show}
        </button>
      </p>
    </form>
  );
}

function Told({ units }: Pick<KnownByAgency, 'units'>) {
  const say = useWords(knownThenWords);
  const labels = useLabels();
  return (
    <section className="part" aria-label={say.told}>
      <h2>{say.told}</h2>
      {units.length === 0 && <p className="calm">{say.toldNone}</p>}
      {units.map(({ unit, told, file, log }) => (
        <section key={unit}>
          <h3>{labels.unit(unit)}</h3>
          <p>{told === 1 ? say.countOne : filled(say.count, { count: told })}</p>
          {file && <Known file={file} log={log} level="h4" />}
        </section>
      ))}
    </section>
  );
}

function Opened({ openings }: Pick<KnownByAgency, 'openings'>) {
  const say = useWords(knownThenWords);
  return (
    <section className="part" aria-label={say.opened}>
      <h2>{say.opened}</h2>
      <p>{openings.length === 0 ? say.openedNone : say.openedIntro}</p>
      {openings.length > 0 && <Readings readings={openings} />}
    </section>
  );
}
