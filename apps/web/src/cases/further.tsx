import { Link } from '@tanstack/react-router';
import { kindOf, useSession } from '../session/session';
import { useWords } from '../words/words';
import { furtherWords } from './further.words';

/** Pages about a case that nobody needs every day. */
export function Further({ caseId }: { readonly caseId: string }) {
  const say = useWords(furtherWords);
  const kind = kindOf(useSession());
  return (
    <nav aria-label={say.title} className="further">
      <Link to="/cases/$caseId/as-of" params={{ caseId }}>
        {say.asOf}
      </Link>
      {kind !== 'police' && (
        <Link to="/cases/$caseId/help" params={{ caseId }}>
          {say.help}
        </Link>
      )}
      <Link to="/cases/$caseId/keeping" params={{ caseId }}>
        {say.keeping}
      </Link>
    </nav>
  );
}
