import type { Dossier } from '../api/answers';
import { nameOf, textOf, wordsOf, type Person } from '../cases/person';
import { DossierFiles } from '../evidence/dossier-files';
import { saidWhen } from '../time/occurred';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { classWords } from '../words/classes.words';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { dossierWords } from './dossier.words';

type Entry = Dossier['chronology'][number];
type Telling = Entry['tellings'][number];

interface LoggedProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly persons: readonly Person[];
  /** Whether the hub knows when the order held. */
  readonly hasPeriod: boolean;
}

/** Entries of the log, each with its corrections and the proof beside it. */
export function Logged({ title, entries, persons, hasPeriod }: LoggedProps) {
  const say = useWords(dossierWords);
  const language = useLanguage();
  const now = useNow();
  return (
    <section>
      <h2>{title}</h2>
      {entries.length === 0 && <p className="calm">{say.none}</p>}
      <ol className="timeline no-max-width">
        {entries.map((entry) => (
          <li key={entry.entryRef}>
            <time dateTime={entry.occurredFrom}>{saidWhen(entry.occurredFrom, precisionOf(entry), language, now)}</time>
            <div>
              <Marks entry={entry} hasPeriod={hasPeriod} />
              {entry.tellings.map((telling, index) => (
                <Told key={telling.factId} telling={telling} isCorrection={index > 0} />
              ))}
              <Witnessed entry={entry} persons={persons} />
              <DossierFiles files={entry.evidence} />
              <Proof entry={entry} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How exactly it is known by now. */
export const precisionOf = ({ tellings }: Entry) => tellings.at(-1)?.precision;

function Marks({ entry, hasPeriod }: { readonly entry: Entry } & Pick<LoggedProps, 'hasPeriod'>) {
  const say = useWords(dossierWords);
  const marks = [
    entry.alleged && ['badge badge-error', say.isAlleged],
    entry.possibleBreach && ['badge badge-warning', say.possibleBreach],
    entry.withinPeriod !== true && hasPeriod && ['badge badge-warning', apartOf(entry, say)],
    entry.reply && ['badge', say.reply],
    entry.byPolice && ['badge', say.byPolice],
    entry.corrected && ['badge', say.corrected],
  ].filter((mark) => Array.isArray(mark));
  return marks.map(([look, text]) => (
    <span key={text} className={look}>
      {text}
    </span>
  ));
}

const apartOf = ({ withinPeriod }: Entry, say: Record<'outside' | 'maybeOutside', string>) =>
  withinPeriod === false ? say.outside : say.maybeOutside;

function Told({ telling, isCorrection }: { readonly telling: Telling; readonly isCorrection: boolean }) {
  const say = useWords(dossierWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const text = textOf(wordsOf(telling, 'log-text').text) ?? '';
  const place = textOf(wordsOf(telling, 'place').text);
  const said = filled(say.correction, { at: moment(telling.recordedAt, language, now), text });
  const of = (list: string, codes: readonly string[] = []) => labels.codes(list, codes);
  return (
    <>
      {!isCorrection && (
        <p>
          <strong>{of('behaviour', telling.behaviours)}</strong> (
          {of('incident-channel', telling.channels).toLowerCase()})
        </p>
      )}
      <p className="as-written">{isCorrection ? said : text}</p>
      {place !== undefined && <p className="as-written under">{place}</p>}
    </>
  );
}

/** What each witness saw, in their words. */
function Witnessed({ entry, persons }: Pick<LoggedProps, 'persons'> & { readonly entry: Entry }) {
  const say = useWords(dossierWords);
  const said = entry.tellings.flatMap(({ factId, words }) =>
    words.filter((part) => part.class === 'witness').map((part) => ({ ...part, factId })),
  );
  return said.map(({ factId, person, fields }) => (
    <p key={`${factId} ${person}`} className="as-written under">
      {filled(say.witnessSaid, { name: nameOf(persons, person) ?? say.unnamed, text: textOf(fields.text) ?? '' })}
    </p>
  ));
}

/** Whoever has the words can show by these that not a letter was changed. */
function Proof({ entry }: { readonly entry: Entry }) {
  const say = useWords(dossierWords);
  const classes = useWords(classWords);
  const parts = entry.tellings.flatMap(({ factId, words }) => words.map((part) => ({ ...part, factId })));
  if (parts.length === 0) return null;
  return (
    <details className="more proof">
      <summary>{say.proof}</summary>
      {parts.map(({ factId, person, class: sealedClass, commitment }) => (
        <p key={`${factId} ${person} ${sealedClass}`} className="hash">
          <code>{filled(say.proofOf, { class: classes[sealedClass], commitment })}</code>
        </p>
      ))}
    </details>
  );
}
