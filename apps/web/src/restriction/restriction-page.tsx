import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { isRestrictedCase } from '../cases/is-restricted';
import { SubPage } from '../cases/sub-page';
import { useAct, type BodyOf } from '../cases/use-act';
import { Save } from '../forms/save';
import { useQuestions } from '../forms/use-questions';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { Gone } from './gone';
import { Readers } from './readers';
import { restrictionWords } from './restriction.words';
import { Unrestrict } from './unrestrict';

/** A case for few: beginning it, who they are, and its end. */
export function RestrictionPage() {
  const say = useWords(restrictionWords);
  const title = (file: CaseFile | undefined) => (file && !isRestrictedCase(file) ? say.title : say.manageTitle);
  return <SubPage title={title}>{(file) => <Restriction file={file} />}</SubPage>;
}

function Restriction({ file }: { readonly file: CaseFile }) {
  const say = useWords(restrictionWords);
  const [isOver, setOver] = useState(false);
  if (isOver) return <Gone said={say.endDone} />;
  if (!isRestrictedCase(file)) return <Restrict file={file} />;
  return (
    <div className="page-narrow">
      <Readers file={file} />
      {file.restriction && <Unrestrict file={file} restriction={file.restriction} done={() => setOver(true)} />}
    </div>
  );
}

function Restrict({ file: { caseId } }: { readonly file: CaseFile }) {
  const say = useWords(restrictionWords);
  const labels = useLabels();
  const act = useAct('restriction', { caseId }, () => kept.sent());
  const { asked, fields, kept } = useQuestions(
    () => [
      { name: 'reason', as: 'radios', label: say.why, options: labels.list('restriction-reason') },
      { name: 'mustNotKnow', as: 'colleagues', label: say.mustNotKnow, optional: true },
    ],
    (answers) => act.mutate(answers as BodyOf<'restriction'>),
    { place: { form: 'restriction', caseId }, act },
  );
  if (act.isSuccess) return <Gone said={say.saved} />;
  return (
    <form {...asked.form} aria-label={say.title} className="page-narrow">
      <Notice kind="warning">
        <p>{say.what}</p>
        <p>{say.ends}</p>
      </Notice>
      <DraftFound draft={kept} />
      {fields}
      <DraftSaved draft={kept} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}
