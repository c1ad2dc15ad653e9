import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { use, useState } from 'react';
import { answered, type FrozenYear, type Knowledge } from '../api/answers';
import { hub } from '../api/client';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { Radios } from '../forms/fields';
import { kindOf, SessionContext, type Session } from '../session/session';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { Freeze } from './freeze';
import { Measures } from './measures';
import { numberWords } from './numbers.words';

const overviewQuery = {
  queryKey: ['knowledge'],
  queryFn: () => answered<Knowledge>(hub.GET('/api/knowledge')),
};

/** What is shared with everybody: numbers that never change, and the guidance package. Nobody need sign in for it. */
export function NumbersPage() {
  const say = useWords(numberWords);
  const session = use(SessionContext);
  const overview = useQuery(overviewQuery);
  return (
    <Page title={say.title}>
      <p>{say.intro}</p>
      {!session && (
        <p>
          <a href="/sign-in">{say.toSignIn}</a>
        </p>
      )}
      <ProblemNotice error={overview.error} />
      {overview.isPending && <Skeleton lines={6} />}
      {overview.data && <Years years={overview.data.years} />}
      {session && mayFreeze(session) && <Freeze />}
      {overview.data && <Package about={overview.data.package} />}
    </Page>
  );
}

const mayFreeze = (session: Session): boolean => kindOf(session) === 'centre' && session.role === 'manager';

/** One year at a time, the latest first. */
function Years({ years }: Pick<Knowledge, 'years'>) {
  const say = useWords(numberWords);
  const [chosen, choose] = useState<string>();
  const there = years.map(({ year }) => String(year)).toSorted((a, b) => b.localeCompare(a));
  const year = chosen ?? there[0];
  if (year === undefined) return <p className="calm">{say.none}</p>;
  return (
    <>
      {there.length > 1 && (
        <Radios label={say.year} value={year} options={there.map((one) => [one, one])} onChange={choose} />
      )}
      <Year key={year} year={year} />
    </>
  );
}

function Year({ year }: { readonly year: string }) {
  const say = useWords(numberWords);
  const language = useLanguage();
  const now = useNow();
  const numbers = useQuery({
    queryKey: ['numbers', year],
    queryFn: () => answered<FrozenYear>(hub.GET('/api/knowledge/numbers/{year}', { params: { path: { year } } })),
  });
  if (!numbers.data) return numbers.error ? <ProblemNotice error={numbers.error} /> : <Skeleton lines={6} />;
  const { frozenAt, demo, rule, measures, checksum } = numbers.data;
  return (
    <section className="needs">
      <h2>{filled(say.of, { year })}</h2>
      <p>{filled(say.frozen, { at: dateOf(frozenAt, language, now) })}</p>
      {demo && <Notice kind="warning">{say.demo}</Notice>}
      <Why rule={rule} />
      <Measures measures={measures} />
      <p className="buttons">
        <a className="button button-secondary" href={`/api/knowledge/numbers/${year}/csv`} download={`${year}.csv`}>
          {say.csv}
        </a>
        <a className="button button-secondary" href={`/api/knowledge/numbers/${year}`} download={`${year}.json`}>
          {say.json}
        </a>
      </p>
      <Checksum sum={checksum} />
    </section>
  );
}

/** Why a number is not there, said before anybody asks. */
function Why({ rule: { persons, multipleOf } }: Pick<FrozenYear, 'rule'>) {
  const say = useWords(numberWords);
  return (
    <section className="part" aria-label={say.whyTitle}>
      <h3>{say.whyTitle}</h3>
      <p>{filled(say.why, { persons })}</p>
      <p>{say.whyMore}</p>
      <p>{filled(say.whyRound, { step: multipleOf })}</p>
      <p>{say.whyTotal}</p>
    </section>
  );
}

function Checksum({ sum }: { readonly sum: string }) {
  const say = useWords(numberWords);
  return (
    <p className="hash calm">
      {say.checksum}
      <code>{sum}</code>
    </p>
  );
}

function Package({ about: { version, checksum } }: { readonly about: Knowledge['package'] }) {
  const say = useWords(numberWords);
  return (
    <section className="needs">
      <h2>{say.packageTitle}</h2>
      <p>{say.packageText}</p>
      <ul>
        {(['guidance', 'advice', 'teaching'] as const).map((part) => (
          <li key={part}>
            <Link to={`/published/${part}`}>{say.toRead[part]}</Link>
          </li>
        ))}
      </ul>
      <p>{filled(say.version, { version })}</p>
      <p>
        <a className="button button-secondary" href="/api/knowledge/guidance-package" download={`${version}.json`}>
          {say.packageGet}
        </a>
      </p>
      <Checksum sum={checksum} />
    </section>
  );
}
