import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { useScreens } from '../screening/screens';
import { useSession } from '../session/session';
import { useWords } from '../words/words';
import { isHome } from './is-home';
import { caseWords } from './case.words';

/** What can be done here, each on a page of its own. Screening and asking others are the home's; a closed case rests. */
export function Steps({ file }: { readonly file: CaseFile }) {
  const say = useWords(caseWords);
  const { role } = useSession();
  const screens = useScreens();
  if (role === 'perpetrator-counsellor' || file.closedAt !== undefined) return null;
  const params = { caseId: file.caseId };
  return (
    <nav aria-label={say.steps} className="buttons">
      <Link to="/cases/$caseId/call" params={params} className="button button-primary">
        {say.call}
      </Link>
      <Link to="/cases/$caseId/incident" params={params} className="button button-secondary">
        {say.incident}
      </Link>
      {isHome(file) && screens && (
        <Link to="/cases/$caseId/screening" params={params} className="button button-secondary">
          {say.screen}
        </Link>
      )}
      {isHome(file) && (
        <Link to="/cases/$caseId/referral" params={params} className="button button-secondary">
          {say.refer}
        </Link>
      )}
    </nav>
  );
}
