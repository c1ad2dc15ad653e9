import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { refusalOf } from '../api/refusal-of';
import { Done } from '../blocks/done';
import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { Save } from '../forms/save';
import { useAsked } from '../forms/use-asked';
import { GuideBeside } from '../guidance/guide-beside';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { blank, bodyOf, inThirtyDays, missingIn, type Draft } from './draft';
import { Expired } from './expired';
import { UsedInstrument } from './instrument';
import { Judgement } from './judgement';
import { Seen } from './seen';
import { screeningWords } from './screening.words';

/** The visitator's judgement, with guidance beside each question and no score. */
export function ScreeningPage() {
  const say = useWords(screeningWords);
  return <SubPage title={say.title}>{(file) => <Screening file={file} />}</SubPage>;
}

function Screening({ file }: { readonly file: CaseFile }) {
  const say = useWords(screeningWords);
  const { caseId } = file;
  const begin: Draft = { ...blank, reviewOn: inThirtyDays() };
  const { draft, set, kept } = useWritten({ form: 'screening', caseId }, begin);
  const act = useAct('screenings', { caseId }, kept.sent);
  const isExpired = draft.trainingExpiredReason !== '' || refusalOf(act.error) === 'training-expired';
  const { form, errorOf } = useAsked(missingIn(draft, isExpired), () => act.mutate(bodyOf(draft)), kept, act);
  if (act.isSuccess) {
    return (
      <Done said={say.saved}>
        <Link to="/cases/$caseId/referral" params={{ caseId }} className="button button-primary">
          {say.next}
        </Link>
      </Done>
    );
  }
  const part = { file, draft, set, errorOf };
  return (
    <div className="form-and-preview">
      <GuideBeside id="stalking-or-conflict" />
      <form {...form}>
        <p className="font-lead">{say.intro}</p>
        <DraftFound draft={kept} />
        <Before file={file} />
        <Seen {...part} />
        <Judgement {...part} />
        <UsedInstrument {...part} />
        {isExpired && <Expired {...part} />}
        <DraftSaved draft={kept} />
        <Save act={act} label={say.save} primary />
      </form>
    </div>
  );
}

/** That it was screened before: the judgement made now takes its place, and both stay to be read. */
function Before({ file: { outcome, concern } }: { readonly file: CaseFile }) {
  const say = useWords(screeningWords);
  const labels = useLabels();
  if (outcome === undefined) return null;
  const was = labels.code('screening-outcome', outcome).toLowerCase();
  return (
    <Notice kind="info">{filled(say.before, { was, concern: labels.code('concern', concern).toLowerCase() })}</Notice>
  );
}
