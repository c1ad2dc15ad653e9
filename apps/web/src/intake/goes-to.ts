import { kindOf, useSession } from '../session/session';
import { capital } from '../words/codes';
import { useWords } from '../words/words';
import { reportWords } from './report-contact.words';

/** The unit of each agency where a contact's case gets its home. */
const homes = { municipality: 'visitation', police: 'intake', centre: 'affected' } as const;

/** With whom a contact of the reader's agency begins: `who` and `Who` for the texts, and whether that is their own unit. */
export function useGoesTo() {
  const session = useSession();
  const kind = kindOf(session);
  const who = useWords(reportWords).who[kind];
  return { texts: { who, Who: capital(who) }, isOwn: session.unit === `${session.agency}/${homes[kind]}` };
}
