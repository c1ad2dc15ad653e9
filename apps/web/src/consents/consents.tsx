import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { useWords } from '../words/words';
import { ConsentLines } from './consent-lines';
import { consentWords } from './consents.words';

/** What she has said yes to, and whether it still holds. */
export function Consents({ file }: { readonly file: CaseFile }) {
  const say = useWords(consentWords);
  if (file.consents.length === 0 && !isHome(file)) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      {file.consents.length === 0 && <p className="calm">{say.none}</p>}
      {isHome(file) && file.closedAt === undefined && (
        <p>
          <Link
            to="/cases/$caseId/consent"
            params={{ caseId: file.caseId }}
            className="button button-secondary button-small"
          >
            {say.give}
          </Link>
        </p>
      )}
      <ConsentLines file={file} />
    </section>
  );
}
