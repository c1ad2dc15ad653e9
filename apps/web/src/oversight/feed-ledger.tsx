import type { FeedWatch } from '../api/answers';
import { clockTime, dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { feedWords } from './feed.words';

type Ledger = FeedWatch['ledgers'][number];
const HOUR = 3_600_000;

/** One of the agency's own ledgers: its figures, and the outside of its newest notices. */
export function FeedLedger({ ledger }: { readonly ledger: Ledger }) {
  const labels = useLabels();
  return (
    <section className="part" aria-label={labels.unit(ledger.recipient)}>
      <h3>{labels.unit(ledger.recipient)}</h3>
      <Figures ledger={ledger} />
      {ledger.envelopes.length > 0 && <Envelopes envelopes={ledger.envelopes} />}
    </section>
  );
}

function Figures({ ledger }: { readonly ledger: Ledger }) {
  const { number, hash, toldIn, inHour, inDay, verified, wholeAt, chain, view, published } = ledger;
  const say = useWords(feedWords);
  const language = useLanguage();
  const now = useNow();
  const hour = useHour();
  const lines: readonly (readonly [string, string | number])[] = [
    [say.ledger, number],
    [say.toldIn, toldIn === undefined ? say.never : hour(toldIn)],
    [say.inHour, inHour],
    [say.inDay, inDay],
    [say.view, view],
    ...(published === undefined ? [] : [[say.publishedTo, published] as const]),
    [say.chain, say.chains[chain]],
    [say.verified, filled(say.verifiedOf, { number: verified, of: number })],
    [say.wholeAt, wholeAt === undefined ? say.notWhole : moment(wholeAt, language, now)],
  ];
  return (
    <>
      <table className="table count-table feed-table">
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {chain === 'looking' && <progress aria-label={say.verified} value={verified} max={Math.max(1, number)} />}
      <p className="hash calm">
        {say.hash}: <code>{hash}</code>
      </p>
    </>
  );
}

/** An hour as people say it: `21. november, 14.00–15.00`. */
function useHour(): (at: string) => string {
  const say = useWords(feedWords);
  const language = useLanguage();
  const now = useNow();
  return (at) =>
    filled(say.within, {
      day: dateOf(at, language, now),
      from: clockTime(at, language),
      to: clockTime(new Date(Date.parse(at) + HOUR).toISOString(), language),
    });
}

function Envelopes({ envelopes }: Pick<Ledger, 'envelopes'>) {
  const say = useWords(feedWords);
  const hour = useHour();
  return (
    <table className="table count-table table-stacked feed-table">
      <caption>{say.envelopes}</caption>
      <thead>
        <tr>
          <th scope="col">{say.number}</th>
          <th scope="col">{say.hour1}</th>
          <th scope="col">{say.prefix}</th>
        </tr>
      </thead>
      <tbody>
        {envelopes.map(({ number, toldIn, hash }) => (
          <tr key={number}>
            <th scope="row" data-label={say.number}>
              {number}
            </th>
            <td data-label={say.hour1}>{hour(toldIn)}</td>
            <td data-label={say.prefix}>
              <code>{hash}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
