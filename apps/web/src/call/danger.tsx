import { useWritten } from '../drafts/use-written';
import type { CaseFile } from '../api/answers';
import { WithEmergency } from '../blocks/emergency';
import { Notice } from '../blocks/notice';
import { useAct, type BodyOf } from '../cases/use-act';
import { SelectField, TextArea } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { ClearDanger } from '../notes/clear-danger';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { callWords } from './call.words';

interface DangerProps {
  readonly file: CaseFile;
  readonly title?: string;
  /** Who is speaking, where that is known before anybody is asked. */
  readonly by?: 'affected' | '';
}

/** A sign of danger, and who says so. */
export function Danger({ file, title, by: speaking = '' }: DangerProps) {
  const { caseId } = file;
  const say = useWords(callWords);
  const labels = useLabels();
  const blank = { sign: '', by: speaking as string, text: '' };
  const { draft, set, kept } = useWritten({ form: 'danger', caseId }, blank);
  const { sign, by, text } = draft;
  const act = useAct('dangers', { caseId }, () => {
    kept.sent();
    set(blank);
  });
  const asked = useAsked(
    unanswered({ sign, by }, ['sign', 'by']),
    () => act.mutate({ sign, by, ...(text.trim() !== '' && { text: text.trim() }) } as BodyOf<'dangers'>),
    kept,
    act,
  );
  return (
    <>
      <Part title={title ?? say.danger} act={act} asked={asked} label={say.raise}>
        <Notice kind="warning">
          <WithEmergency text={say.dangerHint} />
        </Notice>
        <SelectField
          label={say.sign}
          value={sign}
          options={labels.list('danger-sign').filter(([code]) => code !== 'at-contact')}
          error={asked.errorOf('sign')}
          onChange={(chosen) => set({ sign: chosen })}
        />
        <SelectField
          label={say.dangerBy}
          value={by}
          options={labels.list('reporter')}
          error={asked.errorOf('by')}
          onChange={(chosen) => set({ by: chosen })}
        />
        <TextArea
          label={say.dangerText}
          optional
          rows={3}
          value={text}
          error={asked.wrongAt('text')}
          onChange={(said) => set({ text: said })}
        />
      </Part>
      <Open file={file} />
    </>
  );
}

/** What was raised and not cleared yet. */
function Open({ file }: { readonly file: CaseFile }) {
  const say = useWords(callWords);
  const labels = useLabels();
  return file.dangers
    .filter(({ cleared }) => cleared !== true)
    .map(({ dangerId, sign }) => (
      <div key={dangerId} className="open-danger">
        <strong>{filled(say.dangerNow, { sign: labels.code('danger-sign', sign) })}</strong>
        {dangerId !== undefined && <ClearDanger caseId={file.caseId} dangerId={dangerId} />}
      </div>
    ));
}
