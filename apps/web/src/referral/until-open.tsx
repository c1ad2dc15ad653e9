import { WithEmergency } from '../blocks/emergency';
import { Notice } from '../blocks/notice';
import { useSession } from '../session/session';
import { opensLater } from '../referrals/opens';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { untilOpenWords } from './until-open.words';

/** Of an acute referral, while offices are closed: whom to call, and that whoever sends it keeps its next step. */
export function UntilOpen({ opensAt }: { readonly opensAt: string | undefined }) {
  const say = useWords(untilOpenWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { name, unit } = useSession();
  const later = opensLater({ opensAt }, now);
  if (later === undefined) return null;
  return (
    <Notice kind="warning">
      <p>
        <strong>{filled(say.closed, { at: moment(later, language, now) })}</strong>
      </p>
      <p>
        <WithEmergency text={say.call} />
      </p>
      <p>{filled(say.keeps, { who: name ?? labels.unitOf(unit) })}</p>
    </Notice>
  );
}
