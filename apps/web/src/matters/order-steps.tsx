import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { useLabels, type Labels } from '../words/codes';
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

interface StepsProps {
  readonly order: Order;
  readonly file: CaseFile;
}

/** What the police decide about an order; of one that they do not see to in the hub, what its home has heard of it. */
export function OrderSteps({ order, file }: StepsProps) {
  const say = useWords(matterWords);
  const isPolice = useIsPolice();
  const labels = useLabels();
  if (!isPolice && (!isHome(file) || isSeenTo(order, file, labels))) return null;
  const names = isPolice ? say : { ...say, ...say.heard };
  const steps = nextOf(order).map((name): Step => {
    const Form = forms[name];
    const of = { caseId: file.caseId, orderId: order.orderId, name: names[name] };
    return { key: name, name: names[name], form: (close) => <Form {...of} close={close} /> };
  });
  return <Choices steps={steps} />;
}

/** Whether the police see to an order in the hub: it was asked of them here, or they wrote that it was issued. */
const isSeenTo = ({ life }: Order, { units }: Pick<CaseFile, 'units'>, labels: Labels): boolean =>
  life.some(({ type, by }) => {
    const byPolice = labels.unitCalled(units[by?.unit ?? ''])?.startsWith('police:') === true;
    return type === 'OrderRequested' || (type === 'OrderIssued' && byPolice);
  });
