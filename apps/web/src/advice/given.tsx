import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { isHome } from '../cases/is-home';
import { MendLink } from '../mending/mend-link';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { adviceWords } from './advice.words';
import { catalogueQuery } from './catalogue';

/** What was advised, in the words of the catalogue. */
export function AdviceGiven({ file }: { readonly file: CaseFile }) {
  const say = useWords(adviceWords);
  if (file.advice.length === 0 && !isHome(file)) return null;
  return (
    <section>
      <h2>{say.givenTitle}</h2>
      {file.advice.length === 0 && <p className="calm">{say.none}</p>}
      {isHome(file) && file.closedAt === undefined && (
        <p>
          <Link
            to="/cases/$caseId/advice"
            params={{ caseId: file.caseId }}
            className="button button-secondary button-small"
          >
            {say.give}
          </Link>
        </p>
      )}
      <ul className="lines unstyled-list no-max-width">
        {file.advice.map((one) => (
          <GivenLine key={one.factId} one={one} file={file} />
        ))}
      </ul>
    </section>
  );
}

function GivenLine({ one, file }: { readonly one: CaseFile['advice'][number]; readonly file: CaseFile }) {
  const say = useWords(adviceWords);
  const language = useLanguage();
  const now = useNow();
  const items = useQuery(catalogueQuery).data?.items ?? [];
  const { text, assessment } = wordsOf(one, 'note');
  const labelOf = ({ id, version }: { readonly id: string; readonly version: number }) =>
    items.find((item) => item.id === id && item.version === version)?.label[language] ?? '…';
  const [note, assessed] = [textOf(text), textOf(assessment)];
  return (
    <li className="line">
      <ul className="advised">
        {(one.items ?? []).map((item) => (
          <li key={item.id}>{labelOf(item)}</li>
        ))}
      </ul>
      <span className="line-when">{filled(say.given, { at: moment(one.occurredAt, language, now) })}</span>
      <span className="line-who">
        {one.whom === 'relatives' && say.relatives}
        {assessed !== undefined && <span className="under">{filled(say.assessed, { text: assessed })}</span>}
        {note !== undefined && <span className="as-written under">{note}</span>}
        <MendLink file={file} of={one} />
      </span>
    </li>
  );
}
