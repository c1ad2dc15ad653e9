import type { CaseFile } from '../api/answers';
import { useWords } from '../words/words';
import { Choices, type Step } from './few-lines';
import { matterWords } from './matters.words';
import { ExtendOrder } from './extend-order';
import { DenyOrder, IssueOrder, RevokeOrder, ServeOrder } from './order-forms';
import { nextOf, type Next } from './order-next';
import { useIsPolice } from './source';

type Order = CaseFile['orders'][number];

const forms = {
  issue: IssueOrder,
  deny: DenyOrder,
  serve: ServeOrder,
  extend: ExtendOrder,
  revoke: RevokeOrder,
} as const satisfies Record<Next, unknown>;

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
