import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, type Disclosures } from '../api/answers';
import { hub } from '../api/client';
import { More } from '../blocks/more';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { Radios, TextField } from '../forms/fields';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { numberIn } from './case-number';
import { DisclosureTable } from './disclosure-table';
import { disclosureWords } from './disclosures.words';

interface Wanted {
  readonly caseId: string;
  /** Empty: all of them. */
  readonly recipient: string;
}

/** For the data protection officer: what of a case went to others and came to the agency, and on which ground. */
export function DisclosuresPage() {
  const { caseId: begin = '' } = useParams({ strict: false });
  const say = useWords(disclosureWords);
  const [wanted, want] = useState<Wanted>();
  return (
    <Page title={say.title}>
      <p className="not-printed">{say.intro}</p>
      <p className="calm">{say.notTheirs}</p>
      <Choose begin={begin} choose={(caseId) => want({ caseId, recipient: '' })} />
      {wanted && <Found wanted={wanted} choose={(recipient) => want({ ...wanted, recipient })} />}
    </Page>
  );
}

const listQuery = (wanted: Wanted) => ({
  queryKey: ['disclosures', wanted],
  queryFn: ({ pageParam: after }: { readonly pageParam: string }) => {
    const { caseId, recipient } = wanted;
    const query = { case: caseId, ...(recipient !== '' && { recipient }), ...(after !== '' && { after }) };
    return answered<Disclosures>(hub.GET('/api/oversight/disclosures', { params: { query } }));
  },
  initialPageParam: '',
  getNextPageParam: ({ next }: Disclosures) => next,
});

interface FoundProps {
  readonly wanted: Wanted;
  readonly choose: (recipient: string) => void;
}

function Found({ wanted, choose }: FoundProps) {
  const say = useWords(disclosureWords);
  const list = useInfiniteQuery(listQuery(wanted));
  if (!list.data) return list.error ? <ProblemNotice error={list.error} /> : <Skeleton lines={8} />;
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Recipient recipients={list.data.pages[0]?.recipients ?? []} value={wanted.recipient} choose={choose} />
      {items.length === 0 ? <p className="calm">{say.none}</p> : <DisclosureTable items={items} />}
      <More list={list} label={say.more} look="not-printed" />
    </>
  );
}

interface ChooseProps {
  readonly begin: string;
  readonly choose: (caseId: string) => void;
}

function Choose({ begin, choose }: ChooseProps) {
  const say = useWords(disclosureWords);
  const [typed, type] = useState(begin);
  const caseId = numberIn(typed);
  const asked = useAsked<'case'>(
    caseId === undefined ? ['case'] : [],
    () => caseId !== undefined && choose(caseId),
    'looking',
  );
  const wrong = typed.trim() === '' ? asked.errorOf('case') : asked.errorOf('case') && say.caseWrong;
  return (
    <form aria-label={say.title} className="long-numbers" {...asked.form}>
      <TextField label={say.case} hint={say.caseHint} value={typed} error={wrong} onChange={type} />
      <p className="buttons save not-printed">
        <button type="submit" className="button button-primary">
          {say.show}
        </button>
      </p>
    </form>
  );
}

interface RecipientProps {
  readonly recipients: readonly string[];
  readonly value: string;
  readonly choose: (recipient: string) => void;
}

/** One recipient, or all of them. */
function Recipient({ recipients, value, choose }: RecipientProps) {
  const say = useWords(disclosureWords);
  const labels = useLabels();
  if (recipients.length < 2) return null;
  return (
    <Radios
      label={say.recipient}
      value={value}
      options={[['', say.everybody], ...recipients.map((one) => [one, labels.unitOf(one)] as const)]}
      onChange={choose}
    />
  );
}
