import { Link } from '@tanstack/react-router';
import type { ReadLog } from '../api/answers';
import { shortOf } from '../cases/short';
import { useColleagues } from '../colleagues/use-colleagues';
import { roleWords } from '../session/session.words';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { classWords } from '../words/classes.words';
import { readLogWords } from './read-log.words';

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

/** The hub looks for the affected person's address in what is written, and signs for that as anybody does. */
const isItself = ({ purpose }: Reading) => purpose === 'address-search';

function Row({ reading }: { readonly reading: Reading }) {
  const say = useWords(readLogWords);
  const role = useWords(roleWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return (
    <tr>
      <td data-label={say.when}>{moment(reading.at, language, now)}</td>
      <td data-label={say.who}>
        {isItself(reading) ? say.itself : <Account account={reading.account} />}
        <br />
        <small>
          {!isItself(reading) && `${role[reading.role as keyof typeof role] ?? reading.role}, `}
          {labels.unit(reading.unit)}
        </small>
      </td>
      <td data-label={say.what}>
        <What reading={reading} />
      </td>
      <td data-label={say.why}>{isItself(reading) ? say.addressSearch : labels.code('purpose', reading.purpose)}</td>
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
  const classes = useWords(classWords);
  if (kind === 'search') return say.search;
  const named = (list: readonly string[]) => list.map((one) => classes[one as keyof typeof classes] ?? one).join(', ');
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
