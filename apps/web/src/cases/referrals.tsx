import type { CaseFile } from '../api/answers';
import { distance } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { isHome } from './is-home';
import { NewMark } from './new-mark';
import { caseWords } from './case.words';
import { referralWords } from './referral.words';

/** Who was asked to act, and how it stands. */
export function Referrals({ file }: { readonly file: CaseFile }) {
  const say = useWords(caseWords);
  const status = useWords(referralWords).status;
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  if (file.referrals.length === 0 && !isHome(file)) return null;
  return (
    <section>
      <h2>{say.referrals}</h2>
      {file.referrals.length === 0 && <p className="calm">{say.referralsNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {file.referrals.map((referral) => (
          <li key={referral.referralId} className={referral.overdue ? 'line line-late' : 'line'}>
            <span className="line-what">
              <NewMark caseId={file.caseId} of={[referral.sent, ...referral.life].map((fact) => fact?.factId)} />
              {labels.code('referral-purpose', referral.purpose)} → {file.units[referral.sent?.to ?? ''] ?? ''}
            </span>
            <span className="line-when">
              {status[referral.status]}
              {['sent', 'received', 'awaiting-information'].includes(referral.status) &&
                `, ${filled(say.respondBy, { at: distance(referral.respondBy, language, now) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
