import { useQuery } from '@tanstack/react-query';
import type { Track } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { birthday, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { classWords } from '../words/classes.words';
import { catalogueQuery } from './catalogue';
import { StrikeOnTrack } from './strike-on-track';
import { trackWords } from './track.words';
import { WithdrawConsent } from './withdraw-consent';

interface TrackProps {
  readonly track: Track;
}

/** To whom he was referred, and how it stands. */
export function Referrals({ track }: TrackProps) {
  const say = useWords(trackWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const reasonOf = (life: Track['referrals'][number]['life']) =>
    life.flatMap(({ type, reason }) => {
      const list = type === 'TrackReferralDeclined' ? 'track-decline-reason' : 'track-withdrawal-reason';
      return reason === undefined ? [] : [labels.code(list, reason)];
    });
  return (
    <section className="needs">
      <h2>{say.referrals}</h2>
      {track.referrals.length === 0 && <p className="calm">{say.referralsNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {track.referrals.map(({ referralId, status, overdue, sent, life }) => (
          <li key={referralId} className={overdue ? 'line line-late' : 'line'}>
            <span className="line-what">
              {labels.code('track-purpose', sent.purpose)} → {track.units[sent.to ?? ''] ?? ''}
            </span>
            <span className="line-when">{[say.referralStatus[status], ...reasonOf(life)].join(': ')}</span>
            <div className="line-who">
              {filled(say.referralAt, { at: moment(sent.occurredAt, language, now) })}
              <p className="as-written">{textOf(wordsOf(sent, 'narrative').text)}</p>
              <StrikeOnTrack track={track} thing={sent} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Consents({ track }: TrackProps) {
  const say = useWords(trackWords);
  return (
    <section className="needs">
      <h2>{say.consents}</h2>
      {track.consents.length === 0 && <p className="calm">{say.consentsNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {track.consents.map((consent) => (
          <ConsentLine key={consent.consentId} track={track} consent={consent} />
        ))}
      </ul>
    </section>
  );
}

function ConsentLine({ track, consent }: TrackProps & { readonly consent: Track['consents'][number] }) {
  const say = useWords(trackWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { consentId, fieldSets = [], until, status } = consent;
  const line = {
    how: labels.code('consent-how', consent.how),
    at: moment(consent.occurredAt, language, now),
    what: fieldSets.map((one) => classes[one]).join(', '),
  };
  const mayWithdraw = status === 'given' && track.status !== 'closed' && consentId !== undefined;
  return (
    <li className="line">
      <span className="line-what">{say.consentStatus[status as keyof typeof say.consentStatus] ?? status}</span>
      <span className="line-when">
        {until !== undefined && filled(say.consentUntil, { until: birthday(until, language) })}
      </span>
      <span className="line-who">
        {filled(say.consentLine, line)}
        {mayWithdraw && <WithdrawConsent trackId={track.trackId} consentId={consentId} />}
      </span>
    </li>
  );
}

export function Advice({ track }: TrackProps) {
  const say = useWords(trackWords);
  const language = useLanguage();
  const now = useNow();
  const catalogue = useQuery(catalogueQuery);
  const labelOf = (id: string) => catalogue.data?.items.find((item) => item.id === id)?.label[language] ?? id;
  return (
    <section className="needs">
      <h2>{say.advice}</h2>
      {track.advice.length === 0 && <p className="calm">{say.adviceNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {track.advice.map((given) => (
          <li key={given.factId} className="line">
            <span className="line-what">{given.items?.map(({ id }) => labelOf(id)).join(' · ')}</span>
            <span className="line-when">{filled(say.adviceAt, { at: moment(given.occurredAt, language, now) })}</span>
            <div className="line-who">
              <p className="as-written">{textOf(wordsOf(given, 'note').text)}</p>
              <StrikeOnTrack track={track} thing={given} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Sessions({ track }: TrackProps) {
  const say = useWords(trackWords);
  const language = useLanguage();
  const now = useNow();
  // Sessions are those who held them alone; at the track's home there are none to speak of.
  if (track.ours && track.sessions.length === 0) return null;
  return (
    <section className="needs">
      <h2>{say.sessions}</h2>
      {track.sessions.length === 0 && <p className="calm">{say.sessionsNone}</p>}
      <ol className="timeline no-max-width">
        {track.sessions.map((session) => (
          <li key={session.factId}>
            <time dateTime={session.at ?? session.occurredAt}>
              {moment(session.at ?? session.occurredAt, language, now)}
            </time>
            <div>
              <p className="as-written">{textOf(wordsOf(session, 'note').text)}</p>
              <StrikeOnTrack track={track} thing={session} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
