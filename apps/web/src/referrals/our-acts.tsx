import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { useAct, type BodyOf } from '../cases/use-act';
import { useCloses } from '../closing/closes';
import { FewQuestions } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { waitsToBeSentAgain } from './declined';
import { ourWords } from './ours.words';

type Referral = CaseFile['referrals'][number];
type Withdrawal = BodyOf<'referrals/{referralId}/withdrawal'>;

const running = ['sent', 'received', 'accepted', 'awaiting-information'];
/** That a consent ended or a case was closed is said of the consent and of the case, and its referrals follow. */
const ours: readonly string[] = ['no-longer-needed', 'sent-in-error'] satisfies readonly Withdrawal['reason'][];

/** What the sender can do about a referral of its own: take it back while it runs, send it anew when it was declined. */
export function OurActs({ referral }: { readonly referral: Referral }) {
  const say = useWords(ourWords);
  const { status, referralId } = referral;
  if (waitsToBeSentAgain(referral)) return <SendAgain referral={referral} />;
  if (!running.includes(status)) return null;
  const withdraw = (close: () => void) => <Withdraw referral={referral} close={close} />;
  return <Choices steps={[{ key: referralId, name: say.withdraw, form: withdraw }]} />;
}

/** A case is handed over on a page of its own. */
function SendAgain({ referral: { caseId, referralId, purpose } }: { readonly referral: Referral }) {
  const say = useWords(ourWords);
  const closes = useCloses();
  const className = 'button button-secondary button-small';
  if (purpose !== 'hand-over')
    return (
      <Link to="/cases/$caseId/referrals/$referralId/again" params={{ caseId, referralId }} className={className}>
        {say.again}
      </Link>
    );
  return closes ? (
    <Link to="/cases/$caseId/hand-over" params={{ caseId }} className={className}>
      {say.again}
    </Link>
  ) : null;
}

function Withdraw({ referral: { caseId, referralId }, close }: CloseProps & { readonly referral: Referral }) {
  const say = useWords(ourWords);
  const labels = useLabels();
  const act = useAct('referrals/{referralId}/withdrawal', { caseId, referralId }, close);
  const options = labels.list('referral-withdrawal-reason').filter(([code]) => ours.includes(code));
  return (
    <FewQuestions
      name={say.withdraw}
      save={say.withdrawSave}
      said={say.withdrawSaid}
      questions={() => [{ name: 'reason', as: 'radios', label: say.withdrawWhy, options }]}
      send={(answers) => act.mutate(answers as Withdrawal)}
      {...{ act, close }}
    />
  );
}
