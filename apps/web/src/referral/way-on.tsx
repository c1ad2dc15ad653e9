import { Link } from '@tanstack/react-router';
import { Refused } from '../api/answers';
import { refusalOf } from '../api/refusal-of';
import { useWords } from '../words/words';
import { referralPageWords } from './referral-page.words';

interface WayOnProps {
  readonly caseId: string;
  readonly error: unknown;
}

/** The page on which what was refused can be put right, where there is one. */
export function WayOn({ caseId, error }: WayOnProps) {
  const say = useWords(referralPageWords).wayOn;
  const refusal = refusalOf(error);
  const params = { caseId };
  switch (refusal) {
    case 'already-referred':
    case 'hand-over-under-way':
      return (
        <Link to="/cases/$caseId" params={params} hash={hashOf(error)}>
          {say.standing}
        </Link>
      );
    case 'screen-first':
      return (
        <Link to="/cases/$caseId/screening" params={params}>
          {say.screen}
        </Link>
      );
    case 'accept-first':
    case 'conflict-needs-second-opinion':
      return (
        <Link to="/cases/$caseId" params={params}>
          {say.toCase}
        </Link>
      );
    case 'nothing-to-resend':
      return (
        <Link to="/cases/$caseId/referral" params={params}>
          {say.anew}
        </Link>
      );
    default:
      return null;
  }
}

/** Where the referral stands on the page of its case. */
const hashOf = (error: unknown) => {
  const referralId = error instanceof Refused ? error.problem?.params?.referralId : undefined;
  return referralId === undefined ? 'referrals' : `referral-${referralId}`;
};
