import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { useIsPolice } from '../matters/source';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { EntriesCount } from './reports';
import { reportWords } from './reports.words';

type Breach = CaseFile['breaches'][number];
interface LineProps {
  readonly breach: Breach;
  readonly file: CaseFile;
}

/** Breaches of orders: reported is not assessed. Shown where something is known of them. */
export function Breaches({ file }: { readonly file: CaseFile }) {
  const say = useWords(reportWords);
  if (file.breaches.length === 0) return null;
  return (
    <section>
      <h2>{say.breaches}</h2>
      <ul className="lines unstyled-list no-max-width">
        {file.breaches.map((breach) => (
          <BreachLine key={breach.breachId} breach={breach} file={file} />
        ))}
      </ul>
    </section>
  );
}

function BreachLine({ breach, file }: LineProps) {
  const say = useWords(reportWords);
  const labels = useLabels();
  const isPolice = useIsPolice();
  const order = file.orders.find(({ orderId }) => orderId === breach.orderId);
  const what = order && filled(say.breach, { order: labels.code('order-kind', order.kind).toLowerCase() });
  return (
    <li className={breach.status === 'reported' ? 'line line-late' : 'line'}>
      <span className="line-what">
        {isPolice ? (
          <Link to="/cases/$caseId/breaches/$breachId" params={{ caseId: file.caseId, breachId: breach.breachId }}>
            {what ?? say.breachOfUnknown}
          </Link>
        ) : (
          (what ?? say.breachOfUnknown)
        )}
      </span>
      <span className="line-when">
        <Standing breach={breach} />
      </span>
      <span className="line-who">
        <Reported breach={breach} file={file} />
        {breach.orderUnconfirmed === true && <strong className="under">{say.unconfirmed}</strong>}
      </span>
    </li>
  );
}

function Standing({ breach: { status, assessed } }: { readonly breach: Breach }) {
  const say = useWords(reportWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  if (status === 'reported' || assessed === undefined) return say.notAssessed;
  return filled(say.assessed, {
    at: moment(assessed.occurredAt, language, now),
    outcome: labels.code('breach-outcome', assessed.outcome).toLowerCase(),
  });
}

function Reported({ breach: { reported }, file }: LineProps) {
  const say = useWords(reportWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  if (!reported) return null;
  const who = labels.code('reporter', reported.saidBy).toLowerCase();
  const unit = file.units[reported.policeUnit ?? ''] ?? '';
  return (
    <>
      {filled(say.reported, { at: moment(reported.occurredAt, language, now) })}
      {who !== '' && <span className="under">{filled(say.saidBy, { who })}</span>}
      {unit !== '' && <span className="under">{filled(say.seenToBy, { unit })}</span>}
      <EntriesCount entries={reported.entries} />
    </>
  );
}
