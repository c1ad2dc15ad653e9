import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice, ProblemNotice } from '../blocks/notice';
import { DoneInCase } from '../cases/done-in-case';
import { SubPage } from '../cases/sub-page';
import { Checks } from '../forms/fields';
import { filled, useWords } from '../words/words';
import { leftOut, toTakeIn, type Report, type Sent } from './import-draft';
import { Look, useRows } from './look';
import { logImportWords } from './log-import.words';
import { ReportTable } from './report-table';
import { useLogImport } from './use-log-import';

/** A log that was kept elsewhere: looked at first, row by row, then taken in. */
export function LogImportPage() {
  const say = useWords(logImportWords);
  return <SubPage title={say.title}>{(file) => <Import file={file} />}</SubPage>;
}

function Import({ file: { caseId } }: { readonly file: CaseFile }) {
  const say = useWords(logImportWords);
  const look = useLogImport(caseId);
  const rows = useRows(caseId, look);
  const take = useLogImport(caseId, rows.taken);
  if (take.data?.committed) {
    const again = () => {
      look.reset();
      take.reset();
    };
    return (
      <>
        <DoneInCase said={say.done} caseId={caseId}>
          <button type="button" className="button button-secondary" onClick={again}>
            {say.again}
          </button>
        </DoneInCase>
        <ReportTable report={take.data} />
      </>
    );
  }
  const isTaking = take.isPending;
  return (
    <>
      <Look rows={rows} look={look} onChange={take.reset} />
      {look.data && look.variables && (
        <section>
          <ReportTable report={look.data} />
          <ProblemNotice error={take.error} />
          {take.data?.committed === false && <Notice kind="error">{say.notTaken}</Notice>}
          <TakeIn report={look.data} sent={look.variables} isTaking={isTaking} take={take.send} />
        </section>
      )}
    </>
  );
}

interface TakeProps {
  readonly report: Report;
  readonly sent: Sent;
  readonly isTaking: boolean;
  readonly take: (sent: Sent) => void;
}

/** Whatever is left out is left out knowingly. */
function TakeIn({ report, sent, isTaking, take }: TakeProps) {
  const say = useWords(logImportWords);
  const [said, setSaid] = useState<readonly string[]>([]);
  const { leaveOutSheets, ...numbers } = leftOut(report);
  const counted = (['leaveOut', 'leaveOutWitnesses', 'leaveOutFiles', 'leaveOutComments'] as const).filter(
    (what) => numbers[what] > 0,
  );
  const options = [
    ...counted.map((what) => [what, filled(say[what], { count: numbers[what] })] as const),
    ...(leaveOutSheets.length > 0
      ? [['sheets', filled(say.leaveSheets, { names: leaveOutSheets.join(', ') })] as const]
      : []),
  ];
  if (report.counts.ready === 0) return null;
  return (
    <>
      {options.length > 0 && <Checks label={say.leave} values={said} options={options} onChange={setSaid} />}
      <p className="buttons save">
        <button
          type="button"
          className="button button-primary"
          disabled={isTaking || said.length < options.length}
          onClick={() => take(toTakeIn(sent, report))}
        >
          {say.commit}
        </button>
      </p>
    </>
  );
}
