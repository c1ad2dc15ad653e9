import type { Dossier } from '../api/answers';
import { Notice } from '../blocks/notice';
import { useOrderStanding } from '../cases/orders';
import { dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { dossierWords } from './dossier.words';

interface Of {
  readonly dossier: Dossier;
}

/** Where the breach stands, and the order that it is of. */
export function DossierHead({ dossier }: Of) {
  const say = useWords(dossierWords);
  const labels = useLabels();
  const standing = useOrderStanding();
  const { order, breach, missing } = dossier;
  return (
    <>
      <Standing dossier={dossier} />
      <p>
        {order
          ? filled(say.orderStands, { kind: labels.code('order-kind', order.kind), standing: standing(order) })
          : say.noOrder}{' '}
        <Period dossier={dossier} />
      </p>
      {breach.orderUnconfirmed === true && <Notice kind="warning">{say.unconfirmed}</Notice>}
      {missing.length > 0 && <p>{filled(say.missing, { count: missing.length })}</p>}
    </>
  );
}

function Standing({ dossier: { breach } }: Of) {
  const say = useWords(dossierWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { reported, assessed } = breach;
  return (
    <>
      {reported && (
        <p className="font-lead">{filled(say.standing, { at: moment(reported.occurredAt, language, now) })}</p>
      )}
      {assessed && (
        <Notice kind="success">
          {filled(say.assessed, {
            at: moment(assessed.occurredAt, language, now),
            outcome: labels.code('breach-outcome', assessed.outcome).toLowerCase(),
          })}
        </Notice>
      )}
    </>
  );
}

function Period({ dossier: { period } }: Of) {
  const say = useWords(dossierWords);
  const language = useLanguage();
  const now = useNow();
  if (period?.from === undefined) return say.periodUnknown;
  const from = dateOf(period.from, language, now);
  if (period.to === undefined) return filled(say.periodFrom, { from });
  // The period ends when its last day is over.
  const lastMoment = new Date(Date.parse(period.to) - 1).toISOString();
  return filled(say.period, { from, to: dateOf(lastMoment, language, now) });
}
