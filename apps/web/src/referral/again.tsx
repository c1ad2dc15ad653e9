import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { waitsToBeSentAgain } from '../referrals/declined';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { termsOf } from './draft';
import { ReferralForm } from './referral-page';
import { referralPageWords } from './referral-page.words';

/** A referral that was declined, asked for again: of the same unit or another, and tied to the first. */
export function ReferAgainPage() {
  const say = useWords(referralPageWords);
  const { referralId = '' } = useParams({ strict: false });
  return (
    <SubPage title={say.againTitle}>{(file) => <Again key={referralId} file={file} declinedId={referralId} />}</SubPage>
  );
}

function Again({ file, declinedId }: { readonly file: CaseFile; readonly declinedId: string }) {
  const say = useWords(referralPageWords);
  const labels = useLabels();
  // When it is sent it waits for nobody any more, and this page says that it was sent.
  const [declined] = useState(() =>
    file.referrals.find((one) => one.referralId === declinedId && waitsToBeSentAgain(one)),
  );
  const { caseId } = file;
  if (!declined)
    return (
      <>
        <Notice kind="info">{say.againNone}</Notice>
        <Link to="/cases/$caseId/referral" params={{ caseId }}>
          {say.wayOn.anew}
        </Link>
      </>
    );
  const unit = file.units[declined.sent?.to ?? ''] ?? '';
  const reason = declined.life.findLast(({ type }) => type === 'ReferralDeclined')?.reason;
  const to = labels.unitCalled(unit) ?? '';
  return (
    <>
      <Notice kind="info">
        {filled(say.againSaid, { unit, reason: labels.code('decline-reason', reason).toLowerCase() })}
      </Notice>
      <ReferralForm file={file} begin={termsOf(declined, to)} resends={declinedId} />
    </>
  );
}
