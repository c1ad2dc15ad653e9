import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { useFold } from '../blocks/use-fold';
import { useWords } from '../words/words';
import { doWords } from './do-something.words';
import { groupNames, useActs } from './acts';

/** Everything else that can be done, in one quiet place: each leads to a page of its own. */
export function DoSomething({ file }: { readonly file: CaseFile }) {
  const say = useWords(doWords);
  const acts = useActs(file);
  const { handle, folded } = useFold(say.title);
  const params = { caseId: file.caseId };
  if (acts.length === 0) return null;
  return (
    <nav aria-label={say.title} className="do-something">
      <h2 className="h4">{handle || say.title}</h2>
      {file.closedAt !== undefined && <p className="calm">{say.closed}</p>}
      <div {...folded} className="do-groups">
        {groupNames
          .filter((group) => acts.some((act) => act.group === group))
          .map((group) => (
            <div key={group}>
              <h3 className="h5">{say.groups[group]}</h3>
              <ul className="unstyled-list">
                {acts
                  .filter((act) => act.group === group)
                  .map(({ to, name }) => (
                    <li key={to}>
                      <Link to={`/cases/$caseId/${to}`} params={params}>
                        {say[name]}
                      </Link>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
      </div>
    </nav>
  );
}
