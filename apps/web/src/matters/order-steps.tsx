import type { CaseFile } from '../api/answers';
import { useWords } from '../words/words';
import { Choices, type Step } from './few-lines';
import { matterWords } from './matters.words';
import { DenyOrder, IssueOrder, RevokeOrder, ServeOrder } from './order-forms';
import { useIsPolice } from './source';

type Order = CaseFile['orders'][number];

/** Where an order can go from where it stands. */
const nextOf = ({ status }: Order): readonly ('issue' | 'deny' | 'serve' | 'revoke')[] => {
  if (status === 'requested') return ['issue', 'deny'];
  if (status === 'issued') return ['serve', 'revoke'];
  return status === 'served' ? ['revoke'] : [];
};
const forms = { issue: IssueOrder, deny: DenyOrder, serve: ServeOrder, revoke: RevokeOrder } as const;

/** What the police decide about an order: only they do, in the hub. */
export function OrderSteps({ order, caseId }: { readonly order: Order; readonly caseId: string }) {
  const say = useWords(matterWords);
  const isPolice = useIsPolice();
  if (!isPolice) return null;
  const steps = nextOf(order).map((name): Step => {
    const Form = forms[name];
    return {
      key: name,
      name: say[name],
      form: (close) => <Form caseId={caseId} orderId={order.orderId} name={say[name]} close={close} />,
    };
  });
  return <Choices steps={steps} />;
}
