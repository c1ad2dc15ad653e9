import { Link } from '@tanstack/react-router';
import type { ReadLog } from '../api/answers';
import { shortOf } from '../cases/short';
import { useColleagues } from '../colleagues/use-colleagues';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { readLogWords } from './read-log.words';
import { classIn, roleIn, workIn } from './reading-words';

type Reading = ReadLog['items'][number];

/** Who opened what, when and why, as a table; each case leads to what was known of it. */
export function Readings({ readings }: { readonly readings: readonly Reading[] }) {
  const say = useWords(readLogWords);
  return (
    <table className="table table-stacked">
      <thead>
        <tr>
          <th scope="col">{say.when}</th>
          <th scope="col">{say.who}</th>
          <th scope="col">{say.what}</th>
          <th scope="col">{say.why}</th>
          <th scope="col">{say.case}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <Row key={reading.id} reading={reading} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ reading }: { readonly reading: Reading }) {
  const say = useWords(readLogWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  // The hub opens words of its own accord, too, and signs for it as anybody does.
  const work = workIn(reading.purpose, language);
  return (
    <tr>
      <td data-label={say.when}>{moment(reading.at, language, now)}</td>
      <td data-label={say.who}>
        {work === undefined ? <Account account={reading.account} /> : say.itself}
        <br />
        <small>
          {work === undefined && `${roleIn(reading.role, language) ?? reading.role}, `}
          {labels.unit(reading.unit)}
        </small>
      </td>
      <td data-label={say.what}>
        <What reading={reading} />
      </td>
      <td data-label={say.why}>{work ?? labels.code('purpose', reading.purpose)}</td>
      <td data-label={say.case}>
        {reading.caseId === undefined ? (
          '–'
        ) : (
          <Link to="/known-then/$caseId" params={{ caseId: reading.caseId }}>
            {shortOf(reading.caseId)}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** The account is the proof; the name is how it is read. */
function Account({ account }: { readonly account: string }) {
  const name = useColleagues().nameOf(account);
  if (name === account) return account;
  return (
    <>
      {name}
      <br />
      <small>{account}</small>
    </>
  );
}

function What({ reading: { kind, classesAsked, classesOpened, persons } }: { readonly reading: Reading }) {
  const say = useWords(readLogWords);
  const language = useLanguage();
  if (kind === 'search') return say.search;
  const named = (list: readonly string[]) => list.map((one) => classIn(one, language) ?? one).join(', ');
  const refused = classesAsked.filter((one) => !classesOpened.includes(one));
  return (
    <>
      {classesOpened.length > 0 ? filled(say.opened, { classes: named(classesOpened) }) : say.nothing}
      {refused.length > 0 && <small className="under">{filled(say.refusedClasses, { classes: named(refused) })}</small>}
      <small className="under">
        {persons.length === 1 ? say.person : filled(say.persons, { count: persons.length })}
      </small>
    </>
  );
}
