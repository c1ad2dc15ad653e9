import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { DoneInCase } from '../cases/done-in-case';
import { isHome } from '../cases/is-home';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { TextArea } from '../forms/fields';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { ToReportGuide } from '../guidance/to-report-guide';
import { filled, useWords } from '../words/words';
import { EntriesForPolice } from './entries-for-police';
import type { PoliceUnit } from './police-in-case';
import { blank, isTypical, missingIn, reportOf } from './report-draft';
import { ReportSeen } from './report-seen';
import { ReportWish } from './report-wish';
import { reportPageWords } from './report.words';
import { useIsPolice } from './source';
import { usePoliceInCase } from './use-police-in-case';

/** A police report, prepared with her: which incidents show it, the story in short, and beside it what the police will see. */
export function ReportPage() {
  const say = useWords(reportPageWords);
  const isPolice = useIsPolice();
  return (
    <SubPage title={say.title}>
      {(file) => {
        if (isPolice) return <Report file={file} units={[]} />;
        return isHome(file) ? <AtHome file={file} /> : <Notice kind="info">{say.notHome}</Notice>;
      }}
    </SubPage>
  );
}

const AtHome = ({ file }: { readonly file: CaseFile }) => <Report file={file} units={usePoliceInCase(file)} />;

interface ReportProps {
  readonly file: CaseFile;
  /** Who will see it. */
  readonly units: readonly PoliceUnit[];
}

function Report({ file, units }: ReportProps) {
  const say = useWords(reportPageWords);
  const { caseId } = file;
  const isPolice = useIsPolice();
  const { draft, set, kept } = useWritten({ form: 'police-report', caseId }, blank);
  const act = useAct('reports', { caseId }, kept.sent);
  const { form, errorOf } = useAsked(missingIn(draft, isPolice), () => act.mutate(reportOf(draft)), kept, act);
  const isSeen = units.length > 0;
  if (act.isSuccess) return <Prepared caseId={caseId} isSeen={isSeen} />;
  const count = filled(isTypical(draft.entries) ? say.chosen : say.chosenOther, { count: draft.entries.length });
  return (
    <div className={isPolice ? 'page-narrow' : 'form-and-preview'}>
      <div>
        <p className="font-lead">{isPolice ? say.introPolice : say.intro}</p>
        <ToReportGuide />
        <ReportWish file={file} />
        <form {...form}>
          <DraftFound draft={kept} />
          <EntriesForPolice
            caseId={caseId}
            label={say.entries}
            hint={say.entriesHint}
            values={draft.entries}
            error={errorOf('entries')}
            onChange={(entries) => set({ entries })}
            below={draft.entries.length > 0 && <p className="calm">{count}</p>}
          />
          <TextArea
            label={say.summary}
            hint={say.summaryHint}
            rows={8}
            value={draft.summary}
            error={errorOf('summary')}
            onChange={(summary) => set({ summary })}
          />
          <DraftSaved draft={kept} />
          <Save act={act} label={isSeen ? say.send : say.keep} primary />
        </form>
      </div>
      {!isPolice && <ReportSeen file={file} units={units} entries={draft.entries} />}
    </div>
  );
}

function Prepared({ caseId, isSeen }: { readonly caseId: string; readonly isSeen: boolean }) {
  const say = useWords(reportPageWords);
  const isPolice = useIsPolice();
  const kept = isPolice ? say.keptPolice : say.kept;
  return <DoneInCase said={isSeen ? say.sent : kept} caseId={caseId} />;
}
