import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answered, type CaseFile, type Preview } from '../api/answers';
import { agency } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { logQuery } from '../cases/case-data';
import { classWords } from '../words/classes.words';
import { filled, useWords } from '../words/words';
import { useEntryLabel } from '../log/entry-label';
import type { Entry } from './entries-for-police';
import type { PoliceUnit } from './police-in-case';
import { readOf } from './report-read';
import { reportPageWords } from './report.words';

interface SeenProps {
  readonly file: CaseFile;
  readonly units: readonly PoliceUnit[];
  /** Those that were chosen. */
  readonly entries: readonly string[];
}

/** What each unit of the police who are told of the case now will see of the report. */
export function ReportSeen({ file, units, entries }: SeenProps) {
  const say = useWords(reportPageWords);
  return (
    <aside className="preview" aria-labelledby="preview" tabIndex={0}>
      <h2 id="preview">{say.seen}</h2>
      {units.length === 0 && (
        <>
          <p>{say.seenNobody}</p>
          <p>
            <Link to="/cases/$caseId/referral" params={{ caseId: file.caseId }}>
              {say.refer}
            </Link>
          </p>
        </>
      )}
      {units.map((unit) => (
        <SeenBy key={unit.unit} unit={unit} caseId={file.caseId} entries={entries} />
      ))}
    </aside>
  );
}

/** What is told on what the unit was given, by the very function that tells. */
const previewQuery = (caseId: string, { unit, classes }: PoliceUnit) => {
  const terms = { to: unit, purpose: 'report', legalBasis: 'report-of-crime', fieldSets: classes.join(',') };
  return {
    queryKey: ['preview', caseId, terms],
    queryFn: () =>
      answered<Preview>(
        agency.GET('/api/municipality/cases/{caseId}/referrals/preview', {
          params: { path: { caseId }, query: terms, header: { Purpose: 'case-work' } },
        } as never) as never,
      ),
  };
};

interface ByProps {
  readonly unit: PoliceUnit;
  readonly caseId: string;
  readonly entries: readonly string[];
}

function SeenBy({ unit, caseId, entries }: ByProps) {
  const say = useWords(reportPageWords);
  const log = useInfiniteQuery(logQuery(caseId));
  const preview = useQuery(previewQuery(caseId, unit));
  const isText = unit.classes.includes('narrative');
  const logged = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <h3>{unit.name}</h3>
      <ul className="unstyled-list">
        <li>{say.seenAlways}</li>
        <li>
          {isText ? (
            say.seenText
          ) : (
            <Link to="/cases/$caseId/referral" params={{ caseId }}>
              {say.seenNoText}
            </Link>
          )}
        </li>
      </ul>
      <ProblemNotice error={preview.error} />
      {preview.isPending && <Skeleton lines={4} />}
      {entries.length === 0 && <p className="calm">{say.seenChoose}</p>}
      {preview.data && (
        <ul className="unstyled-list" aria-live="polite">
          {logged
            .filter(({ entryRef = '', corrects }) => corrects === undefined && entries.includes(entryRef))
            .map((entry) => (
              <Read key={entry.factId} entry={entry} logged={logged} preview={preview.data} />
            ))}
        </ul>
      )}
    </>
  );
}

interface ReadProps {
  readonly entry: Entry;
  readonly logged: readonly Entry[];
  readonly preview: Preview;
}

function Read({ entry, logged, preview }: ReadProps) {
  const say = useWords(reportPageWords);
  const classes = useWords(classWords);
  const labelOf = useEntryLabel();
  const { isTold, words, withheld } = readOf(preview, entry, logged);
  const named = (list: readonly string[]) => list.map((of) => classes[of as keyof typeof classes] ?? of).join(', ');
  const read = words.length > 0 ? filled(say.seenWords, { what: named(words) }) : say.seenCodes;
  return (
    <li>
      <strong>{labelOf(entry)}</strong>
      <small className="under">{isTold ? read : say.seenNot}</small>
      {withheld.length > 0 && (
        <small className="under withheld">{filled(say.seenWithheld, { what: named(withheld) })}</small>
      )}
    </li>
  );
}
