import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../blocks/page';
import { TextField } from '../forms/fields';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { Followed, useFollowing } from './followed';
import { receiptWords } from './receipt.words';

/** What became of a contact, for whoever kept its receipt: that somebody goes on with it, and no more. */
export function ReceiptPage() {
  const say = useWords(receiptWords);
  const [receipt, setReceipt] = useState('');
  const following = useFollowing();
  const asked = useAsked(unanswered({ receipt }, ['receipt']), () => following.mutate(receipt), 'looking', following);
  const type = (text: string) => {
    following.reset();
    setReceipt(text);
  };
  return (
    <Page title={say.title} narrow>
      <p className="font-lead">{say.intro}</p>
      <form {...asked.form}>
        <TextField
          label={say.receipt}
          hint={say.receiptHint}
          value={receipt}
          error={asked.errorOf('receipt')}
          onChange={type}
        />
        <Save act={{ isPending: following.isPending, isSuccess: false, error: undefined }} label={say.follow} primary />
      </form>
      <Followed following={following} />
      <p>
        <Link to="/report">{say.report}</Link>
      </p>
    </Page>
  );
}
