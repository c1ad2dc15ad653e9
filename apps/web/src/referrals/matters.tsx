import { Link } from '@tanstack/react-router';
import type { BreachLine, Inbox, OrderLine } from '../api/answers';
import { useOrderTask } from '../cases/at-hand';
import { atHandWords } from '../cases/at-hand.words';
import { dueOf } from '../cases/due';
import { shortOf } from '../cases/short';
import { distance, moment } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { inboxWords } from './inbox.words';

/** Breaches to be assessed and orders at hand: the breaches first. */
export function Matters({ inbox: { orders, breaches, mayOpen }, now }: { readonly inbox: Inbox; readonly now: Date }) {
  const say = useWords(inboxWords);
  const count = orders.length + breaches.length;
  if (count === 0) return null;
  return (
    <section className="needs">
      <h2>
        {say.matters} <span className="count">{count}</span>
      </h2>
      <ul className="lines unstyled-list no-max-width">
        {breaches.map((breach) => (
          <Breach key={breach.breachId} breach={breach} opens={mayOpen.includes(breach.caseId)} now={now} />
        ))}
        {orders.map((order) => (
          <Order key={order.orderId} order={order} now={now} />
        ))}
      </ul>
    </section>
  );
}

interface BreachProps {
  readonly breach: BreachLine;
  readonly opens: boolean;
  readonly now: Date;
}

/** To the dossier; to the case, where somebody else has its words. */
function Breach({ breach, opens, now }: BreachProps) {
  const say = useWords(inboxWords);
  const { breach: what, breachTold, unconfirmed } = useWords(atHandWords);
  const language = useLanguage();
  const { caseId, breachId, reportedAt, toUs, orderUnconfirmed } = breach;
  return (
    <li className={toUs ? 'line line-late' : 'line'}>
      <span className="line-what">
        {toUs && opens ? (
          <Link to="/cases/$caseId/breaches/$breachId" params={{ caseId, breachId }}>
            {what}
          </Link>
        ) : (
          <Link to="/cases/$caseId" params={{ caseId }}>
            {toUs ? what : breachTold}
          </Link>
        )}
      </span>
      <span className="line-when">
        {reportedAt !== undefined && filled(say.reported, { at: moment(reportedAt, language, now) })}
      </span>
      <span className="line-who">
        {filled(say.case, { short: shortOf(caseId) })}
        {toUs && ` · ${say.toUs}`}
        {orderUnconfirmed === true && ` · ${unconfirmed}`}
      </span>
    </li>
  );
}

function Order({ order, now }: { readonly order: OrderLine; readonly now: Date }) {
  const say = useWords(inboxWords);
  const task = useOrderTask();
  const language = useLanguage();
  const { caseId, toUs } = order;
  const by = dueOf(order);
  const late = by !== undefined && Date.parse(by) < now.getTime();
  return (
    <li className={late ? 'line line-late' : 'line'}>
      <span className="line-what">
        <Link to="/cases/$caseId" params={{ caseId }}>
          {task(order)}
        </Link>
      </span>
      <span className="line-when">
        {late && <span className="badge badge-warning">{say.late}</span>}{' '}
        {by !== undefined && filled(late ? say.byWas : say.by, { at: distance(by, language, now) })}
      </span>
      <span className="line-who">
        {filled(say.case, { short: shortOf(caseId) })}
        {toUs && ` · ${say.toUs}`}
      </span>
    </li>
  );
}
