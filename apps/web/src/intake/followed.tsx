import { useMutation } from '@tanstack/react-query';
import { answered, Refused } from '../api/answers';
import { agency } from '../api/client';
import { Notice, ProblemNotice } from '../blocks/notice';
import { filled, useWords } from '../words/words';
import { useGoesTo } from './goes-to';
import { receiptWords } from './receipt.words';

interface Answer {
  readonly received: true;
  /** Whether somebody went on with it. */
  readonly handled: boolean;
}

/** Asks after the contact with a receipt, however it was written down. What is answered is kept nowhere. */
export const useFollowing = () =>
  useMutation({
    gcTime: 0,
    mutationFn: (written: string) => {
      const receipt = written.replaceAll(/[\s-]/g, '').toLowerCase();
      return answered<Answer>(agency.GET('/api/municipality/contacts/{receipt}', { params: { path: { receipt } } }));
    },
  });

type Following = ReturnType<typeof useFollowing>;

/** What is answered to whoever has the receipt, and to nobody else. */
export function Followed({ following: { data, error } }: { readonly following: Pick<Following, 'data' | 'error'> }) {
  const say = useWords(receiptWords);
  const { texts } = useGoesTo();
  if (error instanceof Refused && error.status === 404) return <Notice kind="error">{say.unknown}</Notice>;
  if (error) return <ProblemNotice error={error} />;
  return data ? (
    <Notice kind={data.handled ? 'success' : 'info'}>
      <strong>{data.handled ? say.handled : say.waits}</strong>
      <p>{filled(say.noMore, texts)}</p>
    </Notice>
  ) : null;
}
