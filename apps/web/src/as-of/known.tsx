import type { ReactNode } from 'react';
import type { FileThen, KnownThen } from '../api/answers';
import { LogEntry } from '../cases/log-entry';
import { inOrder, textOf, wordsOf, type Known as KnownPerson } from '../cases/person';
import { referralWords } from '../cases/referral.words';
import { birthday } from '../time/time';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { asOfWords } from './as-of.words';
import { heldThen, marksOf } from './held-then';

interface KnownProps {
  readonly file: FileThen;
  readonly log: KnownThen['log'];
  readonly units?: Readonly<Record<string, string>>;
  /** How many entries there were, where they are more than are shown. */
  readonly logEntries?: number;
  /** Under which heading it stands. */
  readonly level?: 'h2' | 'h4';
}

/** What one unit had been told by then. Nothing here says what anybody opened. */
export function Known({ file, log, units = {}, logEntries = log.length, level: H = 'h2' }: KnownProps) {
  const say = useWords(asOfWords);
  const section = (title: string, isThere: boolean, children: ReactNode) =>
    isThere && (
      <section className="needs">
        <H>{title}</H>
        {children}
      </section>
    );
  const told = storiesOf(file);
  return (
    <>
      {section(say.stood, true, <Stood file={file} />)}
      {section(say.persons, file.persons.length > 0, <PersonLines persons={inOrder(file)} />)}
      {section(
        say.story,
        told.length > 0,
        told.map((text, at) => (
          <blockquote key={at} className="told as-written">
            {text}
          </blockquote>
        )),
      )}
      {section(say.referrals, file.referrals.length > 0, <ReferralLines file={file} units={units} />)}
      {section(say.held, heldThen(file).length > 0, <Held file={file} />)}
      {section(
        say.log,
        log.length > 0,
        <>
          {logEntries > log.length && <p>{filled(say.logMore, { shown: log.length, count: logEntries })}</p>}
          <ol className="timeline no-max-width">
            {log.map((entry) => (
              <LogEntry key={entry.factId} entry={entry} persons={file.persons} />
            ))}
          </ol>
        </>,
      )}
    </>
  );
}

const storiesOf = ({ contacts }: FileThen): readonly string[] =>
  contacts.map((contact) => textOf(wordsOf(contact, 'narrative').text)).filter((text) => text !== undefined);

function Stood({ file }: { readonly file: FileThen }) {
  const say = useWords(asOfWords);
  const labels = useLabels();
  const language = useLanguage();
  const screened =
    file.outcome === undefined
      ? say.notScreened
      : filled(say.screened, {
          outcome: labels.code('screening-outcome', file.outcome).toLowerCase(),
          concern: labels.code('concern', file.concern).toLowerCase(),
        });
  const until = file.orderUntil === undefined ? '' : birthday(file.orderUntil, language);
  return (
    <ul>
      <li>{screened}</li>
      {marksOf(file).map((mark) => (
        <li key={mark}>{filled(say[mark], { until })}</li>
      ))}
    </ul>
  );
}

function PersonLines({ persons }: { readonly persons: readonly KnownPerson[] }) {
  const say = useWords(asOfWords);
  const labels = useLabels();
  return (
    <ul className="lines unstyled-list no-max-width">
      {persons.map((person) => (
        <li key={person.personId} className="line">
          <span className="line-what">{person.name ?? say.unnamed}</span>
          <span className="line-when">{labels.codes('capacity', person.capacities)}</span>
          <span className="line-who">{[...person.phones, ...person.emails].join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

function ReferralLines({ file, units }: Required<Pick<KnownProps, 'file' | 'units'>>) {
  const status = useWords(referralWords).status;
  const labels = useLabels();
  return (
    <ul className="lines unstyled-list no-max-width">
      {file.referrals.map((referral) => {
        const to = units[referral.sent?.to ?? ''];
        return (
          <li key={referral.referralId} className="line">
            <span className="line-what">
              {labels.code('referral-purpose', referral.purpose)}
              {to !== undefined && ` → ${to}`}
            </span>
            <span className="line-when">{status[referral.status]}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Held({ file }: { readonly file: FileThen }) {
  const say = useWords(asOfWords);
  return (
    <dl className="facts held">
      {heldThen(file).map(([kind, count]) => (
        <div key={kind}>
          <dt>{say.kinds[kind]}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
