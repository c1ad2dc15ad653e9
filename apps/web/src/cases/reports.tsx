import type { CaseFile } from '../api/answers';
import { Copy } from '../blocks/copy';
import { Choices } from '../matters/few-lines';
import { FileReport } from '../matters/file-report';
import { matterWords } from '../matters/matters.words';
import { useIsPolice } from '../matters/source';
import { moment, stamp } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { textOf, wordsOf } from './person';
import { reportWords } from './reports.words';

type Report = CaseFile['reports'][number];

/** What was prepared with her for the police, and under which number they filed it. Shown where something is known of it. */
export function Reports({ file }: { readonly file: CaseFile }) {
  const say = useWords(reportWords);
  if (file.reports.length === 0) return null;
  return (
    <section>
      <h2>{say.reports}</h2>
      <ul className="lines unstyled-list no-max-width">
        {file.reports.map((report) => (
          <ReportLine key={report.reportId} report={report} caseId={file.caseId} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly report: Report;
  readonly caseId: string;
}

function ReportLine({ report, caseId }: LineProps) {
  const { filed, filings, prepared } = report;
  const say = useWords(reportWords);
  const language = useLanguage();
  const now = useNow();
  const first = filings.at(0);
  return (
    <li className="line">
      <span className="line-what">
        {prepared ? filled(say.prepared, { at: moment(prepared.occurredAt, language, now) }) : say.filedElsewhere}
      </span>
      <span className="line-when">
        {filed && first ? filled(say.filed, { at: moment(first.occurredAt, language, now) }) : say.notFiled}
      </span>
      <span className="line-who">
        {filings.map((filing) => (
          <Filing key={filing.factId} filing={filing} />
        ))}
        {prepared && <EntriesCount entries={prepared.entries} />}
        <span className="as-written under">{textOf(wordsOf(prepared, 'narrative').summary)}</span>
      </span>
      <div className="line-who">
        {prepared && <CopyPrepared prepared={prepared} />}
        <ToFile report={report} caseId={caseId} />
      </div>
    </li>
  );
}

/** What was prepared, as text for the system in which the police take reports. */
function CopyPrepared({ prepared }: { readonly prepared: NonNullable<Report['prepared']> }) {
  const say = useWords(reportWords);
  const language = useLanguage();
  const isPolice = useIsPolice();
  const summary = textOf(wordsOf(prepared, 'narrative').summary);
  if (!isPolice || summary === undefined) return null;
  const title = filled(say.prepared, { at: stamp(prepared.occurredAt, language) });
  return <Copy text={`${title}\n\n${summary}`} about={title} copied={say.copied} />;
}

/** Nobody has said yet under which number it was taken; or others have, and the police say so themselves. */
function ToFile({ report: { reportId, filed, filings }, caseId }: LineProps) {
  const { file } = useWords(matterWords);
  const isPolice = useIsPolice();
  const isSaid = isPolice ? filings.some(({ knownFrom }) => knownFrom === 'police') : filed;
  const step = {
    key: 'file',
    name: file,
    form: (close: () => void) => <FileReport {...{ caseId, reportId, close }} />,
  };
  return <Choices steps={isSaid ? [] : [step]} />;
}

function Filing({ filing }: { readonly filing: Report['filings'][number] }) {
  const say = useWords(reportWords);
  const labels = useLabels();
  const number = textOf(wordsOf(filing, 'police-ref').journalNumber);
  const provisions = (filing.provisions ?? []).map((code) => labels.code('provision', code));
  const source = filing.knownFrom && filled(say.source, { source: labels.code('known-from', filing.knownFrom) });
  const known = [number !== undefined && filled(say.journal, { number }), ...provisions, source];
  return <span className="under">{known.filter(Boolean).join(' · ')}</span>;
}

/** How many entries of the log something rests on. */
export function EntriesCount({ entries }: { readonly entries: readonly string[] | undefined }) {
  const say = useWords(reportWords);
  if (entries === undefined) return null;
  const text = [say.noEntries, say.entry][entries.length] ?? filled(say.entries, { count: entries.length });
  return <span className="under">{text}</span>;
}
