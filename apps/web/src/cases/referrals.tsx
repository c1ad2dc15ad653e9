import type { CaseFile } from '../api/answers';
import { BackWith } from '../referrals/back-with';
import { Became } from '../referrals/became';
import { awaitsAnswer, opensLater } from '../referrals/opens';
import { OurActs } from '../referrals/our-acts';
import { distance, isPast, moment } from '../time/time';
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
  if (file.referrals.length === 0 && !isHome(file)) return null;
  return (
    <section id="referrals">
      <h2>{say.referrals}</h2>
      {file.referrals.length === 0 && <p className="calm">{say.referralsNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {file.referrals.map((referral) => (
          <li
            key={referral.referralId}
            id={`referral-${referral.referralId}`}
            className={referral.overdue ? 'line line-late' : 'line'}
          >
            <span className="line-what">
              <NewMark caseId={file.caseId} of={[referral.sent, ...referral.life].map((fact) => fact?.factId)} />
              {labels.code('referral-purpose', referral.purpose)} → {file.units[referral.sent?.to ?? ''] ?? ''}
            </span>
            <span className="line-when">
              {status[referral.status]}
              {awaitsAnswer(referral) && (
                <>
                  , <RespondBy referral={referral} />
                </>
              )}
            </span>
            <div className="line-who">
              <BackWith line={referral} />
              <Became referral={referral} units={file.units} />
              {!referral.toUs && <OfOurs referral={referral} isOpen={file.closedAt === undefined} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OursProps {
  readonly referral: CaseFile['referrals'][number];
  /** Whether the case is. */
  readonly isOpen: boolean;
}

/** What its sender is to know and can do about it. */
function OfOurs({ referral, isOpen }: OursProps) {
  const say = useWords(caseWords);
  return (
    <>
      {referral.overdue && <span className="under">{say.unanswered}</span>}
      {isOpen && <OurActs referral={referral} />}
    </>
  );
}

function RespondBy({ referral }: { readonly referral: CaseFile['referrals'][number] }) {
  const say = useWords(caseWords);
  const language = useLanguage();
  const now = useNow();
  const { respondBy } = referral;
  const opensAt = opensLater(referral, now);
  if (opensAt !== undefined) return filled(say.respondFrom, { at: moment(opensAt, language, now) });
  const text = isPast(respondBy, now) ? say.respondWas : say.respondBy;
  return filled(text, { at: distance(respondBy, language, now) });
}
