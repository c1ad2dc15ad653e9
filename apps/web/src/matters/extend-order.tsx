import { useState } from 'react';
import { useAct } from '../cases/use-act';
import { TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { FewLines } from './few-lines';
import { matterWords } from './matters.words';
import type { OfOrder } from './order-forms';
import { Source, useSource } from './source';

/** It holds longer than was decided first. */
export function ExtendOrder({ caseId, orderId, name, close }: OfOrder) {
  const say = useWords(matterWords);
  const [to, setTo] = useState('');
  const source = useSource();
  const act = useAct('orders/{orderId}/extension', { caseId, orderId }, close);
  const asked = useAsked(
    [...unanswered({ to }, ['to']), ...source.missing],
    () => act.mutate({ to, ...source.said }),
    'choices',
    act,
  );
  return (
    <FewLines name={name} save={say.save} act={act} asked={asked} close={close}>
      <TextField
        label={say.extendTo}
        hint={say.extendHint}
        type="date"
        width="short"
        value={to}
        error={asked.errorOf('to')}
        onChange={setTo}
      />
      <Source {...source.field} error={asked.errorOf('knownFrom')} />
    </FewLines>
  );
}
