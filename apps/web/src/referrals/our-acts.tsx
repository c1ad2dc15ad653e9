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

/** What the sender can do about a referral of its own: take it back while it runs; when it was declined, send it anew or be done with it. */
export function OurActs({ referral }: { readonly referral: Referral }) {
  const say = useWords(ourWords);
  const { status, referralId } = referral;
  const isDeclined = waitsToBeSentAgain(referral);
  if (!isDeclined && !running.includes(status)) return null;
  const words = isDeclined ? say.leave : say.withdraw;
  const withdraw = (close: () => void) => <Withdraw words={words} referral={referral} close={close} />;
  return (
    <>
      {isDeclined && <SendAgain referral={referral} />}
      <Choices steps={[{ key: referralId, name: words.name, form: withdraw }]} />
    </>
  );
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

interface WithdrawProps extends CloseProps {
  readonly words: Readonly<Record<'name' | 'why' | 'said' | 'save', string>>;
  readonly referral: Referral;
}

function Withdraw({ words, referral: { caseId, referralId }, close }: WithdrawProps) {
  const labels = useLabels();
  const act = useAct('referrals/{referralId}/withdrawal', { caseId, referralId }, close);
  const options = labels.list('referral-withdrawal-reason').filter(([code]) => ours.includes(code));
  return (
    <FewQuestions
      name={words.name}
      save={words.save}
      said={words.said}
      questions={() => [{ name: 'reason', as: 'radios', label: words.why, options }]}
      send={(answers) => act.mutate(answers as Withdrawal)}
      {...{ act, close }}
    />
  );
}
