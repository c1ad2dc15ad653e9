import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { AskAnew } from '../matters/ask-anew';
import { OrderSteps } from '../matters/order-steps';
import { orderWords } from './orders.words';
import { nameOf, textOf, wordsOf } from './person';

export type Order = CaseFile['orders'][number];
type Step = Order['life'][number];

/** How an order stands, as people say it. */
export function useOrderStanding() {
  const say = useWords(orderWords);
  const language = useLanguage();
  const now = useNow();
  return ({ inForce, until, decideBy, status }: Order): string => {
    if (!inForce) return say.status[status];
    if (until !== undefined) return filled(say.inForceUntil, { at: dateOf(until, language, now) });
    return decideBy === undefined ? say.inForce : say.inForceUntilDecided;
  };
}

/** Orders in force, said before anything else of the case is read. */
export function OrdersInForce({ file }: { readonly file: CaseFile }) {
  const say = useWords(orderWords);
  const labels = useLabels();
  const standing = useOrderStanding();
  const inForce = file.orders.filter((order) => order.inForce);
  if (!file.orderInForce || inForce.length === 0) return null;
  return (
    <Notice kind="warning">
      <strong>{say.inForceNow}</strong>
      {inForce.map((order) => (
        <p key={order.orderId}>
          {labels.code('order-kind', order.kind)}. {standing(order)}.
        </p>
      ))}
    </Notice>
  );
}

/** What was asked of the police, what they decided, and until when it holds. Shown where something is known of it. */
export function Orders({ file }: { readonly file: CaseFile }) {
  const say = useWords(orderWords);
  if (file.orders.length === 0) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <ul className="lines unstyled-list no-max-width">
        {file.orders.map((order) => (
          <OrderLine key={order.orderId} order={order} file={file} />
        ))}
      </ul>
    </section>
  );
}

function OrderLine({ order, file }: { readonly order: Order; readonly file: CaseFile }) {
  const say = useWords(orderWords);
  const labels = useLabels();
  const standing = useOrderStanding();
  const against = order.life.find((step) => step.against !== undefined)?.against;
  const name = nameOf(file.persons, against);
  return (
    <li className={order.decisionOverdue ? 'line line-late' : 'line'}>
      <span className="line-what">{labels.code('order-kind', order.kind)}</span>
      <span className="line-when">
        {order.endsSoon && <span className="badge badge-warning">{say.endsSoon}</span>} {standing(order)}
      </span>
      <span className="line-who">
        {[name !== undefined && filled(say.against, { name }), order.toUs && say.toUs].filter(Boolean).join(' · ')}
        <Decision order={order} />
        {order.life
          .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
          .map((step) => (
            <OrderStep key={step.factId} step={step} />
          ))}
      </span>
      <div className="line-who">
        <OrderSteps order={order} file={file} />
        <AskAnew order={order} file={file} />
      </div>
    </li>
  );
}

/** A provisional order waits for what is to follow it. */
function Decision({ order: { decideBy, inForce, decisionOverdue } }: { readonly order: Order }) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const now = useNow();
  if (decideBy === undefined || !inForce) return null;
  const text = decisionOverdue ? say.decisionOverdue : say.decideBy;
  return <strong className="under">{filled(text, { at: dateOf(decideBy, language, now) })}</strong>;
}

function OrderStep({ step }: { readonly step: Step }) {
  const say = useWords(orderWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const at = moment(step.at ?? step.occurredAt, language, now);
  const reasons = step.type === 'OrderDenied' ? 'order-denial-reason' : 'order-revocation-reason';
  const area = textOf(wordsOf(step, 'place').area);
  let said = filled(say.step, { what: labels.fact(step.type), at });
  if (step.reason !== undefined) said = filled(say.reason, { step: said, reason: labels.code(reasons, step.reason) });
  if (step.knownFrom !== undefined)
    said = filled(say.source, { step: said, source: labels.code('known-from', step.knownFrom).toLowerCase() });
  return (
    <span className="under">
      {said}
      {area !== undefined && <span className="under as-written">{filled(say.area, { area })}</span>}
    </span>
  );
}
