import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { FileLine } from '../evidence/file-line';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { evidenceWords } from './evidence.words';
import { isHome } from './is-home';
import { NewMark } from './new-mark';
import { textOf, wordsOf } from './person';

/** What proves it: the list of files and things, each with what shows that it is unchanged. */
export function Evidence({ file }: { readonly file: CaseFile }) {
  const say = useWords(evidenceWords);
  const labels = useLabels();
  const params = { caseId: file.caseId };
  const isNone = file.evidence.length + file.items.length === 0;
  return (
    <section>
      <h2>{say.title}</h2>
      <p className="buttons">
        {file.closedAt === undefined && (
          <Link to="/cases/$caseId/evidence" params={params} className="button button-secondary button-small">
            {say.add}
          </Link>
        )}
        {file.evidence.length > 0 && (
          <Link to="/cases/$caseId/evidence/export" params={params} className="button button-secondary button-small">
            {say.folder}
          </Link>
        )}
      </p>
      {isNone && isHome(file) && <p className="calm">{say.none}</p>}
      <ul className="lines unstyled-list no-max-width">
        {file.evidence.map((line) => (
          <FileLine key={line.factId} file={file} line={line} />
        ))}
        {file.items.map((item) => (
          <li key={item.factId} className="line">
            <span className="line-what">
              <NewMark caseId={file.caseId} of={[item.factId]} />
              {labels.code('item-kind', item.kind)}
            </span>
            <span className="line-when">{filled(say.heldBy, { who: labels.code('held-by', item.heldBy) })}</span>
            <span className="line-who as-written">{textOf(wordsOf(item, 'narrative').what)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
